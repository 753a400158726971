import { parseArgs } from "node:util";
import { CommandError } from "./command-error.js";
import { nearest } from "./suggest.js";

/** One option of a command, as its help shows it. */
export interface Flag {
  /** What its value is called; a flag without one is a switch. */
  readonly value?: string;
  /** May be given more than once, and takes several values separated by commas. */
  readonly list?: true;
  readonly about: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** Every command has it. */
const HELP: Flags = { help: { about: "show this text" } };

/** What a command line says. */
export interface CommandLine {
  readonly positionals: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the arguments of a command.
 *
 * @throws CommandError for an unknown flag, with the nearest one, and for a missing, doubled or unwanted value
 */
export function readCommandLine(command: string, args: readonly string[], flags: Flags): CommandLine {
  const positionals: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const known: Flags = { ...flags, ...HELP };
  for (const token of tokensOf(args, known)) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const flag = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (flag === undefined) throw unknownFlag(command, token.rawName, Object.keys(known));
    const { name, value } = token;
    if (flag.value === undefined) {
      if (value !== undefined) throw new CommandError(`--${name} takes no value, and got ${JSON.stringify(value)}.`);
      switches.add(name);
    } else if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("--"))) {
      throw new CommandError(`--${name} needs a value: --${name} ${flag.value}`);
    } else if (flag.list === true) {
      lists.set(name, [...(lists.get(name) ?? []), ...splitList(value)]);
    } else {
      if (values.has(name)) throw new CommandError(`--${name} is given twice. Give it once.`);
      values.set(name, value);
    }
  }
  return { positionals, switches, values, lists };
}

function tokensOf(args: readonly string[], flags: Flags) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      { type: flag.value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function splitList(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function unknownFlag(command: string, given: string, known: readonly string[]): CommandError {
  const near = nearest(given.replace(/^-+/, ""), known);
  const advice = near === undefined ? `Its options: composio-session ${command} --help` : `Did you mean --${near}?`;
  return new CommandError(`${command} has no option ${given}. ${advice}`);
}

/** The options of a command, one a line, for its help. */
export function describeFlags(flags: Flags): string {
  const heads = Object.entries({ ...flags, ...HELP }).map(([name, { value, about }]) => ({
    head: value === undefined ? `--${name}` : `--${name} ${value}`,
    about,
  }));
  const width = Math.max(...heads.map(({ head }) => head.length)) + 2;
  const indent = `\n${" ".repeat(width + 2)}`;
  return heads.map(({ head, about }) => `  ${head.padEnd(width)}${about.replaceAll("\n", indent)}`).join("\n");
}
