import { isJsonObject, type JsonObject, type JsonSchema } from "./json.js";
import type { EmulatedToolkit, OpenToolkit, ToolFacts } from "./toolkits/index.js";
import { type Check, compile } from "./json-schema-validator.js";

/** A tool and the toolkit it belongs to. */
export interface CatalogTool {
  readonly facts: ToolFacts;
  readonly toolkit: EmulatedToolkit;
}

/** Everything that the emulated service offers: the toolkits with their tools, and their worlds while it lives. */
export class Catalog {
  readonly toolkits: readonly EmulatedToolkit[];
  readonly tools: readonly CatalogTool[];
  readonly #toolkits: ReadonlyMap<string, EmulatedToolkit>;
  readonly #tools: ReadonlyMap<string, CatalogTool>;
  readonly #worlds: ReadonlyMap<string, OpenToolkit>;
  readonly #checks = new Map<string, Check>();

  /** @throws TypeError when two toolkits, or two of their tools, share a slug. */
  constructor(toolkits: readonly EmulatedToolkit[]) {
    this.toolkits = toolkits;
    this.tools = toolkits.flatMap((toolkit) => toolkit.tools.map((facts) => ({ facts, toolkit })));
    this.#toolkits = new Map(toolkits.map((toolkit) => [toolkit.slug, toolkit]));
    this.#tools = new Map(this.tools.map((tool) => [tool.facts.slug, tool]));
    if (this.#toolkits.size < toolkits.length) throw new TypeError("Two toolkits of the emulator share a slug.");
    if (this.#tools.size < this.tools.length) throw new TypeError("Two tools of the emulator share a slug.");
    this.#worlds = new Map(toolkits.map((toolkit) => [toolkit.slug, toolkit.open()]));
  }

  toolkit(slug: string): EmulatedToolkit | undefined {
    return this.#toolkits.get(slug);
  }

  tool(slug: string): CatalogTool | undefined {
    return this.#tools.get(slug);
  }

  /** The world of a toolkit. */
  world(toolkit: EmulatedToolkit): OpenToolkit {
    const world = this.#worlds.get(toolkit.slug);
    if (world === undefined) throw new Error(`The toolkit ${toolkit.slug} is not part of this emulator.`);
    return world;
  }

  /** The check of a tool's arguments, made when first asked for. */
  check(tool: CatalogTool): Check {
    const { slug, input } = tool.facts;
    const known = this.#checks.get(slug);
    if (known !== undefined) return known;
    const check = compile(input);
    this.#checks.set(slug, check);
    return check;
  }
}

/** Arguments with the defaults of the schema's own properties filled in. */
export function withDefaults(schema: JsonSchema, args: JsonObject): JsonObject {
  const properties = schema["properties"];
  if (!isJsonObject(properties)) return args;
  const filled: Record<string, unknown> = { ...args };
  for (const [name, property] of Object.entries(properties)) {
    if (isJsonObject(property) && property["default"] !== undefined && !Object.hasOwn(filled, name)) {
      filled[name] = structuredClone(property["default"]);
    }
  }
  return filled;
}

/** The logo of a toolkit: a name that leads nowhere, as the emulator has no pictures. */
export function logoOf(slug: string): string {
  return `https://logos.invalid/${slug}.svg`;
}

/** The toolkit that the meta tools belong to. */
const META_TOOLKIT = { slug: "composio", name: "Composio", version: "20260401_00" };

/** The shape in which the catalogue and sessions list an app's tool. */
export function toolAnswer({ facts, toolkit }: CatalogTool): ToolAnswer {
  const envelope = {
    type: "object",
    properties: {
      data: facts.output,
      error: { type: ["string", "null"], default: null, description: "What went wrong, if anything did." },
      successful: { type: "boolean", description: "Whether the tool did its work." },
    },
    required: ["data", "successful"],
  };
  return answer({ ...facts, output: envelope }, toolkit, toolkit.auth === "NO_AUTH");
}

/** The shape in which a session lists a meta tool. */
export function metaToolAnswer(facts: ToolFacts): ToolAnswer {
  return answer(facts, META_TOOLKIT, true);
}

type ToolAnswer = ReturnType<typeof answer>;

function answer(facts: ToolFacts, toolkit: typeof META_TOOLKIT, noAuth: boolean) {
  const logo = logoOf(toolkit.slug);
  const available_versions = [toolkit.version];
  const tags = facts.important && !facts.tags.includes("important") ? ["important", ...facts.tags] : [...facts.tags];
  return {
    slug: facts.slug,
    name: facts.name,
    description: facts.description,
    toolkit: { slug: toolkit.slug, name: toolkit.name, logo },
    input_parameters: facts.input,
    output_parameters: facts.output,
    no_auth: noAuth,
    version: toolkit.version,
    available_versions,
    scopes: [...facts.scopes],
    scope_requirements: facts.scopes.length === 0 ? null : { all_of: [...facts.scopes] },
    tags,
    is_deprecated: facts.deprecated,
    deprecated: {
      displayName: facts.name,
      version: toolkit.version,
      available_versions,
      is_deprecated: facts.deprecated,
      toolkit: { logo },
    },
  };
}
