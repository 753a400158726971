import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type JsonObject, member } from "../../src/schema/index.js";
import { fetchSpec, type FetchSpecOptions } from "../../scripts/fetch-spec/index.js";
import { temporaryFolder } from "../scripts/run-script.js";
import { smallDocument, smallNames } from "../codegen/small-document.js";
import { BRISK, serve, text } from "./server.js";
import type { Correction, NameTable } from "../../scripts/openapi/index.js";
import { sha256 } from "../../src/node/index.js";

const unsaid: Correction = {
  id: "says-if-repeatable",
  reason: "The document never says it.",
  operation: (operation) =>
    member(operation, "x-repeatable") === false ? operation : { ...operation, "x-repeatable": false },
};

const names: NameTable = smallNames;
const published = smallDocument({
  body: { type: "object", properties: { a: { type: "string", nullable: true } } },
  query: [{ name: "limit", in: "query", schema: { type: "integer" } }],
  response: { $ref: "#/components/schemas/Thing" },
  schemas: { Thing: { type: "object", properties: { id: { type: "string" } } }, Unused: { type: "string" } },
});

const tool = (slug: string, description = "Does."): JsonObject => ({
  slug,
  description,
  input_parameters: { type: "object", properties: { a: { type: "string" } } },
  output_parameters: { type: "object", properties: { data: { type: "object", properties: {} } } },
});

interface Setting {
  readonly folder: string;
  /** Takes a document, served on this machine, to the folder. */
  readonly take: (document: unknown, options?: Partial<FetchSpecOptions>) => ReturnType<typeof fetchSpec>;
}

async function setting(): Promise<Setting> {
  const folder = join(await temporaryFolder(), "spec");
  return {
    folder,
    take: async (document, options) =>
      fetchSpec({
        from: `${await serve(text(typeof document === "string" ? document : JSON.stringify(document)))}/openapi.json`,
        metaTools: undefined,
        out: folder,
        names,
        errorBody: "ErrorBody",
        overlay: [unsaid],
        allowMissing: false,
        limits: BRISK,
        today: "2026-01-02",
        ...options,
      }),
  };
}

async function jsonAt(folder: string, name: string): Promise<JsonObject> {
  return JSON.parse(await readFile(join(folder, name), "utf8")) as JsonObject; // what JSON.parse returns
}

/** Every file of a folder with its text and the time it was last written. */
async function state(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const entries = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [path, `${(await stat(path)).mtimeMs} ${await readFile(path, "utf8")}`] as const;
    });
  return Object.fromEntries(await Promise.all(entries));
}

async function metaToolFile(tools: readonly JsonObject[]): Promise<string> {
  const path = join(await temporaryFolder(), "tools.json");
  await writeFile(path, JSON.stringify(tools));
  return path;
}

