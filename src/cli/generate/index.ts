import { CommandError } from "../command-error.js";
import type { CommandIo } from "../io.js";
import { OutputFolder } from "./output-folder.js";
import { type GenerateOptions, readOptions, shownPath, USAGE } from "./options.js";
import { Progress } from "./progress.js";
import { countOf, differencesText, exitCodeOf, warn } from "./report.js";
import { run, type RunResult } from "./run.js";
import { inWordsOfCommand } from "./explain-service-error.js";

/** `composio-session generate`: writes the types of tools. */
export async function generate(args: readonly string[], io: CommandIo): Promise<number> {
  const options = await readOptions(args, io);
  if (options === undefined) {
    io.out.write(USAGE);
    return 0;
  }
  const start = performance.now();
  const shown = shownPath(io.cwd, options.out);
  const folder = await OutputFolder.open(options.out, shown);
  const progress = new Progress(io);
  try {
    const result = await run(options, folder, io, progress);
    progress.clear();
    for (const note of result.notes) io.err.write(`${note}\n`);
    warn(io, result.warnings);
    refuseToOverwrite(shown, result);
    if (options.check) return await report(shown, result, io);
    io.signal.throwIfAborted();
    await folder.commit(result.kept, result.snapshot);
    io.out.write(summary(shown, result, options, performance.now() - start));
    return 0;
  } catch (error) {
    throw inWordsOfCommand(error, options.baseUrl);
  } finally {
    progress.clear();
    await folder.discard();
  }
}

function refuseToOverwrite(shown: string, { foreign, edited }: RunResult): void {
  if (foreign.length > 0) {
    throw new CommandError(
      `${paths(shown, foreign)} in the way: this command did not write ${foreign.length === 1 ? "it" : "them"}. Move ${foreign.length === 1 ? "it" : "them"}, or choose another folder with --out. Nothing was written.`,
    );
  }
  if (edited.length > 0) {
    throw new CommandError(
      `${paths(shown, edited)} edited since the last run, by hand or by a formatter. Keep what you need elsewhere and write over it with --force; tell a formatter to leave ${shown} alone. Nothing was written.`,
    );
  }
}

function paths(shown: string, files: readonly string[]): string {
  return `${files.map((file) => `${shown}/${file}`).join(", ")} ${files.length === 1 ? "is" : "are"}`;
}

async function report(shown: string, { differences, command, tools }: RunResult, io: CommandIo): Promise<number> {
  if (differences.length === 0) {
    io.out.write(`${shown} is up to date: ${countOf(tools, "tool")}.\n`);
    return 0;
  }
  io.err.write(await differencesText(shown, differences, command));
  return exitCodeOf(differences);
}

function summary(shown: string, result: RunResult, options: GenerateOptions, milliseconds: number): string {
  const { tools, files, differences, cached, warnings } = result;
  const written = differences.filter(({ kind }) => kind !== "not asked for any more");
  const deleted = differences.length - written.length;
  const parts = [
    `${countOf(tools, "tool")} of ${countOf(files - 1, "toolkit")}`,
    `${(milliseconds / 1000).toFixed(1)} s`,
    ...(options.cache && cached > 0 ? [`${cached} from the cache`] : []),
    ...(warnings.length > 0 ? [`${new Set(warnings.map(({ slug }) => slug)).size} with a part that is unknown`] : []),
  ];
  const names = written.length === 0 ? "" : ` (${written.map(({ file }) => file).join(", ")})`;
  const gone = deleted === 0 ? "" : `, ${deleted} deleted`;
  return `${shown}: ${written.length} of ${countOf(files, "file")} written${names}${gone}.\n${parts.join(", ")}.\n`;
}
