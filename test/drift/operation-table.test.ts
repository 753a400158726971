import { describe, expect, test } from "vitest";
import { compareDocuments, unnamedOperations } from "../../scripts/drift/index.js";
import { type Change, mostSevere } from "../../src/schema-diff/index.js";
import { compareTypes, typesOf } from "../../scripts/drift/cross-check.js";
import { operationRows as rows } from "./operation-table.js";
import { documentOf, indexOf, input, nameOf, namesOf } from "./table-document.js";
import type { JsonObject } from "../../src/schema/index.js";
const names = namesOf(rows, "query", "body", "response");
const from = documentOf(
  rows.map((row) => row.from),
  {},
  names,
);
const to = documentOf(
  rows.map((row) => row.to),
  {},
  names,
);
const changes = { there: compareDocuments(from, to, names), back: compareDocuments(to, from, names) };

/** The changes of one row. */
function of(direction: "there" | "back", index: number): Change[] {
  return changes[direction].filter((change) => change.name === nameOf(index) && !change.prose);
}

describe.each(rows.map((row, index) => ({ ...row, index })))("when $name", ({ index, expected, path }) => {
  test.each([
    ["there", expected[0]],
    ["back", expected[1]],
  ] as const)("has the expected severity and path, %s", (direction, severity) => {
    const found = of(direction, index);
    expect(found.length === 0 ? "same" : mostSevere(found.map((change) => change.severity))).toBe(severity);
    expect(found.map((change) => change.path)).toEqual(path === undefined ? [] : [path]);
  });
});

describe("operations", () => {
  test("are breaking when removed, and additions when added", () => {
    const fewer: JsonObject = { ...from, paths: { "/changes/{id}/0": { post: rows[0]?.from ?? {} } } };
    const fewerChanges = compareDocuments(from, fewer, names);
    expect(fewerChanges).toHaveLength(rows.length - 1);
    expect(fewerChanges[0]).toMatchObject({
      kind: "operation-removed",
      severity: "breaking",
      address: "POST /changes/{id}/1",
    });
    const moreChanges = compareDocuments(fewer, from, names);
    expect(moreChanges.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(
      fewerChanges.map(() => "operation-added addition"),
    );
  });

  test("are reported when the name table does not list them", () => {
    const more: JsonObject = { paths: { "/changes/new": { get: {}, parameters: [] }, "/elsewhere": { get: {} } } };
    expect(unnamedOperations(more, names, "/changes/")).toMatchObject([
      { name: "GET /changes/new", kind: "operation-unnamed", severity: "addition" },
    ]);
  });

  test("are reported when their server changes", () => {
    const moved: JsonObject = { ...from, servers: [{ url: "https://elsewhere.example" }] };
    expect(compareDocuments(from, moved, names)).toMatchObject([
      { subject: "document", kind: "servers", severity: "text" },
    ]);
  });

  test("are reported when the last of many servers changes", () => {
    const at = (last: string): JsonObject => ({
      ...from,
      servers: ["a", "b", "c", "d", last].map((name) => ({ url: `https://${name.repeat(40)}.example` })),
    });
    expect(compareDocuments(at("e"), at("f"), names)).toMatchObject([{ kind: "servers" }]);
    expect(compareDocuments(at("e"), at("e"), names)).toEqual([]);
  });
});

test(
  "the comparison of operations agrees with the compiler in every row, there and back",
  { timeout: 60_000 },
  async () => {
    const before = await typesOf(input(from, names));
    const after = await typesOf(input(to, names));
    for (const result of [compareTypes(before, after, changes.there), compareTypes(after, before, changes.back)]) {
      expect(result.checked).toBeGreaterThan(rows.length * 3);
      expect(result.disagreements.map((each) => ({ ...each, row: rows[indexOf(each.name)]?.name }))).toEqual([]);
    }
  },
);
