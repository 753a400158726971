import { describe, expect, it } from "vitest";
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

/** The field under test stands in an object, as every body and every answer is one. */
function around(schema: Json): JsonObject {
  return { type: "object", properties: { field: schema }, required: ["field"] };
}

const names = namesOf(rows, "body", "response");

/** An operation for each row, its schema in the body and in the answer; and a meta tool, where tools can have it. */
function side(schemaOf: (row: Row) => Json): GenerateInput {
  const operations = rows.map((row) => ({
    requestBody: { required: true, ...json(around(schemaOf(row))) },
    responses: { "200": { description: "Done", ...json(around(schemaOf(row))) } },
  }));
  const metaTools = rows.flatMap((row, index): MetaTool[] => {
    if (row.documentsOnly === true) return [];
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

function weighed(direction: Direction, name: string, part: string): string {
  const found = changes[direction].filter(
    (change) => change.name === name && !change.prose && change.path.startsWith(part),
  );
  return found.length === 0 ? "same" : mostSevere(found.map(({ weight }) => weight));
}

describe.each(rows.map((row, index) => ({ ...row, index })))("when $name", (row) => {
  const at = { there: 0, back: 1 } as const;

  it.each(DIRECTIONS)("an operation's body and answer weigh it rightly, %s", (direction) => {
    expect({
      request: weighed(direction, nameOf(row.index), "body"),
      response: weighed(direction, nameOf(row.index), "response"),
    }).toEqual({ request: row.request[at[direction]], response: row.response[at[direction]] });
  });

  it.skipIf(row.documentsOnly).each(DIRECTIONS)("a meta tool's arguments and result do too, %s", (direction) => {
    expect({
      request: weighed(direction, `CHANGE_${row.index}`, "input"),
      response: weighed(direction, `CHANGE_${row.index}`, "output"),
    }).toEqual({ request: row.request[at[direction]], response: row.response[at[direction]] });
  });
});

describe("the table", { timeout: 60_000 }, () => {
  it("holds at least forty changes", () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
  });

  const typed = { from: typesOf(from), to: typesOf(to) };

  it("has the compiler agree with every row, there and back", async () => {
    const results = {
      there: compareTypes(await typed.from, await typed.to, changes.there),
      back: compareTypes(await typed.to, await typed.from, changes.back),
    };
    for (const { checked, disagreements } of Object.values(results)) {
      expect(checked).toBeGreaterThan(rows.length * 4);
      expect(disagreements.map((each) => ({ ...each, row: rows[indexOf(each.name)]?.name }))).toEqual([]);
    }
  });

  it("would have the compiler disagree if the comparison overlooked or imagined something", async () => {
    const becomesNumber = rows.findIndex(({ name }) => name === "text becomes a number");
    const onlyWords = rows.findIndex(({ name }) => name === "a description changes");
    const overlooked = changes.there.filter(({ name }) => name !== nameOf(becomesNumber));
    const [real] = changes.there.filter(({ name }) => name === nameOf(becomesNumber));
    const imagined = real === undefined ? [] : [{ ...real, name: nameOf(onlyWords) }];
    const { disagreements } = compareTypes(await typed.from, await typed.to, [...overlooked, ...imagined]);
    expect(disagreements.map(({ name, part, comparison, compiler }) => [name, part, comparison, compiler])).toEqual(
      expect.arrayContaining([
        [nameOf(becomesNumber), "body", "not breaking", "breaking"],
        [nameOf(becomesNumber), "response", "not breaking", "breaking"],
        [nameOf(onlyWords), "body", "breaking", "not breaking"],
      ]),
    );
    expect(disagreements).toHaveLength(3);
    expect(disagreements.map(({ because }) => because)).toContainEqual(expect.stringContaining("not assignable"));
  });

  it("ends in the exit code of its heaviest change", () => {
    const code = (...weights: ("breaking" | "addition" | "text")[]): number =>
      exitCodeOf(weights.map((weight) => ({ weight })));
    expect([code(), code("text"), code("addition", "text"), code("text", "breaking")]).toEqual([0, 2, 2, 1]);
  });
});
