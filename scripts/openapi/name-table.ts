import { isObject, type JsonObject, member, objectMember } from "../../src/schema/index.js";

/** The route of an operation in a document, and the type names of its positions. See `spec/names.ts`. */
export interface OperationNames {
  /** Method and path, as in the document: `"GET /api/v3.1/tools"`. */
  readonly operation: string;
  /** Position (`body`, `query`, `response`, `response.items[]`, …) → exported type name. */
  readonly types: Readonly<Record<string, string>>;
}

/** `"GET /api/v3.1/tools"` → its method and its path. */
export function splitAddress(operation: string): { method: string; path: string } {
  const [method = "", path = ""] = operation.split(" ");
  return { method, path };
}

/** The operation at an address such as `"GET /api/v3.1/tools"`; undefined where the document has none. */
export function operationAt(document: JsonObject, address: string): JsonObject | undefined {
  const { method, path } = splitAddress(address);
  const found = member(objectMember(objectMember(document, "paths"), path), method.toLowerCase());
  return isObject(found) ? found : undefined;
}

/** The names of a path's parameters, in order, each once. */
export function pathParametersOf(path: string): string[] {
  return [...new Set([...path.matchAll(/\{([^}]+)\}/g)].map(([, parameter = ""]) => parameter))];
}

export type NameTable = Readonly<Record<string, OperationNames>>;
