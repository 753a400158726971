import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, root } from "../types/compile.js";

/** Every block that imports a model SDK; the others are compiled and run without one. */
const SDK = /from "(?:openai|@anthropic-ai\/sdk|@google\/genai|ai|@ai-sdk\/[\w-]+)"/;

function blocksOf(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code).filter((code) => SDK.test(code));
}

describe("the documents' blocks with model SDKs", () => {
  const blocks = ["README.md", "docs/agents.md"].flatMap((page) =>
    blocksOf(page).map((code, index) => [`${page.replace(/\W/g, "-")}-${index}`, code] as const),
  );

  test("compile against the SDKs' own types", { timeout: 60_000 }, () => {
    const errors = compile(Object.fromEntries(blocks), "test/sdks", import.meta.dirname);
    expect(errors).toEqual(Object.fromEntries(blocks.map(([name]) => [name, []])));
    expect(blocks.length).toBeGreaterThan(3);
  });

  test("of the README are the agents of examples/agents, which are run", () => {
    const examples = ["openai", "anthropic"].map((name) =>
      readFileSync(join(root, "examples/agents", `${name}.ts`), "utf8"),
    );
    expect(blocksOf("README.md")).toEqual(examples);
  });
});
