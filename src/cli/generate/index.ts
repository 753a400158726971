import { CommandError, type CommandIo } from "../command.js";
import { printCommand, printLine } from "../print-line.js";
import { readOptions, shownPath, USAGE } from "./options.js";
import { OutputFolder } from "./output-folder.js";
import { Progress } from "./progress.js";
import { countOf, differenceLines, exitCodeOf, reportUndescribed, reportWarnings, toolsIn } from "./report.js";
import { run, type RunResult } from "./run.js";
import { explainServiceError } from "./service-errors.js";

/** `composio-session generate`: writes the types of tools. Resolves to the exit code. */
export async function generate(args: readonly string[], io: CommandIo): Promise<number> {
  const options = await readOptions(args, io);
  if (options === undefined) {
    io.out.write(USAGE);
    return 0;
  }
  const start = performance.now();
  const shown = shownPath(io.cwd, options.out);
  const folder = await OutputFolder.open(options.out, shown, io.signal);
  const progress = new Progress(io);
  try {
    const result = await run(options, folder, io, progress);
    progress.clear();
    for (const note of [...options.notes, ...result.notes]) {
      printLine(io.err, note);
    }
    reportWarnings(io, result.warnings);
    refuseToOverwrite(shown, result);
    if (options.check) {
      return await reportDifferences(shown, result, io);
    }
    io.signal.throwIfAborted();
    await folder.commit(result.kept, result.snapshot);
    reportUndescribed(io, result.undescribed);
    for (const line of summary(shown, result, performance.now() - start)) {
      printLine(io.out, line);
    }
    return 0;
  } catch (error) {
    throw explainServiceError(error, options.address.url);
  } finally {
    progress.clear();
    await folder.discard();
  }
}

function refuseToOverwrite(shown: string, { foreign, edited }: RunResult): void {
  const paths = (files: readonly string[]): string => files.map((file) => `${shown}/${file}`).join(", ");
  if (foreign.length > 0) {
    const [exist, were, them] = foreign.length === 1 ? ["exists", "was", "it"] : ["exist", "were", "them"];
    throw new CommandError(
      `${paths(foreign)} already ${exist} and ${were} not written by this command. Move ${them}, or choose another folder with --out. Nothing was written.`,
    );
  }
  if (edited.length > 0) {
    throw new CommandError(
      `${paths(edited)} ${edited.length === 1 ? "was" : "were"} edited since the last run, by hand or by a formatter. Save your edits elsewhere and overwrite with --force, and exclude ${shown} from formatting. Nothing was written.`,
    );
  }
}

async function reportDifferences(
  shown: string,
  { differences, command, tools }: RunResult,
  io: CommandIo,
): Promise<number> {
  if (differences.length === 0) {
    printLine(io.out, `${shown} is up to date: ${countOf(tools, "tool")}.`);
    return 0;
  }
  for (const line of await differenceLines(shown, differences)) {
    printLine(io.err, line);
  }
  printCommand(io.err, "Regenerate with:", command);
  return exitCodeOf(differences);
}

function summary(shown: string, result: RunResult, milliseconds: number): readonly string[] {
  const { tools, files, differences, warnings } = result;
  const written = differences.filter(({ kind }) => kind !== "no longer requested");
  const deleted = differences.length - written.length;
  const names = written.length === 0 ? "" : ` (${written.map(({ file }) => file).join(", ")})`;
  const parts = [
    `${countOf(tools, "tool")} of ${countOf(files - 1, "toolkit")}`,
    `${(milliseconds / 1000).toFixed(1)} s`,
    ...(warnings.length > 0 ? [`${toolsIn(warnings)} not typed completely`] : []),
  ];
  const also = deleted === 0 ? "" : `, ${deleted} deleted`;
  return [`${shown}: ${written.length} of ${countOf(files, "file")} written${names}${also}.`, `${parts.join(", ")}.`];
}
