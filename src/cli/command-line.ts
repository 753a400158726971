import { parseArgs } from "node:util";
import { CommandError } from "./command.js";
import { nearest } from "../schema/index.js";

/** One option of a command, as its help shows it. */
export interface Option {
  /** Placeholder for its value in the help; an option without one is a switch. */
  readonly value?: string;
  /** Can be repeated, and takes several values separated by commas. */
  readonly list?: true;
  readonly about: string;
}

export type Options = Readonly<Record<string, Option>>;

/** Every command has it. */
const HELP: Options = { help: { about: "show this text" } };

/** A parsed command line. */
export interface CommandLine {
  readonly positionals: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * Parses the arguments of a command.
 *
 * @param mistakes options that do not exist, and what to write instead
 * @throws CommandError for an unknown option, with the nearest one, and for a missing, repeated or unexpected value
 */
export function parseCommandLine(
  command: string,
  args: readonly string[],
  options: Options,
  mistakes: Readonly<Record<string, string>> = {},
): CommandLine {
  const positionals: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const known: Options = { ...options, ...HELP };
  for (const token of tokensOf(args, known)) {
    if (token.kind === "positional") {
      positionals.push(token.value);
    }
    if (token.kind !== "option") {
      continue;
    }
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (option === undefined) {
      const advice = Object.hasOwn(mistakes, token.name) ? mistakes[token.name] : undefined;
      throw unknownOption(command, token.rawName, Object.keys(known), advice);
    }
    const { name, value } = token;
    if (option.value === undefined) {
      if (value !== undefined) {
        throw new CommandError(`--${name} takes no value, but got ${JSON.stringify(value)}.`);
      }
      switches.add(name);
    } else if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("--"))) {
      throw new CommandError(`--${name} needs a value: --${name} ${option.value}`);
    } else if (option.list === true) {
      lists.set(name, [...(lists.get(name) ?? []), ...splitList(value)]);
    } else {
      if (values.has(name)) {
        throw new CommandError(`--${name} is given more than once. Pass it once.`);
      }
      values.set(name, value);
    }
  }
  return { positionals, switches, values, lists };
}

function tokensOf(args: readonly string[], known: Options) {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
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

function unknownOption(
  command: string,
  given: string,
  known: readonly string[],
  advice: string | undefined,
): CommandError {
  const near = nearest(given.replace(/^-+/, ""), known);
  const suggestion = near === undefined ? `See composio-session ${command} --help` : `Did you mean --${near}?`;
  return new CommandError(`Unknown option for ${command}: ${given}. ${advice ?? suggestion}`);
}

/** The options of a command for its help, one per line. */
export function describeOptions(options: Options): string {
  const heads = Object.entries({ ...options, ...HELP }).map(([name, { value, about }]) => ({
    head: value === undefined ? `--${name}` : `--${name} ${value}`,
    about,
  }));
  const width = Math.max(...heads.map(({ head }) => head.length)) + 2;
  const indent = `\n${" ".repeat(width + 2)}`;
  return heads.map(({ head, about }) => `  ${head.padEnd(width)}${about.replaceAll("\n", indent)}`).join("\n");
}
