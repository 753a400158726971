import type { Json } from "../json.js";
import {
  allowsType,
  ANY,
  NUMERIC_LIMITS,
  type NumericLimit,
  type SchemaNode,
  type TypeName,
  typeOf,
} from "./schema-node.js";

/** Alternatives of one schema, and combinations of two lists that are tried. Real tools stay far below. */
const MOST_ALTERNATIVES = 200;
const MOST_COMBINATIONS = 64;
/** References and compositions within each other, at one position. */
const DEEPEST = 64;
/** Merges for one tool. A hostile schema could ask for more without end. */
const MOST_MERGES = 20_000;

const NULL_NODE: SchemaNode = { types: new Set<TypeName>(["null"]) };

/**
 * Schemas without references, `allOf`, `anyOf` and `oneOf`: for each node, the plain nodes of which a value matches
 * one. No provider takes compositions everywhere, and OpenAI's strict mode takes `anyOf` alone.
 *
 * The result accepts everything that the node accepts, and more where the node says what plain nodes cannot. Equal
 * questions have identical results, by which a cycle is recognized.
 */
export class Alternatives {
  readonly #known = new Map<SchemaNode, readonly SchemaNode[]>();
  readonly #merged = new Map<SchemaNode, Map<SchemaNode, SchemaNode | undefined>>();
  readonly #both = new Map<SchemaNode, Map<SchemaNode, SchemaNode>>();
  readonly #open = new Set<SchemaNode>();
  #merges = 0;

  of(node: SchemaNode): readonly SchemaNode[] {
    const known = this.#known.get(node);
    if (known !== undefined) {
      return known;
    }
    if (isPlain(node)) {
      return node.never === true ? [] : [node];
    }
    if (this.#open.has(node) || this.#open.size >= DEEPEST) {
      return [ANY];
    }
    this.#open.add(node);
    const result = this.#expand(node);
    this.#open.delete(node);
    this.#known.set(node, result);
    return result;
  }

  #expand(node: SchemaNode): readonly SchemaNode[] {
    let result: readonly SchemaNode[] = [plainPart(node)];
    for (const part of [...(node.ref === undefined ? [] : [node.ref]), ...(node.allOf ?? [])]) {
      result = this.#combine(result, this.of(part));
    }
    for (const { members } of node.unions ?? []) {
      const all = new Set(members.flatMap((each) => this.of(each)));
      result = this.#combine(result, [...all].slice(0, MOST_ALTERNATIVES));
    }
    return node.nullable === true ? [...result, NULL_NODE] : result;
  }

  /** Every pair of a left and a right alternative that some value can match. */
  #combine(left: readonly SchemaNode[], right: readonly SchemaNode[]): readonly SchemaNode[] {
    if (left.length > 1 && right.length > 1 && left.length * right.length > MOST_COMBINATIONS) {
      return left;
    }
    const pairs = left.flatMap((one) => right.map((other) => this.merge(one, other)));
    return [...new Set(pairs.filter((pair) => pair !== undefined))].slice(0, MOST_ALTERNATIVES);
  }

  /** The plain node of values that match two plain nodes; undefined if there are none. */
  merge(left: SchemaNode, right: SchemaNode): SchemaNode | undefined {
    if (left === right || isEmpty(right)) {
      return left;
    }
    if (isEmpty(left)) {
      return right;
    }
    const known = this.#merged.get(left) ?? new Map<SchemaNode, SchemaNode | undefined>();
    this.#merged.set(left, known);
    if (!known.has(right)) {
      this.#merges += 1;
      known.set(right, this.#merges > MOST_MERGES ? left : mergePlain(left, right, (a, b) => this.#bothOf(a, b)));
    }
    return known.get(right);
  }

  /** The node of values that match two nodes of any kind. */
  #bothOf(left: SchemaNode, right: SchemaNode): SchemaNode {
    if (left === right || isEmpty(right)) {
      return left;
    }
    const known = this.#both.get(left) ?? new Map<SchemaNode, SchemaNode>();
    this.#both.set(left, known);
    const both = known.get(right) ?? { allOf: [left, right] };
    known.set(right, both);
    return both;
  }
}

