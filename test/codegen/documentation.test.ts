import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/codegen/index.js";
import { slice } from "../../scripts/openapi/index.js";
import { type JsonObject, upgradeDocument } from "../../src/schema/index.js";

const query = (name: string, more: JsonObject): JsonObject => ({
  name,
  in: "query",
  schema: { type: "string" },
  ...more,
});

const document: JsonObject = {
  openapi: "3.0.0",
  info: { title: "Small", version: "1" },
  paths: {
    "/things": {
      get: {
        summary: "List things",
        description: "Use the other list.",
        deprecated: true,
        parameters: [
          query("now", { description: "Which one." }),
          query("before", { description: "Use now.", deprecated: true }),
        ],
        responses: { "200": { description: "Done", content: { "application/json": { schema: { type: "array" } } } } },
      },
    },
  },
};

async function generatedTypes(): Promise<string> {
  const names = { listThings: { operation: "GET /things", types: { query: "ThingQuery", response: "Things" } } };
  const { document: cut } = slice(upgradeDocument(document), names);
  const { files } = await generate({ document: cut, names, errorBody: "ErrorBody", metaTools: [] });
  return files.find(({ name }) => name === "openapi.gen.ts")?.text ?? "";
}

/** The comment in front of a line that starts so. */
function commentOf(text: string, line: RegExp): string {
  const before = text.slice(0, text.search(line));
  return before
    .slice(before.lastIndexOf("/**"))
    .replace(/[\s*/]+/g, " ")
    .trim();
}

describe("what the document says about an operation and its query shows in the editor", () => {
  test("a deprecated query parameter is deprecated in the type of the query, and only it", async () => {
    const text = await generatedTypes();
    expect(commentOf(text, /^ {2}before\?: string/m)).toBe("@deprecated Use now.");
    expect(commentOf(text, /^ {2}now\?: string/m)).toBe("Which one.");
  });

  test("an operation has its summary, its description and its deprecation", async () => {
    const text = await generatedTypes();
    const comment = commentOf(text, /^ {4}get: operations\["listThings"\]|^ {4}get: \{/m);
    for (const part of ["List things", "Use the other list.", "@deprecated"]) {
      expect(comment).toContain(part);
    }
  });
});
