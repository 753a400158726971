import { field, InvalidArgumentError, singleLine, stringField } from "../internal.js";
import { compileValidator, isJsonObject, type JsonSchema } from "../validation/index.js";
import { isStandardSchema, type StandardIssue } from "./standard-schema.js";

/** What came of checking arguments: the value to pass on, or what is wrong with it. */
export type Checked = { readonly value: unknown } | { readonly issues: readonly string[] };

/** Checks the arguments of a call. */
export type CheckArguments = (args: unknown) => Checked | Promise<Checked>;

/**
 * The JSON Schema that declares the arguments or the result of a tool.
 *
 * @param given a JSON Schema that the caller gave beside the schema
 * @throws InvalidArgumentError if the schema cannot give one
 */
export function jsonSchemaOf(tool: string, side: "input" | "output", schema: unknown, given?: unknown): JsonSchema {
  if (given !== undefined) {
    return copyJson(tool, `${side}Schema`, given);
  }
  if (!isStandardSchema(schema)) {
    return copyJson(tool, side, schema);
  }
  const { vendor, jsonSchema } = schema["~standard"];
  const library = singleLine(vendor, 40);
  const fix =
    side === "input"
      ? "Pass a JSON Schema beside it as `inputSchema`"
      : "Pass a JSON Schema as `output` instead, or leave it out";
  const how = library === "valibot" ? ", or wrap the schema in `toStandardJsonSchema` of @valibot/to-json-schema" : "";
  if (typeof jsonSchema?.[side] !== "function") {
    throw new InvalidArgumentError(`${tool}: \`${side}\`, a schema of ${library}, gives no JSON Schema. ${fix}${how}.`);
  }
  let converted: unknown;
  try {
    converted = jsonSchema[side]({ target: "draft-2020-12" });
  } catch (error) {
    const reason = singleLine(stringField(error, "message") ?? String(error)).replace(/\.$/, "");
    throw new InvalidArgumentError(`${tool}: \`${side}\` has no JSON Schema (${library}: ${reason}). ${fix}.`);
  }
  const { $schema: _dialect, ...rest } = copyJson(tool, side, converted);
  return rest;
}

/**
 * The JSON Schema of arguments. The service accepts an object with properties only.
 *
 * @throws InvalidArgumentError for any other schema
 */
export function argumentsSchema(tool: string, schema: unknown, given: unknown): JsonSchema {
  const converted = jsonSchemaOf(tool, "input", schema, given);
  if (converted["type"] !== "object" || !isJsonObject(converted["properties"] ?? {})) {
    throw new InvalidArgumentError(
      `${tool}: \`input\` must describe an object: a JSON Schema with type "object" and properties, not a union or a scalar.`,
    );
  }
  return { ...converted, properties: converted["properties"] ?? {} };
}

/** How to check arguments: with the Standard Schema's own validator, or by the JSON Schema. */
export function argumentCheck(schema: unknown, declared: JsonSchema): CheckArguments {
  if (isStandardSchema(schema)) {
    return async (args) => {
      const result: unknown = await schema["~standard"].validate(args);
      const issues = field(result, "issues");
      return Array.isArray(issues) ? { issues: issues.map(issueText) } : { value: field(result, "value") };
    };
  }
  const validate = compileValidator(declared);
  return (args) => {
    const issues = validate(args);
    return issues.length > 0
      ? { issues: issues.map(({ path, message }) => joinIssue(path, message)) }
      : { value: args };
  };
}

/** A schema as JSON: a copy, so that later changes of it are not half sent. */
function copyJson(tool: string, what: string, schema: unknown): JsonSchema {
  let copy: unknown;
  try {
    copy = JSON.parse(JSON.stringify(schema));
  } catch {
    // Said below: what is no JSON is no JSON Schema.
  }
  if (!isJsonObject(copy)) {
    throw new InvalidArgumentError(
      `${tool}: \`${what}\` must be a JSON Schema or a Standard Schema (zod, valibot, arktype, …).`,
    );
  }
  return copy;
}

/** An issue of a Standard Schema as one line: `items[0].name: expected string`. */
function issueText(issue: StandardIssue): string {
  const steps: unknown = field(issue, "path");
  let path = "";
  for (const step of Array.isArray(steps) ? steps : []) {
    const key: unknown = typeof step === "object" && step !== null ? field(step, "key") : step;
    if (typeof key === "number") {
      path += `[${key}]`;
    } else {
      path += path === "" ? String(key) : `.${String(key)}`;
    }
  }
  return joinIssue(path, stringField(issue, "message") ?? "invalid");
}

function joinIssue(path: string, message: string): string {
  const where = path === "" ? "the arguments" : path;
  // arktype names the path itself.
  return singleLine(message.startsWith(`${path} `) && path !== "" ? message : `${where}: ${message}`);
}
