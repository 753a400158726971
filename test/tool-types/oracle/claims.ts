import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Claim } from "./compile.js";
import { schemaForPosition, type Side } from "./position-rules.js";
import { mutations, samples, type Change } from "./values.js";

/** The number of claims, for the line that the test prints. */
export class Count {
  schemas = 0;
  accepted = 0;
  refused = 0;
  readonly byChange: Partial<Record<Change, number>> = {};

  add(claims: readonly ValueClaim[]): void {
    this.schemas += 1;
    for (const { compiles, change } of claims) {
      if (compiles) {
        this.accepted += 1;
      } else {
        this.refused += 1;
      }
      if (change !== undefined) {
        this.byChange[change] = (this.byChange[change] ?? 0) + 1;
      }
    }
  }

  toString(): string {
    const { schemas, accepted, refused, byChange } = this;
    const changes = Object.entries(byChange).map(([change, number]) => `${change} ${number}`);
    return `${schemas} schemas, ${accepted} accepted values, ${refused} refused (${changes.join(", ")})`;
  }
}

export interface ValueClaim extends Claim {
  /** The difference between the refused value and an accepted one. */
  readonly change?: Change;
}

/** A JSON Schema validator for one schema. */
export class SchemaValidator {
  readonly #schema: Readonly<Record<string, unknown>>;
  readonly #validate: ValidateFunction;

  constructor(schema: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#validate = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false }).compile(
      this.#schema,
    );
  }

  accepts(value: unknown): boolean {
    return this.#validate(value);
  }

  /** Claims that `type` has some values that the validator accepts, and none that it refuses, one change away. */
  claims(type: string, most: { readonly accepted: number; readonly refused: number }): readonly ValueClaim[] {
    const accepted = new Map<string, ValueClaim>();
    for (const value of samples(this.#schema, most.accepted * 4, 1)) {
      if (accepted.size >= most.accepted) {
        break;
      }
      if (this.accepts(value)) {
        accepted.set(JSON.stringify(value), { type, value, compiles: true });
      }
    }
    const changed = [...accepted.values()].flatMap(({ value }) => [...mutations(value)]);
    // About half of them are refused; making and validating all of a large value's would take long.
    const every = Math.ceil(changed.length / (most.refused * 2));
    const refused = new Map<string, ValueClaim>();
    for (const [index, { change, make }] of changed.entries()) {
      if (index % every !== 0 || refused.size >= most.refused) {
        continue;
      }
      const value = make();
      if (!this.accepts(value)) {
        refused.set(JSON.stringify(value), { type, value, compiles: false, change });
      }
    }
    return [...accepted.values(), ...refused.values()];
  }
}

/** A JSON Schema validator that applies the rules of a position to one schema. */
export class PositionValidator extends SchemaValidator {
  constructor(schema: unknown, document: unknown, side: Side) {
    super(schemaForPosition(schema, document, side));
  }
}
