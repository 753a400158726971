import { CommandError, type CommandIo } from "../command.js";
import type { Manifest, ToolkitRecord } from "./manifest.js";
import { type GenerateOptions, shownPath } from "./options.js";
import type { ToolkitSource } from "./source-tool.js";
import { readFiles } from "./tools-from-files.js";
import { Service } from "./tools-from-service.js";

/** What a run reads. */
export interface Sources {
  readonly sources: readonly ToolkitSource[];
  /** What the user should know about where the tools come from. */
  readonly notes: readonly string[];
}

/**
 * Finds the requested tools; without a request, everything that earlier runs generated.
 *
 * @throws CommandError when nothing is requested and nothing was generated, or what is requested does not exist
 */
export async function findSources(options: GenerateOptions, manifest: Manifest, io: CommandIo): Promise<Sources> {
  const { toolkits, tools, from, toolkit, out, baseUrl, clean } = options;
  if (from !== undefined) {
    const wanted = { toolkits, tools, toolkit, from: shownPath(io.cwd, from) };
    const { sources, unnamed, unnamedToolkit } = await readFiles(wanted, io.cwd);
    const which = unnamed === 1 ? "1 tool does not name its" : `${unnamed} tools do not name their`;
    const note = `${which} toolkit, filed under "${unnamedToolkit}". Choose another with --toolkit NAME.`;
    return { sources, notes: unnamed === 0 || toolkit !== undefined ? [] : [note] };
  }
  const generated = [...manifest.values()].flatMap((record) => record.origin ?? []);
  const known = new Map(generated.filter(isFromService).map((record) => [record.toolkit, record.tools]));
  if (toolkits.length + tools.length > 0) {
    const service = new Service(io, baseUrl);
    return { sources: await service.sources({ toolkits, tools }, clean ? new Map() : known), notes: [] };
  }
  if (generated.length === 0) {
    throw new CommandError(
      `Which toolkits? For example: npx composio-session generate github gmail --out ${shownPath(io.cwd, out)}
Single tools: --tools GITHUB_CREATE_AN_ISSUE · from a file: --from tools.json · all options: --help`,
    );
  }
  const files = await Promise.all(
    generated.filter((record) => !isFromService(record)).map((record) => readAgain(record, io.cwd)),
  );
  const service = known.size === 0 ? [] : await new Service(io, baseUrl).knownSources(known);
  return { sources: [...files.flat(), ...service], notes: [] };
}

function isFromService({ from }: ToolkitRecord): boolean {
  return from === undefined;
}

/** Reads the files of an earlier run again. */
async function readAgain({ toolkit, tools, from = "", named = false }: ToolkitRecord, cwd: string) {
  const which = tools === "all" ? { toolkits: [toolkit], tools: [] } : { toolkits: [], tools };
  const { sources } = await readFiles({ ...which, from, toolkit: named ? toolkit : undefined }, cwd);
  return sources.filter((source) => source.toolkit === toolkit);
}
