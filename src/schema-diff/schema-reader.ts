import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  type Position,
  SchemaError,
  stringMember,
} from "../schema/index.js";
import type { Dialect } from "./type-rules.js";
import { combine, type Form, type ObjectPart, listsNothing, type Part } from "./value-set.js";
import { limitsOf } from "./schema-keywords.js";
import { meet } from "./intersect-parts.js";
import { literalParts, typedParts } from "./read-parts.js";

/** Alternatives that one schema may come to. Real ones stay under a hundred. */
const MOST_PARTS = 2000;
/** Schemas that one schema may be put together from. Real ones stay under a thousand. */
const MOST_STEPS = 50_000;

/** Words about a schema, and what does not show in its type. */
export interface Annotations {
  readonly description: Json | undefined;
  readonly title: Json | undefined;
  readonly examples: Json | undefined;
  readonly default: Json | undefined;
  readonly deprecated: boolean;
}

/** Reads the schemas of one document, or of one tool. */
export class SchemaReader {
  readonly #forms = new Map<Json, Form>();
  /** Schemas made here, so that the same two always come to the same one, and circles are seen as such. */
  readonly #made = { allOf: new Map<Json, Map<Json, Json>>(), anyOf: new Map<Json, Map<Json, Json>>() };
  /** Schemas looked at for the form at hand. */
  #steps = 0;
  readonly #resolve: (reference: string) => Json;

  /** @param resolve finds the schema that a reference leads to */
  constructor(
    resolve: (reference: string) => Json,
    readonly dialect: Dialect,
  ) {
    this.#resolve = resolve;
  }

