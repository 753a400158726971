import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { ObjectType, Type } from "../../src/schema/index.js";
import type { Declaration, ToolPosition } from "../../src/tool-types/index.js";
import { readonlyArrays } from "./readonly-arrays.js";

/** The interface that refers to every declaration, so that the library prints them. */
const ROOT = "Root";

/**
 * The TypeScript of declarations, printed by json-schema-to-typescript, with an interface `Root` beside them.
 *
 * The library is given a JSON Schema made from our model, never the tool's own: a `$ref` leads to one of the
 * declarations, and keywords of the library's own (`tsType`, `extends`) have no way through. This file is the only one
 * that imports it.
 *
 * @throws an error of the library's for a few property names that it cannot handle, such as `hasOwnProperty`
 */
export async function jsonSchemaTypes(declarations: readonly Declaration[], position: ToolPosition): Promise<string> {
  const names = declarations.map(({ name }) => printedName(name));
  const definitions = declarations.map(({ doc, type }) => describe(definitionOf(type), doc));
  const schema: JSONSchema = {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, reference(name)])),
    $defs: Object.fromEntries(names.map((name, index) => [name, definitions[index] ?? {}])),
  };
  const text = await compile(schema, ROOT, {
    additionalProperties: false,
    bannerComment: "",
    // The folder that the process runs in must not matter.
    cwd: "/",
    enableConstEnums: false,
    format: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    $refOptions: { resolve: { external: false } },
  });
  return position === "input" ? readonlyArrays(text) : text;
}

/** A declaration's name as the library prints it: with an upper-case letter after a digit. */
export function printedName(name: string): string {
  return name.replace(/\d[a-z]/g, (match) => match.toUpperCase());
}

function reference(name: string): JSONSchema {
  return { $ref: `#/$defs/${name}` };
}

/** A definition that only refers to another one would not be printed. */
function definitionOf(type: Type): JSONSchema {
  const schema = schemaOf(type);
  return schema.$ref === undefined ? schema : { allOf: [schema] };
}

/** The schema with its doc comment. Beside a `$ref` that would make a copy of what it refers to. */
function describe(schema: JSONSchema, doc: readonly string[]): JSONSchema {
  if (doc.length === 0) {
    return schema;
  }
  const description = doc.join("\n");
  return schema.$ref === undefined ? { ...schema, description } : { allOf: [schema], description };
}

function schemaOf(type: Type): JSONSchema {
  switch (type.kind) {
    case "unknown":
      return { type: "any" };
    case "never":
      return { enum: [] };
    case "null":
    case "boolean":
    case "number":
    case "string":
      return { type: type.kind };
    case "literal":
      return { enum: [type.value] };
    case "array":
      return { type: "array", items: schemaOf(type.items) };
    case "tuple":
      return {
        type: "array",
        items: type.items.map(schemaOf),
        additionalItems: type.rest === undefined ? false : schemaOf(type.rest),
      };
    case "object":
      return objectSchema(type);
    case "union":
      return { anyOf: type.members.map(schemaOf) };
    case "both":
      return { allOf: type.members.map(schemaOf) };
    case "named":
      return reference(printedName(type.definition.name));
    default:
      return type satisfies never;
  }
}

function objectSchema({ properties, index }: ObjectType): JSONSchema {
  const entries = [...properties];
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([name, { type, doc }]) => [name, describe(schemaOf(type), doc)])),
    required: entries.flatMap(([name, { required }]) => (required ? [name] : [])),
    additionalProperties: index === undefined ? false : schemaOf(index),
  };
}
