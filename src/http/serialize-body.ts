import { InvalidArgumentError } from "./errors/index.js";

/** How deep the search for the invalid value goes. */
const MAX_DEPTH = 200;

/**
 * The body as JSON.
 *
 * @throws InvalidArgumentError that names the path and the fault of a value that JSON cannot represent
 */
export function serializeBody(body: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (error) {
    throw new InvalidArgumentError(`${explain(body, error)} Nothing was sent.`, { cause: error });
  }
  if (text === undefined) {
    throw new InvalidArgumentError(`The body is ${typeof body}, which JSON cannot represent. Nothing was sent.`);
  }
  return text;
}

function explain(body: unknown, error: unknown): string {
  const invalid = findInvalid(body, "body", new Set());
  if (invalid !== undefined) {
    return invalid;
  }
  if (error instanceof RangeError) {
    return "The body is nested too deeply, or too large, for JSON.";
  }
  return `The body cannot be turned into JSON: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Finds what `JSON.stringify` rejects: a BigInt, or a cyclic value. */
function findInvalid(value: unknown, place: string, parents: Set<object>): string | undefined {
  if (typeof value === "bigint") {
    return `${place} is a BigInt, which JSON cannot represent: pass a number or a string.`;
  }
  if (typeof value !== "object" || value === null || "toJSON" in value) {
    return undefined;
  }
  if (parents.has(value)) {
    return `${place} is cyclic, which JSON cannot represent.`;
  }
  if (parents.size > MAX_DEPTH) {
    return undefined;
  }
  parents.add(value);
  for (const [key, inner] of Object.entries(value)) {
    const invalid = findInvalid(inner, Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`, parents);
    if (invalid !== undefined) {
      return invalid;
    }
  }
  parents.delete(value);
  return undefined;
}
