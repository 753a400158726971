import {
  isObject,
  member,
  sortKeys,
  type Json,
  commentText,
  docOf,
  prose,
  measure,
  pascalCase,
  Normaliser,
  SchemaError,
  visible,
  looseObject,
  type Definition,
  type Doc,
  type Type,
} from "../schema/index.js";
import { emit } from "./emitter.js";
import { Names } from "./placeholder.js";
import { print } from "./print.js";
import { SkeletonPool } from "./skeleton-pool.js";
import { SkeletonWriter, type Position, type Skeleton } from "./skeleton.js";

/** One tool as the service or a file describes it. Nothing of it is trusted. */
export interface ToolDefinition {
  readonly slug: string;
  readonly name?: unknown;
  readonly description?: unknown;
  readonly version?: unknown;
  /** The service's list of what is deprecated about the tool, or simply `true`. */
  readonly deprecated?: unknown;
  readonly is_deprecated?: unknown;
  readonly tags?: unknown;
  readonly toolkit?: unknown;
  /** JSON Schema of the arguments. */
  readonly input_parameters?: unknown;
  /** JSON Schema of the envelope `{ data, error, successful }`. */
  readonly output_parameters?: unknown;
}

export interface ToolTypesOptions {
  /** Stem of the type names. Default: the slug in PascalCase. Use `typeNames` for several tools in one file. */
  readonly name?: string;
  /** Enums of the output also take values they do not list. Default false. */
  readonly openEnumsInOutput?: boolean;
  /** Objects of the output also have fields they do not list, typed `unknown`. Default false. */
  readonly openOutput?: boolean;
  /** Fields of the output that have a default are always there. Default true. */
  readonly defaultsPresentInOutput?: boolean;
}

export type ToolPosition = "input" | "output";

export interface ToolTypesWarning {
  readonly slug: string;
  readonly position: ToolPosition;
  /** What could not be typed, where and why, in words. */
  readonly reason: string;
}

export interface ToolTypes {
  readonly slug: string;
  /** Name of the type of the arguments. */
  readonly inputName: string;
  /** Name of the type of the result's `data`. */
  readonly outputName: string;
  /** The declarations of both and of what they refer to, exported, with doc comments. */
  readonly text: string;
  /** What fell to `unknown`. Empty when everything has its type. */
  readonly warnings: readonly ToolTypesWarning[];
}

/** Beyond this many warnings a position has said enough. */
const MOST_WARNINGS = 20;

/**
 * The TypeScript types of one tool's arguments and result.
 *
 * A pure function of its arguments: the same text whatever the order of keys, the locale and the time zone; no
 * file and no network is touched, whatever a schema refers to. It never throws for what a schema holds: what
 * cannot be typed is `unknown` and has a warning.
 */
export async function toolTypes(tool: ToolDefinition, options: ToolTypesOptions = {}): Promise<ToolTypes> {
  const { slug } = tool;
  const stem = options.name ?? pascalCase(slug);
  const names = new Names();
  const pool = new SkeletonPool();
  const input = new Side("input", `${stem}Input`, tool, options, names, pool);
  const output = new Side("output", `${stem}Output`, tool, options, names, pool);
  await declare([input, output], names);
  return {
    slug,
    inputName: input.name,
    outputName: output.name,
    text: `${input.text}\n${output.text}`,
    warnings: [input, output].flatMap(({ position, reasons }) => reasons.map((reason) => ({ slug, position, reason }))),
  };
}

/** Has the sides written in one go; when that fails each on its own, so that one does not take the other along. */
async function declare(sides: readonly Side[], names: Names): Promise<void> {
  const skeletons = new Map(sides.flatMap((side) => [...side.skeletons]));
  if (skeletons.size === 0) return;
  try {
    const declared = print(await emit(skeletons), names);
    for (const side of sides) side.write(declared);
  } catch (error) {
    if (sides.length > 1) await Promise.all(sides.map((side) => declare([side], names)));
    else for (const side of sides) side.giveUp(error);
  }
}

/** The input or the output of one tool, on its way from schema to text. */
class Side {
  readonly reasons: string[] = [];
  readonly #doc: Doc;
  skeletons: ReadonlyMap<string, Skeleton> = new Map();
  text: string;

