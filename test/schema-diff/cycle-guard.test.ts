import { describe, expect, test } from "vitest";
import { compareDocuments } from "../../scripts/drift/index.js";
import { documentOf, json, namesOf } from "../drift/table-document.js";
import { type JsonObject, SchemaError } from "../../src/schema/index.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const string = { type: "string" };

/** The changes of a document whose operations take these bodies, when its components change. */
function changes(bodies: readonly string[], old: JsonObject, fresh: JsonObject): string[] {
  const names = namesOf(bodies, "body");
  const operations = bodies.map((body) => ({
    requestBody: { required: true, ...json(ref(body)) },
    responses: { "200": { description: "Done" } },
  }));
  return compareDocuments(documentOf(operations, old, names), documentOf(operations, fresh, names), names).map(
    ({ name, path }) => `${name} ${path}`,
  );
}

describe("comparing schemas with cyclic references", () => {
  const folder = object({ file: ref("File"), name: string });
  const file = object({ folder: ref("Folder") });
  const old = { Folder: folder, File: file };

  test("reports a change everywhere it can be reached, wherever the cycle was entered first", () => {
    const fresh = { ...old, Folder: object({ file: ref("File"), name: string, size: string }) };
    expect(changes(["Folder", "File"], old, fresh)).toEqual(["change0 body.size", "change1 body.folder.size"]);
    expect(changes(["File", "Folder"], old, fresh)).toEqual(["change0 body.folder.size", "change1 body.size"]);
  });

  test("reports a change once within a cycle, and again where the cycle occurs again", () => {
    const twice = { ...old, Shelf: object({ left: ref("Folder"), right: ref("File") }) };
    const fresh = { ...twice, File: object({ folder: ref("Folder"), bytes: string }) };
    expect(changes(["Shelf"], twice, fresh)).toEqual(["change0 body.left.file.bytes", "change0 body.right.bytes"]);
  });

  test("is fast when each of many schemas refers to all of them", () => {
    const dense = (leaf: JsonObject): JsonObject => {
      const names = Array.from({ length: 60 }, (_, index) => `Block${index}`);
      const all = Object.fromEntries(names.map((name) => [name.toLowerCase(), ref(name)]));
      return Object.fromEntries(
        names.map((name, index) => [name, object({ ...all, ...(index === 59 ? { leaf } : {}) })]),
      );
    };
    const found = changes(["Block0"], dense(string), dense({ type: "number" }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/block59\.leaf$/);
  });

  test("ends when intersections of recursive schemas grow", () => {
    const grown = (extra: JsonObject): JsonObject => ({
      Left: object({ next: ref("Both"), ...extra }),
      Right: object({ next: ref("Left") }),
      Both: { allOf: [ref("Left"), ref("Right")] },
    });
    const found = (): string[] => changes(["Both"], grown({}), grown({ size: string }));
    try {
      expect(found()).toContain("change0 body.size");
    } catch (error) {
      expect(error).toBeInstanceOf(SchemaError);
    }
  });

  test("ignores a union's reference to itself", () => {
    const tree = (...more: JsonObject[]): JsonObject => ({ Tree: { anyOf: [string, ref("Tree"), ...more] } });
    expect(changes(["Tree"], tree(), { Tree: string })).toEqual([]);
    expect(changes(["Tree"], tree(), tree({ type: "number" }))).toEqual(["change0 body"]);
  });
});

describe("comparing unions within a cycle", () => {
  const number = { type: "number" };
  const owned = { meta: ref("Meta") };
  const closed = (properties: JsonObject): JsonObject => ({
    ...object(properties),
    required: Object.keys(properties),
  });
  /** A node with a union of objects, whose part `meta` leads back to the node. */
  const cyclic = (count: JsonObject, ...members: JsonObject[]): JsonObject => ({
    Node: closed({ child: { anyOf: members } }),
    Meta: closed({ owner: ref("Node"), count }),
  });

  test.each<[string, readonly JsonObject[], readonly JsonObject[]]>([
    ["one variant", [closed({ a: string, ...owned }), closed({ b: string })], []],
    ["several variants", [closed({ a: string, ...owned }), closed({ b: string, ...owned })], []],
    ["variants with the same keys", [closed({ a: string, ...owned }), closed({ a: number, ...owned })], []],
    [
      "variants with the same keys that change places",
      [closed({ a: string, ...owned }), closed({ a: number, ...owned })],
      [closed({ a: number, ...owned }), closed({ a: string, ...owned })],
    ],
  ])("reports the change of a part of %s, once", (_name, old, fresh) => {
    const after = fresh.length === 0 ? old : fresh;
    expect(changes(["Node"], cyclic(string, ...old), cyclic(number, ...after))).toEqual([
      "change0 body.child.meta.count",
    ]);
    expect(changes(["Node"], cyclic(string, ...old), cyclic(string, ...after))).toEqual([]);
  });

  test("is fast when each variant of many unions leads to all of them", { timeout: 60_000 }, () => {
    const names = Array.from({ length: 15 }, (_, index) => `Block${index}`);
    const dense = (leaf: JsonObject): JsonObject => {
      const all = Object.fromEntries(names.map((name) => [name.toLowerCase(), ref(name)]));
      const variants = [
        closed({ a: string, leaf, ...all }),
        closed({ a: number, leaf, ...all }),
        closed({ b: string }),
      ];
      return Object.fromEntries(names.map((name) => [name, { anyOf: variants }]));
    };
    expect(changes(["Block0"], dense(string), dense(string))).toEqual([]);
    const found = changes(["Block0"], dense(string), dense(number));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((change) => change.endsWith(".leaf"))).toBe(true);
  });
});

describe("comparing hostile documents", () => {
  test("stops with a reason, in a bounded time", { timeout: 60_000 }, () => {
    const levels = 40;
    const doubling = (leaf: JsonObject): JsonObject =>
      Object.fromEntries(
        Array.from({ length: levels }, (_, level) => [
          `L${level}`,
          level === levels - 1 ? leaf : object({ a: ref(`L${level + 1}`), b: ref(`L${level + 1}`) }),
        ]),
      );
    expect(() => changes(["L0"], doubling(string), doubling({ type: "number" }))).toThrow(
      /too large, too deep or too different/,
    );
    expect(changes(["L0"], doubling(string), doubling(string))).toEqual([]);
  });
});
