import type { JsonObject, JsonSchema } from "../json.js";

/** What a tool does to the world, as MCP annotates it. Sessions filter tools by these. */
export type ToolHint = "readOnlyHint" | "destructiveHint" | "idempotentHint" | "openWorldHint";

/** What a tool is told beside its arguments. */
export interface ToolContext {
  /** The connected account it acts for; `null` for a toolkit that needs none. */
  readonly account: { readonly id: string; readonly user_id: string; readonly alias: string | null } | null;
  /** The emulator's clock. */
  readonly now: () => Date;
  /** The next id of a series: `nextId("msg")` gives `msg_000001`, `msg_000002`, … */
  readonly nextId: (prefix: string) => string;
}

/** One tool of an emulated toolkit. `World` is the state that the toolkit's tools share. */
export interface ToolDefinition<World> {
  /** Upper-case slug, by custom with the toolkit's slug first: `GITHUB_CREATE_AN_ISSUE`. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Schema of the arguments. They are checked against it, and its top-level defaults filled in, before `run`. */
  readonly input: JsonSchema;
  /** Schema of what `run` returns: the `data` of the answer. Default: any object. */
  readonly output?: JsonSchema;
  readonly tags?: readonly ToolHint[];
  /** OAuth scopes the tool would need. Default none. */
  readonly scopes?: readonly string[];
  /** Listed when the catalogue is asked for important tools only. Default `false`. */
  readonly important?: boolean;
  /** Default `false`. */
  readonly deprecated?: boolean;
  /**
   * Does the work on the shared world and returns the answer's `data`.
   * Throw to fail: the caller gets a 200 whose `error` is the message, as from the service.
   */
  run(world: World, args: JsonObject, context: ToolContext): JsonObject | Promise<JsonObject>;
}

/** An emulated toolkit. Hand it to {@link defineToolkit}. */
export interface ToolkitDefinition<World> {
  /** Lower-case slug: `github`. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** How users connect; `NO_AUTH` makes it usable without a connection. Default `OAUTH2`. */
  readonly auth?: "OAUTH2" | "API_KEY" | "NO_AUTH";
  /** Default `00000000_00`. */
  readonly version?: string;
  readonly categories?: readonly string[];
  /** Makes the state that the tools share: once when the emulator is created, again on every reset. */
  createWorld(): World;
  /** What the connected user's profile says in search results. Default: nothing. */
  profile?(world: World, account: NonNullable<ToolContext["account"]>): JsonObject;
  readonly tools: readonly ToolDefinition<World>[];
}

/** The facts of a tool, with nothing left out. */
export interface ToolFacts {
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

/** A toolkit's world, opened: what can be done with it while one emulator lives. */
export interface OpenToolkit {
  /** Runs a tool of the toolkit. The slug must be one of its own. */
  run(slug: string, args: JsonObject, context: ToolContext): Promise<JsonObject>;
  profile(account: NonNullable<ToolContext["account"]>): JsonObject | null;
}

/** A toolkit that `createEmulator({ toolkits })` takes. Made by {@link defineToolkit}. */
export interface EmulatedToolkit {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly auth: NonNullable<ToolkitDefinition<unknown>["auth"]>;
  readonly version: string;
  readonly categories: readonly string[];
  readonly tools: readonly ToolFacts[];
  /** Opens a fresh world of the toolkit. */
  open(): OpenToolkit;
}

const SLUG_OF_TOOLKIT = /^[a-z0-9_][a-z0-9_-]*$/;
const SLUG_OF_TOOL = /^[A-Z0-9_]+$/;

/**
 * Makes a toolkit for the emulator.
 *
 * ```ts
 * const notes = defineToolkit({
 *   slug: "notes", name: "Notes", description: "A pile of notes.",
 *   createWorld: () => ({ notes: [] as string[] }),
 *   tools: [{
 *     slug: "NOTES_ADD", name: "Add a note", description: "Adds a note to the pile.",
 *     input: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
 *     run: (world, args) => ({ count: world.notes.push(String(args["text"])) }),
 *   }],
 * });
 * const emulator = createEmulator({ toolkits: [notes] });
 * ```
 *
 * @throws TypeError when a slug has the wrong form or stands twice.
 */
export function defineToolkit<World>(definition: ToolkitDefinition<World>): EmulatedToolkit {
  if (!SLUG_OF_TOOLKIT.test(definition.slug)) {
    throw new TypeError(`"${definition.slug}" is no toolkit slug: use lower-case letters, digits and underscores.`);
  }
  const bySlug = new Map<string, ToolDefinition<World>>();
  for (const tool of definition.tools) {
    if (!SLUG_OF_TOOL.test(tool.slug)) {
      throw new TypeError(`"${tool.slug}" is no tool slug: use upper-case letters, digits and underscores.`);
    }
    if (bySlug.has(tool.slug)) throw new TypeError(`The toolkit ${definition.slug} defines ${tool.slug} twice.`);
    bySlug.set(tool.slug, tool);
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
      const world = definition.createWorld();
      return {
        async run(slug, args, context) {
          const tool = bySlug.get(slug);
          if (tool === undefined) throw new Error(`The toolkit ${definition.slug} has no tool ${slug}.`);
          return tool.run(world, args, context);
        },
        profile: (account) => definition.profile?.(world, account) ?? null,
      };
    },
  };
}
