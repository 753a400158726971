import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type OperationName, operations } from "../../generated/operations.gen.js";

/** Set where the spec is an older document than ours: what the emulator answers beyond it is no error then. */
const newFieldsMayCome = process.env["JUDGE_LETS_NEW_FIELDS_COME"] === "1";

/**
 * An independent judge of answers: ajv on the spec, where the emulator checks requests with another validator.
 * Objects that list their properties are closed for it, so that a field that the spec does not know is found as well.
 */
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const spec: unknown = JSON.parse(readFileSync(new URL("../../spec/openapi.json", import.meta.url), "utf8"));
ajv.addSchema({ $id: "spec:", ...(newFieldsMayCome ? Object(spec) : closed(spec)) });

/** What is wrong with the answer of an operation; `null` when nothing is. */
export function judgeAnswer(name: OperationName, status: number, body: unknown): string | null {
  const pointer = ["paths", operations[name].path, operations[name].method.toLowerCase()]
    .concat("responses", String(status), "content", "application/json", "schema")
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  return judge(ajv.compile({ $ref: `spec:#/${pointer}` }), body);
}

/** What is wrong with the `data` of a meta tool's answer; `null` when nothing is. */
export function judgeMetaData(slug: string, data: unknown, variant?: string): string | null {
  const file = new URL(`../../spec/meta-tools/${slug}.json`, import.meta.url);
  const { output_parameters, variants = {} } = JSON.parse(readFileSync(file, "utf8"));
  const { $id: _id, ...schema } = variant === undefined ? output_parameters : variants[variant].output_parameters;
  return judge(ajv.compile(schema), { data, successful: true });
}

function judge(validate: ValidateFunction, value: unknown): string | null {
  return validate(value) ? null : ajv.errorsText(validate.errors, { separator: "\n" });
}

/**
 * The document with every object closed that lists properties and does not say whether it is open. What stands in an
 * `allOf` is left alone: it is a part of a larger object.
 */
function closed(document: unknown): Record<string, unknown> {
  const parts = new Set(JSON.stringify(document).match(/(?<="allOf":\[[^\]]*"\$ref":"#\/components\/schemas\/)\w+/g));
  const close = (node: unknown, isPart: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => close(item, isPart));
    if (typeof node !== "object" || node === null) return node;
    const copy: Record<string, unknown> = Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, close(value, key === "allOf" || parts.has(key))]),
    );
    const lists = copy["type"] === "object" && "properties" in copy && !("additionalProperties" in copy);
    if (lists && !isPart) copy["additionalProperties"] = false;
    return copy;
  };
  return Object.fromEntries(Object.entries(document ?? {}).map(([key, value]) => [key, close(value, false)]));
}
