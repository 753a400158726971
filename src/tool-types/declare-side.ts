import {
  docOf,
  isObject,
  looseObject,
  assertSchemaSize,
  member,
  SchemaReader,
  pascalCase,
  propertySchema,
  prose,
  SchemaError,
  sortKeys,
  UNKNOWN,
  escapeControls,
  truncate,
  type Definition,
  type Doc,
  type Json,
  type Type,
} from "../schema/index.js";
import { impossibleProperties } from "./impossible-properties.js";
import { applyPosition, type Declaration, type Position } from "./apply-position.js";

/** One tool as the service or a file describes it. Nothing of it is trusted. */
export interface ToolDefinition {
  readonly slug: string;
  readonly name?: unknown;
  readonly description?: unknown;
  readonly version?: unknown;
  /** The service's details about a deprecation, or `true`. */
  readonly deprecated?: unknown;
  readonly is_deprecated?: unknown;
  readonly tags?: unknown;
  readonly toolkit?: unknown;
  /** JSON Schema of the arguments. */
  readonly input_parameters?: unknown;
  /** JSON Schema of the envelope `{ data, error, successful }`. */
  readonly output_parameters?: unknown;
}

/** Options for the types of one tool. */
export interface ToolTypesOptions {
  /** Stem of the type names. Default: the slug in PascalCase. Use `typeNames` for several tools in one file. */
  readonly name?: string;
  /** Enums of the output also accept values that they do not list. Default false. */
  readonly openEnumsInOutput?: boolean;
  /** Objects of the output also have properties that they do not list, typed `unknown`. Default false. */
  readonly openOutput?: boolean;
  /** Properties of the output with a default are always present. Default true. */
  readonly defaultsPresentInOutput?: boolean;
}

export type ToolPosition = "input" | "output";

/** The input or the output of one tool, typed and not yet printed. */
export interface ToolSide {
  readonly position: ToolPosition;
  /** Name of its type. */
  readonly name: string;
  readonly doc: Doc;
  /** Its type and everything its type refers to, its own type first. */
  readonly declarations: readonly Declaration[];
  /** What became `unknown` or accepts no value, and why. */
  readonly reasons: readonly string[];
}

/** Warnings kept for one side. */
const MAX_WARNINGS = 20;
/** Characters of a path that a warning shows. */
const LONGEST_PATH = 200;
/** Characters of the first line of a doc comment, which contains the slug. */
const MAX_HEADING = 200;

/** Types one side of a tool. It never throws, whatever the tool contains: what cannot be typed is `unknown`. */
export function declareSide(position: ToolPosition, tool: ToolDefinition, options: ToolTypesOptions): ToolSide {
  const name = `${options.name ?? pascalCase(tool.slug)}${position === "input" ? "Input" : "Output"}`;
  const doc = [
    ...prose(`${position === "input" ? "Arguments" : "Result"} of ${tool.slug}.`, MAX_HEADING),
    ...(position === "input" ? prose(summaryOf(tool)) : []),
    ...(isDeprecated(tool) ? ["@deprecated"] : []),
  ];
  const reasons: string[] = [];
  try {
    const root = readSide(position, tool, { name, doc, reasons });
    const declarations = applyPosition(root, positionOf(position, options));
    for (const path of impossibleProperties(declarations)) {
      addReason(reasons, `no value fits its schema (at ${truncate(path, LONGEST_PATH)})`);
    }
    return { position, name, doc, declarations, reasons };
  } catch (error) {
    return unknownSide({ position, name, doc, declarations: [], reasons }, error);
  }
}

/** What a tool says it does: its description, else its name. */
export function summaryOf({ description, name }: ToolDefinition): string {
  const [summary = ""] = [description, name].filter((text) => typeof text === "string" && text !== "");
  return String(summary);
}

/** The side with its type replaced by `unknown`, for the reason in `error`. */
export function unknownSide(side: ToolSide, error: unknown): ToolSide {
  const { name, doc } = side;
  const reasons = [...side.reasons];
  addReason(reasons, reasonOf(error));
  return { ...side, declarations: [{ name, doc, type: UNKNOWN }], reasons };
}

interface Reading {
  readonly name: string;
  readonly doc: Doc;
  readonly reasons: string[];
}

function readSide(position: ToolPosition, tool: ToolDefinition, { name, doc, reasons }: Reading): Definition {
  const document = position === "input" ? tool.input_parameters : tool.output_parameters;
  if (document === undefined || document === null) {
    throw new SchemaError("it has no schema");
  }
  assertSchemaSize(document);
  // Sorted, so that the order of keys does not affect the text.
  const schema = sortKeys(document);
  const reader = new SchemaReader(schema, name, (reason) => addReason(reasons, reason));
  const root = position === "input" ? readArguments(reader, schema, doc) : readData(reader, schema, doc);
  if (root.type?.kind === "never") {
    throw new SchemaError("no value fits its schema");
  }
  return root;
}

function readArguments(reader: SchemaReader, schema: Json, doc: Doc): Definition {
  const root = reader.root(schema, doc);
  root.type = argumentsType(root.type ?? UNKNOWN, reader.described(schema));
  return root;
}

/**
 * The type of arguments: an object even if the schema does not say so. A tool that lists no parameters accepts none.
 *
 * @param type of the schema
 * @param schema with the keywords of the schema behind its reference
 */
export function argumentsType(type: Type, schema: Json | undefined): Type {
  const content = type.kind === "named" ? type.definition.type : type;
  if (content?.kind === "unknown") {
    return looseObject;
  }
  const listsNone = isObject(member(schema, "properties"));
  return content?.kind === "object" && content.keys === "loose" && listsNone ? { ...content, keys: "closed" } : type;
}

/** The schema of a result: the `data` of the response envelope, or the whole schema if there is no envelope. */
export function dataOf(schema: Json): Json {
  return propertySchema(schema, "data") ?? schema;
}

function readData(reader: SchemaReader, schema: Json, doc: Doc): Definition {
  const data = dataOf(schema);
  return reader.root(data, [...doc, ...docOf({ description: member(data, "description") ?? null })]);
}

function addReason(reasons: string[], reason: string): void {
  if (reasons.length < MAX_WARNINGS) {
    reasons.push(escapeControls(reason));
  } else {
    reasons[MAX_WARNINGS] = "and more of the same";
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof SchemaError) {
    return error.message;
  }
  return error instanceof RangeError ? "it is nested too deeply" : `it could not be read (${String(error)})`;
}

function positionOf(side: ToolPosition, options: ToolTypesOptions): Position {
  return {
    side,
    openEnums: options.openEnumsInOutput ?? false,
    openObjects: options.openOutput ?? false,
    defaultsPresent: options.defaultsPresentInOutput ?? true,
  };
}

function isDeprecated({ deprecated, is_deprecated }: ToolDefinition): boolean {
  return (
    is_deprecated === true || deprecated === true || (isObject(deprecated) && deprecated["is_deprecated"] === true)
  );
}
