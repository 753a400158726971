import type { JsonObject, JsonSchema } from "../json.js";

/** Behavior hints of a tool, as in MCP. Sessions can filter tools by them. */
export type ToolHint =
  "readOnlyHint" | "createHint" | "updateHint" | "destructiveHint" | "idempotentHint" | "openWorldHint";

/** Passed to a tool in addition to its arguments. */
export interface ToolContext {
  /** The connected account that the tool runs with; `null` for a toolkit without auth. */
  readonly account: { readonly id: string; readonly user_id: string; readonly alias: string | null } | null;
  /** The current time by the emulator's clock. */
  readonly now: () => Date;
  /** The next id with a prefix: `nextId("msg")` returns `msg_000001`, `msg_000002`, … */
  readonly nextId: (prefix: string) => string;
}

/** A tool of an emulated toolkit. `State` is the state that the tools of the toolkit share. */
export interface ToolDefinition<State> {
  /** Upper-case slug, by convention prefixed with the toolkit's: `GITHUB_CREATE_AN_ISSUE`. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Schema of the arguments. Before `run`, they are validated and top-level defaults are filled in. */
  readonly input: JsonSchema;
  /** Schema of the object that `run` returns, the `data` of the result. Default: any object. */
  readonly output?: JsonSchema;
  readonly tags?: readonly ToolHint[];
  /** OAuth scopes that the tool requires. Default: none. */
  readonly scopes?: readonly string[];
  /** Whether the catalog lists the tool with `important=true`. Default `false`. */
  readonly important?: boolean;
  /** Default `false`. */
  readonly deprecated?: boolean;
  /**
   * Runs the tool and returns the `data` of the result. May change `state`.
   * Throw to fail: as with the service, the caller gets a 200 whose `error` is the message.
   */
  run(state: State, args: JsonObject, context: ToolContext): JsonObject | Promise<JsonObject>;
}

/** Input of {@link defineToolkit}. `State` is the state that the tools share. */
export interface ToolkitDefinition<State> {
  /** Lower-case slug: `github`. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** How users connect. `NO_AUTH` means that the tools need no connection. Default `OAUTH2`. */
  readonly auth?: "OAUTH2" | "API_KEY" | "NO_AUTH";
  /** Default `00000000_00`. */
  readonly version?: string;
  readonly categories?: readonly string[];
  /** Creates the initial state: once per emulator and again after every reset. */
  createWorld(): State;
  /** Profile of the connected user, as search results show it. Default: none. */
  profile?(state: State, account: NonNullable<ToolContext["account"]>): JsonObject;
  readonly tools: readonly ToolDefinition<State>[];
}

/** Description of a tool, with all defaults filled in. */
export interface ToolInfo {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  readonly tags: readonly string[];
  readonly scopes: readonly string[];
  readonly important: boolean;
  readonly deprecated: boolean;
}

/** A toolkit together with its state in one emulator. */
export interface ToolkitInstance {
  /** Runs a tool of the toolkit. Rejects if the tool fails. */
  run(slug: string, args: JsonObject, context: ToolContext): Promise<JsonObject>;
  /** Profile of a connected user; `null` if the toolkit defines none. */
  profile(account: NonNullable<ToolContext["account"]>): JsonObject | null;
}

/** A toolkit for `createEmulator({ toolkits })`. Created by {@link defineToolkit}. */
export interface EmulatedToolkit {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly auth: NonNullable<ToolkitDefinition<unknown>["auth"]>;
  readonly version: string;
  readonly categories: readonly string[];
  readonly tools: readonly ToolInfo[];
  /** Creates an instance with its initial state. */
  open(): ToolkitInstance;
}

const TOOLKIT_SLUG = /^[a-z0-9_][a-z0-9_-]*$/;
const TOOL_SLUG = /^[A-Z0-9_]+$/;

/**
 * Defines a toolkit for the emulator.
 *
 * ```ts
 * const notes = defineToolkit({
 *   slug: "notes", name: "Notes", description: "A list of notes.",
 *   createWorld: () => ({ notes: [] as string[] }),
 *   tools: [{
 *     slug: "NOTES_ADD", name: "Add a note", description: "Adds a note to the list.",
 *     input: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
 *     run: (state, args) => ({ count: state.notes.push(String(args["text"])) }),
 *   }],
 * });
 * const emulator = createEmulator({ toolkits: [notes] });
 * ```
 *
 * @throws TypeError if a slug is invalid or a tool is defined twice.
 */
export function defineToolkit<State>(definition: ToolkitDefinition<State>): EmulatedToolkit {
  if (!TOOLKIT_SLUG.test(definition.slug)) {
    throw new TypeError(
      `"${definition.slug}" is not a valid toolkit slug. Use lower-case letters, digits, hyphens and underscores.`,
    );
  }
  const toolsBySlug = new Map<string, ToolDefinition<State>>();
  for (const tool of definition.tools) {
    if (!TOOL_SLUG.test(tool.slug)) {
      throw new TypeError(`"${tool.slug}" is not a valid tool slug. Use upper-case letters, digits and underscores.`);
    }
    if (toolsBySlug.has(tool.slug)) {
      throw new TypeError(`The toolkit ${definition.slug} defines ${tool.slug} twice. Give each tool its own slug.`);
    }
    toolsBySlug.set(tool.slug, tool);
  }
  return {
    slug: definition.slug,
    name: definition.name,
    description: definition.description,
    auth: definition.auth ?? "OAUTH2",
    version: definition.version ?? "00000000_00",
    categories: definition.categories ?? [],
    tools: definition.tools.map((tool) => ({
      slug: tool.slug,
      name: tool.name,
      description: tool.description,
      input: tool.input,
      output: tool.output ?? { type: "object", additionalProperties: true },
      tags: tool.tags ?? [],
      scopes: tool.scopes ?? [],
      important: tool.important ?? false,
      deprecated: tool.deprecated ?? false,
    })),
    open() {
      const state = definition.createWorld();
      return {
        async run(slug, args, context) {
          const tool = toolsBySlug.get(slug);
          if (tool === undefined) {
            throw new Error(`The toolkit ${definition.slug} has no tool ${slug}.`);
          }
          return tool.run(state, args, context);
        },
        profile: (account) => definition.profile?.(state, account) ?? null,
      };
    },
  };
}
