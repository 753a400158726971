import { canonicalText, isArray, isObject, type Json, member, without } from "../../src/schema/index.js";

/** The canonical text of a schema without descriptions, examples and defaults, to compare schemas by. */
export function comparableText(schema: Json): string {
  const bare = (value: Json): Json => {
    if (isArray(value)) {
      return value.map(bare);
    }
    if (!isObject(value)) {
      return value;
    }
    const properties = member(value, "properties");
    const stripped = without(value, "description", "example", "default", "properties");
    return Object.fromEntries([
      ...Object.entries(stripped).map(([key, child]) => [key, bare(child)] as const),
      ...(isObject(properties)
        ? [
            [
              "properties",
              Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, bare(child)])),
            ] as const,
          ]
        : []),
    ]);
  };
  return canonicalText(bare(schema));
}
