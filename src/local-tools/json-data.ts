/** What JSON makes of a member: absent values stay absent. */
type JsonMember<Value> = unknown extends Value
  ? unknown
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends { toJSON(): infer Written }
      ? Written
      : Value extends object
        ? { [Key in keyof Value]: JsonMember<Value[Key]> }
        : never;

/** What JSON makes of a value: a date becomes a string, nothing becomes null. */
export type JsonOf<Value> = unknown extends Value ? unknown : Value extends undefined | void ? null : JsonMember<Value>;

/**
 * A copy of a value as JSON has it, and null for undefined: what the model is sent, and what the caller gets, are the
 * same, and a later change of the tool's own state does not reach a result.
 *
 * @throws Error for a value that JSON does not have: a bigint, a function, a cyclic object
 */
export function jsonCopy(value: unknown): unknown {
  if (value === undefined) {
    return null;
  }
  const text: unknown = JSON.stringify(value);
  if (typeof text !== "string") {
    throw new TypeError(`JSON has no ${typeof value}`);
  }
  return JSON.parse(text);
}
