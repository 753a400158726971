import { CommandError } from "../command-error.js";
import type { CommandIo } from "../io.js";
import { readFiles } from "./tools-from-files.js";
import type { Manifest, ToolkitRecord } from "./manifest.js";
import { type GenerateOptions, shownPath } from "./options.js";
import { Service } from "./tools-from-service.js";
import type { ToolkitSource } from "./source.js";

/** What a run reads. */
export interface Sources {
  readonly sources: readonly ToolkitSource[];
  /** What a person should know about where the tools come from. */
  readonly notes: readonly string[];
}

/**
 * What is to be read: what is asked for, or, where nothing is, all that earlier runs generated.
 *
 * @throws CommandError when nothing is asked for and nothing was generated, or what is asked for is not there
 */
export async function findSources(options: GenerateOptions, manifest: Manifest, io: CommandIo): Promise<Sources> {
  const { toolkits, tools, from, toolkit, out, baseUrl, clean } = options;
  if (from !== undefined) {
    const wanted = { toolkits, tools, toolkit, from: shownPath(io.cwd, from) };
    const { sources, unnamed, unnamedToolkit } = await readFiles(wanted, io.cwd);
    const whose = unnamed === 1 ? "One tool does" : `${unnamed} tools do`;
    const note = `${whose} not say which toolkit they are of, and went to "${unnamedToolkit}". --toolkit NAME names another.`;
    return { sources, notes: unnamed === 0 || toolkit !== undefined ? [] : [note] };
  }
  const made = [...manifest.values()].flatMap((record) => record.made ?? []);
  const remembered = new Map(made.filter(isFromService).map((record) => [record.toolkit, record.tools]));
  if (toolkits.length + tools.length > 0) {
    const service = new Service(io, baseUrl);
    return { sources: await service.sources({ toolkits, tools }, clean ? new Map() : remembered), notes: [] };
  }
  if (made.length === 0) {
    throw new CommandError(
      `Which toolkits? For example: npx composio-session generate github gmail --out ${shownPath(io.cwd, out)}
Single tools: --tools GITHUB_CREATE_AN_ISSUE · from a file: --from tools.json · all options: --help`,
    );
  }
  const files = await Promise.all(
    made.filter((record) => !isFromService(record)).map((record) => again(record, io.cwd)),
  );
  const service = remembered.size === 0 ? [] : await new Service(io, baseUrl).rememberedSources(remembered);
  return { sources: [...files.flat(), ...service], notes: [] };
}

function isFromService({ from }: ToolkitRecord): boolean {
  return from === undefined;
}

/** What an earlier run read from files, read again. */
async function again({ toolkit, tools, from = "", named = false }: ToolkitRecord, cwd: string) {
  const which = tools === "all" ? { toolkits: [toolkit], tools: [] } : { toolkits: [], tools };
  const { sources } = await readFiles({ ...which, from, toolkit: named ? toolkit : undefined }, cwd);
  return sources.filter((source) => source.toolkit === toolkit);
}
