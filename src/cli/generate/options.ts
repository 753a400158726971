import { relative, resolve, sep } from "node:path";
import { CommandError } from "../command-error.js";
import { type CommandLine, describeFlags, type Flags, readCommandLine } from "../flags.js";
import type { CommandIo } from "../io.js";
import { type Config, readConfig } from "./config.js";
import type { Given } from "./regenerate-command.js";

const DEFAULT_OUT = "src/composio";

const FLAGS: Flags = {
  out: { value: "DIR", about: `folder of the types (default ${DEFAULT_OUT})` },
  tools: { value: "SLUG,…", list: true, about: "single tools, beside or instead of whole toolkits" },
  from: {
    value: "PATH",
    about: "read the tools from a JSON file, or from the JSON files of a folder,\ninstead of the service",
  },
  toolkit: { value: "NAME", about: "with --from: the toolkit of tools that name none (default other)" },
  check: { about: "write nothing: say what differs, and exit as told below" },
  clean: { about: "delete the files of toolkits that are not asked for any more" },
  force: { about: "write over generated files that were edited by hand" },
  "base-url": { value: "URL", about: "another address of the service" },
  "no-cache": { about: "generate every type anew" },
};

export const USAGE = `composio-session generate [toolkit…] [options]

Writes TypeScript types for the tools that your app calls: one file a toolkit, and an index.ts whose type \`Tools\`
goes to the client: new Composio<Tools>().

  npx composio-session generate github gmail
  npx composio-session generate --tools GITHUB_CREATE_AN_ISSUE --out src/composio
  npx composio-session generate --from tools.json --toolkit my_app
  npx composio-session generate                 all that was generated before, once more
  npx composio-session generate --check         whether that would change anything

${describeFlags(FLAGS)}

The API key is read from the environment variable COMPOSIO_API_KEY. With --from none is needed.

Options may stand in composio.config.json, or under "composio" in package.json:
  { "toolkits": ["github"], "tools": [], "out": "src/composio", "from": "…", "toolkit": "…", "baseUrl": "…" }
What the command line says goes first; toolkits, --tools and --from on it replace all three of the config.

Only files that this command wrote are changed or deleted: .composio-session.json beside them lists them. Commit
it with them, and .composio-session.schemas.json, by which --check weighs what changed. Toolkits that are not asked
for stay as they are, unless you say --clean.

Exit codes: 0 done · 1 refused or failed · 130 interrupted
With --check: 0 nothing differs
              1 something breaks code, is missing or edited by hand, or nobody can tell how heavy it is
              2 there are only additions, or other words
              3 it could not be compared: no service, no key, bad input
`;

/** What one run is to do. */
export interface GenerateOptions {
  /** Whole toolkits, by slug; with `from`, the ones to take of it. */
  readonly toolkits: readonly string[];
  /** Single tools, by slug. */
  readonly tools: readonly string[];
  /** File or folder to read instead of the service, as given. */
  readonly from: string | undefined;
  /** Toolkit of tools that name none. */
  readonly toolkit: string | undefined;
  /** The folder of the types, absolute. */
  readonly out: string;
  readonly baseUrl: string | undefined;
  /** For a command that does the same. */
  readonly given: Given;
  readonly check: boolean;
  readonly clean: boolean;
  readonly force: boolean;
  readonly cache: boolean;
}

/**
 * What the command line and the config say together; undefined where only help is wanted.
 *
 * @throws CommandError for anything that cannot work
 */
export async function readOptions(args: readonly string[], io: CommandIo): Promise<GenerateOptions | undefined> {
  const line = readCommandLine("generate", args, FLAGS);
  if (line.switches.has("help")) return undefined;
  const config = await readConfig(io.cwd);
  const selected = selectionOf(line);
  const what = selected ?? config;
  const toolkit = line.values.get("toolkit") ?? config.toolkit;
  if (line.values.has("toolkit") && what.from === undefined) {
    throw new CommandError(
      "--toolkit names the toolkit of tools read with --from. Whole toolkits stand by themselves: composio-session generate github",
    );
  }
  const out = line.values.get("out") ?? config.out ?? DEFAULT_OUT;
  return {
    toolkits: [...new Set(what.toolkits)],
    tools: [...new Set(what.tools)],
    from: what.from,
    toolkit,
    out: resolve(io.cwd, out),
    baseUrl: line.values.get("base-url") ?? config.baseUrl,
    given: {
      toolkits: selected?.toolkits ?? [],
      tools: selected?.tools ?? [],
      from: selected?.from,
      toolkit: line.values.get("toolkit"),
      out,
      baseUrl: line.values.get("base-url"),
      clean: line.switches.has("clean"),
    },
    check: line.switches.has("check"),
    clean: line.switches.has("clean"),
    force: line.switches.has("force"),
    cache: !line.switches.has("no-cache"),
  };
}

/** What is to be generated, where the command line says it. */
function selectionOf(line: CommandLine): Pick<Config, "toolkits" | "tools" | "from"> | undefined {
  const tools = line.lists.get("tools") ?? [];
  const from = line.values.get("from");
  if (line.positionals.some((given) => given.trim() === "") || (line.lists.has("tools") && tools.length === 0)) {
    throw new CommandError(
      "One of the toolkits or tools is an empty text. Is it a variable of the shell that is not set? Leave it out, or set it.",
    );
  }
  const toolkits = line.positionals.flatMap((given) => given.split(",")).filter((slug) => slug !== "");
  if (toolkits.length + tools.length === 0 && from === undefined) return undefined;
  const shouted = toolkits.find((slug) => /^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(slug));
  if (shouted !== undefined) {
    throw new CommandError(`${shouted} looks like a tool. Single tools are given as --tools ${shouted}`);
  }
  return { toolkits, tools, from };
}

/**
 * A path from the folder `cwd`, with forward slashes: it stands in files that are the same on every machine.
 *
 * @param path absolute, or from `cwd`
 */
export function shownPath(cwd: string, path: string): string {
  const near = relative(cwd, resolve(cwd, path));
  return near === "" ? "." : near.replaceAll(sep, "/");
}
