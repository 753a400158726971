import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import * as core from "../src/index.js";
import * as agent from "../src/agent/index.js";
import * as anthropicEntry from "../src/agent/sdks/anthropic.js";
import * as openaiEntry from "../src/agent/sdks/openai.js";
import * as ledger from "../src/agent/ledger/index.js";
import * as emulation from "../src/emulator/index.js";
import * as webhooks from "../src/webhooks/index.js";
import * as fileStorage from "../src/files/index.js";
import { compile, root } from "./types/compile.js";

const readme = await readFile(join(root, "README.md"), "utf8");
const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const documents = [
  ["README", readme] as const,
  ...pages.map((name) => [name, readFileSync(join(root, "docs", name), "utf8")] as const),
];
/** Blocks that import other packages are compiled and run where those packages are installed. */
const OTHER_PACKAGE = /from "(?!composio-session|\.\/composio\/)/;
const titled = documents
  .flatMap(([name, text]) =>
    [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(
      ([, code = ""]) => [`${name}: ${titleOf(text, code)}`, code] as const,
    ),
  )
  .filter(([, code]) => !OTHER_PACKAGE.test(code))
  .map(([title, code], index) => [title, code, index] as const);

/** The heading a block stands under. */
function titleOf(text: string, code: string): string {
  const before = text.slice(0, text.indexOf(code));
  return [...before.matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? "the top";
}

describe("every code block of the README and of docs/", { timeout: 60_000 }, () => {
  let errors: Record<string, string[]> = {};
  beforeAll(() => {
    // A reader's tool types are in src/composio; ours, made by the same command, are in examples/composio.
    const snippets = titled.map(([, code, index]) => [
      `readme-${index}`,
      code.replaceAll("./composio/index.js", "../../examples/composio/index.js"),
    ]);
    errors = compile(Object.fromEntries(snippets));
  }, 60_000);

  test("is found", () => {
    expect(titled.length).toBeGreaterThan(10);
  });

  test.each(titled)("compiles (%s)", (_title, _code, index) => {
    expect(errors[`readme-${index}`]).toEqual([]);
  });

  test.each(titled)("runs on the emulator (%s)", async (_title, code) => {
    await expect(runOnEmulator(code)).resolves.toBeUndefined();
  });
});

/** Runs a block as a module would run, with a client that finds the emulator where it would find the service. */
async function runOnEmulator(code: string): Promise<void> {
  const emulator = emulation.createEmulator();
  for (const toolkit of ["github", "gmail", "slack"]) {
    emulator.connect("user_123", toolkit);
  }
  class Composio extends core.Composio {
    constructor(options: core.ComposioOptions = {}) {
      super({ apiKey: emulator.apiKey, fetch: emulator.fetch, ...options });
    }
  }
  const modules: Record<string, object> = {
    "composio-session": { ...core, Composio },
    "composio-session/agent": agent,
    "composio-session/anthropic": anthropicEntry,
    "composio-session/openai": openaiEntry,
    "composio-session/emulator": emulation,
    "composio-session/webhooks": webhooks,
    "composio-session/ledger": ledger,
    "composio-session/files": fileStorage,
  };
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  const body = outputText.replace(/^import (\{[^}]*\}) from "([^"]+)";$/gm, 'const $1 = modules["$2"];');
  // The constructor of async functions has no name of its own.
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const quiet = { log: () => {}, error: () => {} };
  await new AsyncFunction("modules", "console", body)(modules, quiet);
}

describe("the README's table of commands", () => {
  test("names every npm script, and none that there is not", async () => {
    const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = new Set(
      [...readme.matchAll(/npm (?:run ([\w:-]+)|(test)\b)/g)].map(([, script, npmTest]) => script ?? npmTest),
    );
    expect([...named].toSorted()).toEqual(Object.keys(scripts).toSorted());
  });
});
