import type { Json, JsonObject } from "../json.js";
import { isArray, isObject } from "../json.js";
import { keysDeclaredBy } from "./declared-keys.js";
import { expectation, got, meantValue } from "./issue-words.js";
import { allowsType, type SchemaNode, typeOf } from "./schema-node.js";
import { nearest } from "../suggest.js";

/** Where a value stands: keys of objects and indexes of arrays, from the root. */
export type Path = readonly (string | number)[];

/** Why a value does not match a schema. */
export interface Violation {
  readonly path: Path;
  readonly kind: "missing" | "unknown_key" | "type" | "value";
  /** Of which kind of value the schema speaks: `a string`, `one of "open", "closed"`. */
  readonly expected: string;
  /** What is wrong, without the path. */
  readonly message: string;
}

/** Violations that are found before the search ends. */
const MOST_VIOLATIONS = 20;
/** Schemas and values that one validation compares. Beyond, a hostile schema is no longer checked. */
const MOST_STEPS = 200_000;
/** References and values within each other. */
const DEEPEST = 800;

/**
 * The violations of a schema. It interprets the schema, so that it runs where code generation is forbidden
 * (Cloudflare Workers), and accepts keywords that it does not know.
 *
 * Objects that list their keys and do not speak of others are closed, as in the types of tools: a key that is not
 * listed is a mistake of the model.
 */
export function validate(root: SchemaNode, value: Json): readonly Violation[] {
  const found = new Validation().at(root, value, [], true);
  const distinct = new Map(found.map((violation) => [JSON.stringify(violation), violation]));
  return [...distinct.values()].slice(0, MOST_VIOLATIONS);
}

/** Whether a value matches a schema, keys that are not listed aside. */
export function accepts(node: SchemaNode, value: Json): boolean {
  return new Validation().at(node, value, [], false).length === 0;
}

class Validation {
  #steps = 0;
  #depth = 0;

  /** @param closed whether keys that are not listed are violations */
  at(node: SchemaNode, value: Json, path: Path, closed: boolean): readonly Violation[] {
    const violations = this.#check(node, value, path, closed);
    const unknown = closed && isObject(value) ? unknownKeys(node, value, path) : [];
    return unknown.length === 0 ? violations : [...violations, ...unknown];
  }

