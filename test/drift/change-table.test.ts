import { describe, expect, test } from "vitest";
import type { GenerateInput } from "../../scripts/codegen/index.js";
import { compareDocuments } from "../../scripts/drift/index.js";
import { type Change, compareMetaTools, exitCodeOf, mostSevere } from "../../src/schema-diff/index.js";
import { compareTypes, typesOf } from "../../scripts/drift/cross-check.js";
import { components, type Row, rows } from "./change-table.js";
import { documentOf, indexOf, input, json, nameOf, namesOf } from "./table-document.js";
import type { Json, JsonObject } from "../../src/schema/index.js";
import type { MetaTool } from "../../scripts/openapi/index.js";
const DIRECTIONS = ["there", "back"] as const;
type Direction = (typeof DIRECTIONS)[number];

/** An object with the schema under test as its field, as every body and response is an object. */
function around(schema: Json): JsonObject {
  return { type: "object", properties: { field: schema }, required: ["field"] };
}

const names = namesOf(rows, "body", "response");

/** An operation for each row, with its schema in body and response, and a meta tool where tools can have the schema. */
function side(schemaOf: (row: Row) => Json): GenerateInput {
  const operations = rows.map((row) => ({
    requestBody: { required: true, ...json(around(schemaOf(row))) },
    responses: { "200": { description: "Done", ...json(around(schemaOf(row))) } },
  }));
  const metaTools = rows.flatMap((row, index): MetaTool[] => {
    if (row.documentsOnly === true) {
      return [];
    }
    const slug = `CHANGE_${index}`;
    const output = { type: "object", properties: { data: around(schemaOf(row)) } };
    return [{ slug, definition: { slug, input_parameters: around(schemaOf(row)), output_parameters: output } }];
  });
  return input(documentOf(operations, components, names), names, metaTools);
}

const from = side((row) => row.from);
const to = side((row) => row.to);
const pairs = { there: [from, to], back: [to, from] } as const;

function changesOf([old, fresh]: readonly [GenerateInput, GenerateInput]): Change[] {
  const tools = ({ metaTools }: GenerateInput) => metaTools.map(({ slug, definition }) => ({ ...definition, slug }));
  return [...compareDocuments(old.document, fresh.document, names), ...compareMetaTools(tools(old), tools(fresh))];
}

const changes = { there: changesOf(pairs.there), back: changesOf(pairs.back) };

function severityIn(direction: Direction, name: string, part: string): string {
  const found = changes[direction].filter(
    (change) => change.name === name && !change.prose && change.path.startsWith(part),
  );
  return found.length === 0 ? "same" : mostSevere(found.map(({ severity }) => severity));
}

describe.each(rows.map((row, index) => ({ ...row, index })))("when $name", (row) => {
  const at = { there: 0, back: 1 } as const;

  test.each(DIRECTIONS)("body and response of an operation have the expected severity, %s", (direction) => {
    expect({
      request: severityIn(direction, nameOf(row.index), "body"),
      response: severityIn(direction, nameOf(row.index), "response"),
    }).toEqual({ request: row.request[at[direction]], response: row.response[at[direction]] });
  });

  test.skipIf(row.documentsOnly).each(DIRECTIONS)(
    "input and output of a meta tool have the expected severity, %s",
    (direction) => {
      expect({
        request: severityIn(direction, `CHANGE_${row.index}`, "input"),
        response: severityIn(direction, `CHANGE_${row.index}`, "output"),
      }).toEqual({ request: row.request[at[direction]], response: row.response[at[direction]] });
    },
  );
});

describe("the table of changes", { timeout: 60_000 }, () => {
  test("has at least forty rows", () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
  });

  const typed = { from: typesOf(from), to: typesOf(to) };

  test("agrees with the compiler in every row, there and back", async () => {
    const results = {
      there: compareTypes(await typed.from, await typed.to, changes.there),
      back: compareTypes(await typed.to, await typed.from, changes.back),
    };
    for (const { checked, disagreements } of Object.values(results)) {
      expect(checked).toBeGreaterThan(rows.length * 4);
      expect(disagreements.map((each) => ({ ...each, row: rows[indexOf(each.name)]?.name }))).toEqual([]);
    }
  });

  test("disagrees with the compiler when the comparison misses a change or invents one", async () => {
    const becomesNumber = rows.findIndex(({ name }) => name === "a string becomes a number");
    const onlyProse = rows.findIndex(({ name }) => name === "a description changes");
    const missed = changes.there.filter(({ name }) => name !== nameOf(becomesNumber));
    const [real] = changes.there.filter(({ name }) => name === nameOf(becomesNumber));
    const invented = real === undefined ? [] : [{ ...real, name: nameOf(onlyProse) }];
    const { disagreements } = compareTypes(await typed.from, await typed.to, [...missed, ...invented]);
    expect(disagreements.map(({ name, part, comparison, compiler }) => [name, part, comparison, compiler])).toEqual(
      expect.arrayContaining([
        [nameOf(becomesNumber), "body", "not breaking", "breaking"],
        [nameOf(becomesNumber), "response", "not breaking", "breaking"],
        [nameOf(onlyProse), "body", "breaking", "not breaking"],
      ]),
    );
    expect(disagreements).toHaveLength(3);
    expect(disagreements.map(({ because }) => because)).toContainEqual(expect.stringContaining("not assignable"));
  });

  test("gives the exit code of the most severe change", () => {
    const code = (...severities: ("breaking" | "addition" | "text")[]): number =>
      exitCodeOf(severities.map((severity) => ({ severity })));
    expect([code(), code("text"), code("addition", "text"), code("text", "breaking")]).toEqual([0, 2, 2, 1]);
  });
});
