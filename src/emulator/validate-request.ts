import openapi from "../../spec/openapi.json" with { type: "json" };
import { type OperationName, operations } from "../../generated/operations.gen.js";
import { HttpError } from "./errors.js";
import type { OperationInputs } from "./handlers/index.js";
import { compileValidator, type ValidateFunction } from "../validation/index.js";
import { isJsonObject, type JsonObject, type JsonSchema } from "./json.js";

/** The pinned spec, or the service's own document in its place, which may lack operations and components. */
export const spec: unknown = openapi;

/** The input of an operation before validation. */
export interface RawInput {
  readonly path: JsonObject;
  readonly query: URLSearchParams;
  /** The parsed body; `undefined` if there was none. */
  readonly body: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly style: "form" | "deepObject";
  readonly schema: JsonSchema;
  readonly validate: ValidateFunction;
}

/** The parameters and the body of an operation, as the spec defines them. */
interface RequestDefinition {
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly validate: ValidateFunction } | undefined;
}

const definitions = new Map<OperationName, RequestDefinition>();

/**
 * Validates the input of an operation against the spec and parses its query.
 *
 * @throws HttpError 400 with one line per invalid field.
 */
export function validateRequest<Name extends OperationName>(name: Name, input: RawInput): OperationInputs[Name] {
  const definition = definitions.get(name) ?? readDefinition(name);
  definitions.set(name, definition);
  const errors: string[] = [];
  const report = (location: string, validate: ValidateFunction, value: unknown) => {
    for (const { path, message } of validate(value)) {
      errors.push(`Error in ${location}${path === "" || path.startsWith("[") ? path : `.${path}`}: ${message}`);
    }
  };

  const query = undocumentedParameters(input.query, definition);
  for (const parameter of definition.parameters) {
    const location = `${parameter.in}.${parameter.name}`;
    const value = parameter.in === "path" ? input.path[parameter.name] : parseQueryParameter(input.query, parameter);
    if (value === undefined) {
      if (parameter.required) {
        errors.push(`Error in ${location}: Required`);
      }
      continue;
    }
    report(location, parameter.validate, value);
    if (parameter.in === "query") {
      query[parameter.name] = value;
    }
  }
  if (definition.body !== undefined) {
    if (input.body !== undefined) {
      report("payload", definition.body.validate, input.body);
    } else if (definition.body.required) {
      errors.push("Error in payload: Required");
    }
  }
  if (errors.length > 0) {
    throw new HttpError("HTTP_BadRequest", "Request validation failed.", {
      errors,
      suggestedFix: "Correct the fields listed in errors.",
    });
  }
  const validated: unknown = { path: input.path, query, body: input.body ?? {} };
  // Just validated against the spec; test/emulator/contract-types.ts proves that the spec's types are assignable.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return validated as OperationInputs[Name];
}

/** Reads the definition of an operation. One that the document lacks has no parameters: nothing is validated. */
function readDefinition(name: OperationName): RequestDefinition {
  const { method, path } = operations[name];
  const operation = getObject(spec, "paths", path, method.toLowerCase());
  const parameters = Array.isArray(operation?.["parameters"])
    ? operation["parameters"].map(resolveReference).filter((parameter) => parameter !== undefined)
    : [];
  const requestBody = getObject(operation, "requestBody");
  const bodySchema = getObject(jsonMediaType(getObject(requestBody, "content")), "schema");
  const schemas = getObject(spec, "components", "schemas") ?? {};
  return {
    parameters: parameters.map((parameter) => {
      const schema = getObject(parameter, "schema") ?? {};
      return {
        name: String(parameter["name"]),
        in: parameter["in"] === "path" ? "path" : "query",
        required: parameter["required"] === true,
        style: parameter["style"] === "deepObject" ? "deepObject" : "form",
        schema,
        validate: compileValidator(schema, schemas),
      };
    }),
    body:
      bodySchema === undefined
        ? undefined
        : { required: requestBody?.["required"] === true, validate: compileValidator(bodySchema, schemas) },
  };
}

/** The JSON among the media types of a body: `application/json`, else one that ends in `+json`. Parameters do not matter. */
function jsonMediaType(content: JsonObject = {}): unknown {
  const types = Object.entries(content).map(([name, type]) => ({
    name: (name.split(";")[0] ?? "").trim().toLowerCase(),
    type,
  }));
  const found =
    types.find(({ name }) => name === "application/json") ??
    types.find(({ name }) => name.endsWith("+json")) ??
    types.find(({ name }) => name === "*/*");
  return found?.type;
}

/** The object at a path of keys, following references on the way. */
function getObject(root: unknown, ...keys: readonly string[]): JsonObject | undefined {
  let object = resolveReference(root);
  for (const key of keys) {
    object = resolveReference(object?.[key]);
  }
  return object;
}

/** Follows a `$ref`; `undefined` if the value is not an object or the reference does not resolve. */
function resolveReference(value: unknown): JsonObject | undefined {
  if (!isJsonObject(value)) {
    return undefined;
  }
  const reference = value["$ref"];
  // References to schemas stay: the validator compiled from them resolves them.
  if (typeof reference !== "string" || reference.startsWith("#/components/schemas/")) {
    return value;
  }
  return getObject(spec, ...reference.split("/").slice(1));
}

/**
 * Query parameters that the document does not define. An older document lacks some that the handlers read, such as
 * `cursor`. Without a schema, their type can only be guessed.
 */
function undocumentedParameters(query: URLSearchParams, { parameters }: RequestDefinition): Record<string, unknown> {
  const documented = new Set(parameters.map((parameter) => (parameter.in === "query" ? parameter.name : "")));
  return Object.fromEntries(
    [...query].filter(([name]) => !documented.has(name)).map(([name, value]) => [name, guessType(value)]),
  );
}

function guessType(value: string): boolean | number | string {
  if (value === "true" || value === "false") {
    return value === "true";
  }
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** Parses a query parameter into a type that its schema allows; `undefined` if the query does not contain it. */
function parseQueryParameter(query: URLSearchParams, { name, schema, style }: Parameter): unknown {
  if (style === "deepObject") {
    const fields = [...query].flatMap(([key, value]) => {
      const field = key.startsWith(`${name}[`) && key.endsWith("]") ? key.slice(name.length + 1, -1) : undefined;
      return field === undefined ? [] : [[field, value] as const];
    });
    if (fields.length > 0) {
      return Object.fromEntries(fields);
    }
  }
  const values = query.getAll(name);
  const [first] = values;
  if (first === undefined) {
    return undefined;
  }
  const types = allowedTypes(schema);
  // Clients send a list as one comma-separated value or by repeating the key.
  if (types.has("array") && (!types.has("string") || values.length > 1)) {
    return values.flatMap((value) => value.split(","));
  }
  if (types.has("number") || types.has("integer")) {
    return parseNumber(first);
  }
  if (types.has("boolean")) {
    return first === "true" ? true : first === "false" ? false : first;
  }
  return first;
}

/** A string that is not a number is returned unchanged, so that the validator reports it. */
function parseNumber(value: string): number | string {
  const number = Number(value);
  return value.trim() !== "" && Number.isFinite(number) ? number : value;
}

/** The types that a schema names, including those of its `oneOf` and `anyOf` members. */
function allowedTypes(schema: JsonSchema): Set<unknown> {
  const types = new Set<unknown>([schema["type"]].flat());
  for (const keyword of ["oneOf", "anyOf"]) {
    const members = schema[keyword];
    for (const member of Array.isArray(members) ? members.filter(isJsonObject) : []) {
      for (const type of allowedTypes(member)) {
        types.add(type);
      }
    }
  }
  return types;
}
