import openapi from "../../spec/openapi.json" with { type: "json" };
import { type OperationName, type Operations, operations } from "../../generated/operations.gen.js";
import { ApiFailure } from "./errors.js";
import { isJsonObject, type JsonObject, type JsonSchema } from "./json.js";
import { type Check, compile } from "./validate.js";

/** The spec, as far as it says what a request may hold. */
interface SpecDocument {
  readonly paths: { readonly [path: string]: { readonly [method: string]: unknown } };
  readonly components: { readonly schemas: JsonObject };
}

const spec: SpecDocument = openapi;

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
export function checkRequest<Name extends OperationName>(
  name: Name,
  request: IncomingRequest,
): Operations[Name]["input"] {
  const contract = contracts.get(name) ?? readContract(name);
  contracts.set(name, contract);
  const errors: string[] = [];
  const complain = (where: string, check: Check, value: unknown) => {
    for (const { path, text } of check(value)) {
      errors.push(`Error in ${where}${path === "" || path.startsWith("[") ? path : `.${path}`}: ${text}`);
    }
  };

  const query: Record<string, unknown> = {};
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
  // The spec has just been asked, and the types of the input are generated from it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { path: request.path, query, body: request.body } as Operations[Name]["input"];
}

function readContract(name: OperationName): Contract {
  const { method, path } = operations[name];
  const operation = spec.paths[path]?.[method.toLowerCase()];
  if (!isJsonObject(operation)) throw new Error(`The spec has no ${method} ${path}: run npm run codegen.`);
  const listed = Array.isArray(operation["parameters"]) ? operation["parameters"].filter(isJsonObject) : [];
  const requestBody = isJsonObject(operation["requestBody"]) ? operation["requestBody"] : undefined;
  const bodySchema = at(requestBody, "content", "application/json", "schema");
  return {
    parameters: listed.map((parameter) => {
      const schema = at(parameter, "schema") ?? {};
      return {
        name: String(parameter["name"]),
        in: parameter["in"] === "path" ? "path" : "query",
        required: parameter["required"] === true,
        style: parameter["style"] === "deepObject" ? "deepObject" : "form",
        schema,
        check: compile(schema, spec.components.schemas),
      };
    }),
    body:
      bodySchema === undefined
        ? undefined
        : { required: requestBody?.["required"] === true, check: compile(bodySchema, spec.components.schemas) },
  };
}

function at(holder: JsonObject | undefined, ...keys: readonly string[]): JsonObject | undefined {
  let found: unknown = holder;
  for (const key of keys) found = isJsonObject(found) ? found[key] : undefined;
  return isJsonObject(found) ? found : undefined;
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