function isPlain(node: SchemaNode): boolean {
  return node.ref === undefined && node.allOf === undefined && node.unions === undefined && node.nullable !== true;
}

function isEmpty(node: SchemaNode): boolean {
  return Object.keys(node).length === 0;
}

/** A node without its compositions. The words on a union belong to the union, those of its members to the members. */
function plainPart(node: SchemaNode): SchemaNode {
  const { ref: _ref, allOf: _allOf, unions, nullable: _nullable, ...plain } = node;
  if (unions === undefined) {
    return plain;
  }
  const { description: _description, default: _default, examples: _examples, notes: _notes, ...wordless } = plain;
  return wordless;
}

/** The words that stand on a node itself, not on what it consists of. */
export function wordsOf({ description, default: value, examples, notes }: SchemaNode): SchemaNode {
  return {
    ...(description === undefined ? {} : { description }),
    ...(value === undefined ? {} : { default: value }),
    ...(examples === undefined ? {} : { examples }),
    ...(notes === undefined ? {} : { notes }),
  };
}

function mergePlain(
  left: SchemaNode,
  right: SchemaNode,
  both: (left: SchemaNode, right: SchemaNode) => SchemaNode,
): SchemaNode | undefined {
  const types = commonTypes(left.types, right.types);
  const values = commonValues(left, right);
  if (types?.size === 0 || values?.length === 0) {
    return undefined;
  }
  const merged: SchemaNode = { ...right, ...left };
  if (types !== undefined) {
    merged.types = types;
  }
  if (values !== undefined) {
    merged.values = values;
  }
  if (left.limits !== undefined && right.limits !== undefined) {
    merged.limits = tighter(left.limits, right.limits);
  }
  if (left.properties !== undefined && right.properties !== undefined) {
    const properties = new Map(left.properties);
    for (const [key, property] of right.properties) {
      const own = properties.get(key);
      properties.set(key, own === undefined ? property : both(own, property));
    }
    merged.properties = properties;
  }
  if (left.required !== undefined && right.required !== undefined) {
    merged.required = new Set([...left.required, ...right.required]);
  }
  for (const keyword of ["additionalProperties", "items"] as const) {
    const [one, other] = [left[keyword], right[keyword]];
    if (one !== undefined && other !== undefined) {
      merged[keyword] = one.never === true ? one : other.never === true ? other : both(one, other);
    }
  }
  const notes = [...(left.notes ?? []), ...(right.notes ?? [])];
  if (left.pattern !== undefined && right.pattern !== undefined && left.pattern.source !== right.pattern.source) {
    notes.push(`pattern: ${JSON.stringify(right.pattern.source)}`);
  }
  if (notes.length > 0) {
    merged.notes = [...new Set(notes)];
  }
  return merged;
}

function commonTypes(
  left: ReadonlySet<TypeName> | undefined,
  right: ReadonlySet<TypeName> | undefined,
): ReadonlySet<TypeName> | undefined {
  if (left === undefined || right === undefined) {
    return left ?? right;
  }
  return new Set([
    ...[...left].filter((type) => allowsType(right, type)),
    ...[...right].filter((type) => allowsType(left, type)),
  ]);
}

function commonValues(left: SchemaNode, right: SchemaNode): readonly Json[] | undefined {
  const values = left.values ?? right.values;
  const other = left.values === undefined ? undefined : right.values;
  const texts = other && new Set(other.map((value) => JSON.stringify(value)));
  return values?.filter(
    (value) =>
      (texts === undefined || texts.has(JSON.stringify(value))) &&
      [left, right].every(({ types }) => types === undefined || allowsType(types, typeOf(value))),
  );
}

type Limits = NonNullable<SchemaNode["limits"]>;

function tighter(left: Limits, right: Limits): Limits {
  const limits: { -readonly [Keyword in NumericLimit]?: number } = { ...right, ...left };
  for (const keyword of NUMERIC_LIMITS) {
    const [own, other] = [left[keyword], right[keyword]];
    if (own !== undefined && other !== undefined && keyword !== "multipleOf") {
      limits[keyword] = /^(min|exclusiveMin)/.test(keyword) ? Math.max(own, other) : Math.min(own, other);
    }
  }
  return limits;
}
