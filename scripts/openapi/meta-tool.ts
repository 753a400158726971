import {
  arrayMember,
  byCodeUnit,
  isObject,
  type Json,
  type JsonObject,
  member,
  stringMember,
} from "../../src/schema/index.js";
import { SpecError } from "./spec-error.js";

/** One meta tool, from `spec/meta-tools/<SLUG>.json` or from the service's own dump. */
export interface MetaTool {
  readonly slug: string;
  readonly definition: JsonObject;
}

/** Reads a meta tool; the service's own dump uses other names for the schemas. @throws SpecError */
export function readMetaTool(value: Json, from: string): MetaTool {
  const slug = stringMember(value, "slug");
  if (!isObject(value) || slug === undefined || !/^[A-Z][A-Z0-9_]*$/.test(slug)) {
    throw new SpecError(`${from} is not a meta tool: it needs a "slug" of capital letters, digits and underscores.`);
  }
  const input = member(value, "input_parameters") ?? member(value, "inputParameters");
  const output = member(value, "output_parameters") ?? member(value, "responseSchema");
  for (const [name, schema] of [
    ["input_parameters", input],
    ["output_parameters", output],
  ] as const) {
    if (!isObject(schema) || !looksLikeSchema(schema)) {
      throw new SpecError(`${from}: "${name}" of ${slug} is not a JSON Schema of an object.`);
    }
  }
  return {
    slug,
    definition: {
      slug,
      description: stringMember(value, "description") ?? "",
      tags: arrayMember(value, "tags").filter((tag) => typeof tag === "string"),
      input_parameters: input ?? {},
      output_parameters: output ?? {},
    },
  };
}

function looksLikeSchema(schema: JsonObject): boolean {
  const type = member(schema, "type");
  return (type === undefined || type === "object") && isObject(member(schema, "properties"));
}

export function bySlug(left: MetaTool, right: MetaTool): number {
  return byCodeUnit(left.slug, right.slug);
}
