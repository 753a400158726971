import { type OperationName, operations } from "../../generated/operations.gen.js";
import { HttpError } from "./errors.js";

/** What the method and the path of a request refer to. */
export type Route =
  | { readonly kind: "operation"; readonly name: OperationName; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: "method not allowed"; readonly allowed: readonly string[] }
  | { readonly kind: "not found" };

interface RoutePattern {
  readonly name: OperationName;
  readonly method: string;
  readonly segments: readonly string[];
}

/** Those with fewer parameters first: `/toolkits/categories` is no toolkit of `/toolkits/{slug}`. */
const patterns: readonly RoutePattern[] = operationNames()
  .map((name) => ({ name, method: operations[name].method, segments: operations[name].path.split("/") }))
  .toSorted((a, b) => parameterCount(a) - parameterCount(b));

function parameterCount({ segments }: RoutePattern): number {
  return segments.filter((segment) => segment.startsWith("{")).length;
}

function operationNames(): OperationName[] {
  return Object.keys(operations).filter(isOperationName);
}

function isOperationName(key: string): key is OperationName {
  return Object.hasOwn(operations, key);
}

/** The methods that some path could have. TRACE and the like are refused on every path. */
export const KNOWN_METHODS: readonly string[] = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** Finds the operation for a method and a path. Segments are decoded after splitting, so `%2F` stays part of an id. */
export function findRoute(method: string, pathname: string): Route {
  const segments = pathname.split("/");
  const allowed: string[] = [];
  for (const pattern of patterns) {
    const path = matchSegments(pattern.segments, segments);
    if (path === undefined) {
      continue;
    }
    if (pattern.method === method) {
      return { kind: "operation", name: pattern.name, path };
    }
    allowed.push(pattern.method);
  }
  return allowed.length > 0 ? { kind: "method not allowed", allowed } : { kind: "not found" };
}

/** The 405 for a path that exists with other methods only. */
export function methodNotAllowed(method: string, allowed: readonly string[]): HttpError {
  return new HttpError(
    "HTTP_MethodNotAllowed",
    `Method ${method} is not allowed for this path. Use ${allowed.join(" or ")}.`,
    { allowed },
  );
}

/** @throws HttpError 405 unless the method is one of those allowed */
export function requireMethod(method: string, allowed: readonly string[]): void {
  if (!allowed.includes(method)) {
    throw methodNotAllowed(method, allowed);
  }
}

/** The decoded path parameters; `undefined` if the path does not match. */
function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== segments.length) {
    return undefined;
  }
  const path: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith("{")) {
      const value = decodeSegment(segment);
      if (value === undefined || value === "") {
        return undefined;
      }
      path[part.slice(1, -1)] = value;
    } else if (part !== segment) {
      return undefined;
    }
  }
  return path;
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
