import { InvalidArgumentError, type Session } from "../internal.js";
import type { JsonSchema } from "../validation/index.js";
import type { JsonOf } from "./json-data.js";
import type { JsonSchemaObject, LocalToolSchema, SchemaInput, SchemaOutput } from "./standard-schema.js";
import { argumentCheck, argumentsSchema, type CheckArguments, jsonSchemaOf } from "./tool-schema.js";

/** What `execute` knows of its call. */
export interface LocalToolContext {
  /** The slug that was called, `LOCAL_…`. */
  readonly slug: string;
  readonly sessionId: string;
  /** Your own id of the user. */
  readonly userId: string;
  /** The session, to run other tools or `proxyExecute` with the user's connections. */
  readonly session: Session;
  /** The signal of the call. When it aborts, nobody waits for the result any more. */
  readonly signal?: AbortSignal;
}

/** What a local tool is made from. */
export interface LocalToolOptions<Slug extends string, Schema, Returned, Toolkit extends string> {
  /** Letters, digits, `_` and `-`. The tool is called as `LOCAL_SLUG`, or `LOCAL_TOOLKIT_SLUG` if it extends a toolkit. */
  readonly slug: Slug;
  /** Shown to people, up to 128 characters. @default the slug */
  readonly name?: string;
  /** What search and the model go by, up to 5,120 characters. */
  readonly description: string;
  /** The arguments, an object: a Standard Schema (zod, valibot, arktype, …) or a JSON Schema. */
  readonly input: Schema;
  /** The JSON Schema of the arguments, where the library of `input` gives none. */
  readonly inputSchema?: JsonSchemaObject;
  /** What the tool returns, for the model. Results are not validated. */
  readonly output?: LocalToolSchema;
  /**
   * Runs in this process, with arguments that have been validated. What it returns is sent to models as JSON, so `data`
   * is what JSON makes of it, and null for nothing. What it throws is the `error` of its own call.
   */
  readonly execute: (args: SchemaOutput<Schema>, context: LocalToolContext) => Returned;
  /** The slug of a toolkit that the tool belongs to, and whose connection it needs. */
  readonly extendsToolkit?: Toolkit;
  /**
   * Give the tool to models directly, with the meta tools, instead of having them find it by search.
   * @default false
   */
  readonly preload?: boolean;
}

/** The types of a tool in the tool types of a session. */
interface ToolTypes {
  readonly input: unknown;
  readonly output: unknown;
}

declare const toolTypes: unique symbol;

/** A tool that runs in this process. Made by `localTool`. */
export interface LocalTool<Slug extends string = string, Types extends ToolTypes = ToolTypes> {
  /** What the tool is called by, `LOCAL_…`. */
  readonly slug: Slug;
  /** How requests declare the tool. */
  readonly declaration: LocalToolDeclaration;
  /** @internal */
  readonly check: CheckArguments;
  /** @internal */
  readonly execute: (args: unknown, context: LocalToolContext) => unknown;
  /** Never present at run time: carries the types. */
  readonly [toolTypes]?: Types;
}

/** A local tool in `experimental.custom_tools` of a request. */
export interface LocalToolDeclaration {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly input_schema: JsonSchema;
  readonly output_schema?: JsonSchema;
  readonly extends_toolkit?: string;
  readonly preload?: boolean;
}

type WithUnderscores<Text extends string> = Text extends `${infer Start}-${infer Rest}`
  ? `${Start}_${WithUnderscores<Rest>}`
  : Text;

/** The slug that a tool is called by. */
export type LocalSlug<Slug extends string, Toolkit extends string> = [Toolkit] extends [never]
  ? `LOCAL_${Uppercase<WithUnderscores<Slug>>}`
  : `LOCAL_${Uppercase<WithUnderscores<Toolkit>>}_${Uppercase<WithUnderscores<Slug>>}`;

/** The types of a local tool, for the tool types of its session. */
export type LocalToolTypes<Tool> = Tool extends { readonly [toolTypes]?: infer Types } ? NonNullable<Types> : never;

const MAX_SLUG = 60;
const MAX_NAME = 128;
const MAX_DESCRIPTION = 5120;

/**
 * Defines a tool that runs in this process, for `createSessionWithLocalTools` or `withLocalTools`.
 *
 * ```ts
 * const lookup = localTool({
 *   slug: "lookup",
 *   description: "Looks up an order by its number",
 *   input: z.object({ order: z.string() }),
 *   execute: async ({ order }) => orders.find(order),
 * });
 * ```
 *
 * @throws InvalidArgumentError for what the service would not accept, and for a schema that gives no JSON Schema
 */
export function localTool<
  const Slug extends string,
  const Schema extends LocalToolSchema,
  Returned,
  const Toolkit extends string = never,
>(
  options: LocalToolOptions<Slug, Schema, Returned, Toolkit>,
): LocalTool<LocalSlug<Slug, Toolkit>, { input: SchemaInput<Schema>; output: JsonOf<Awaited<Returned>> }> {
  const { slug, name = slug, description, input, inputSchema, output, execute, extendsToolkit, preload } = options;
  const tool = `localTool ${JSON.stringify(slug)}`;
  checkSlug(tool, "slug", slug);
  if (extendsToolkit !== undefined) {
    checkSlug(tool, "extendsToolkit", extendsToolkit);
  }
  const parts = extendsToolkit === undefined ? [slug] : [extendsToolkit, slug];
  const called = `LOCAL_${parts.join("_").replaceAll("-", "_").toUpperCase()}`;
  if (called.length > MAX_SLUG) {
    throw new InvalidArgumentError(
      `${tool}: ${called} has ${called.length} characters; the service accepts ${MAX_SLUG}. Shorten \`slug\`.`,
    );
  }
  checkText(tool, "name", name, MAX_NAME);
  checkText(tool, "description", description, MAX_DESCRIPTION);
  if (typeof execute !== "function") {
    throw new InvalidArgumentError(`${tool} needs \`execute\`, a function that runs the tool.`);
  }
  const declared = argumentsSchema(tool, input, inputSchema);
  const declaration: LocalToolDeclaration = {
    slug,
    name,
    description,
    input_schema: declared,
    ...(output === undefined ? {} : { output_schema: jsonSchemaOf(tool, "output", output) }),
    ...(extendsToolkit === undefined ? {} : { extends_toolkit: extendsToolkit }),
    ...(preload === undefined ? {} : { preload }),
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type makes the same slug
    slug: called as LocalSlug<Slug, Toolkit>,
    declaration,
    check: argumentCheck(input, declared),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `check` has made the arguments what they should be
    execute: (args, context) => execute(args as SchemaOutput<Schema>, context),
  };
}

/** @throws InvalidArgumentError for a slug that cannot become part of a `LOCAL_` slug */
function checkSlug(tool: string, what: string, slug: unknown): void {
  if (typeof slug !== "string" || !/^[a-z0-9][a-z0-9_-]*$/i.test(slug)) {
    throw new InvalidArgumentError(
      `${tool}: \`${what}\` must consist of letters, digits, "_" and "-", and start with a letter or a digit.`,
    );
  }
  if (/^(?:LOCAL|COMPOSIO)_/i.test(slug)) {
    throw new InvalidArgumentError(
      `${tool}: \`${what}\` must not start with LOCAL_ or COMPOSIO_: the service puts LOCAL_ in front itself.`,
    );
  }
}

function checkText(tool: string, what: string, text: unknown, max: number): void {
  if (typeof text !== "string" || text.trim() === "" || text.length > max) {
    throw new InvalidArgumentError(`${tool}: \`${what}\` must be a text of 1 to ${max} characters.`);
  }
}
