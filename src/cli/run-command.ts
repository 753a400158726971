import { isComposioError, VERSION } from "../http/index.js";
import { CommandError, reasonOf } from "./command-error.js";
import type { CommandIo } from "./io.js";
import { didYouMean } from "./suggest.js";

/** What a command does with the arguments after its name. Resolves to the exit code. */
type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

/** Loaded when called for: `--help` need not wait for the type generator, nor `generate` for the emulator. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  generate: async () => (await import("./generate/index.js")).generate,
  emulator: async () => (await import("./emulator.js")).emulator,
};

const USAGE = `composio-session ${VERSION}

Usage: npx composio-session <command>

  generate    write TypeScript types for the tools that your app calls
  emulator    serve an offline Tool Router on a port of this machine

  <command> --help    all about one command
  --version           print the version
`;

/**
 * Runs one command line. Never throws: what goes wrong is told on `io.err`.
 *
 * @param args what follows `composio-session`
 * @returns the exit code: 0 done, 1 refused or failed, 130 interrupted; with `--check` 0 no difference, 1 breaking or
 *   not known, 2 only additions or text, 3 could not compare
 */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (io.signal.aborted) {
      io.err.write("Interrupted: nothing was changed.\n");
      return 130;
    }
    const known = error instanceof CommandError || isComposioError(error);
    io.err.write(`composio-session: ${known ? reasonOf(error) : describeFault(error)}\n`);
    // A check that did not come to a verdict must not look like one that found something.
    return args[0] === "generate" && args.includes("--check") ? 3 : 1;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: CommandIo): Promise<number> {
  switch (name) {
    case "--version":
    case "-v":
      io.out.write(`${VERSION}\n`);
      return 0;
    case undefined:
      io.err.write(USAGE);
      return 1;
    case "--help":
    case "-h":
    case "help": {
      const [topic] = rest;
      if (topic !== undefined && Object.hasOwn(commands, topic)) return dispatch([topic, "--help"], io);
      io.out.write(USAGE);
      return 0;
    }
    default: {
      const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (load !== undefined) return (await load())(rest, io);
      const options = ["--help", "--version"];
      const near = didYouMean(name, name.startsWith("-") ? options : Object.keys(commands));
      throw new CommandError(
        `There is no ${name.startsWith("-") ? "option" : "command"} ${name}.${near} All of them: composio-session --help`,
      );
    }
  }
}

/** A fault of ours: with all there is to report it. */
function describeFault(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `this should not have happened; please report it with what follows.\n${stack}`;
}
