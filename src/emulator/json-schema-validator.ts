import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { isJsonObject, type JsonSchema } from "./json.js";

/** One thing that is wrong with a value. */
export interface Problem {
  /** Where, as a path from the value's root: `toolkits.enable[0]`; empty for the value itself. */
  readonly path: string;
  /** A property that is missing is a problem of its own kind: the tools' error text lists them apart. */
  readonly kind: "missing" | "wrong";
  readonly text: string;
}

/** Says what is wrong with a value; an empty list when nothing is. */
export type Check = (value: unknown) => readonly Problem[];

/**
 * Makes a check of a JSON Schema. Interpretive, so that it runs where code generation is forbidden (Workers).
 * Understands draft 2020-12 and OpenAPI's `nullable`. `definitions` are what `#/components/schemas/…` points to.
 *
 * The check throws when a `$ref` of the schema leads nowhere.
 */
export function compile(schema: JsonSchema, definitions: JsonSchema = {}): Check {
  const own = isJsonObject(schema["$defs"]) ? schema["$defs"] : {};
  const needed = neededBy(schema, definitions);
  // The validator marks the schemas that it resolves, and the ones handed in go out in answers: it gets copies.
  const validator = new Validator(prepare({ ...schema, $defs: { ...needed, ...own } }), "2020-12", false);
  return (value) => {
    try {
      const { valid, errors } = validator.validate(value);
      return valid ? [] : problemsOf(errors);
    } catch (error) {
      // The validator writes keys into URIs, which half a surrogate pair does not fit into.
      if (error instanceof URIError) return [{ path: "", kind: "wrong", text: "A key is not well-formed text" }];
      throw error;
    }
  };
}

/** The definitions that a schema reaches: the spec has a hundred, and most schemas need two or three. */
function neededBy(schema: JsonSchema, definitions: JsonSchema): JsonSchema {
  const needed: Record<string, unknown> = {};
  const visit = (node: unknown): void => {
    for (const [, name = ""] of JSON.stringify(node).matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/g)) {
      if (Object.hasOwn(needed, name) || !Object.hasOwn(definitions, name)) continue;
      needed[name] = definitions[name];
      visit(definitions[name]);
    }
  };
  visit(schema);
  return needed;
}

const SCHEMAS_BY_NAME = words("properties patternProperties dependentSchemas $defs definitions");
const LISTS_OF_SCHEMAS = words("anyOf oneOf allOf prefixItems");
const ONE_SCHEMA = words(
  "items additionalProperties unevaluatedItems unevaluatedProperties contains propertyNames not if then else",
);
const PLAIN_VALUES = words(
  "type enum const required dependentRequired format pattern minLength maxLength minimum maximum exclusiveMinimum " +
    "exclusiveMaximum multipleOf minItems maxItems uniqueItems minContains maxContains minProperties maxProperties",
);

/**
 * A copy that holds only what decides whether a value fits. The rest must go: the validator takes an object under
 * a keyword that it does not know for a schema, so that an `example` with an `id` would move what "#/…" points to.
 */
function prepare(schema: JsonSchema): Schema {
  const copy: Schema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (PLAIN_VALUES.has(key)) copy[key] = value;
    else if (key === "$ref" && typeof value === "string")
      copy.$ref = value.replace("#/components/schemas/", "#/$defs/");
    else if (key === "additionalProperties" && allowsAll(value)) continue;
    else if (ONE_SCHEMA.has(key)) copy[key] = prepareInner(value);
    else if (LISTS_OF_SCHEMAS.has(key) && Array.isArray(value)) copy[key] = value.map(prepareInner);
    else if (SCHEMAS_BY_NAME.has(key) && isJsonObject(value)) {
      copy[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, prepareInner(inner)]));
    }
  }
  return copy;
}

/** Whether a schema lets every value through. Looking at all of them would be for nothing. */
function allowsAll(schema: unknown): boolean {
  const inner = prepareInner(schema);
  return inner === true || (typeof inner === "object" && Object.keys(inner).length === 0);
}

