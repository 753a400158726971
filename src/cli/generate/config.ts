import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, codeOf, reasonOf } from "../command-error.js";
import { didYouMean } from "../suggest.js";

/** What a project says once, so that the command line need not say it each time. */
export interface Config {
  readonly toolkits: readonly string[];
  readonly tools: readonly string[];
  readonly from?: string | undefined;
  readonly toolkit?: string | undefined;
  readonly out?: string | undefined;
  readonly baseUrl?: string | undefined;
}

const LISTS = ["toolkits", "tools"] as const;
const TEXTS = ["from", "toolkit", "out", "baseUrl"] as const;
const CONFIG_FILE = "composio.config.json";

/**
 * The config of the project in a folder: `composio.config.json`, or the member "composio" of package.json.
 *
 * @throws CommandError when both are there, or one holds what no config holds
 */
export async function readConfig(folder: string): Promise<Config> {
  const own = await readObject(join(folder, CONFIG_FILE), CONFIG_FILE);
  const manifest = await readObject(join(folder, "package.json"), "package.json");
  const member = manifest?.["composio"];
  if (own !== undefined && member !== undefined) {
    throw new CommandError(`Both ${CONFIG_FILE} and "composio" in package.json hold options. Keep one of them.`);
  }
  if (own !== undefined) return check(own, CONFIG_FILE);
  const where = '"composio" in package.json';
  return member === undefined ? { toolkits: [], tools: [] } : check(asObject(member, where), where);
}

function check(options: Readonly<Record<string, unknown>>, where: string): Config {
  const known: readonly string[] = [...LISTS, ...TEXTS];
  for (const key of Object.keys(options)) {
    if (known.includes(key) || key === "$schema") continue;
    throw new CommandError(
      `${where} has an unknown option ${JSON.stringify(key)}.${didYouMean(key, known)} It takes ${known.join(", ")}.`,
    );
  }
  const text = (key: (typeof TEXTS)[number]): string | undefined => {
    const value = options[key];
    if (value === undefined || (typeof value === "string" && value !== "")) return value;
    throw new CommandError(`${where}: ${JSON.stringify(key)} must be a text, not ${JSON.stringify(value)}.`);
  };
  const list = (key: (typeof LISTS)[number]): readonly string[] => {
    const value = options[key] ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "")) return value;
    throw new CommandError(`${where}: ${JSON.stringify(key)} must be a list of slugs, such as ["github", "gmail"].`);
  };
  return {
    toolkits: list("toolkits"),
    tools: list("tools"),
    from: text("from"),
    toolkit: text("toolkit"),
    out: text("out"),
    baseUrl: text("baseUrl"),
  };
}

async function readObject(path: string, name: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new CommandError(`${name} cannot be read: ${reasonOf(error)}`);
  }
  try {
    return asObject(JSON.parse(text.replace(/^\ufeff/, "")), name);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${name} is not valid JSON: ${reasonOf(error)}`);
  }
}

function asObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new CommandError(`${where} must be an object of options.`);
}
