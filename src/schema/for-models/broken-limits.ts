import { isArray, isObject, type Json } from "../json.js";
import type { SchemaNode } from "./schema-node.js";

/** What a value had to be to keep the limits of a schema: `at least 1`, `at most 5 characters`. */
export function brokenLimits(node: SchemaNode, value: Json): readonly string[] {
  const { limits } = node;
  const problems: string[] = [];
  if (typeof value === "number" && limits !== undefined) {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = limits;
    if (minimum !== undefined && value < minimum) {
      problems.push(`at least ${minimum}`);
    }
    if (maximum !== undefined && value > maximum) {
      problems.push(`at most ${maximum}`);
    }
    if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
      problems.push(`more than ${exclusiveMinimum}`);
    }
    if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) {
      problems.push(`less than ${exclusiveMaximum}`);
    }
    if (multipleOf !== undefined && !isMultiple(value, multipleOf)) {
      problems.push(`a multiple of ${multipleOf}`);
    }
  }
  if (typeof value === "string") {
    if (limits?.minLength !== undefined || limits?.maxLength !== undefined) {
      problems.push(...countProblems(charactersIn(value), limits.minLength, limits.maxLength, "characters"));
    }
    if (node.pattern !== undefined && !node.pattern.accepts(value)) {
      problems.push(`a string that matches ${node.pattern.source}`);
    }
  }
  if (isArray(value)) {
    problems.push(...countProblems(value.length, limits?.minItems, limits?.maxItems, "items"));
    if (node.uniqueItems === true && new Set(value.map(canonical)).size < value.length) {
      problems.push("items that differ");
    }
  }
  if (isObject(value) && limits !== undefined) {
    problems.push(...countProblems(Object.keys(value).length, limits.minProperties, limits.maxProperties, "keys"));
  }
  return problems;
}

/** Code points, which JSON Schema counts. */
function charactersIn(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}

function countProblems(count: number, least: number | undefined, most: number | undefined, what: string): string[] {
  const problems: string[] = [];
  if (least !== undefined && count < least) {
    problems.push(`at least ${least} ${what}`);
  }
  if (most !== undefined && count > most) {
    problems.push(`at most ${most} ${what}`);
  }
  return problems;
}

/** JSON in which the order of keys does not show. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_key, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
