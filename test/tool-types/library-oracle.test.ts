import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { jsonSchemaTypes, printedName } from "../../scripts/codegen/json-schema-types.js";
import { compileInMemory } from "../../scripts/drift/compile-in-memory.js";
import { readMetaToolFiles } from "../../scripts/openapi/index.js";
import { declareSide, toolTypes, type ToolDefinition, type ToolTypesOptions } from "../../src/tool-types/index.js";
import { schemaCases, toolOf } from "./oracle/cases.js";

const reference = process.env["COMPOSIO_REFERENCE"];
const ifReference = reference === undefined ? " (skipped: COMPOSIO_REFERENCE names no folder)" : "";

const OPTIONS: readonly ToolTypesOptions[] = [
  {},
  { openEnumsInOutput: true, defaultsPresentInOutput: false },
  { openOutput: true },
];

/** `true` for two types that the compiler does not tell apart, down to optional properties. */
const SAME = `type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;`;

/** Compiles the text of `toolTypes` against that of json-schema-to-typescript. Returns the compiler's messages. */
async function differences(tools: readonly ToolDefinition[]): Promise<readonly string[]> {
  const files = new Map<string, string>();
  const imports: string[] = [];
  const checks: { readonly what: string; readonly code: string }[] = [];
  for (const [index, [tool, options]] of tools.flatMap((each) => OPTIONS.map((o) => [each, o] as const)).entries()) {
    const ours = toolTypes(tool, options);
    const sides = [declareSide("input", tool, options), declareSide("output", tool, options)];
    const theirs = await Promise.all(sides.map((side) => jsonSchemaTypes(side.declarations, side.position)));
    files.set(`/ours${index}.ts`, ours.text);
    imports.push(`import type * as O${index} from "./ours${index}.js";`);
    for (const [side, text] of theirs.entries()) {
      const name = side === 0 ? ours.inputName : ours.outputName;
      const [our, their] = [`O${index}.${name}`, `L${index}_${side}.${printedName(name)}`];
      files.set(`/theirs${index}_${side}.ts`, text);
      imports.push(`import type * as L${index}_${side} from "./theirs${index}_${side}.js";`);
      const what = `${tool.slug} ${name} ${JSON.stringify(options)}`;
      checks.push(
        { what: `${what}: ours is assignable`, code: `(value: ${our}): ${their} => value` },
        { what: `${what}: the library's is assignable`, code: `(value: ${their}): ${our} => value` },
        { what: `${what}: both are the same`, code: `(): Same<${our}, ${their}> => true` },
      );
    }
  }
  const lines = [SAME, ...imports, ...checks.map(({ code }, index) => `export const c${index} = ${code};`)];
  const messages = compileInMemory(new Map([...files, ["/check.ts", lines.join("\n")]]));
  return messages.map(({ file, line, text }) => {
    const check = file === "/check.ts" ? checks[line - imports.length - 2] : undefined;
    return `${check?.what ?? `${file}:${line}`}: ${text}`.slice(0, 1_000);
  });
}

describe("toolTypes and json-schema-to-typescript print the same types", () => {
  test("for every construct of JSON Schema that a type can express", { timeout: 120_000 }, async () => {
    // The library cannot handle this one property name.
    const cases = schemaCases.filter(({ name }) => name !== "odd property names");
    expect(cases.length).toBe(schemaCases.length - 1);
    expect(await differences(cases.map((each, index) => toolOf(each, `CASE_${index}`)))).toEqual([]);
  });

  test("for every meta tool of spec/", { timeout: 60_000 }, async () => {
    const folder = fileURLToPath(new URL("../../spec/meta-tools", import.meta.url));
    const tools = (await readMetaToolFiles(folder)).map(({ slug, definition }) => ({ ...definition, slug }));
    expect(tools.length).toBeGreaterThan(0);
    expect(await differences(tools)).toEqual([]);
  });

  test.skipIf(reference === undefined)(`for every reference tool${ifReference}`, { timeout: 300_000 }, async () => {
    const folder = reference ?? "";
    const google: ToolDefinition[] = JSON.parse(readFileSync(join(folder, "tools.google.json"), "utf8"));
    const meta = await readMetaToolFiles(join(folder, "meta-tools.2026-04.json"));
    const tools = [...google, ...meta.map(({ slug, definition }) => ({ ...definition, slug }))];
    expect(await differences(tools)).toEqual([]);
  });
});
