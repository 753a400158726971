import { relative, resolve, sep } from "node:path";
import { CommandError, type CommandIo } from "../command.js";
import { type CommandLine, describeOptions, type Options, parseCommandLine } from "../command-line.js";
import { type Config, readConfig } from "./config.js";
import { findExistingFolder, isGenerated } from "./existing-folder.js";
import type { GenerateCommand } from "./regenerate-command.js";
import { chooseAddress, type ServiceAddress } from "./service-address.js";

const DEFAULT_OUT = "src/composio";

const OPTIONS: Options = {
  out: { value: "DIR", about: `folder for the types (default ${DEFAULT_OUT})` },
  tools: { value: "SLUG,…", list: true, about: "single tools, besides or instead of whole toolkits" },
  from: {
    value: "PATH",
    about: "read the tools from a JSON file, or from the JSON files of a folder,\ninstead of the service",
  },
  session: { value: "ID", about: "the tools that a session lists, besides its meta tools, which are always typed" },
  toolkit: { value: "NAME", about: "with --from: the toolkit of tools that name none (default other)" },
  check: { about: "write nothing: report what differs, with the exit codes below" },
  clean: { about: "delete the files of toolkits that are no longer requested" },
  force: { about: "overwrite generated files that were edited by hand" },
  "base-url": { value: "URL", about: "another address of the service; also COMPOSIO_BASE_URL" },
  "import-extension": {
    value: "js|ts|none",
    about: "how index.ts names the other files (default js; Deno needs ts).\nLater runs keep it",
  },
};

/** Options that one could expect, and what to write instead. */
const MISTAKES = {
  toolkits: "Toolkits need no option: composio-session generate github gmail",
};

/** Extensions of imports by their name. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["js", ".js"],
  ["ts", ".ts"],
  ["none", ""],
]);

export const USAGE = `composio-session generate [toolkit…] [options]

Writes TypeScript types for the tools that your app calls: one file per toolkit, and an index.ts. Pass its type
\`Tools\` to the client: new Composio<Tools>().

  npx composio-session generate github gmail
  npx composio-session generate --tools GITHUB_CREATE_AN_ISSUE --out src/composio
  npx composio-session generate --from tools.json --toolkit my_app
  npx composio-session generate --session trs_123
  npx composio-session generate                 regenerate everything generated before
  npx composio-session generate --check         report what that would change

${describeOptions(OPTIONS)}

The API key is read from the environment variable COMPOSIO_API_KEY. --from needs no key. It reads a page or a list
of tools as the service, an MCP server (tools/list) or a model provider has it.

Options can also be set in composio.config.json, or under "composio" in package.json:
  { "toolkits": ["github"], "tools": [], "out": "src/composio", "from": "…", "toolkit": "…", "session": "…",
    "importExtension": "js" }
The command line takes precedence. Toolkits, --tools, --from or --session on it replace all four of the config. A "baseUrl" there
that is not the service's own has to be confirmed with --base-url or COMPOSIO_BASE_URL: the key is sent to it.

Without --out, the types go to the folder of the project that already has some.

Only files that this command wrote are changed or deleted. They are listed in .composio-session.json beside them;
commit it with them, and .composio-session.schemas.json, from which --check tells how severe a change is. Toolkits
that are not requested stay unchanged unless you pass --clean.

Exit codes: 0 done · 1 refused or failed · 130 interrupted
With --check: 0 no difference
              1 a breaking change, a change of unknown severity, or a file that is missing or edited by hand
              2 only additions, or changes of text
              3 could not compare: no service, no key, bad input
`;

/** The options of one run. */
export interface GenerateOptions {
  /** Whole toolkits, by slug; with `from`, the ones to read from it. */
  readonly toolkits: readonly string[];
  /** Single tools, by slug. */
  readonly tools: readonly string[];
  /** File or folder to read instead of the service, as given. */
  readonly from: string | undefined;
  /** Id of a session whose tools are generated, besides the toolkits and tools. */
  readonly session: string | undefined;
  /** The toolkit of tools that name none. */
  readonly toolkit: string | undefined;
  /** The folder for the types, absolute. */
  readonly out: string;
  readonly address: ServiceAddress;
  /** `.js`, `.ts` or empty; undefined to keep the one that the index has. */
  readonly importExtension: string | undefined;
  /** Why the folder for the types was chosen, if the user should know. */
  readonly notes: readonly string[];
  /** The command line without `--check` and `--force`, for a command that writes what `--check` finds missing. */
  readonly given: GenerateCommand;
  readonly check: boolean;
  readonly clean: boolean;
  readonly force: boolean;
}

