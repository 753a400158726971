/** A field of an untrusted value; undefined if it is not an object, or if reading the field throws. */
export function field(value: unknown, name: string | symbol): unknown {
  try {
    return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  } catch {
    return undefined;
  }
}

/** A field of an untrusted value, if it is a non-empty string. */
export function stringField(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/**
 * An untrusted string as part of a message: one line without control, format and bidirectional characters, which a
 * terminal would act on.
 *
 * @param max in characters; longer text is truncated
 */
export function singleLine(text: string, max = 300): string {
  const line = text
    .slice(0, max * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return line.length > max ? `${line.slice(0, max)}…` : line;
}
