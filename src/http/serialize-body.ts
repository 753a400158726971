import { InvalidArgumentError } from "./errors/index.js";

/** How deep the search for the culprit goes. */
const DEEPEST_SEARCH = 200;

/**
 * The body as JSON text.
 * @throws InvalidArgumentError naming the place and the fault, when JSON cannot hold it. Nothing is sent then.
 */
export function serializeBody(body: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (error) {
    throw new InvalidArgumentError(`${explain(body, error)} Nothing was sent.`, { cause: error });
  }
  if (text === undefined) {
    throw new InvalidArgumentError(`The body is ${typeof body}, which JSON cannot hold. Nothing was sent.`);
  }
  return text;
}

function explain(body: unknown, error: unknown): string {
  const culprit = find(body, "body", new Set());
  if (culprit !== undefined) {
    return culprit;
  }
  if (error instanceof RangeError) {
    return "The body is nested too deeply, or too large, for JSON.";
  }
  return `The body cannot be turned into JSON: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Looks for what `JSON.stringify` stumbles over: a BigInt, or a value inside itself. */
function find(value: unknown, place: string, parents: Set<object>): string | undefined {
  if (typeof value === "bigint") {
    return `${place} is a BigInt, which JSON cannot hold: pass a number, or text.`;
  }
  if (typeof value !== "object" || value === null || "toJSON" in value) {
    return undefined;
  }
  if (parents.has(value)) {
    return `${place} leads back to a value it is inside of, which JSON cannot hold.`;
  }
  if (parents.size > DEEPEST_SEARCH) {
    return undefined;
  }
  parents.add(value);
  for (const [key, inner] of Object.entries(value)) {
    const culprit = find(inner, Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`, parents);
    if (culprit !== undefined) {
      return culprit;
    }
  }
  parents.delete(value);
  return undefined;
}