describe("fetchSpec", () => {
  test("cuts, corrects and sorts the document, and says where it is from", async () => {
    const { folder, take } = await setting();
    const { changes } = await take(published);
    expect(changes.map(({ name }) => name)).toEqual(["openapi.json", "source.json"]);
    const written = await readFile(join(folder, "openapi.json"), "utf8");
    const document = JSON.parse(written) as JsonObject;
    expect(Object.keys(document)).toEqual(["components", "info", "openapi", "paths", "x-corrected"]);
    expect(document).toMatchObject({
      openapi: "3.1.0",
      components: { schemas: { Thing: {} } },
      paths: { "/things/{id}": { post: { operationId: "makeThing", "x-repeatable": false } } },
      "x-corrected": ["says-if-repeatable"],
    });
    expect(written).toContain('"null"');
    expect(written).not.toMatch(/Unused|nullable/);
    expect(await jsonAt(folder, "source.json")).toMatchObject({
      openapi: {
        at: "2026-01-02",
        from: expect.stringMatching(/^http:.*\/openapi\.json$/),
        slice: sha256(written),
        whole: sha256(JSON.stringify(published)),
      },
    });
  });

  test("takes a document with a union that is too large to be exclusive", async () => {
    const { take } = await setting();
    const variant = (_: unknown, index: number) => ({ type: "object", properties: { [`key_${index}`]: {} } });
    const body = { oneOf: Array.from({ length: 41 }, variant) };
    const query = [{ name: "limit", in: "query", schema: { type: "integer" } }];
    const { changes } = await take(smallDocument({ body, query }));
    expect(changes.map(({ name }) => name)).toEqual(["openapi.json", "source.json"]);
  });

  test("writes nothing the second time, whatever the day, the order of keys and the rest of the document", async () => {
    const { folder, take } = await setting();
    await take(published);
    const before = await state(folder);
    const shuffled = Object.fromEntries(Object.entries(published).toReversed());
    const { changes } = await take({ ...shuffled, "x-other": true }, { today: "2026-03-04" });
    expect(changes).toEqual([]);
    expect(await state(folder)).toEqual(before);
  });

  test("takes a change, with its day", async () => {
    const { folder, take } = await setting();
    await take(published);
    await take(
      smallDocument({
        body: { type: "object", properties: { b: { type: "string" } } },
        query: [{ name: "limit", in: "query", schema: {} }],
      }),
      { today: "2026-03-04" },
    );
    expect(await jsonAt(folder, "source.json")).toMatchObject({ openapi: { at: "2026-03-04" } });
    expect(await readFile(join(folder, "openapi.json"), "utf8")).toContain('"b"');
  });

  test("takes what it wrote before, edited by hand, and keeps where it was from", async () => {
    const { folder, take } = await setting();
    await take(published);
    const { openapi } = (await jsonAt(folder, "source.json")) as { openapi: JsonObject };
    const path = join(folder, "openapi.json");
    expect((await take(undefined, { from: path })).changes).toEqual([]);
    const edited = (await readFile(path, "utf8")).replace(
      '"title": "Small"',
      '"title": "Smaller",\n"description":"Ours"',
    );
    await writeFile(path, edited);
    await take(undefined, { from: path, today: "2026-03-04" });
    const written = await readFile(path, "utf8");
    expect(written).toMatch(/"description": "Ours",\n\s+"title": "Smaller"/);
    expect(await jsonAt(folder, "source.json")).toMatchObject({
      openapi: { ...openapi, slice: sha256(written), edited: "2026-03-04" },
    });
  });
});

describe("fetchSpec with meta tools", () => {
  test("writes a file for each, removes the others', and keeps files that say the same in other words", async () => {
    const { folder, take } = await setting();
    await mkdir(join(folder, "meta-tools"), { recursive: true });
    const kept = `{ "note": "our own", ${JSON.stringify(tool("COMPOSIO_A")).slice(1)}`;
    await writeFile(join(folder, "meta-tools/COMPOSIO_A.json"), kept);
    await writeFile(join(folder, "meta-tools/COMPOSIO_GONE.json"), JSON.stringify(tool("COMPOSIO_GONE")));
    const path = await metaToolFile([tool("COMPOSIO_B"), tool("COMPOSIO_A")]);
    const options = { metaTools: { kind: "files", path } as const };
    await expect(take(published, options)).rejects.toThrow(/COMPOSIO_GONE \(meta tool\)/);
    await take(published, { ...options, allowMissing: true });
    expect(await readdir(join(folder, "meta-tools"))).toEqual(["COMPOSIO_A.json", "COMPOSIO_B.json"]);
    expect(await readFile(join(folder, "meta-tools/COMPOSIO_A.json"), "utf8")).toBe(kept);
    expect(await jsonAt(folder, "source.json")).toMatchObject({
      metaTools: { from: "the file tools.json", sha256: { COMPOSIO_A: sha256(kept) } },
    });
  });

  test("brings the hashes of edited files up to date, taken or left alone", async () => {
    const { folder, take } = await setting();
    await take(published, { metaTools: { kind: "files", path: await metaToolFile([tool("COMPOSIO_A")]) } });
    const edited = JSON.stringify(tool("COMPOSIO_A", "Does more."));
    await writeFile(join(folder, "meta-tools/COMPOSIO_A.json"), edited);
    await take(published, { today: "2026-03-04" });
    expect(await jsonAt(folder, "source.json")).toMatchObject({
      metaTools: {
        from: "the file tools.json",
        at: "2026-01-02",
        edited: "2026-03-04",
        sha256: { COMPOSIO_A: sha256(edited) },
      },
    });
  });
});

