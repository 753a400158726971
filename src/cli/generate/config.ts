import { join } from "node:path";
import { didYouMean } from "../../schema/index.js";
import { CommandError } from "../command.js";
import { parseJsonFile, readTextFile } from "../text-file.js";

/** Options kept in the project, so that the command line need not repeat them. */
export interface Config {
  /** The file, as messages show it; undefined without a config. */
  readonly file?: string | undefined;
  readonly toolkits: readonly string[];
  readonly tools: readonly string[];
  readonly from?: string | undefined;
  /** Id of a session whose tools are generated. */
  readonly session?: string | undefined;
  readonly toolkit?: string | undefined;
  readonly out?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly importExtension?: string | undefined;
}

const LISTS = ["toolkits", "tools"] as const;
const STRINGS = ["from", "session", "toolkit", "out", "baseUrl", "importExtension"] as const;
const CONFIG_FILE = "composio.config.json";

/**
 * The config of the project in a folder: `composio.config.json`, or the member "composio" of package.json.
 *
 * @throws CommandError when both exist, or one is not a valid config
 */
export async function readConfig(folder: string, signal: AbortSignal): Promise<Config> {
  const own = await readObject(join(folder, CONFIG_FILE), CONFIG_FILE, signal);
  const manifest = await readObject(join(folder, "package.json"), "package.json", signal);
  const member = manifest?.["composio"];
  if (own !== undefined && member !== undefined) {
    throw new CommandError(`Both ${CONFIG_FILE} and "composio" in package.json set options. Keep one of them.`);
  }
  if (own !== undefined) {
    return check(own, CONFIG_FILE);
  }
  const where = '"composio" in package.json';
  return member === undefined ? { toolkits: [], tools: [] } : check(asObject(member, where), where);
}

function check(options: Readonly<Record<string, unknown>>, where: string): Config {
  const known: readonly string[] = [...LISTS, ...STRINGS];
  for (const key of Object.keys(options)) {
    if (known.includes(key) || key === "$schema") {
      continue;
    }
    throw new CommandError(
      `${where} has an unknown option ${JSON.stringify(key)}.${didYouMean(key, known)} Options: ${known.join(", ")}.`,
    );
  }
  const string = (key: (typeof STRINGS)[number]): string | undefined => {
    const value = options[key];
    if (value === undefined || (typeof value === "string" && value !== "")) {
      return value;
    }
    throw new CommandError(`${where}: ${JSON.stringify(key)} must be a string, not ${JSON.stringify(value)}.`);
  };
  const list = (key: (typeof LISTS)[number]): readonly string[] => {
    const value = options[key] ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "")) {
      return value;
    }
    throw new CommandError(`${where}: ${JSON.stringify(key)} must be an array of slugs, such as ["github", "gmail"].`);
  };
  return {
    file: where,
    toolkits: list("toolkits"),
    tools: list("tools"),
    from: string("from"),
    session: string("session"),
    toolkit: string("toolkit"),
    out: string("out"),
    baseUrl: string("baseUrl"),
    importExtension: string("importExtension"),
  };
}

async function readObject(
  path: string,
  name: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await readTextFile(path, name, signal);
  return text === undefined ? undefined : asObject(parseJsonFile(text, name), name);
}

function asObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { ...value };
  }
  throw new CommandError(`${where} must be an object of options.`);
}
