import type { Tool, ToolPage } from "../../../generated/openapi.gen.js";
import * as operations from "../../../generated/operations.gen.js";
import { createTransport, type CursorPage, type Transport, transportOptions } from "../../internal.js";
import { byCodeUnit, didYouMean } from "../../schema/index.js";
import { CommandError, type CommandIo } from "../command.js";
import { mapConcurrent } from "../../internal.js";
import { isNotFound, refusePlainHttp, requireTool, requireToolPage } from "./service-errors.js";
import { boundedPages } from "./service-pages.js";
import type { ReadTool, ToolkitSource } from "./source-tool.js";
import { readSessionTools, type SessionTools } from "./tools-from-session.js";

/** The service allows up to 1000; a page of GitHub's largest tools would then be about 20 MB. */
const TOOLS_PER_PAGE = 250;
const TOOLKITS_PER_PAGE = 1000;
/** Concurrent requests. */
const CONCURRENCY = 4;

/** Toolkits and tools to request from the service. */
export interface Requested {
  readonly toolkits: readonly string[];
  readonly tools: readonly string[];
  /** Id of a session: the tools that it lists. */
  readonly session?: string | undefined;
}

/** What earlier runs generated from the service, by toolkit. */
export type KnownToolkits = ReadonlyMap<string, Pick<ToolkitSource, "tools" | "session">>;

type OwnedTool = ReturnType<typeof requireTool>;

/** The catalog of the service, read like any other request: one credential, retries, limits. */
export class Service {
  /** Where requests go, and the API key with them. */
  readonly address: string;
  readonly #transport: Transport;
  readonly #signal: AbortSignal;
  readonly #sessions = new Map<string, Promise<SessionTools>>();

  /** @throws CommandError or ConfigError for a missing key or an unusable address */
  constructor(io: CommandIo, baseUrl: string | undefined) {
    const apiKey = io.env["COMPOSIO_API_KEY"]?.trim() ?? "";
    if (apiKey === "") {
      throw new CommandError(
        "No API key. Set the environment variable COMPOSIO_API_KEY, or read the tools from a file: --from tools.json",
      );
    }
    refusePlainHttp(baseUrl);
    this.#transport = createTransport(transportOptions({ apiKey, baseUrl, fetch: io.fetch }));
    this.address = this.#transport.baseUrl;
    this.#signal = io.signal;
  }