  constructor(
    readonly position: ToolPosition,
    readonly name: string,
    tool: ToolDefinition,
    options: ToolTypesOptions,
    names: Names,
    pool: SkeletonPool,
  ) {
    this.#doc = position === "input" ? inputDoc(tool) : outputDoc(tool);
    this.text = this.#unknown();
    try {
      this.skeletons = new SkeletonWriter(positionOf(position, options), names, pool).write(this.#read(tool));
    } catch (error) {
      this.giveUp(error);
    }
  }

  /** Takes the declarations of this side, its own name first. */
  write(declared: ReadonlyMap<string, string>): void {
    if (this.skeletons.size === 0) return;
    this.text = [...this.skeletons.keys()]
      .map((placeholder) => {
        const text = declared.get(placeholder);
        if (text === undefined) throw new SchemaError("the generator left out a declaration");
        return text;
      })
      .join("\n");
  }

  giveUp(error: unknown): void {
    this.skeletons = new Map();
    this.text = this.#unknown();
    this.#warn(reasonOf(error));
  }

  #read(tool: ToolDefinition): Definition {
    const document = this.position === "input" ? tool.input_parameters : tool.output_parameters;
    if (document === undefined || document === null) throw new SchemaError("it has no schema");
    measure(document);
    // Sorted, so that no order of keys shows in the text.
    const schema = sortKeys(document);
    const reader = new Normaliser(schema, this.name, (reason) => this.#warn(reason));
    const root = this.position === "input" ? this.#input(reader, schema) : this.#output(reader, dataOf(schema));
    if (root.type?.kind === "never") throw new SchemaError("no value fits its schema");
    return root;
  }

  #input(reader: Normaliser, schema: Json): Definition {
    const root = reader.root(schema, this.#doc);
    root.type = argumentsType(root.type, schema);
    return root;
  }

  #output(reader: Normaliser, data: Json): Definition {
    return reader.root(data, [...this.#doc, ...docOf({ description: member(data, "description") ?? null })]);
  }

  #warn(reason: string): void {
    if (this.reasons.length < MOST_WARNINGS) this.reasons.push(visible(reason));
    else this.reasons[MOST_WARNINGS] = "and more of the same";
  }

  #unknown(): string {
    return `${commentText(this.#doc, "")}export type ${this.name} = unknown;\n`;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof SchemaError) return error.message;
  return error instanceof RangeError ? "it has no end, or one too deep" : `it could not be read (${String(error)})`;
}

function positionOf(side: ToolPosition, options: ToolTypesOptions): Position {
  return {
    side,
    openEnums: options.openEnumsInOutput ?? false,
    openObjects: options.openOutput ?? false,
    defaultsPresent: options.defaultsPresentInOutput ?? true,
  };
}

/** Arguments are an object, whatever the schema leaves open; a tool that lists no parameter takes none. */
function argumentsType(type: Type | undefined, schema: Json): Type | undefined {
  if (type?.kind === "unknown") return looseObject;
  const listsNone = isObject(schema) && isObject(schema["properties"]);
  return type?.kind === "object" && type.keys === "loose" && listsNone ? { ...type, keys: "closed" } : type;
}

/** The `data` of the envelope; the whole schema where there is no envelope. */
function dataOf(schema: Json): Json {
  const properties = isObject(schema) ? schema["properties"] : undefined;
  const data = isObject(properties) && Object.hasOwn(properties, "data") ? properties["data"] : undefined;
  return data ?? schema;
}

function inputDoc(tool: ToolDefinition): Doc {
  const about = typeof tool.description === "string" ? prose(tool.description) : [];
  return [...heading("Arguments of", tool), ...about, ...deprecation(tool)];
}

function outputDoc(tool: ToolDefinition): Doc {
  return [...heading("Result of", tool), ...deprecation(tool)];
}

function heading(what: string, tool: ToolDefinition): Doc {
  return prose(`${what} ${tool.slug}.`, 200);
}

function deprecation(tool: ToolDefinition): Doc {
  const details = tool.deprecated;
  const deprecated =
    tool.is_deprecated === true || details === true || (isObject(details) && details["is_deprecated"] === true);
  return deprecated ? ["@deprecated"] : [];
}
