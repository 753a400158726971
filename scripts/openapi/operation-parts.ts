import {
  byCodeUnit,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  type Position,
  stringMember,
} from "../../src/schema/index.js";
import { dereference } from "./document.js";
import { SpecError } from "./spec-error.js";

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

/** The first successful response of an operation. @throws SpecError if it has none */
export function success(document: JsonObject, operation: JsonObject): { status: number; schema: Json | undefined } {
  const codes = Object.keys(objectMember(operation, "responses"))
    .filter((code) => /^2\d\d$/.test(code))
    .toSorted(byCodeUnit);
  const code = codes[0];
  const where = stringMember(operation, "operationId") ?? "an operation";
  if (code === undefined) {
    throw new SpecError(`The document lists no successful response for ${where}.`);
  }
  return {
    status: Number(code),
    schema: jsonSchema(dereference(document, objectMember(operation, "responses")[code] ?? {})),
  };
}

export function errorSchemas(document: JsonObject, operation: JsonObject): Json[] {
  return Object.entries(objectMember(operation, "responses"))
    .filter(([code]) => !/^2\d\d$/.test(code))
    .map(([, response]) => jsonSchema(dereference(document, response)))
    .filter((schema) => schema !== undefined);
}

export function jsonSchema(holder: Json): Json | undefined {
  return member(member(objectMember(holder, "content"), "application/json"), "schema");
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
      { ...(isObject(schema) ? schema : {}), ...(description === undefined ? {} : { description }) },
    ] as const;
  });
  const required = parameters
    .filter((parameter) => member(parameter, "required") === true)
    .map((parameter) => stringMember(parameter, "name") ?? "");
  return { type: "object", properties: Object.fromEntries(properties), ...(required.length === 0 ? {} : { required }) };
}
