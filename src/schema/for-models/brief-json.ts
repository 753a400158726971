import type { Json } from "../json.js";
import { shortJson } from "../text.js";

/** Values in a value that is shown. */
const MOST_VALUES = 60;

/** A value of a schema as JSON on one line, at most `most` characters; it stops early at large ones. */
export function briefJson(value: Json | undefined, most: number): string {
  return isBrief(value) ? shortJson(value, most) : "(too long to show)";
}

/** Whether a value is small enough to be shown. Stops counting at the limit, as schemas can hold megabytes. */
export function isBrief(value: Json | undefined): boolean {
  const waiting = [value];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "object" && next !== null) {
      const parts = Object.values(next);
      count += parts.length;
      if (count > MOST_VALUES) {
        return false;
      }
      waiting.push(...parts);
    } else if (typeof next === "string" && next.length > LONGEST) {
      return false;
    }
  }
  return true;
}

/** Characters of one string in a value that is shown. */
const LONGEST = 2_000;
