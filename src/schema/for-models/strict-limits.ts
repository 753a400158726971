import type { Json } from "../json.js";

/** Limits of OpenAI's strict mode for one schema. */
const MOST_PROPERTIES = 5_000;
const DEEPEST_OBJECTS = 10;
const MOST_VALUES = 1_000;
const MOST_CHARACTERS = 120_000;
const LONG_ENUM = 250;
const MOST_CHARACTERS_OF_LONG_ENUM = 15_000;

/** Reasons that are listed. */
const MOST_REASONS = 20;

/** Counts what OpenAI's strict mode limits, and collects why a schema does not fit it. */
export class StrictLimits {
  readonly #reasons = new Set<string>();
  #properties = 0;
  #values = 0;
  #characters = 0;

  /** @param path to the schema, from the arguments */
  refuse(path: readonly string[], reason: string): void {
    if (this.#reasons.size < MOST_REASONS) {
      this.#reasons.add(`${path.length === 0 ? "the arguments" : path.join(".").replaceAll(".[]", "[]")}: ${reason}`);
    }
  }

  addProperty(name: string, path: readonly string[]): void {
    this.#properties += 1;
    this.#characters += name.length;
    if (path.length > DEEPEST_OBJECTS) {
      this.refuse(path, `is nested more than ${DEEPEST_OBJECTS} levels deep`);
    }
  }

  addValues(values: readonly Json[]): void {
    const characters = values.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0);
    this.#values += values.length;
    this.#characters += characters;
    if (values.length > LONG_ENUM && characters > MOST_CHARACTERS_OF_LONG_ENUM) {
      this.refuse([], `an enum of ${values.length} values has more than ${MOST_CHARACTERS_OF_LONG_ENUM} characters`);
    }
  }

  /** Why the schema is not strict; empty if it is. */
  reasons(): readonly string[] {
    const totals: readonly (readonly [number, number, string])[] = [
      [this.#properties, MOST_PROPERTIES, "properties"],
      [this.#values, MOST_VALUES, "enum values"],
      [this.#characters, MOST_CHARACTERS, "characters in names and enum values"],
    ];
    for (const [count, most, what] of totals) {
      if (count > most) {
        this.refuse([], `more than ${most} ${what}`);
      }
    }
    return [...this.#reasons];
  }
}
