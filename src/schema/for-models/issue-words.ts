import type { Json } from "../json.js";
import { nearest } from "../suggest.js";
import { escapeControls, shortJson } from "../text.js";
import { type SchemaNode, type TypeName, typeOf } from "./schema-node.js";

/** Characters of a value that a message shows. */
const LONGEST_VALUE = 60;
/** Values of an enum that a message lists. */
const MOST_VALUES = 20;
const DEEPEST = 4;

const ARTICLES: Readonly<Record<TypeName, string>> = {
  null: "null",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  string: "a string",
  array: "an array",
  object: "an object",
};

/** What a schema expects, for a message: `a string`, `one of "open", "closed"`. */
export function expectation(node: SchemaNode): string {
  const all = [...new Set(kindsOf(node, DEEPEST))];
  return all.length === 0 ? "a value" : all.join(" or ");
}

function kindsOf(node: SchemaNode, depth: number): readonly string[] {
  if (depth === 0) {
    return [];
  }
  if (node.values !== undefined) {
    const shown = node.values.slice(0, MOST_VALUES).map((value) => shortJson(value, LONGEST_VALUE));
    const more = node.values.length > MOST_VALUES ? `, … (${node.values.length} in all)` : "";
    return [shown.length === 1 ? shown.join() : `one of ${shown.join(", ")}${more}`];
  }
  const own = [...(node.types ?? [])].map((type) => ARTICLES[type]);
  const parts = [
    ...(node.ref === undefined ? [] : [node.ref]),
    ...(own.length > 0 ? [] : (node.allOf ?? [])),
    ...(own.length > 0 ? [] : (node.unions ?? []).flatMap(({ members }) => members)),
  ];
  const found = [...own, ...parts.flatMap((part) => kindsOf(part, depth - 1))];
  return node.nullable === true ? [...found, "null"] : found;
}

/** What came instead: `got "5"`. */
export function got(value: Json): string {
  const type = typeOf(value);
  if (type === "array" || type === "object") {
    return `got ${ARTICLES[type]}`;
  }
  return `got ${escapeControls(shortJson(value, LONGEST_VALUE))}`;
}

/** The value of an enum, or the value with another type, that a wrong value was meant to be; as JSON. */
export function meantValue({ values, types }: SchemaNode, value: Json): string | undefined {
  const texts = (values ?? []).filter((each) => typeof each === "string");
  if (typeof value === "string" && texts.length > 0) {
    const near = nearest(value, texts);
    return near === undefined ? undefined : shortJson(near, LONGEST_VALUE);
  }
  if (typeof value === "string" && types !== undefined) {
    return meantBesideText(types, value);
  }
  if (types?.has("array") === true && value !== null && typeof value !== "object") {
    return shortJson([value], LONGEST_VALUE);
  }
  return types?.has("string") === true && typeof value === "number" ? `"${value}"` : undefined;
}

function meantBesideText(types: ReadonlySet<TypeName>, text: string): string | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text) && (types.has("number") || (types.has("integer") && !text.includes(".")))) {
    return text;
  }
  if (types.has("boolean") && /^(true|false)$/i.test(text)) {
    return text.toLowerCase();
  }
  return types.has("array") && !text.startsWith("[") ? shortJson([text], LONGEST_VALUE) : undefined;
}
