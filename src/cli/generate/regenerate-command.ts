import type { ToolkitRecord } from "./manifest.js";

/** The options of a `generate` command line. Absent ones are left out of it. */
export interface GenerateCommand {
  readonly from?: string | undefined;
  readonly session?: string | undefined;
  readonly tools?: readonly string[];
  readonly toolkits?: readonly string[];
  readonly toolkit?: string | undefined;
  readonly out: string;
  readonly baseUrl?: string | undefined;
  readonly importExtension?: string | undefined;
  readonly clean?: boolean;
  readonly force?: boolean;
}

/** A command line of `generate`, quoted for a shell. */
export function commandText(command: GenerateCommand): string {
  const {
    from,
    session,
    tools = [],
    toolkits = [],
    toolkit,
    out,
    baseUrl,
    importExtension,
    clean = false,
    force = false,
  } = command;
  const args = ["npx", "composio-session", "generate"];
  if (from !== undefined) {
    args.push("--from", from);
  }
  if (session !== undefined) {
    args.push("--session", session);
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
  if (importExtension !== undefined) {
    args.push("--import-extension", importExtension);
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
 * The command that regenerates the file of one toolkit.
 *
 * @param address of the service, if it is not the default: no other file records it
 */
export function toolkitCommand(
  { toolkit, tools, session, from, named }: Omit<ToolkitRecord, "typeName">,
  out: string,
  address?: string,
): string {
  const where = { from, out, baseUrl: from === undefined ? address : undefined };
  if (tools !== "all") {
    return commandText({ ...where, session, tools });
  }
  return commandText(named === true ? { ...where, toolkit } : { ...where, toolkits: [toolkit] });
}

function shellArgument(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
