import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compile, root } from "../types/compile.js";

/** Every block that imports a model SDK; the others are compiled and run without one. */
const SDK = /from "(?:openai|@anthropic-ai\/sdk|@google\/genai|ai|@ai-sdk\/[\w-]+)"/;

function blocksOf(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code).filter((code) => SDK.test(code));
}

const blocks = ["README.md", "docs/agents.md"].flatMap((page) =>
  blocksOf(page).map((code, index) => [`${page.replace(/\W/g, "-")}-${index}`, code] as const),
);
/** The files of this folder, of which sdk-types.ts has what only the compiler reads. */
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => [name.slice(0, -3), readFileSync(join(import.meta.dirname, name), "utf8")] as const);

describe("the types of the SDKs and ours fit together", { timeout: 120_000 }, () => {
  let errors: Record<string, string[]> = {};
  // One program for all of it: the SDKs' declarations take most of the time.
  beforeAll(() => {
    errors = compile(Object.fromEntries([...blocks, ...files]), "test/sdks", import.meta.dirname);
  }, 120_000);

  test("in both versions of each", () => {
    expect(Object.fromEntries(files.map(([name]) => [name, errors[name]]))).toEqual(
      Object.fromEntries(files.map(([name]) => [name, []])),
    );
    expect(files.map(([name]) => name)).toContain("sdk-types");
  });

  test("in the blocks of the README and of docs/agents.md", () => {
    expect(Object.fromEntries(blocks.map(([name]) => [name, errors[name]]))).toEqual(
      Object.fromEntries(blocks.map(([name]) => [name, []])),
    );
    expect(blocks.length).toBeGreaterThan(4);
  });
});

test("the README's blocks with model SDKs are the agents of examples/agents, which are run", () => {
  const examples = ["openai", "anthropic"].map((name) =>
    readFileSync(join(root, "examples/agents", `${name}.ts`), "utf8"),
  );
  expect(blocksOf("README.md")).toEqual(examples);
});
