import type { Tool, ToolPage } from "../../../generated/openapi.gen.js";
import * as operations from "../../../generated/operations.gen.js";
import {
  type ApiPromise,
  createTransport,
  type CursorPage,
  pagePromise,
  type Transport,
  transportOptions,
} from "../../internal.js";
import { byCodeUnit, didYouMean } from "../../schema/index.js";
import { CommandError, type CommandIo } from "../command.js";
import { mapConcurrent } from "../../internal.js";
import { isNotFound, refusePlainHttp, requireToolPage } from "./service-errors.js";
import { readTool, type ReadTool, type ToolkitSource } from "./source-tool.js";

/** The service allows up to 1000; a page of GitHub's largest tools would then be about 20 MB. */
const TOOLS_PER_PAGE = 250;
const TOOLKITS_PER_PAGE = 1000;
/** Pages of one list: a list that never ends would fill the memory. */
const MAX_PAGES = 10_000;
/** Concurrent requests. */
const CONCURRENCY = 4;

/** Toolkits and tools to request from the service. */
export interface Requested {
  readonly toolkits: readonly string[];
  readonly tools: readonly string[];
}

/** What earlier runs generated from the service, by toolkit. */
export type KnownToolkits = ReadonlyMap<string, "all" | readonly string[]>;

/** The catalog of the service, read like any other request: one credential, retries, limits. */
export class Service {
  /** Where requests go, and the API key with them. */
  readonly address: string;
  readonly #transport: Transport;
  readonly #signal: AbortSignal;

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
   * @param known what earlier runs generated: a single tool is added to those of its toolkit
   * @throws CommandError for a toolkit or a tool that does not exist, with the nearest one
   */
  async sources({ toolkits, tools }: Requested, known: KnownToolkits): Promise<ToolkitSource[]> {
    const [, found] = await Promise.all([
      mapConcurrent(toolkits, CONCURRENCY, (slug) => this.#checkToolkit(slug)),
      mapConcurrent(tools, CONCURRENCY, (slug) => this.#tool(slug)),
    ]);
    const whole = new Set(toolkits);
    const single = new Map<string, ReadTool[]>();
    for (const tool of found) {
      const toolkit = tool.toolkit ?? "";
      if (known.get(toolkit) === "all") {
        whole.add(toolkit);
      } else {
        single.set(toolkit, [...(single.get(toolkit) ?? []), tool]);
      }
    }
    const singles = [...single].flatMap(([toolkit, read]) => {
      const more = known.get(toolkit) ?? [];
      return whole.has(toolkit) || more === "all" ? [] : [this.#singleTools(toolkit, read, more)];
    });
    return [...[...whole].map((toolkit) => this.#wholeToolkit(toolkit)), ...singles];
  }

  /**
   * Everything that earlier runs generated. A single tool that no longer exists is left out.
   *
   * @throws CommandError for a toolkit that no longer exists
   */
  async knownSources(known: KnownToolkits): Promise<ToolkitSource[]> {
    const whole = [...known].flatMap(([toolkit, tools]) => (tools === "all" ? [toolkit] : []));
    await mapConcurrent(whole, CONCURRENCY, (slug) => this.#checkToolkit(slug));
    return [...known].map(([toolkit, tools]) =>
      tools === "all" ? this.#wholeToolkit(toolkit) : this.#singleTools(toolkit, [], tools),
    );
  }

  #wholeToolkit(toolkit: string): ToolkitSource {
    return { toolkit, tools: "all", read: () => this.#toolsOf(toolkit) };
  }

  #singleTools(toolkit: string, read: readonly ReadTool[], more: readonly string[]): ToolkitSource {
    const missing = more.filter((slug) => !read.some(({ tool }) => tool.slug === slug));
    return {
      toolkit,
      tools: [...read.map(({ tool }) => tool.slug), ...missing].toSorted(byCodeUnit),
      read: async () => [
        ...read,
        ...(await mapConcurrent(missing, CONCURRENCY, (slug) => this.#toolIfPresent(slug))).flat(),
      ],
    };
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

  async #tool(slug: string): Promise<ReadTool> {
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

  async #readTool(slug: string): Promise<ReadTool> {
    const input = { path: { tool_slug: slug }, query: { toolkit_versions: "latest" } };
    return this.#read(
      await this.#transport.send(operations.getTool, input, this.#options, { subject: slug }),
      undefined,
    );
  }

  async #toolsOf(toolkit: string): Promise<ReadTool[]> {
    const tools: ReadTool[] = [];
    for await (const tool of this.#toolPages(toolkit)) {
      tools.push(this.#read(tool, toolkit));
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

  #read(response: unknown, toolkit: string | undefined): ReadTool {
    const read = readTool(response);
    if (read === undefined) {
      throw new CommandError(
        `The service returned a tool of ${toolkit ?? "the catalog"} that has no slug or no schema.`,
      );
    }
    if (toolkit !== undefined) {
      return { ...read, toolkit };
    }
    if (read.toolkit !== undefined) {
      return read;
    }
    throw new CommandError(
      `The service does not say which toolkit ${read.tool.slug} belongs to. Request its whole toolkit.`,
    );
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

/**
 * The items of all pages. The client's own limit is an option that the command does not have.
 *
 * @param what the list is of, for the error
 */
function boundedPages<Page extends CursorPage<Item>, Item>(
  what: string,
  load: (cursor: { cursor?: string }) => ApiPromise<Page>,
): AsyncIterable<Item> {
  let pages = 0;
  return pagePromise<Page, Item>((cursor) => {
    pages += 1;
    if (pages > MAX_PAGES) {
      throw new CommandError(
        `The service lists more than ${MAX_PAGES} pages of ${what}, which cannot be right. Stopped; try again later, or request single tools with --tools.`,
      );
    }
    return load(cursor);
  }, Number.POSITIVE_INFINITY);
}
