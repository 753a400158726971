import { CommandError, type CommandIo } from "../command.js";
import type { Manifest, ToolkitRecord } from "./manifest.js";
import { type GenerateOptions, shownPath } from "./options.js";
import { confirmedAddress } from "./service-address.js";
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
 * @param announce says where the API key goes, before it goes there
 * @throws CommandError when nothing is requested and nothing was generated, or what is requested does not exist
 */
export async function findSources(
  options: GenerateOptions,
  manifest: Manifest,
  io: CommandIo,
  announce: (line: string) => void,
): Promise<Sources> {
  const { toolkits, tools, from, session, toolkit, out, address, clean } = options;
  const openService = (): Service => {
    const service = new Service(io, confirmedAddress(address));
    announce(`Reading from ${service.address} with the key in COMPOSIO_API_KEY.`);
    return service;
  };
  if (from !== undefined) {
    const wanted = { toolkits, tools, toolkit, from: shownPath(io.cwd, from) };
    const { sources, unnamed, unnamedToolkit } = await readFiles(wanted, io);
    const which = unnamed === 1 ? "1 tool does not name its" : `${unnamed} tools do not name their`;
    const note = `${which} toolkit, filed under "${unnamedToolkit}". Choose another with --toolkit NAME.`;
    return { sources, notes: unnamed === 0 || toolkit !== undefined ? [] : [note] };
  }
  const generated = [...manifest.values()].flatMap((record) => record.origin ?? []);
  const known = new Map(generated.filter(isFromService).map((record) => [record.toolkit, record]));
  if (toolkits.length + tools.length > 0 || session !== undefined) {
    const service = openService();
    return { sources: await service.sources({ toolkits, tools, session }, clean ? new Map() : known), notes: [] };
  }
  if (generated.length === 0) {
    throw new CommandError(
      `Which toolkits? For example: npx composio-session generate github gmail --out ${shownPath(io.cwd, out)}`,
      { hint: "Single tools: --tools GITHUB_CREATE_AN_ISSUE · from a file: --from tools.json · all options: --help" },
    );
  }
  const files = await Promise.all(
    generated.filter((record) => !isFromService(record)).map((record) => readAgain(record, io)),
  );
  const service = known.size === 0 ? [] : await openService().knownSources(known);
  return { sources: [...files.flat(), ...service], notes: [] };
}

function isFromService({ from }: ToolkitRecord): boolean {
  return from === undefined;
}

/** Reads the files of an earlier run again. */
async function readAgain({ toolkit, tools, from = "", named = false }: ToolkitRecord, io: CommandIo) {
  const which = tools === "all" ? { toolkits: [toolkit], tools: [] } : { toolkits: [], tools };
  const { sources } = await readFiles({ ...which, from, toolkit: named ? toolkit : undefined }, io);
  return sources.filter((source) => source.toolkit === toolkit);
}
