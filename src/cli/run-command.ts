import { isComposioError, VERSION } from "../internal.js";
import { CommandError, type CommandIo } from "./command.js";
import { printLine } from "./print-line.js";
import { didYouMean } from "../schema/index.js";

/** Runs a command with the arguments after its name. Resolves to the exit code. */
type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

/** Loaded on demand: `--help` need not wait for the type printer, nor `generate` for the emulator. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  generate: async () => (await import("./generate/index.js")).generate,
  emulator: async () => (await import("./emulator.js")).emulator,
};

/** Lines of a stack trace. */
const MAX_STACK = 30;

const USAGE = `composio-session ${VERSION}

Usage: npx composio-session <command>

  generate    write TypeScript types for the tools that your app calls
  emulator    serve an offline Tool Router on a local port

  <command> --help    show the options of a command
  --version           print the version
`;

/**
 * Runs one command line. Never throws: errors are reported on `io.err`.
 *
 * @param args the arguments after `composio-session`
 * @returns the exit code: 0 done, 1 refused or failed, 130 interrupted; with `--check` 0 no difference, 1 breaking or
 *   unknown, 2 only additions or text, 3 could not compare
 */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (io.signal.aborted) {
      printLine(io.err, "Interrupted: nothing was changed.");
      return 130;
    }
    for (const line of describeError(error)) {
      printLine(io.err, line);
    }
    // A check that could not compare must not look like one that found a difference.
    return args[0] === "generate" && args.includes("--check") ? 3 : 1;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: CommandIo): Promise<number> {
  switch (name) {
    case "--version":
    case "-v":
      printLine(io.out, VERSION);
      return 0;
    case undefined:
      io.err.write(USAGE);
      return 1;
    case "--help":
    case "-h":
    case "help": {
      const [topic] = rest;
      if (topic !== undefined && Object.hasOwn(commands, topic)) {
        return dispatch([topic, "--help"], io);
      }
      io.out.write(USAGE);
      return 0;
    }
    default: {
      const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (load !== undefined) {
        return (await load())(rest, io);
      }
      const isOption = name.startsWith("-");
      const near = didYouMean(name, isOption ? ["--help", "--version"] : Object.keys(commands));
      throw new CommandError(`Unknown ${isOption ? "option" : "command"}: ${name}.${near} See composio-session --help`);
    }
  }
}

/** What went wrong, and of a bug everything needed to report it. */
function describeError(error: unknown): readonly string[] {
  if (error instanceof CommandError) {
    return [`composio-session: ${error.message}`, ...(error.hint === undefined ? [] : [error.hint])];
  }
  if (isComposioError(error)) {
    return [`composio-session: ${error.message}`];
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split("\n").slice(0, MAX_STACK);
  return ["composio-session: this is a bug; please report it with the details below.", ...lines];
}
