import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDocuments } from "../../scripts/drift/compare-documents.js";
import { readDocument, readMetaToolFiles, takeDocument } from "../../scripts/openapi/index.js";
import { names } from "../../spec/names.js";
import { overlay } from "../../spec/overlay.js";
import { type Change, compareMetaTools, compareTools } from "../../src/schema-diff/index.js";
import type { ToolDefinition } from "../../src/tool-types/index.js";
import { schemaCases, toolOf } from "../tool-types/oracle/cases.js";
import { randomSchemas } from "../tool-types/oracle/random-schemas.js";

const reference = process.env["COMPOSIO_REFERENCE"];
const ifReference = reference === undefined ? " (skipped: COMPOSIO_REFERENCE names no folder)" : "";

const text = { type: "string" };

function object(properties: object, required: readonly string[] = Object.keys(properties)): object {
  return { type: "object", properties, required };
}

function tool(slug: string, schema: unknown): ToolDefinition {
  return { slug, input_parameters: schema, output_parameters: { type: "object", properties: { data: schema } } };
}

/** A copy that shares nothing with the original. Whatever is compared by identity differs in it. */
function copy<T>(value: T): T {
  return structuredClone(value);
}

function changesOf(tools: readonly ToolDefinition[]): Change[] {
  return [...compareTools(tools, copy(tools)), ...compareMetaTools(tools, copy(tools))];
}

/** Tags of members that list each other's values, single keys, common keys: what variants are paired by. */
const member = fc
  .record({
    tag: fc.constantFrom(
      {},
      ...["user", "assistant", "tool"].map((role) => ({ role: { const: role } })),
      { role: { enum: ["user", "assistant"] } },
      { role: { enum: ["assistant", "tool"] } },
      { role: { enum: ["user", "assistant", "tool"] }, kind: { const: "a" } },
    ),
    keys: fc.dictionary(
      fc.constantFrom("text", "audio", "refusal", "id"),
      fc.constantFrom(text, { type: "integer" }, { enum: ["x", "y"] }),
    ),
    optional: fc.boolean(),
  })
  .map(({ tag, keys, optional }) => object({ ...tag, ...keys }, optional ? Object.keys(tag) : undefined));

const union = fc
  .record({ members: fc.array(member, { minLength: 1, maxLength: 6 }), keyword: fc.constantFrom("anyOf", "oneOf") })
  .map(({ members, keyword }) => object({ v: { [keyword]: members } }));

describe("a comparison of something with itself finds nothing", () => {
  test("for a union whose member lists the tags that other members have singly", () => {
    const messages = [
      object({ role: { enum: ["user", "assistant"] }, text }),
      object({ role: { const: "user" }, audio: text }),
      object({ role: { const: "assistant" }, refusal: text }),
    ];
    expect(
      changesOf([tool("ANY", object({ v: { anyOf: messages } })), tool("ONE", object({ v: { oneOf: messages } }))]),
    ).toEqual([]);
  });

  test("for a union of which one object has the keys of all others", () => {
    const members = [object({ a: text }), object({ b: text }), object({ a: text, b: text }, [])];
    expect(changesOf([tool("ANY", object({ v: { anyOf: members } }))])).toEqual([]);
  });

  test("for random unions of objects", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(union, (schema) => {
        expect(changesOf([tool("RANDOM", schema)])).toEqual([]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("for random schemas", { timeout: 60_000 }, () => {
    expect(changesOf(randomSchemas(500, 7).map((schema, index) => tool(`RANDOM_${index}`, schema)))).toEqual([]);
  });

  test("for every construct of JSON Schema that a type can express", () => {
    expect(changesOf(schemaCases.map((each, index) => toolOf(each, `CASE_${index}`)))).toEqual([]);
  });

  test.skipIf(reference === undefined)(`for every reference tool${ifReference}`, { timeout: 120_000 }, async () => {
    const folder = reference ?? "";
    const google: ToolDefinition[] = JSON.parse(readFileSync(join(folder, "tools.google.json"), "utf8"));
    const meta = await readMetaToolFiles(join(folder, "meta-tools.2026-04.json"));
    expect(changesOf([...google, ...meta.map(({ slug, definition }) => ({ ...definition, slug }))])).toEqual([]);
  });

  test
    .skipIf(reference === undefined)
    .each(["openapi-v3.1.2026-04.json", "openapi-v3.2026-01-26.json", "openapi-v3.2026-03-13.json"])(
    `for the reference document %s${ifReference}`,
    { timeout: 120_000 },
    (name) => {
      const path = join(reference ?? "", name);
      const whole = readDocument(readFileSync(path, "utf8"), path);
      // The earlier documents have the operations below another version prefix.
      const renamed = readDocument(JSON.stringify(whole).replaceAll('"/api/v3/', '"/api/v3.1/'), path);
      const { document } = takeDocument(renamed, path, names, overlay);
      expect(compareDocuments(document, copy(document), names)).toEqual([]);
    },
  );
});

test("a change of all members of a union is reported for each member, not as a merge of several into one", () => {
  const messages = (more: object): object => {
    const extended = (required: object): object => ({ ...object(required), properties: { ...required, ...more } });
    return object({
      v: {
        anyOf: [
          extended({ role: { enum: ["user", "assistant"] }, text }),
          extended({ role: { const: "user" }, audio: text }),
          extended({ role: { const: "assistant" }, refusal: text }),
        ],
      },
    });
  };
  const changes = compareTools([tool("ANY", messages({}))], [tool("ANY", messages({ name: text }))]);
  const inArguments = changes.filter(({ path }) => path.startsWith("input"));
  expect(inArguments.map(({ severity, path, what }) => `${severity} ${path} ${what}`)).toEqual([
    "addition input.v.name new: string",
    'addition input.v(role: "user").name new: string',
    'addition input.v(role: "assistant").name new: string',
  ]);
});