  /** @throws what `resolve` throws for a reference that cannot be followed */
  form(schema: Json): Form {
    const known = this.#forms.get(schema);
    if (known !== undefined) return known;
    this.#steps = 0;
    const form = combine(this.#parts(schema, new Set()), (schemas) => this.#either(schemas));
    if (isObject(schema)) this.#forms.set(schema, form);
    return form;
  }

  /** The schema that a reference leads to, where nothing but words stand beside it; else the schema itself. */
  target(schema: Json): Json {
    const seen = new Set<Json>();
    let current = schema;
    while (isObject(current) && !seen.has(current)) {
      const ref = stringMember(current, "$ref");
      if (ref === undefined || Object.keys(current).some((key) => !BESIDE.has(key))) break;
      seen.add(current);
      current = this.#resolve(ref);
    }
    return current;
  }

  /** What is said about a schema: beside a reference or a "or null" before behind it. */
  annotations(schema: Json, seen: ReadonlySet<Json> = new Set()): Annotations {
    if (!isObject(schema) || seen.has(schema)) return NO_ANNOTATIONS;
    const ref = stringMember(schema, "$ref");
    const behind = ref === undefined ? onlyMember(schema) : this.#resolve(ref);
    const inner = this.annotations(behind ?? true, new Set([...seen, schema]));
    const filled = member(schema, "default");
    return {
      description: member(schema, "description") ?? inner.description,
      title: member(schema, "title") ?? inner.title,
      examples: member(schema, "examples") ?? member(schema, "example") ?? inner.examples,
      default: filled === undefined ? inner.default : filled,
      deprecated: member(schema, "deprecated") === true || inner.deprecated,
    };
  }

  /** What keys that an object does not list may hold there: a schema, or undefined where it has no others. */
  restOf(part: ObjectPart, position: Position): Json | undefined {
    if (listsNothing(part)) return part.rest === false ? undefined : (part.rest ?? true);
    if (part.rest === true && position === "response" && this.dialect.openObjects === "in requests") return undefined;
    return part.rest === false ? undefined : part.rest;
  }

  /** The schema or null. */
  orNull(schema: Json): Json {
    return this.#make("anyOf", schema, NULL);
  }

  /** Several objects of a union as the one object that takes each of them, and some more. */
  join(parts: readonly ObjectPart[]): ObjectPart {
    const names = new Set(parts.flatMap(({ properties }) => [...properties.keys()]));
    const schemasOf = (name: string): Json[] =>
      parts.map(({ properties }) => properties.get(name)).filter((schema) => schema !== undefined);
    const rests = parts
      .map((part) => (part.rest === undefined && listsNothing(part) ? true : part.rest))
      .filter((rest) => rest !== undefined && rest !== false);
    return {
      kind: "object",
      properties: new Map([...names].map((name) => [name, this.#either(schemasOf(name))])),
      required: new Set([...names].filter((name) => parts.every(({ required }) => required.has(name)))),
      rest: rests.length === 0 ? false : this.#either(rests),
      limits: {},
    };
  }

  #either(schemas: readonly Json[]): Json {
    return [...new Set(schemas)].reduce((left, right) => this.#make("anyOf", left, right));
  }

  #parts(schema: Json, open: ReadonlySet<Json>): readonly Part[] {
    if (++this.#steps > MOST_STEPS) throw new SchemaError("A schema is put together from too many others.");
    if (schema === false) return [];
    if (!isObject(schema)) return [{ kind: "anything", limits: {} }];
    // A union that holds itself takes nothing more for it.
    if (open.has(schema)) return [];
    const within = new Set([...open, schema]);
    let parts: readonly Part[] = this.#own(schema);
    const ref = stringMember(schema, "$ref");
    if (ref !== undefined) parts = this.#meet(parts, this.#parts(this.#resolve(ref), within));
    for (const part of listOf(schema, "allOf")) parts = this.#meet(parts, this.#parts(part, within));
    for (const union of ["anyOf", "oneOf"]) {
      const members = listOf(schema, union);
      if (members.length === 0) continue;
      parts = this.#meet(
        parts,
        members.flatMap((each) => this.#parts(each, within)),
      );
    }
    return parts;
  }

  #meet(left: readonly Part[], right: readonly Part[]): readonly Part[] {
    if (left.length * right.length > MOST_PARTS) {
      throw new SchemaError(`A schema comes to more than ${MOST_PARTS} alternatives. No real one does.`);
    }
    const both = (one: Json, other: Json): Json => this.#make("allOf", one, other);
    return left.flatMap((one) => right.map((other) => meet(one, other, both))).filter((part) => part !== undefined);
  }

  #own(schema: JsonObject): readonly Part[] {
    if (Object.hasOwn(schema, "const")) return literalParts([schema["const"] ?? null], schema, this.dialect, true);
    const values = listOf(schema, "enum");
    if (values.length > 0) return literalParts(values, schema, this.dialect, false);
    return typedParts(schema) ?? [{ kind: "anything", limits: limitsOf(schema) }];
  }

  #make(keyword: "allOf" | "anyOf", left: Json, right: Json): Json {
    const by = this.#made[keyword].get(left) ?? new Map<Json, Json>();
    this.#made[keyword].set(left, by);
    const made = by.get(right) ?? { [keyword]: [left, right] };
    by.set(right, made);
    return made;
  }
}

/** What may stand beside a reference without changing the values it lets through. */
const BESIDE = new Set(["$ref", "description", "title", "summary", "example", "examples", "default", "deprecated"]);

const NULL: JsonObject = { type: "null" };

const NO_ANNOTATIONS: Annotations = {
  description: undefined,
  title: undefined,
  examples: undefined,
  default: undefined,
  deprecated: false,
};

/** The one member of a union or `allOf` that is not null, where it is the only one. */
function onlyMember(schema: JsonObject): Json | undefined {
  const members = ["anyOf", "oneOf", "allOf"].flatMap((union) => listOf(schema, union));
  const others = members.filter((each) => stringMember(each, "type") !== "null");
  return others.length === 1 ? others[0] : undefined;
}

function listOf(schema: JsonObject, key: string): readonly Json[] {
  const found = member(schema, key);
  return isArray(found) ? found : [];
}
