import { InvalidArgumentError } from "./errors/index.js";

/**
 * Serializes a query as the service reads it: arrays joined by commas, maps as `name[key]`, `undefined` omitted, `null`
 * as an empty value.
 *
 * @throws InvalidArgumentError for a value that has no such form
 */
export function serializeQuery(query: object): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      append(parts, name, value, 0);
    }
  }
  return parts.join("&");
}

function append(parts: string[], name: string, value: unknown, depth: number): void {
  if (value === undefined) {
    return;
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    if (depth > 3) {
      throw new InvalidArgumentError(`The query value ${name} is nested too deeply.`);
    }
    for (const [key, inner] of Object.entries(value)) {
      append(parts, `${name}[${key}]`, inner, depth + 1);
    }
    return;
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const text = items.map((item) => toText(name, item)).join(",");
  try {
    parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  } catch {
    throw new InvalidArgumentError(`The query value ${name} contains a lone surrogate.`);
  }
}

function toText(name: string, item: unknown): string {
  switch (typeof item) {
    case "string":
      return item;
    case "number":
    case "boolean":
    case "bigint":
      return String(item);
    default:
      if (item === null || item === undefined) {
        return "";
      }
      throw new InvalidArgumentError(
        `The query value ${name} must be a string, a number or a boolean, or a list of them; got ${typeof item}.`,
      );
  }
}
