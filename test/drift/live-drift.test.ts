import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { fetchSpec } from "../../scripts/fetch-spec/index.js";
import { type DriftReport, liveDrift, type LiveDriftOptions } from "../../scripts/drift/index.js";
import { temporaryFolder } from "../scripts/run-script.js";
import { smallDocument, smallNames } from "../codegen/small-document.js";
import { BRISK, serve, text } from "../fetch-spec/server.js";
import type { Correction, NameTable } from "../../scripts/openapi/index.js";
import type { Json, JsonObject } from "../../src/schema/index.js";
const corrected: Correction = {
  id: "says-if-repeatable",
  reason: "The document never says it.",
  operation: (operation) => ("x-repeatable" in operation ? operation : { ...operation, "x-repeatable": false }),
};

const shared = { names: smallNames as NameTable, errorBody: "ErrorBody", overlay: [corrected], limits: BRISK };
const limit = { name: "limit", in: "query", schema: { type: "integer" } };

function published(properties: JsonObject): JsonObject {
  const body: Json = { type: "object", properties: { a: { type: "string" }, ...properties } };
  return smallDocument({ body, query: [limit], response: body });
}

function metaTool(properties: JsonObject): string {
  const schema = { type: "object", properties };
  return JSON.stringify({ slug: "COMPOSIO_A", input_parameters: schema, output_parameters: schema });
}

async function fileOf(content: string): Promise<string> {
  const path = join(await temporaryFolder(), "given.json");
  await writeFile(path, content);
  return path;
}

describe("liveDrift", () => {
  let folder = "";

  beforeEach(async () => {
    folder = join(await temporaryFolder(), "spec");
    await fetchSpec({
      ...shared,
      from: await fileOf(JSON.stringify(published({}))),
      metaTools: { kind: "files", path: await fileOf(metaTool({ a: { type: "string" } })) },
      out: folder,
      allowMissing: false,
      today: "2026-01-02",
    });
  });

  async function compare(live: JsonObject | string, options: Partial<LiveDriftOptions> = {}): Promise<DriftReport> {
    const served = typeof live === "string" ? live : JSON.stringify(live);
    const from = `${await serve(text(served))}/openapi.json`;
    return liveDrift({
      ...shared,
      from,
      metaTools: undefined,
      spec: folder,
      family: "/none",
      prose: false,
      ...options,
    });
  }

  test("finds no change in the document that was fetched before, and notes that meta tools were not compared", async () => {
    const report = await compare(published({}));
    expect(report).toMatchObject({ verdict: "same", exitCode: 0 });
    expect(report.notes).toEqual([expect.stringContaining("the meta tools were not compared")]);
  });

  test("finds changes of the served document, and checks them with the compiler", async () => {
    const more = await compare(published({ b: { type: "number" } }));
    expect(more).toMatchObject({ verdict: "additions", exitCode: 2, counts: { addition: 2 } });
    expect(more.compiler).toMatchObject({ disagreements: [], failure: undefined });
    expect(more.compiler.checked).toBeGreaterThan(3);
    const other = await compare(published({ a: { type: "number" } }));
    expect(other).toMatchObject({ verdict: "breaking", exitCode: 1, counts: { breaking: 2 } });
    expect(other.compiler.disagreements).toEqual([]);
  });

  test("reports changes of descriptions when asked", async () => {
    const live = published({ a: { type: "string", description: "First." } });
    expect(await compare(live)).toMatchObject({ exitCode: 0 });
    expect(await compare(live, { prose: true })).toMatchObject({ verdict: "text", exitCode: 2 });
  });

  test("compares meta tools when they are given", async () => {
    const path = await fileOf(metaTool({ a: { type: "number" } }));
    const report = await compare(published({}), { metaTools: { kind: "files", path } });
    expect(report.groups.flat().map((change) => `${change.subject} ${change.path} ${change.what}`)).toEqual([
      "meta tool input.a number, was string",
      "meta tool output.a number, was string",
    ]);
    expect(report).toMatchObject({ exitCode: 1, notes: [] });
  });

  test("reports operations that the name table does not list", async () => {
    const paths = { ...(published({})["paths"] as JsonObject), "/things/new": { get: { responses: {} } } };
    const report = await compare({ ...published({}), paths }, { family: "/things/" });
    expect(report.groups.flat()).toMatchObject([{ kind: "operation-unnamed", in: [{ name: "GET /things/new" }] }]);
    expect(report.exitCode).toBe(2);
  });

  test("fails with a reason when no types can be generated from the live document", async () => {
    const table = { ...shared.names, again: { operation: "GET /again", types: { response: "ThingAnswer" } } };
    const again = {
      get: {
        responses: { "200": { description: "Done", content: { "application/json": { schema: { type: "number" } } } } },
      },
    };
    const live = { ...published({}), paths: { ...(published({})["paths"] as JsonObject), "/again": again } };
    const report = await compare(live, { names: table });
    expect(report.compiler.failure).toMatch(/The name ThingAnswer is used for two different schemas/);
    expect(report.exitCode).toBe(1);
  });

  test.each<[string, JsonObject | string, Partial<LiveDriftOptions>, RegExp]>([
    ["a web page", "<html>", {}, /is a web page/],
    ["another document", { openapi: "3.1.0", paths: {} }, {}, /none of the operations/],
    ["no spec/", published({}), { spec: "no-such-folder" }, /no-such-folder\/openapi\.json cannot be read/],
    [
      "a correction without a reason",
      published({}),
      { overlay: [{ ...corrected, id: "idle", operation: (each) => each }] },
      /find anything to correct/,
    ],
    [
      "a reference to nowhere",
      smallDocument({ query: [limit], body: { $ref: "#/components/schemas/None" } }),
      {},
      /cannot be resolved/,
    ],
    [
      "no successful response",
      JSON.stringify(published({})).replaceAll('"200"', '"500"'),
      {},
      /no successful response/,
    ],
  ])("rejects %s", async (_what, live, options, message) => {
    await expect(compare(live, options)).rejects.toThrow(message);
  });
});