/**
 * The options of the command line and the config together; undefined when help is requested.
 *
 * @throws CommandError for options that cannot work
 */
export async function readOptions(args: readonly string[], io: CommandIo): Promise<GenerateOptions | undefined> {
  const line = parseCommandLine("generate", args, OPTIONS, MISTAKES);
  if (line.switches.has("help")) {
    return undefined;
  }
  const config = await readConfig(io.cwd, io.signal);
  const selected = selectionOf(line);
  const selection = selected ?? config;
  const toolkit = line.values.get("toolkit") ?? config.toolkit;
  if (line.values.has("toolkit") && selection.from === undefined) {
    throw new CommandError(
      "--toolkit names the toolkit of tools read with --from. Request a whole toolkit by its slug alone: composio-session generate github",
    );
  }
  if (selection.session !== undefined && selection.from !== undefined) {
    throw new CommandError("--session reads from the service, --from from files. Run the command once for each.");
  }
  const { out, notes } = await chooseFolder(line.values.get("out") ?? config.out, io.cwd);
  const extension = line.values.get("import-extension") ?? config.importExtension;
  if (extension !== undefined && !EXTENSIONS.has(extension)) {
    throw new CommandError(
      `--import-extension takes ${[...EXTENSIONS.keys()].join(", ")}, not ${JSON.stringify(extension)}.`,
    );
  }
  return {
    toolkits: [...new Set(selection.toolkits)],
    tools: [...new Set(selection.tools)],
    from: selection.from,
    session: selection.session,
    toolkit,
    out: resolve(io.cwd, out),
    address: chooseAddress(line.values.get("base-url"), io.env["COMPOSIO_BASE_URL"], {
      url: config.baseUrl,
      file: config.file,
    }),
    importExtension: extension === undefined ? undefined : EXTENSIONS.get(extension),
    notes,
    given: {
      toolkits: selected?.toolkits ?? [],
      tools: selected?.tools ?? [],
      from: selected?.from,
      session: selected?.session,
      toolkit: line.values.get("toolkit"),
      out,
      baseUrl: line.values.get("base-url"),
      importExtension: line.values.get("import-extension"),
      clean: line.switches.has("clean"),
    },
    check: line.switches.has("check"),
    clean: line.switches.has("clean"),
    force: line.switches.has("force"),
  };
}

/** The folder for the types: the given one, the one that has types, or the default. */
async function chooseFolder(
  given: string | undefined,
  cwd: string,
): Promise<{ readonly out: string; readonly notes: readonly string[] }> {
  if (given !== undefined || (await isGenerated(resolve(cwd, DEFAULT_OUT)))) {
    return { out: given ?? DEFAULT_OUT, notes: [] };
  }
  const existing = await findExistingFolder(cwd);
  if (existing === undefined) {
    return { out: DEFAULT_OUT, notes: [] };
  }
  const note = `Using ${existing}, which already has generated types. Choose another folder with --out.`;
  return { out: existing, notes: [note] };
}

/** What the command line requests; undefined when it leaves that to the config. */
function selectionOf(line: CommandLine): Pick<Config, "toolkits" | "tools" | "from" | "session"> | undefined {
  const tools = line.lists.get("tools") ?? [];
  const from = line.values.get("from");
  const session = line.values.get("session");
  if (line.positionals.some((given) => given.trim() === "") || (line.lists.has("tools") && tools.length === 0)) {
    throw new CommandError(
      "One of the toolkits or tools is an empty string. If it comes from a shell variable, set it or leave it out.",
    );
  }
  const toolkits = line.positionals.flatMap((given) => given.split(",")).filter((slug) => slug !== "");
  if (toolkits.length + tools.length === 0 && from === undefined && session === undefined) {
    return undefined;
  }
  const toolSlug = toolkits.find((slug) => /^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(slug));
  if (toolSlug !== undefined) {
    throw new CommandError(`${toolSlug} looks like a tool. Request single tools with --tools ${toolSlug}`);
  }
  return { toolkits, tools, from, session };
}

/**
 * A path relative to `cwd`, with forward slashes, for files that are the same on every machine.
 *
 * @param path absolute, or relative to `cwd`
 */
export function shownPath(cwd: string, path: string): string {
  const near = relative(cwd, resolve(cwd, path));
  return near === "" ? "." : near.replaceAll(sep, "/");
}
