import type { Json } from "../json.js";
import { truncate } from "../text.js";
import { briefJson, isBrief } from "./brief-json.js";
import type { ModelRules } from "./model-rules.js";
import type { SchemaNode, TypeName } from "./schema-node.js";

/** Characters of a default or an example in words. */
const LONGEST_VALUE = 200;
/** Characters of all that is added to one description. */
const LONGEST_WORDS = 1_000;

/** The limits that concern values of a type. */
const LIMITS_OF: Readonly<Record<string, readonly (keyof NonNullable<SchemaNode["limits"]>)[]>> = {
  integer: ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"],
  number: ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"],
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems"],
  object: ["minProperties", "maxProperties"],
};

/** Patterns with lookaround, which strict mode does not compile. */
const LOOKAROUND = /\(\?<?[=!]/;

/** Keywords of a node besides its structure, and what of it could not be a keyword. */
export interface Constraints {
  readonly keywords: { [keyword: string]: Json };
  readonly words: readonly string[];
}

/** The constraints of a node for values of `types`: as keywords where the provider reads them, else as words. */
export function constraintsOf(node: SchemaNode, types: Iterable<TypeName>, rules: ModelRules): Constraints {
  const keywords: { [keyword: string]: Json } = {};
  const words: string[] = [];
  const add = (keyword: string, value: Json, accepted = true): void => {
    if (accepted && (rules.keywords === undefined || rules.keywords.has(keyword))) {
      keywords[keyword] = value;
    } else {
      words.push(`${keyword}: ${briefJson(value, LONGEST_VALUE)}`);
    }
  };
  for (const type of types) {
    for (const keyword of LIMITS_OF[type] ?? []) {
      const value = node.limits?.[keyword];
      if (value !== undefined) {
        add(keyword, value);
      }
    }
    if (type === "string" && node.pattern !== undefined) {
      add("pattern", node.pattern.source, !rules.strict || !LOOKAROUND.test(node.pattern.source));
    }
    if (type !== "object" && type !== "null" && node.format !== undefined && !("format" in keywords)) {
      add("format", node.format, rules.formats === undefined || (type === "string" && rules.formats.has(node.format)));
    }
    if (type === "array" && node.uniqueItems === true) {
      add("uniqueItems", true);
    }
  }
  return { keywords, words: [...new Set(words)] };
}

/** The description, default and examples of a node. `words` are what could not become a keyword. */
export function annotationsFor(
  node: SchemaNode,
  words: readonly string[],
  rules: ModelRules,
): { [keyword: string]: Json } {
  const printed: { [keyword: string]: Json } = {};
  const all = [...words, ...(node.notes ?? [])];
  if (node.default !== undefined) {
    if (rules.annotations && isBrief(node.default)) {
      printed["default"] = node.default;
    } else {
      all.push(`default: ${briefJson(node.default, LONGEST_VALUE)}`);
    }
  }
  if (node.examples !== undefined && rules.examples) {
    if (rules.annotations && isBrief(node.examples)) {
      printed["examples"] = node.examples;
    } else {
      const shown = node.examples.slice(0, 3).map((example) => briefJson(example, LONGEST_VALUE));
      all.push(`examples: ${shown.join(", ")}`);
    }
  }
  const description = describe(node.description, all);
  return description === undefined ? printed : { description, ...printed };
}

/** A description with words added to it, in brackets. */
export function describe(description: string | undefined, words: readonly string[]): string | undefined {
  if (words.length === 0) {
    return description;
  }
  const added = truncate([...new Set(words)].join("; "), LONGEST_WORDS);
  return description === undefined ? added : `${description} (${added})`;
}
