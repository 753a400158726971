import type { JsonObject } from "../json.js";

/**
 * Readers of checked arguments. The emulator has held the arguments against the tool's schema before a tool runs,
 * so a value of another type here means that the tool's schema and its code disagree.
 */
function mismatch(name: string, wanted: string): never {
  throw new TypeError(
    `The argument ${name} is no ${wanted}: the tool's schema lets through what its code does not take.`,
  );
}

export function textOf(args: JsonObject, name: string): string {
  return optionalTextOf(args, name) ?? mismatch(name, "string");
}

export function optionalTextOf(args: JsonObject, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : mismatch(name, "string");
}

export function numberOf(args: JsonObject, name: string): number {
  const value = args[name];
  return typeof value === "number" ? value : mismatch(name, "number");
}

export function flagOf(args: JsonObject, name: string): boolean {
  return args[name] === true;
}

/** The strings of a list; an absent list is an empty one. */
export function textsOf(args: JsonObject, name: string): string[] {
  const value = args[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return mismatch(name, "list");
  return value.map((item: unknown) => (typeof item === "string" ? item : mismatch(name, "list of strings")));
}

/** One page of a list, by page number from 1. */
export function pageOf<Item>(items: readonly Item[], args: JsonObject): Item[] {
  const size = numberOf(args, "per_page");
  const start = (numberOf(args, "page") - 1) * size;
  return items.slice(start, start + size);
}
