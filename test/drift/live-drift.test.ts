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
    const table = { ...shared.names, again: { operation: "PUT /again", types: { body: "ThingAnswer" } } };
    const content = { "application/json": { schema: { type: "number" } } };
    const again = { put: { requestBody: { content }, responses: {} } };
    const live = { ...published({}), paths: { ...(published({})["paths"] as JsonObject), "/again": again } };
    const report = await compare(live, { names: table });
    expect(report.compiler.failure).toMatch(/The name ThingAnswer is used for two different schemas/);
    expect(report.exitCode).toBe(1);
  });

  test("adds a field to one of two responses that share a name: an addition, with a note", async () => {
    const table = {
      ...shared.names,
      again: { operation: "POST /things/{id}/again", types: { response: "ThingAnswer" } },
    };
    const twice = (properties: JsonObject): JsonObject => {
      const paths = published({})["paths"] as JsonObject;
      const more = (published(properties)["paths"] as JsonObject)["/things/{id}"] ?? {};
      return { ...published({}), paths: { ...paths, "/things/{id}/again": more } };
    };
    await fetchSpec({
      ...shared,
      names: table,
      from: await fileOf(JSON.stringify(twice({}))),
      metaTools: undefined,
      out: folder,
      allowMissing: false,
      today: "2026-01-02",
    });
    const report = await compare(twice({ b: { type: "number" } }), { names: table });
    expect(report).toMatchObject({
      verdict: "additions",
      exitCode: 2,
      compiler: { disagreements: [], failure: undefined },
    });
    expect(report.groups.flat()).toMatchObject([{ path: "body.b" }, { path: "response.b", in: [{ name: "again" }] }]);
    expect(report.notes).toContain(
      "again response is AgainResponse: it differs from ThingAnswer, which is makeThing response",
    );
  });

  test("notes a correction that finds nothing to correct, and compares the rest", async () => {
    const idle: Correction = { id: "idle", reason: "It was wrong once.", operation: (operation) => operation };
    const report = await compare(published({ b: { type: "number" } }), { overlay: [corrected, idle] });
    expect(report).toMatchObject({ verdict: "additions", exitCode: 2 });
    expect(report.notes[0]).toBe(
      "the correction idle in spec/overlay.ts finds nothing to correct any more, remove or adjust it: It was wrong once.",
    );
  });

  test("reports operations that the live document lacks even where a correction is idle", async () => {
    const table = { ...shared.names, other: { operation: "GET /others", types: { response: "Other" } } };
    const other = { get: { responses: { "200": { description: "Done" } } } };
    const both = { ...published({}), paths: { ...(published({})["paths"] as JsonObject), "/others": other } };
    const from = await fileOf(JSON.stringify(both));
    await fetchSpec({
      ...shared,
      names: table,
      from,
      metaTools: undefined,
      out: folder,
      allowMissing: true,
      today: "2026-01-02",
    });
    const idle: Correction = { id: "idle", reason: "It was wrong once.", operation: (operation) => operation };
    const report = await compare(published({}), { names: table, overlay: [corrected, idle] });
    expect(report.groups.flat()).toMatchObject([{ kind: "operation-removed", in: [{ name: "other" }] }]);
  });

  test("reports another version in all paths once, and compares the operations", async () => {
    const at = (version: string, properties: JsonObject): JsonObject => {
      const [path] = Object.values(published(properties)["paths"] as JsonObject);
      return { ...published({}), paths: { [`/api/${version}/things/{id}`]: path ?? {} } };
    };
    const table = { makeThing: { ...smallNames.makeThing, operation: "POST /api/v3.1/things/{id}" } };
    const from = await fileOf(JSON.stringify(at("v3.1", {})));
    await fetchSpec({
      ...shared,
      names: table,
      from,
      metaTools: undefined,
      out: folder,
      allowMissing: false,
      today: "2026-01-02",
    });
    const report = await compare(at("v4", { b: { type: "number" } }), { names: table });
    expect(report.groups.flat()).toMatchObject([
      { kind: "paths-moved", severity: "breaking", what: "the operations are below /api/v4, were below /api/v3.1" },
      { path: "body.b", severity: "addition" },
      { path: "response.b", severity: "addition" },
    ]);
  });

  test.each<[string, JsonObject | string, Partial<LiveDriftOptions>, RegExp]>([
    ["a web page", "<html>", {}, /is a web page/],
    ["another document", { openapi: "3.1.0", paths: {} }, {}, /none of the operations/],
    ["no spec/", published({}), { spec: "no-such-folder" }, /no-such-folder\/openapi\.json cannot be read/],
    [
      "a reference to nowhere",
      smallDocument({ query: [limit], body: { $ref: "#/components/schemas/None" } }),
      {},
      /cannot be resolved/,
    ],
  ])("rejects %s", async (_what, live, options, message) => {
    await expect(compare(live, options)).rejects.toThrow(message);
  });
});
