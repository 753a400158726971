import { byCodeUnit, isObject } from "../../schema/index.js";
import type { Tool, ToolPage } from "../../../generated/openapi.gen.js";
import * as operations from "../../../generated/operations.gen.js";
import {
  type ApiPromise,
  createTransport,
  isApiError,
  isLoopback,
  mapApiPromise,
  type Transport,
} from "../../http/index.js";
import { transportOptions } from "../../options.js";
import { type CursorPage, pagePromise } from "../../session/index.js";
import { CommandError } from "../command-error.js";
import type { CommandIo } from "../io.js";
import { didYouMean } from "../suggest.js";
import { inTurn } from "./map-concurrent.js";
import type { ToolkitSource } from "./source.js";
import { readTool, type ReadTool } from "./read-tool.js";

/** The service takes up to 1000; a page of GitHub's largest would then be some 20 MB. */
const TOOLS_A_PAGE = 250;
const TOOLKITS_A_PAGE = 1000;
/** Requests under way at a time. */
const AT_ONCE = 4;

/** Toolkits and tools to ask the service for. */
export interface Wanted {
  readonly toolkits: readonly string[];
  readonly tools: readonly string[];
}

/** What earlier runs generated from the service, by toolkit. */
export type Remembered = ReadonlyMap<string, "all" | readonly string[]>;

/** The catalogue of the service, read by the rules of a request: one credential, retries, limits. */
export class Service {
  readonly #transport: Transport;
  readonly #signal: AbortSignal;

  /** @throws CommandError or ConfigError when there is no key or the address cannot work */
  constructor(io: CommandIo, baseUrl: string | undefined) {
    const apiKey = io.env["COMPOSIO_API_KEY"]?.trim() ?? "";
    if (apiKey === "") {
      throw new CommandError(
        "There is no API key. Set the environment variable COMPOSIO_API_KEY, or read tools from a file: --from tools.json",
      );
    }
    refusePlainHttp(baseUrl);
    this.#transport = createTransport(transportOptions({ apiKey, baseUrl, fetch: io.fetch }));
    this.#signal = io.signal;
  }