  #check(node: SchemaNode, value: Json, path: Path, closed: boolean): readonly Violation[] {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || this.#depth > DEEPEST || (value === null && node.nullable === true)) {
      return [];
    }
    if (node.never === true) {
      return [{ path, kind: "value", expected: "nothing", message: "not accepted here" }];
    }
    if (node.types !== undefined && !allowsType(node.types, typeOf(value))) {
      return [mismatch(node, value, path)];
    }
    if (node.values !== undefined && !hasValue(node.values, value)) {
      return [{ ...mismatch(node, value, path), kind: "value" }];
    }
    this.#depth += 1;
    const found = [
      ...this.#limits(node, value, path),
      ...(isObject(value) ? this.#object(node, value, path, closed) : []),
      ...(isArray(value) ? this.#array(node, value, path, closed) : []),
      ...(node.ref === undefined ? [] : this.#check(node.ref, value, path, closed)),
      ...(node.allOf ?? []).flatMap((part) => this.#check(part, value, path, closed)),
      ...(node.unions ?? []).flatMap(({ exclusive, members }) =>
        this.#union(members, exclusive, node, value, path, closed),
      ),
      ...this.#conditions(node, value, path, closed),
    ];
    this.#depth -= 1;
    return found;
  }

  #limits(node: SchemaNode, value: Json, path: Path): readonly Violation[] {
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
    return problems.map((expected) => ({
      path,
      kind: "value",
      expected,
      message: `expected ${expected}, ${got(value)}`,
    }));
  }

  #object(node: SchemaNode, value: JsonObject, path: Path, closed: boolean): readonly Violation[] {
    const found: Violation[] = [];
    for (const key of node.required ?? []) {
      if (!Object.hasOwn(value, key)) {
        const property = node.properties?.get(key);
        const expected = property === undefined ? "a value" : expectation(property);
        found.push({ path: [...path, key], kind: "missing", expected, message: `required, expected ${expected}` });
      }
    }
    for (const [key, needed] of node.dependentRequired ?? []) {
      for (const other of Object.hasOwn(value, key) ? needed : []) {
        if (!Object.hasOwn(value, other)) {
          const message = `required beside ${key}`;
          found.push({ path: [...path, other], kind: "missing", expected: "a value", message });
        }
      }
    }
    for (const [key, part] of node.dependentSchemas ?? []) {
      if (Object.hasOwn(value, key)) {
        found.push(...this.#check(part, value, path, closed));
      }
    }
    for (const [key, part] of Object.entries(value)) {
      if (found.length >= MOST_VIOLATIONS) {
        break;
      }
      found.push(...this.#property(node, key, part, path, closed));
    }
    return found;
  }

  #property(node: SchemaNode, key: string, value: Json, path: Path, closed: boolean): readonly Violation[] {
    const own = node.properties?.get(key);
    const patterns = (node.patternProperties ?? []).filter(({ pattern }) => pattern.accepts(key));
    const nodes = [...(own === undefined ? [] : [own]), ...patterns.map((each) => each.node)];
    const { additionalProperties: additional } = node;
    if (nodes.length === 0 && additional?.never === true) {
      return [unknownKey(key, node.properties?.keys() ?? [], path)];
    }
    const described = nodes.length === 0 && additional !== undefined ? [additional] : nodes;
    const inner = [...path, key];
    const found = described.flatMap((each) => this.at(each, value, inner, closed));
    if (node.propertyNames !== undefined && this.at(node.propertyNames, key, inner, false).length > 0) {
      const expected = `a key that is ${expectation(node.propertyNames)}`;
      return [...found, { path: inner, kind: "value", expected, message: `not accepted as a key` }];
    }
    return found;
  }

  #array(node: SchemaNode, value: readonly Json[], path: Path, closed: boolean): readonly Violation[] {
    const found: Violation[] = [];
    for (const [index, item] of value.entries()) {
      const each = node.prefixItems?.[index] ?? node.items;
      if (each !== undefined && found.length < MOST_VIOLATIONS) {
        found.push(...this.at(each, item, [...path, index], closed));
      }
    }
    const { contains } = node;
    if (contains !== undefined) {
      const count = value.filter((item) => this.at(contains.node, item, path, false).length === 0).length;
      if (count < contains.least || count > contains.most) {
        const expected = `${contains.most === Infinity ? "at least" : `at most ${contains.most} and at least`} ${contains.least} of ${expectation(contains.node)}`;
        found.push({ path, kind: "value", expected, message: `expected ${expected}, found ${count}` });
      }
    }
    return found;
  }

  #union(
    members: readonly SchemaNode[],
    exclusive: boolean,
    node: SchemaNode,
    value: Json,
    path: Path,
    closed: boolean,
  ): readonly Violation[] {
    const failed: (readonly Violation[])[] = [];
    let matches = 0;
    for (const member of members) {
      const found = this.#check(member, value, path, closed);
      if (found.length > 0) {
        failed.push(found);
        continue;
      }
      matches += 1;
      if (!exclusive) {
        return [];
      }
    }
    if (matches === 1) {
      return [];
    }
    if (matches > 1) {
      const message = `matches ${matches} of the forms that exclude each other`;
      return [{ path, kind: "value", expected: "exactly one form", message }];
    }
    return meantMember(failed, path) ?? [mismatch({ unions: [{ exclusive, members }], ...ofTypes(node) }, value, path)];
  }

  #conditions(node: SchemaNode, value: Json, path: Path, closed: boolean): readonly Violation[] {
    const found: Violation[] = [];
    if (node.not !== undefined && this.at(node.not, value, path, false).length === 0) {
      const expected = `anything but ${expectation(node.not)}`;
      found.push({ path, kind: "value", expected, message: `expected ${expected}, ${got(value)}` });
    }
    const { condition } = node;
    if (condition !== undefined) {
      const holds = this.at(condition.if, value, path, false).length === 0;
      const branch = holds ? condition.whenTrue : condition.whenFalse;
      found.push(...(branch === undefined ? [] : this.#check(branch, value, path, closed)));
    }
    return found;
  }
}

/** The violations of the member that is meant: the one with the right type and the fewest violations. */
function meantMember(failed: readonly (readonly Violation[])[], path: Path): readonly Violation[] | undefined {
  const rightType = failed.filter(
    (found) =>
      !found.some((each) => each.path.length === path.length && (each.kind === "type" || each.kind === "value")),
  );
  return rightType.toSorted((left, right) => left.length - right.length)[0];
}

function ofTypes({ types }: SchemaNode): SchemaNode {
  return types === undefined ? {} : { types };
}

function mismatch(node: SchemaNode, value: Json, path: Path): Violation {
  const expected = expectation(node);
  const meant = meantValue(node, value);
  const message = `expected ${expected}, ${got(value)}${meant === undefined ? "" : `. Did you mean ${meant}?`}`;
  return { path, kind: "type", expected, message };
}

function unknownKeys(node: SchemaNode, value: JsonObject, path: Path): readonly Violation[] {
  const declared = keysDeclaredBy(node);
  const unknown = Object.keys(value).filter((key) => {
    if (declared.keys.has(key) || declared.patterns.some((pattern) => pattern.accepts(key))) {
      return false;
    }
    return !declared.open || key === "__proto__";
  });
  return unknown.map((key) => unknownKey(key, declared.keys, path));
}

function unknownKey(key: string, keys: Iterable<string>, path: Path): Violation {
  const known = [...keys];
  const meant = nearest(key, known);
  const listed = known.length === 0 ? "no keys" : `one of ${known.slice(0, 20).join(", ")}`;
  const hint = meant === undefined ? `, expected ${listed}` : `. Did you mean ${meant}?`;
  return { path: [...path, key], kind: "unknown_key", expected: listed, message: `unknown key${hint}` };
}

function hasValue(values: readonly Json[], value: Json): boolean {
  if (typeof value !== "object" || value === null) {
    return values.includes(value);
  }
  const text = canonical(value);
  return values.some((each) => canonical(each) === text);
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_key, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
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
