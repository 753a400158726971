import * as fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { nameToolkits } from "../../src/cli/generate/toolkit-names.js";
import { indexFile, toolkitFile } from "../../src/cli/generate/generated-files.js";
import { commandText } from "../../src/cli/generate/regenerate-command.js";
import { readTool } from "../../src/cli/generate/source-tool.js";
import { readSections } from "../../src/cli/generate/tool-sections.js";
import { slugLiteral, slugLiteralsIn } from "../../src/cli/generate/tool-slugs.js";

/** Texts that would like to be code. */
const evil = fc.constantFrom(
  "*/ export const x = 1; /*",
  "\n// --- GITHUB_X\nexport const x = 1;",
  "\u2028import fs from 'fs';",
  '"; process.exit(); "',
  "`${process.exit()}`",
  "__proto__",
  "constructor",
  "@deprecated {@link x}",
  "\ud800",
  "a\u202eb\u2066c\u001b[31m\u0085\u009b",
  "/// <reference path='x' />",
  "class",
);
const text = fc.oneof(evil, fc.string({ unit: "binary", maxLength: 30 }), fc.stringMatching(/^[A-Z_0-9]{1,20}$/));

const keywords = fc.constantFrom(
  "type", "properties", "required", "items", "enum", "const", "anyOf", "allOf", "oneOf", "$ref", "$defs", "title",
  "description", "default", "examples", "nullable", "additionalProperties", "patternProperties", "prefixItems", "tsType",
  "extends", "tsEnumNames", "format",
); // prettier-ignore
const { schema } = fc.letrec((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("string", "object", "array", "null", true, null, 7, "#", "#/$defs/a", "http://x.invalid/"),
    text,
    fc.array(tie("schema"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(keywords, text), tie("schema"), { maxKeys: 5 }),
    fc.record({
      type: fc.constant("object"),
      properties: fc.dictionary(text, tie("schema"), { maxKeys: 4 }),
      description: text,
    }),
    fc.record({ enum: fc.array(text, { minLength: 1, maxLength: 4 }), default: text }),
  ),
}));
const tools = fc.uniqueArray(
  fc.record({
    slug: text,
    name: text,
    description: text,
    version: text,
    is_deprecated: fc.boolean(),
    input_parameters: schema,
    output_parameters: fc.oneof(schema, schema.map((data) => ({ type: "object", properties: { data } }))),
  }),
  { maxLength: 4, selector: ({ slug }) => slug },
); // prettier-ignore

const only = new Set([ts.SyntaxKind.InterfaceDeclaration, ts.SyntaxKind.TypeAliasDeclaration]);

/** Control, bidirectional and line separator characters. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff]/g;

/** What in a text is more than types, their imports and exports, and comments; or does not parse. */
function faults(content: string): string[] {
  const file = ts.createSourceFile("x.ts", content, ts.ScriptTarget.Latest, true);
  // What the parser has to say is part of the file, and not of its public type.
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  const messages = parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  const statements = file.statements.filter(
    (statement) =>
      !only.has(statement.kind) &&
      !(ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) &&
      !(ts.isExportDeclaration(statement) && statement.isTypeOnly && statement.moduleSpecifier === undefined),
  );
  const references = [...file.referencedFiles, ...file.typeReferenceDirectives].map(({ fileName }) => fileName);
  const invisible = content.match(INVISIBLE) ?? [];
  return [...messages, ...statements.map((statement) => statement.getText()), ...references, ...invisible];
}

/** The strings in the list of an index, which is the only thing in its values that depends on the tools. */
function slugsIn(values: string): string[] {
  const file = ts.createSourceFile("x.ts", values, ts.ScriptTarget.Latest, true);
  const [list, ...others] = file.statements;
  expect(others.map(ts.isVariableStatement)).toEqual([true, true, false]);
  expect(others.map(ts.isFunctionDeclaration)).toEqual([false, false, true]);
  const array = list !== undefined && ts.isVariableStatement(list) && list.declarationList.declarations[0]?.initializer;
  if (!array || !ts.isArrayLiteralExpression(array)) {
    throw new Error("The index does not begin with its list of slugs.");
  }
  return array.elements
    .map((element) => {
      expect(ts.SyntaxKind[element.kind]).toBe("StringLiteral");
      return ts.isStringLiteral(element) ? element.text : "";
    })
    .toSorted();
}

describe("generated files, for hostile tools", () => {
  test("a toolkit's file parses, contains only types and comments, and splits into its tools again", async () => {
    await fc.assert(
      fc.asyncProperty(text, tools, async (toolkit, given) => {
        const read = given.flatMap((value) => readTool(value) ?? []);
        const typeName = nameToolkits([toolkit], new Map()).get(toolkit)?.typeName ?? "";
        const slugs = read.map(({ tool }) => tool.slug);
        const command = commandText({ toolkit, toolkits: [toolkit], from: toolkit, tools: slugs, out: toolkit });
        const header = { toolkit, versions: read.flatMap(({ version }) => version ?? []), count: read.length, command };
        const content = await toolkitFile(
          header,
          typeName,
          read.map(({ tool }) => tool),
          () => {},
        );
        expect(faults(content.text)).toEqual([]);
        expect(Buffer.from(content.text, "utf8").toString("utf8")).toBe(content.text);
        expect(readSections(content.text).size).toBe(read.length);
        expect(slugLiteralsIn(content.text, typeName)).toEqual(content.slugs);
        const names = [...content.text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500, interruptAfterTimeLimit: 12_000 },
    );
  });

  test("the index parses and contains only types and a list of slugs, and no two toolkits share a file or a name", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), text, (toolkits, slugs, out) => {
        const names = [...nameToolkits(toolkits, new Map()).values()];
        const listed = names.map((toolkit) => ({ ...toolkit, slugs: slugs.map(slugLiteral) }));
        const [types = "", values = ""] = indexFile(listed, commandText({ out })).split(
          /(?=^\/\/ --- slugs at run time$)/m,
        );
        expect(faults(types)).toEqual([]);
        expect(values.match(INVISIBLE)).toBe(null);
        expect(slugsIn(values)).toEqual(names.length === 0 ? [] : [...new Set(slugs)].toSorted());
        expect(names.every(({ file }) => /^[a-z0-9_-]+\.ts$/.test(file) && file !== "index.ts")).toBe(true);
        for (const name of ["file", "typeName"] as const) {
          expect(new Set(names.map((each) => each[name])).size).toBe(new Set(toolkits).size);
        }
      }),
      { numRuns: 400 },
    );
  });
});