  /**
   * The requested toolkits and tools, by toolkit.
   *
   * @param known what earlier runs generated: single tools and those of a session are added to those of their toolkit
   * @throws CommandError for a toolkit, a tool or a session that does not exist, and for a session without tools of apps
   */
  async sources({ toolkits, tools, session }: Requested, known: KnownToolkits): Promise<ToolkitSource[]> {
    const [, found, listed] = await Promise.all([
      mapConcurrent(toolkits, CONCURRENCY, (slug) => this.#checkToolkit(slug)),
      mapConcurrent(tools, CONCURRENCY, (slug) => this.#tool(slug)),
      session === undefined ? undefined : this.#toolsOfSession(session),
    ]);
    if (session !== undefined && listed?.size === 0) {
      throw new CommandError(
        `The session ${JSON.stringify(session)} lists meta tools only, which are always typed. Preload tools of apps in it, or request toolkits: npx composio-session generate github`,
      );
    }
    const single = new Map<string, ReadTool[]>();
    for (const tool of found) {
      single.set(tool.toolkit, [...(single.get(tool.toolkit) ?? []), tool]);
    }
    const before = [...known].filter(([, record]) => session !== undefined && record.session === session);
    const all = new Set([...toolkits, ...single.keys(), ...(listed?.keys() ?? []), ...before.map(([slug]) => slug)]);
    return [...all].map((toolkit) => {
      const record = known.get(toolkit) ?? { tools: [] };
      if (toolkits.includes(toolkit) || record.tools === "all") {
        return this.#wholeToolkit(toolkit);
      }
      const lister = listed?.has(toolkit) === true ? session : record.session;
      return this.#singleTools(toolkit, single.get(toolkit) ?? [], record.tools, lister);
    });
  }

  /**
   * Everything that earlier runs generated, and what their sessions list by now. A single tool that no longer exists is
   * left out.
   *
   * @throws CommandError for a toolkit or a session that no longer exists
   */
  async knownSources(known: KnownToolkits): Promise<ToolkitSource[]> {
    const whole = [...known].flatMap(([toolkit, { tools }]) => (tools === "all" ? [toolkit] : []));
    await mapConcurrent(whole, CONCURRENCY, (slug) => this.#checkToolkit(slug));
    const records = new Map(known);
    const sessions = [...new Set([...known.values()].flatMap(({ session }) => session ?? []))].toSorted(byCodeUnit);
    for (const session of sessions) {
      for (const toolkit of (await this.#toolsOfSession(session)).keys()) {
        const { tools = [], session: own = session } = records.get(toolkit) ?? {};
        records.set(toolkit, { tools, session: own });
      }
    }
    return [...records].map(([toolkit, { tools, session }]) =>
      tools === "all" ? this.#wholeToolkit(toolkit) : this.#singleTools(toolkit, [], tools, session),
    );
  }

  #wholeToolkit(toolkit: string): ToolkitSource {
    return { toolkit, tools: "all", read: () => this.#toolsOf(toolkit) };
  }

  /**
   * @param read single tools
   * @param more single tools to read, by slug
   * @param session lists further ones; of a tool that it lists, its version is taken
   */
  #singleTools(
    toolkit: string,
    read: readonly ReadTool[],
    more: readonly string[],
    session: string | undefined,
  ): ToolkitSource {
    const requested = new Set([...read.map(({ tool }) => tool.slug), ...more]);
    return {
      toolkit,
      tools: [...requested].toSorted(byCodeUnit),
      session,
      read: async () => {
        const listed = session === undefined ? [] : ((await this.#toolsOfSession(session)).get(toolkit) ?? []);
        const have = new Set(listed.map(({ tool }) => tool.slug));
        const others = read.filter(({ tool }) => !have.has(tool.slug));
        others.forEach(({ tool }) => have.add(tool.slug));
        const missing = more.filter((slug) => !have.has(slug));
        const found = await mapConcurrent(missing, CONCURRENCY, (slug) => this.#toolIfPresent(slug));
        return [...listed, ...others, ...found.flat()];
      },
    };
  }

  /** The tools of apps that a session lists, by toolkit; read once. */
  #toolsOfSession(session: string): Promise<SessionTools> {
    const tools = this.#sessions.get(session) ?? readSessionTools(session, this.#transport, this.#signal);
    this.#sessions.set(session, tools);
    return tools;
  }

  async #checkToolkit(slug: string): Promise<void> {
    try {
      await this.#transport.send(operations.getToolkit, { path: { slug } }, this.#options, { subject: slug });
    } catch (error) {
      if (!isNotFound(error)) {
        throw error;
      }
      const near = didYouMean(slug, await this.#toolkitSlugs());
      throw new CommandError(`Unknown toolkit: ${JSON.stringify(slug)}.${near}`);
    }
  }

  async #tool(slug: string): Promise<OwnedTool> {
    try {
      return await this.#readTool(slug);
    } catch (error) {
      if (!isNotFound(error)) {
        throw error;
      }
      throw new CommandError(`Unknown tool: ${JSON.stringify(slug)}.${didYouMean(slug, await this.#slugsLike(slug))}`);
    }
  }

  /** A tool that an earlier run generated; removed from the service, it is removed from the types. */
  async #toolIfPresent(slug: string): Promise<ReadTool[]> {
    try {
      return [await this.#readTool(slug)];
    } catch (error) {
      if (isNotFound(error)) {
        return [];
      }
      throw error;
    }
  }

  async #readTool(slug: string): Promise<OwnedTool> {
    const input = { path: { tool_slug: slug }, query: { toolkit_versions: "latest" } };
    return requireTool(await this.#transport.send(operations.getTool, input, this.#options, { subject: slug }));
  }

  async #toolsOf(toolkit: string): Promise<ReadTool[]> {
    const tools: ReadTool[] = [];
    for await (const tool of this.#toolPages(toolkit)) {
      tools.push(requireTool(tool, toolkit));
    }
    return tools;
  }

  #toolPages(toolkit_slug: string): AsyncIterable<Tool> {
    const load = (cursor: { cursor?: string }) =>
      this.#transport.send(
        operations.listTools,
        { query: { toolkit_slug, limit: TOOLS_PER_PAGE, toolkit_versions: "latest", ...cursor } },
        this.#options,
        { subject: toolkit_slug },
      );
    return boundedPages<ToolPage, Tool>(`tools of ${toolkit_slug}`, (cursor) => requireToolPage(load(cursor)));
  }

  async #toolkitSlugs(): Promise<string[]> {
    const load = (cursor: { cursor?: string }) =>
      this.#transport.send(operations.listToolkits, { query: { limit: TOOLKITS_PER_PAGE, ...cursor } }, this.#options);
    return this.#forSuggestions(async () => {
      const slugs: string[] = [];
      const pages = boundedPages<CursorPage<{ slug: string }>, { slug: string }>("toolkits", load);
      for await (const { slug } of pages) {
        slugs.push(slug);
      }
      return slugs;
    });
  }

  /** Slugs to suggest for an unknown one: those of the toolkits whose slug it begins with. */
  async #slugsLike(tool: string): Promise<string[]> {
    const begin = tool.toLowerCase();
    const toolkits = (await this.#toolkitSlugs()).filter((slug) => begin.startsWith(`${slug.toLowerCase()}_`));
    return this.#forSuggestions(async () => {
      const slugs: string[] = [];
      for (const toolkit of toolkits.slice(0, 3)) {
        for await (const { slug } of this.#toolPages(toolkit)) {
          slugs.push(slug);
        }
      }
      return slugs;
    });
  }

  /** A failure to find suggestions must not hide the error they are for. */
  async #forSuggestions(read: () => Promise<string[]>): Promise<string[]> {
    try {
      return await read();
    } catch (error) {
      if (this.#signal.aborted) {
        throw error;
      }
      return [];
    }
  }

  get #options(): { signal: AbortSignal } {
    return { signal: this.#signal };
  }
}
