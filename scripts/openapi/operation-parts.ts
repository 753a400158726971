import {
  byCodeUnit,
  canonicalText,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  type Position,
  stringMember,
} from "../../src/schema/index.js";
import { dereference } from "./document.js";

/** Prefix of references to component schemas. */
export const SCHEMAS = "#/components/schemas/";

/** `response.items[]` → `["response", "items", "[]"]`. */
export function positionSteps(path: string): string[] {
  return path.replaceAll("[]", ".[]").replaceAll("{}", ".{}").split(".");
}

export function positionOf(root: string): Position {
  return root === "response" ? "response" : "request";
}

/** The schema one step further in. */
export function take(schema: Json, step: string): Json | undefined {
  if (step === "[]") {
    return member(schema, "items");
  }
  if (step === "{}") {
    return member(schema, "additionalProperties");
  }
  return member(objectMember(schema, "properties"), step);
}

/** The schema with the one a step further in replaced. */
export function put(schema: JsonObject, step: string, child: Json): JsonObject {
  if (step === "[]") {
    return { ...schema, items: child };
  }
  if (step === "{}") {
    return { ...schema, additionalProperties: child };
  }
  return { ...schema, properties: { ...objectMember(schema, "properties"), [step]: child } };
}

export function bodySchema(document: JsonObject, operation: JsonObject): Json | undefined {
  const body = member(operation, "requestBody");
  return body === undefined ? undefined : jsonSchema(dereference(document, body));
}

/** What an operation returns when it succeeds. */
export interface Success {
  /** The lowest status listed, and 200 where none is: for `2XX`, `default` and operations without a success. */
  readonly status: number;
  /** The bodies of all statuses, as one schema; undefined where none has a JSON body. */
  readonly schema: Json | undefined;
  /** Whether some of the statuses have a JSON body and others have none. */
  readonly mayBeEmpty: boolean;
  /** The responses, by the keys of the document. */
  readonly codes: readonly string[];
}

/**
 * The successful responses of an operation: those with a status of 200 to 299, `2XX`, and `default` where the operation
 * lists no other success.
 */
export function success(document: JsonObject, operation: JsonObject): Success {
  const codes = successCodes(operation);
  const [first = ""] = codes;
  const schemas = codes.flatMap((code) => {
    const schema = jsonSchema(dereference(document, objectMember(operation, "responses")[code] ?? {}));
    return schema === undefined ? [] : [schema];
  });
  const different = new Map(schemas.map((schema) => [canonicalText(schema), schema]));
  const [only] = different.values();
  return {
    status: /^\d+$/.test(first) ? Number(first) : 200,
    schema: different.size > 1 ? { anyOf: [...different.values()] } : only,
    mayBeEmpty: schemas.length > 0 && schemas.length < codes.length,
    codes,
  };
}

/** The keys of the successful responses of an operation, in order. */
export function successCodes(operation: JsonObject): readonly string[] {
  const responses = Object.keys(objectMember(operation, "responses")).toSorted(byCodeUnit);
  const listed = responses.filter((code) => /^2(?:\d\d|XX)$/i.test(code));
  return listed.length === 0 ? responses.filter((code) => code === "default") : listed;
}

export function errorSchemas(document: JsonObject, operation: JsonObject): Json[] {
  const codes = successCodes(operation);
  return Object.entries(objectMember(operation, "responses"))
    .filter(([code]) => !codes.includes(code))
    .map(([, response]) => jsonSchema(dereference(document, response)))
    .filter((schema) => schema !== undefined);
}

/** The schema of a JSON body: of `application/json`, else of a type that ends in `+json`. Parameters do not matter. */
export function jsonSchema(holder: Json): Json | undefined {
  const types = Object.entries(objectMember(holder, "content")).map(([name, type]) => ({
    name: (name.split(";")[0] ?? "").trim().toLowerCase(),
    type,
  }));
  const found =
    types.find(({ name }) => name === "application/json") ??
    types.find(({ name }) => name.endsWith("+json")) ??
    types.find(({ name }) => name === "*/*");
  return member(found?.type, "schema");
}

export function json(schema: Json): JsonObject {
  return { "application/json": { schema } };
}

/** The query parameters of an operation as one object schema. */
export function queryObject(parameters: readonly Json[]): JsonObject {
  const properties = parameters.map((parameter) => {
    const schema = member(parameter, "schema") ?? {};
    const description = stringMember(parameter, "description") ?? stringMember(schema, "description");
    return [
      stringMember(parameter, "name") ?? "",
      {
        ...(isObject(schema) ? schema : {}),
        ...(description === undefined ? {} : { description }),
        ...(member(parameter, "deprecated") === true ? { deprecated: true } : {}),
      },
    ] as const;
  });
  const required = parameters
    .filter((parameter) => member(parameter, "required") === true)
    .map((parameter) => stringMember(parameter, "name") ?? "");
  return { type: "object", properties: Object.fromEntries(properties), ...(required.length === 0 ? {} : { required }) };
}
