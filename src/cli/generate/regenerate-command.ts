import type { ToolkitRecord } from "./manifest.js";

/** The options of a `generate` command line. Absent ones are left out of it. */
export interface GenerateCommand {
  readonly from?: string | undefined;
  readonly tools?: readonly string[];
  readonly toolkits?: readonly string[];
  readonly toolkit?: string | undefined;
  readonly out: string;
  readonly baseUrl?: string | undefined;
  readonly clean?: boolean;
  readonly force?: boolean;
}

/** A command line of `generate`, quoted for a shell. */
export function commandText(command: GenerateCommand): string {
  const { from, tools = [], toolkits = [], toolkit, out, baseUrl, clean = false, force = false } = command;
  const args = ["npx", "composio-session", "generate"];
  if (from !== undefined) {
    args.push("--from", from);
  }
  if (tools.length > 0) {
    args.push("--tools", tools.join(","));
  }
  args.push(...toolkits);
  if (toolkit !== undefined) {
    args.push("--toolkit", toolkit);
  }
  args.push("--out", out);
  if (baseUrl !== undefined) {
    args.push("--base-url", baseUrl);
  }
  if (clean) {
    args.push("--clean");
  }
  if (force) {
    args.push("--force");
  }
  return args.map(shellArgument).join(" ");
}

/**
 * The command that regenerates the file of one toolkit. It does not name the address of the service, which can differ
 * from machine to machine.
 */
export function toolkitCommand({ toolkit, tools, from, named }: Omit<ToolkitRecord, "typeName">, out: string): string {
  if (tools !== "all") {
    return commandText({ from, tools, out });
  }
  return commandText(named === true ? { from, toolkit, out } : { from, toolkits: [toolkit], out });
}

function shellArgument(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
