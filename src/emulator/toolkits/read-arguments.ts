import type { JsonObject } from "../json.js";

/*
 * Typed access to the arguments of a tool. They have been validated before the tool runs, so a value of an unexpected
 * type means that the schema and the implementation of the tool disagree.
 */

/** A required string. */
export function stringArgument(args: JsonObject, name: string): string {
  return optionalStringArgument(args, name) ?? unexpectedType(name, "a string");
}

/** An optional string. `null` counts as absent. */
export function optionalStringArgument(args: JsonObject, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null) {
    return undefined;
  }
  return typeof value === "string" ? value : unexpectedType(name, "a string");
}

/** A required number. */
export function numberArgument(args: JsonObject, name: string): number {
  const value = args[name];
  return typeof value === "number" ? value : unexpectedType(name, "a number");
}

/** An optional boolean. Default `false`. */
export function booleanArgument(args: JsonObject, name: string): boolean {
  return args[name] === true;
}

/** An optional list of strings. Default: an empty list. */
export function stringListArgument(args: JsonObject, name: string): string[] {
  const value = args[name];
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    return unexpectedType(name, "a list");
  }
  return value.map((item: unknown) => (typeof item === "string" ? item : unexpectedType(name, "a list of strings")));
}

/** The page of a list that the arguments `page` (starting at 1) and `per_page` select. */
export function selectPage<Item>(items: readonly Item[], args: JsonObject): Item[] {
  const size = numberArgument(args, "per_page");
  const start = (numberArgument(args, "page") - 1) * size;
  return items.slice(start, start + size);
}

function unexpectedType(name: string, expected: string): never {
  throw new TypeError(`The argument ${name} is not ${expected}. The input schema of the tool must require that type.`);
}
