import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type OperationName, operations } from "../../generated/operations.gen.js";

/** Set when the spec is an older document than the pinned one, which lacks fields of the emulator's responses. */
const allowUnknownFields = process.env["RESPONSE_VALIDATOR_ALLOWS_UNKNOWN_FIELDS"] === "1";

/**
 * Validates responses with ajv, independently of the validator that the emulator uses for requests. Objects with
 * properties are closed here, so that a field unknown to the spec is an error.
 */
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const spec: unknown = JSON.parse(readFileSync(new URL("../../spec/openapi.json", import.meta.url), "utf8"));
ajv.addSchema({ $id: "spec:", ...(allowUnknownFields ? Object(spec) : closeObjects(spec)) });

/** The violations in the response body of an operation; `null` if it is valid. */
export function validateResponse(name: OperationName, status: number, body: unknown): string | null {
  const pointer = ["paths", operations[name].path, operations[name].method.toLowerCase()]
    .concat("responses", String(status), "content", "application/json", "schema")
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  return violations(ajv.compile({ $ref: `spec:#/${pointer}` }), body);
}

/** The violations in the `data` of a meta tool's result; `null` if it is valid. */
export function validateMetaToolData(slug: string, data: unknown, variant?: string): string | null {
  const file = new URL(`../../spec/meta-tools/${slug}.json`, import.meta.url);
  const { output_parameters, variants = {} } = JSON.parse(readFileSync(file, "utf8"));
  const { $id: _id, ...schema } = variant === undefined ? output_parameters : variants[variant].output_parameters;
  return violations(ajv.compile(schema), { data, successful: true });
}

function violations(validate: ValidateFunction, value: unknown): string | null {
  return validate(value) ? null : ajv.errorsText(validate.errors, { separator: "\n" });
}

/**
 * Adds `additionalProperties: false` to every object schema that lists properties and does not define
 * `additionalProperties`. Members of an `allOf` stay open: each describes only a part of the object.
 */
function closeObjects(document: unknown): Record<string, unknown> {
  const allOfMembers = new Set(
    JSON.stringify(document).match(/(?<="allOf":\[[^\]]*"\$ref":"#\/components\/schemas\/)\w+/g),
  );
  const close = (node: unknown, isAllOfMember: boolean): unknown => {
    if (Array.isArray(node)) {
      return node.map((item) => close(item, isAllOfMember));
    }
    if (typeof node !== "object" || node === null) {
      return node;
    }
    const copy: Record<string, unknown> = Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, close(value, key === "allOf" || allOfMembers.has(key))]),
    );
    const isOpen = copy["type"] === "object" && "properties" in copy && !("additionalProperties" in copy);
    if (isOpen && !isAllOfMember) {
      copy["additionalProperties"] = false;
    }
    return copy;
  };
  return Object.fromEntries(Object.entries(document ?? {}).map(([key, value]) => [key, close(value, false)]));
}
