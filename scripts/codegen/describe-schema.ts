import { type JsonObject, member, plainProse, stringMember } from "../../src/schema/index.js";

/** The description, followed by the limits that a type cannot say. */
export function describeSchema(schema: JsonObject): string | undefined {
  const described = stringMember(schema, "description");
  const text = described === undefined ? undefined : plainProse(described);
  const limits = [
    range(schema, "minimum", "maximum", ""),
    range(schema, "minLength", "maxLength", " characters"),
    range(schema, "minItems", "maxItems", " items"),
  ].filter((limit) => limit !== undefined);
  if (limits.length === 0) {
    return text;
  }
  return [text, `Limits: ${limits.join(", ")}.`].filter((part) => part !== undefined && part !== "").join("\n");
}

function range(schema: JsonObject, low: string, high: string, unit: string): string | undefined {
  const from = member(schema, low);
  const to = member(schema, high);
  if (typeof from === "number" && typeof to === "number") {
    return `${from}–${to}${unit}`;
  }
  if (typeof from === "number") {
    return `at least ${from}${unit}`;
  }
  if (typeof to === "number") {
    return `at most ${to}${unit}`;
  }
  return undefined;
}
