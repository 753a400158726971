import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/codegen/index.js";
import { compileInMemory } from "../../scripts/drift/compile-in-memory.js";
import { slice } from "../../scripts/openapi/index.js";
import { type Json, type JsonObject, upgradeDocument } from "../../src/schema/index.js";
import { smallDocument, smallNames, typeOf } from "./small-document.js";

/** Closed objects, each with a required property of its own. */
function variants(count: number, more: (index: number) => JsonObject = () => ({})): JsonObject[] {
  return Array.from({ length: count }, (_, index) => {
    const own = { [`key_${index}`]: { type: "string", description: "The property that only this member has." } };
    const properties: JsonObject = { ...own, ...more(index) };
    return { type: "object", required: Object.keys(properties), properties };
  });
}

function union(count: number, more?: (index: number) => JsonObject): JsonObject {
  return { oneOf: variants(count, more) };
}

const byEnum = (index: number): JsonObject => ({ kind: { type: "string", enum: [`kind_${index}`] } });
const byConst = (index: number): JsonObject => ({ kind: { const: index } });

async function generated(body: Json, response?: Json) {
  const document = smallDocument({ body, ...(response === undefined ? {} : { response }) });
  const { files, remarks } = await generate({
    document: slice(upgradeDocument(document), smallNames).document,
    names: smallNames,
    errorBody: "ErrorBody",
    metaTools: [],
  });
  const text = files.find(({ name }) => name === "openapi.gen.ts")?.text ?? "";
  return { text, remarks, bytes: JSON.stringify(document).length };
}

/** A property that must be absent. */
const ABSENT = /key_\d+\?: never/;

const note = (members: number): string =>
  `makeThing body: a union of ${members} objects is too large to be exclusive: its type also accepts an object with the properties of several of them`;

describe("a large union of objects in a request", () => {
  test.each([
    ["told apart by a required enum of one value", byEnum, []],
    ["told apart by a required const", byConst, []],
    ["not told apart", undefined, [note(200)]],
  ])(
    "eight unions of 200 members in a document of 250 kB print less than 1 MB: %s",
    { timeout: 120_000 },
    async (_, more, notes) => {
      const unions = Array.from({ length: 8 }, (_each, index) => [`union_${index}`, union(200, more)] as const);
      const { text, remarks, bytes } = await generated({ type: "object", properties: Object.fromEntries(unions) });
      expect(bytes).toBeGreaterThan(200_000);
      expect(text.length).toBeLessThan(1_000_000);
      expect(text).not.toMatch(ABSENT);
      expect(remarks).toEqual(notes);
    },
  );

  test("lists absent keys with 40 members, and with 41 none, which is noted", async () => {
    const exclusive = await generated(union(40));
    expect(exclusive.text.match(new RegExp(ABSENT, "g"))).toHaveLength(40 * 39);
    expect(exclusive.remarks).toEqual([]);
    const loose = await generated(union(41));
    expect(loose.text).not.toMatch(ABSENT);
    expect(loose.remarks).toEqual([note(41)]);
  });

  test.each([
    ["the same in two members", (index: number) => ({ kind: { const: Math.max(index, 1) } })],
    ["one of several", (index: number) => ({ kind: { enum: [`kind_${index}`, "any"] } })],
    ["null", () => ({ kind: { const: null } })],
  ])("is noted when the value of its required property is %s", async (_, more) => {
    expect((await generated(union(41, more))).remarks).toEqual([note(41)]);
  });

  test("is noted when the property that tells its members apart is optional", async () => {
    const oneOf = variants(41, byEnum).map((each, index) => ({ ...each, required: [`key_${index}`] }));
    expect((await generated({ oneOf })).remarks).toEqual([note(41)]);
  });

  test("is not noted when its members have the same keys, or in a response", async () => {
    const same: Json = {
      oneOf: Array.from({ length: 41 }, () => ({ type: "object", properties: { a: { type: "string" } } })),
    };
    expect((await generated(same)).remarks).toEqual([]);
    expect((await generated({ type: "object", properties: {} }, union(41))).remarks).toEqual([]);
  });

  test("rejects a property of another member when its members are told apart", async () => {
    const { text } = await generated(union(41, byEnum));
    const type = typeOf(text, "ThingParams");
    const use = (value: string): string => `export const x: ThingParams = ${value};`;
    const lines = [
      `type ThingParams = ${type}`,
      use(`{ kind: "kind_1", key_1: "" }`),
      use(`{ kind: "kind_1", key_1: "", key_2: "" }`).replace("x:", "y:"),
    ];
    const messages = compileInMemory(new Map([["/use.ts", lines.join("\n")]]));
    expect(messages).toEqual([{ file: "/use.ts", line: 3, text: expect.stringContaining("key_2") as string }]);
  });
});