  /**
   * What is to be read, toolkit by toolkit. Everything that is asked for exists.
   *
   * @param remembered what earlier runs generated: a single tool joins the ones of its toolkit
   * @throws CommandError for a toolkit or a tool that there is not, with the nearest one
   */
  async sources({ toolkits, tools }: Wanted, remembered: Remembered): Promise<ToolkitSource[]> {
    const [, found] = await Promise.all([
      inTurn(toolkits, AT_ONCE, (slug) => this.#checkToolkit(slug)),
      inTurn(tools, AT_ONCE, (slug) => this.#tool(slug)),
    ]);
    const whole = new Set(toolkits);
    const single = new Map<string, ReadTool[]>();
    for (const tool of found) {
      const toolkit = tool.toolkit ?? "";
      if (remembered.get(toolkit) === "all") whole.add(toolkit);
      else single.set(toolkit, [...(single.get(toolkit) ?? []), tool]);
    }
    const singles = [...single].flatMap(([toolkit, read]) => {
      const more = remembered.get(toolkit) ?? [];
      return whole.has(toolkit) || more === "all" ? [] : [this.#singleTools(toolkit, read, more)];
    });
    return [...[...whole].map((toolkit) => this.#wholeToolkit(toolkit)), ...singles];
  }

  /**
   * All of what earlier runs generated. A single tool that there is not any more is left out.
   *
   * @throws CommandError for a toolkit that there is not any more
   */
  async rememberedSources(remembered: Remembered): Promise<ToolkitSource[]> {
    const whole = [...remembered].flatMap(([toolkit, tools]) => (tools === "all" ? [toolkit] : []));
    await inTurn(whole, AT_ONCE, (slug) => this.#checkToolkit(slug));
    return [...remembered].map(([toolkit, tools]) =>
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
      read: async () => [...read, ...(await inTurn(missing, AT_ONCE, (slug) => this.#toolIfThere(slug))).flat()],
    };
  }

  async #checkToolkit(slug: string): Promise<void> {
    try {
      await this.#transport.send(operations.getToolkit, { path: { slug } }, this.#options, { subject: slug });
    } catch (error) {
      if (!isNotFound(error)) throw error;
      const near = didYouMean(slug, await this.#toolkitSlugs());
      throw new CommandError(`There is no toolkit ${JSON.stringify(slug)}.${near}`);
    }
  }

  async #tool(slug: string): Promise<ReadTool> {
    try {
      return await this.#readTool(slug);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      throw new CommandError(
        `There is no tool ${JSON.stringify(slug)}.${didYouMean(slug, await this.#slugsLike(slug))}`,
      );
    }
  }

  /** A tool that an earlier run generated; gone from the service, it goes from the types. */
  async #toolIfThere(slug: string): Promise<ReadTool[]> {
    try {
      return [await this.#readTool(slug)];
    } catch (error) {
      if (isNotFound(error)) return [];
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
    for await (const tool of this.#toolPages(toolkit)) tools.push(this.#read(tool, toolkit));
    return tools;
  }

  #toolPages(toolkit_slug: string): AsyncIterable<Tool> {
    const page = (cursor: { cursor?: string }) =>
      this.#transport.send(
        operations.listTools,
        { query: { toolkit_slug, limit: TOOLS_A_PAGE, toolkit_versions: "latest", ...cursor } },
        this.#options,
        { subject: toolkit_slug },
      );
    return pagePromise<ToolPage, Tool>((cursor) => checked(page(cursor)));
  }

  #read(answer: unknown, toolkit: string | undefined): ReadTool {
    const read = readTool(answer);
    if (read === undefined) {
      throw new CommandError(
        `The service answered with a tool of ${toolkit ?? "the catalogue"} that has no slug or no schema.`,
      );
    }
    if (toolkit !== undefined) return { ...read, toolkit };
    if (read.toolkit !== undefined) return read;
    throw new CommandError(
      `The service does not say which toolkit ${read.tool.slug} belongs to. Ask for the toolkit itself.`,
    );
  }

  async #toolkitSlugs(): Promise<string[]> {
    const page = (cursor: { cursor?: string }) =>
      this.#transport.send(operations.listToolkits, { query: { limit: TOOLKITS_A_PAGE, ...cursor } }, this.#options);
    return this.#forAdvice(async () => {
      const slugs: string[] = [];
      const pages = pagePromise<CursorPage<{ slug: string }>, { slug: string }>(page);
      for await (const { slug } of pages) slugs.push(slug);
      return slugs;
    });
  }

  /** Slugs to suggest for one that there is not: of the toolkits whose slug it begins with. */
  async #slugsLike(tool: string): Promise<string[]> {
    const begin = tool.toLowerCase();
    const toolkits = (await this.#toolkitSlugs()).filter((slug) => begin.startsWith(`${slug.toLowerCase()}_`));
    return this.#forAdvice(async () => {
      const slugs: string[] = [];
      for (const toolkit of toolkits.slice(0, 3)) {
        for await (const { slug } of this.#toolPages(toolkit)) slugs.push(slug);
      }
      return slugs;
    });
  }

  /** What fails on the way to an advice must not hide what the advice is about. */
  async #forAdvice(read: () => Promise<string[]>): Promise<string[]> {
    try {
      return await read();
    } catch (error) {
      if (this.#signal.aborted) throw error;
      return [];
    }
  }

  get #options(): { signal: AbortSignal } {
    return { signal: this.#signal };
  }
}

/** The client refuses it too, and names an option of its own, which the command does not have. */
function refusePlainHttp(baseUrl: string | undefined): void {
  if (baseUrl === undefined || !URL.canParse(baseUrl)) return;
  const { protocol, hostname, host } = new URL(baseUrl);
  if (protocol !== "http:" || isLoopback(hostname)) return;
  throw new CommandError(
    `--base-url http://${host} is plain http, which would show the API key to everyone on the way. Use https://${host}`,
  );
}

/** Refuses an answer that is no page. What is in it is looked at tool by tool. */
function checked(page: ApiPromise<ToolPage>): ApiPromise<ToolPage> {
  return mapApiPromise(page, (answer: unknown) => {
    if (isToolPage(answer)) return answer;
    throw new CommandError("The service answered with something that is no page of tools. Check --base-url.");
  });
}

function isToolPage(answer: unknown): answer is ToolPage {
  return isObject(answer) && Array.isArray(answer["items"]);
}

function isNotFound(error: unknown): boolean {
  return isApiError(error) && error.status === 404;
}
