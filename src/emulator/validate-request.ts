import openapi from "../../spec/openapi.json" with { type: "json" };
import { type OperationName, operations } from "../../generated/operations.gen.js";
import { ApiFailure } from "./errors.js";
import type { Inputs } from "./handlers/index.js";
import { isJsonObject, type JsonObject, type JsonSchema } from "./json.js";
import { type Check, compile } from "./json-schema-validator.js";

/** The spec: our own or, in its place, the service's document, which may lack operations and components. */
const spec: unknown = openapi;

/** A request, as it came in. */
export interface IncomingRequest {
  readonly path: JsonObject;
  readonly query: URLSearchParams;
  /** The parsed body; `undefined` when there was none. */
  readonly body: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly style: "form" | "deepObject";
  readonly schema: JsonSchema;
  readonly check: Check;
}

/** What the spec says about an operation's requests. */
interface Contract {
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly check: Check } | undefined;
}

const contracts = new Map<OperationName, Contract>();

/**
 * Holds a request against the spec.
 *
 * @throws ApiFailure 400 with one line for each thing that is wrong, the field's path first.
 */
export function checkRequest<Name extends OperationName>(name: Name, request: IncomingRequest): Inputs[Name] {
  const contract = contracts.get(name) ?? readContract(name);
  contracts.set(name, contract);
  const errors: string[] = [];
  const complain = (where: string, check: Check, value: unknown) => {
    for (const { path, text } of check(value)) {
      errors.push(`Error in ${where}${path === "" || path.startsWith("[") ? path : `.${path}`}: ${text}`);
    }
  };

  const query = unlisted(request.query, contract);
  for (const parameter of contract.parameters) {
    const where = `${parameter.in}.${parameter.name}`;
    const value = parameter.in === "path" ? request.path[parameter.name] : queryValue(request.query, parameter);
    if (value === undefined) {
      if (parameter.required) errors.push(`Error in ${where}: Required`);
      continue;
    }
    complain(where, parameter.check, value);
    if (parameter.in === "query") query[parameter.name] = value;
  }
  if (contract.body !== undefined) {
    if (request.body !== undefined) complain("payload", contract.body.check, request.body);
    else if (contract.body.required) errors.push("Error in payload: Required");
  }
  if (errors.length > 0) {
    throw new ApiFailure("HTTP_BadRequest", "Validation error while reading the request.", {
      errors,
      suggestedFix: "Change the fields that the errors name.",
    });
  }
  const input: unknown = { path: request.path, query, body: request.body ?? {} };
  // The spec has just been asked, and test/emulator/contract-types.ts proves that what it lets through fits.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return input as Inputs[Name];
}

/** An operation that the document lacks has no contract: its requests are let through as they are. */
function readContract(name: OperationName): Contract {
  const { method, path } = operations[name];
  const operation = at(spec, "paths", path, method.toLowerCase());
  const listed = Array.isArray(operation?.["parameters"]) ? operation["parameters"].flatMap(resolved) : [];
  const requestBody = at(operation, "requestBody");
  const bodySchema = at(requestBody, "content", "application/json", "schema");
  const definitions = at(spec, "components", "schemas") ?? {};
  return {
    parameters: listed.map((parameter) => {
      const schema = at(parameter, "schema") ?? {};
      return {
        name: String(parameter["name"]),
        in: parameter["in"] === "path" ? "path" : "query",
        required: parameter["required"] === true,
        style: parameter["style"] === "deepObject" ? "deepObject" : "form",
        schema,
        check: compile(schema, definitions),
      };
    }),
    body:
      bodySchema === undefined
        ? undefined
        : { required: requestBody?.["required"] === true, check: compile(bodySchema, definitions) },
  };
}

/** The object at the end of a path of keys; a reference on the way is followed. */
function at(holder: unknown, ...keys: readonly string[]): JsonObject | undefined {
  let [found] = resolved(holder);
  for (const key of keys) [found] = resolved(found?.[key]);
  return found;
}

/** An object, or what it refers to: a list of one, or of none when there is no object. */
function resolved(value: unknown): JsonObject[] {
  if (!isJsonObject(value)) return [];
  const reference = value["$ref"];
  // A schema keeps its references: the check that is made of it follows them.
  if (typeof reference !== "string" || reference.startsWith("#/components/schemas/")) return [value];
  const target = at(spec, ...reference.split("/").slice(1));
  return target === undefined ? [] : [target];
}

/**
 * Query parameters that the document does not list. An older one lacks some that the handlers know, such as a cursor,
 * and there is nothing but their looks to read them by.
 */
function unlisted(query: URLSearchParams, { parameters }: Contract): Record<string, unknown> {
  const listed = new Set(parameters.map((parameter) => (parameter.in === "query" ? parameter.name : "")));
  return Object.fromEntries(
    [...query].filter(([name]) => !listed.has(name)).map(([name, text]) => [name, byLooks(text)]),
  );
}

function byLooks(text: string): boolean | number | string {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** The value of a query parameter, read by the types that its schema allows; `undefined` when it is not there. */
function queryValue(query: URLSearchParams, { name, schema, style }: Parameter): unknown {
  if (style === "deepObject") {
    const fields = [...query].flatMap(([key, value]) => {
      const inside = key.startsWith(`${name}[`) && key.endsWith("]") ? key.slice(name.length + 1, -1) : undefined;
      return inside === undefined ? [] : [[inside, value] as const];
    });
    if (fields.length > 0) return Object.fromEntries(fields);
  }
  const values = query.getAll(name);
  const [first] = values;
  if (first === undefined) return undefined;
  const types = typesOf(schema);
  // A list comes as one value with commas, or, as some clients have it, as the same key again and again.
  if (types.has("array") && (!types.has("string") || values.length > 1))
    return values.flatMap((value) => value.split(","));
  if (types.has("number") || types.has("integer")) return first.trim() === "" ? first : numberIn(first);
  if (types.has("boolean")) return first === "true" ? true : first === "false" ? false : first;
  return first;
}

function numberIn(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** The types that a schema names, its forms included. */
function typesOf(schema: JsonSchema): Set<unknown> {
  const types = new Set<unknown>([schema["type"]].flat());
  for (const key of ["oneOf", "anyOf"]) {
    const forms = schema[key];
    if (Array.isArray(forms))
      for (const form of forms) if (isJsonObject(form)) for (const type of typesOf(form)) types.add(type);
  }
  return types;
}