describe("fetchSpec leaves the folder as it was", () => {
  const broken = (ref: string): JsonObject =>
    smallDocument({ response: { $ref: ref }, schemas: { Loop: { $ref: "#/components/schemas/Loop" } } });

  test.each<[string, unknown, Partial<FetchSpecOptions>, RegExp]>([
    [
      "there is none of the operations",
      { ...published, paths: {} },
      {},
      /has none of the operations of spec\/names\.ts/,
    ],
    [
      "an operation is missing",
      published,
      { names: { ...names, other: { operation: "GET /others", types: { response: "Other" } } } },
      /lacks parts of spec\/:\n {2}other \(GET \/others\)/,
    ],
    [
      "a reference cannot be resolved",
      broken("#/components/schemas/None"),
      {},
      /"#\/components\/schemas\/None" cannot be resolved/,
    ],
    ["a reference is cyclic", broken("#/components/schemas/Loop"), {}, /is cyclic/],
    ["a reference leads to another file", broken("other.json#/Thing"), {}, /points outside the document/],
    [
      "a correction corrects nothing",
      published,
      { overlay: [{ ...unsaid, operation: (each) => each }] },
      /says-if-repeatable: The document never says it\./,
    ],
    ["the document is cut", JSON.stringify(published).slice(0, 400), {}, /not valid JSON/],
    [
      "the types would lack something",
      smallDocument({ body: { type: "object" } }),
      {},
      /the document has no schema for ThingQuery/,
    ],
    [
      "the meta tools are none",
      published,
      { metaTools: { kind: "files", path: "no-such-folder" } },
      /no-such-folder cannot be read/,
    ],
    [
      "the names collide",
      published,
      {
        names: {
          ...names,
          again: { operation: "POST /things/{id}", types: { body: "ThingAnswer", response: "ThingParams" } },
        },
      },
      /ThingParams|ThingAnswer/,
    ],
  ])("when %s", async (_what, document, options, message) => {
    const { folder, take } = await setting();
    await take(published, { metaTools: { kind: "files", path: await metaToolFile([tool("COMPOSIO_A")]) } });
    const before = await state(folder);
    await expect(take(document, options)).rejects.toThrow(message);
    expect(await state(folder)).toEqual(before);
  });

  test("when a file cannot be replaced: those that were are put back", async () => {
    const { folder, take } = await setting();
    await take(published, { metaTools: { kind: "files", path: await metaToolFile([tool("COMPOSIO_A")]) } });
    const copy = `${folder}-copy`;
    await cp(folder, copy, { recursive: true });
    // The file system accepts no such name: the move of this file fails, after others have been moved.
    const path = await metaToolFile([tool("COMPOSIO_A", "Changed."), tool(`COMPOSIO_${"B".repeat(300)}`)]);
    const changed = smallDocument({ body: { type: "object" }, query: [{ name: "q", in: "query", schema: {} }] });
    await expect(take(changed, { metaTools: { kind: "files", path } })).rejects.toThrow(
      /was not changed: ENAMETOOLONG/,
    );
    for (const name of ["openapi.json", "source.json", "meta-tools/COMPOSIO_A.json"]) {
      expect(await readFile(join(folder, name), "utf8")).toBe(await readFile(join(copy, name), "utf8"));
    }
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(
      (await readdir(copy, { recursive: true })).toSorted(),
    );
  });

  test("but for what is missing, where that is allowed", async () => {
    const { folder, take } = await setting();
    const more: NameTable = { ...names, other: { operation: "GET /others", types: { response: "Other" } } };
    const { missing } = await take(published, { names: more, allowMissing: true });
    expect(missing).toEqual(["other (GET /others)"]);
    // It may be what a correction corrects.
    const idle: Correction = { ...unsaid, id: "idle", operation: (each) => each };
    await take(published, { names: more, allowMissing: true, overlay: [unsaid, idle] });
    expect(await readFile(join(folder, "openapi.json"), "utf8")).toContain("/things/{id}");
  });
});
