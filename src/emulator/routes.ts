import { type OperationName, operations } from "../../generated/operations.gen.js";

/** Where a request's path leads. */
export type Route =
  | { readonly kind: "operation"; readonly name: OperationName; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: "wrong method"; readonly allowed: readonly string[] }
  | { readonly kind: "unknown" };

interface Pattern {
  readonly name: OperationName;
  readonly method: string;
  readonly segments: readonly string[];
}

const patterns: readonly Pattern[] = operationNames().map((name) => ({
  name,
  method: operations[name].method,
  segments: operations[name].path.split("/"),
}));

/** The names of all operations, with their type. */
function operationNames(): OperationName[] {
  return Object.keys(operations).filter(isOperationName);
}

function isOperationName(key: string): key is OperationName {
  return Object.hasOwn(operations, key);
}

/** Finds the operation of a method and a path. A path is taken apart before it is decoded, so that %2F stays in an id. */
export function findRoute(method: string, pathname: string): Route {
  const segments = pathname.split("/");
  const allowed: string[] = [];
  for (const pattern of patterns) {
    const path = matchSegments(pattern.segments, segments);
    if (path === undefined) continue;
    if (pattern.method === method) return { kind: "operation", name: pattern.name, path };
    allowed.push(pattern.method);
  }
  return allowed.length > 0 ? { kind: "wrong method", allowed } : { kind: "unknown" };
}

/** The path's parameters, decoded; `undefined` when it is another path. */
function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const path: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith("{")) {
      const value = decoded(segment);
      if (value === undefined || value === "") return undefined;
      path[part.slice(1, -1)] = value;
    } else if (part !== segment) return undefined;
  }
  return path;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