function prepareInner(schema: unknown): Schema | boolean {
  if (!isJsonObject(schema)) return schema !== false;
  return schema["nullable"] === true ? { anyOf: [prepare(schema), { type: "null" }] } : prepare(schema);
}

/** Keywords whose errors only say that something inside is wrong; the inside says it better. */
const WRAPPERS = words(
  "$ref properties items prefixItems allOf patternProperties additionalProperties unevaluatedProperties " +
    "unevaluatedItems if false",
);

/** The validator's errors are a tree, written down in one list: an error stands before those inside it. */
function problemsOf(errors: readonly OutputUnit[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const add = (problem: Problem) => problems.set(`${problem.path} ${problem.text}`, problem);
  for (let index = 0; index < errors.length; index++) {
    const error = errors[index];
    if (error === undefined) break;
    if (error.keyword === "anyOf" || error.keyword === "oneOf") {
      const inside = insideOf(errors, index);
      const form = meantForm(error, inside);
      if (form === undefined) add(wrong(error, unionText(error)));
      else problemsOf(form).forEach(add);
      index += inside.length;
    } else if (error.keyword === "required") {
      const name = /"(.*)"/s.exec(error.error)?.[1] ?? "";
      const path = pathOf(error.instanceLocation);
      add({ path: path === "" ? name : `${path}.${name}`, kind: "missing", text: "Required" });
    } else if (!WRAPPERS.has(error.keyword)) {
      add(wrong(error, error.error.replace(/\.$/, "")));
    } else if (errors[index + 1]?.keyword === "false") {
      // `additionalProperties: false` and the like: the error inside is that nothing may stand there.
      add(wrong(errors[index + 1] ?? error, "Unknown key"));
    }
  }
  return [...problems.values()];
}

function wrong({ instanceLocation }: OutputUnit, text: string): Problem {
  return { path: pathOf(instanceLocation), kind: "wrong", text };
}

/** The errors inside the one at `index`: those that follow it and stand under its keyword. */
function insideOf(errors: readonly OutputUnit[], index: number): readonly OutputUnit[] {
  const outer = errors[index];
  let end = index + 1;
  for (const [at, error] of errors.entries()) {
    // An error of the schema `false` does not tell its place, but always follows one that does.
    const isInside = error.keyword !== "false" && error.keywordLocation.startsWith(`${outer?.keywordLocation}/`);
    if (at > index && isInside) end = errors[at + 1]?.keyword === "false" ? at + 2 : at + 1;
  }
  return errors.slice(index + 1, end);
}

/** The errors of the one form of a union that the value is meant to have: the only one whose type it has. */
function meantForm(union: OutputUnit, inside: readonly OutputUnit[]): readonly OutputUnit[] | undefined {
  const forms = new Map<string, OutputUnit[]>();
  let current: OutputUnit[] = [];
  for (const error of inside) {
    if (error.keyword !== "false") {
      const name = error.keywordLocation.slice(union.keywordLocation.length + 1).split("/")[0] ?? "";
      current = forms.get(name) ?? [];
      forms.set(name, current);
    }
    current.push(error);
  }
  // A form inside a form may have another type: that is for the inner union to find out.
  const isOfThatType = (errors: readonly OutputUnit[]) =>
    !errors.some(
      ({ keyword, instanceLocation, keywordLocation }) =>
        keyword === "type" &&
        instanceLocation === union.instanceLocation &&
        !/\/(?:anyOf|oneOf)\//.test(keywordLocation.slice(union.keywordLocation.length)),
    );
  const candidates = [...forms.values()].filter(isOfThatType);
  return candidates.length === 1 && !/[1-9]\d* matches/.test(union.error) ? candidates[0] : undefined;
}

function unionText({ error }: OutputUnit): string {
  const several = /\b([1-9]\d*) matches/.test(error);
  return `Invalid input: matches ${several ? "several" : "none"} of the forms that may stand here`;
}

/** `#/queries/0/use_case` → `queries[0].use_case`. */
function pathOf(location: string): string {
  let path = "";
  for (const part of location.split("/").slice(1)) {
    const name = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    if (/^\d+$/.test(name)) path += `[${name}]`;
    else path += path === "" ? name : `.${name}`;
  }
  return path;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
