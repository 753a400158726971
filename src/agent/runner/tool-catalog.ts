import type { Tool } from "../../index.js";
import { field, isApiError, singleLine } from "../../internal.js";
import type { ToolSchema } from "../../schema/index.js";

/** What is known of a tool: its arguments' schema, and its hints. */
export interface KnownTool extends ToolSchema {
  /** Hints and categories; undefined if only its schema is known. */
  readonly tags?: readonly string[] | undefined;
  readonly toolkit?: { readonly slug: string } | undefined;
}

/** Loads one tool by its slug. Rejects with an `ApiError` of status 404 if there is none. */
export type LoadTool = (slug: string, signal: AbortSignal | undefined) => Promise<Tool>;

/** The tools that a model is offered, and those that it learns of while it works. */
export class ToolCatalog {
  readonly offered: readonly Tool[];
  readonly #known = new Map<string, KnownTool>();
  readonly #loading = new Map<string, Promise<KnownTool | undefined>>();
  readonly #load: LoadTool;

  constructor(offered: readonly Tool[], load: LoadTool) {
    this.offered = offered;
    this.#load = load;
    for (const tool of offered) {
      this.#known.set(tool.slug, tool);
    }
  }

  /** What is known of a tool without asking the service. */
  known(slug: string): KnownTool | undefined {
    return this.#known.get(slug);
  }

  /** The tool with its hints, read from the service once. Undefined if it cannot be read. */
  async withHints(slug: string, signal: AbortSignal | undefined): Promise<KnownTool | undefined> {
    const known = this.#known.get(slug);
    if (known?.tags !== undefined) {
      return known;
    }
    const loading = this.#loading.get(slug) ?? this.#read(slug, signal);
    this.#loading.set(slug, loading);
    return loading;
  }

  async #read(slug: string, signal: AbortSignal | undefined): Promise<KnownTool | undefined> {
    try {
      const tool = await this.#load(slug, signal);
      this.#known.set(slug, tool);
      return tool;
    } catch (error) {
      // A tool that does not exist stays unknown; after any other failure, it is read again.
      if (!(isApiError(error) && error.status === 404)) {
        this.#loading.delete(slug);
      }
      return undefined;
    }
  }

  /** Remembers the schemas in the data of COMPOSIO_SEARCH_TOOLS and COMPOSIO_GET_TOOL_SCHEMAS. */
  learn(data: unknown): void {
    const schemas = field(data, "tool_schemas");
    for (const [slug, definition] of Object.entries(Object(schemas))) {
      const input_parameters = field(definition, "input_schema");
      if (typeof input_parameters === "object" && input_parameters !== null && !this.#known.has(slug)) {
        this.#known.set(slug, { slug, input_parameters });
      }
    }
  }
}

const READ_ONLY = "readOnlyHint";
const IDEMPOTENT = "idempotentHint";

/** Whether a tool says of itself that it changes nothing. */
export function isReadOnly(tool: KnownTool | undefined): boolean {
  return tool?.tags?.includes(READ_ONLY) === true;
}

/** Whether running a tool twice is harmless, by its own hints. */
export function mayRepeat(tool: KnownTool | undefined): boolean {
  return isReadOnly(tool) || tool?.tags?.includes(IDEMPOTENT) === true;
}

/** A slug that a model wrote, for messages. */
export function shownSlug(slug: unknown): string {
  return JSON.stringify(singleLine(String(slug), 100));
}
