import { describe, expect, test } from "vitest";
import { toolTypes } from "../../src/tool-types/index.js";
import { compile } from "./compile.js";

const input_parameters = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };
const envelope = (data: object) => ({ type: "object", properties: { data, successful: { type: "boolean" } } });
const tools = [
  { slug: "OPEN_ONE", input_parameters, output_parameters: envelope({ type: "object" }) },
  { slug: "MISSING_ONE", input_parameters },
  { slug: "SILENT_ONE", input_parameters, output_parameters: envelope({}) },
  {
    slug: "DESCRIBED_ONE",
    input_parameters,
    output_parameters: envelope({ type: "object", properties: { a: { type: "string" } }, required: ["a"] }),
  },
].map((tool) => toolTypes(tool));

const setting = `
import { Composio, unwrap } from "../../src/index.js";
import type * as Types from "./results.js";
interface GeneratedTools {
  OPEN_ONE: { input: Types.OpenOneInput; output: Types.OpenOneOutput };
  MISSING_ONE: { input: Types.MissingOneInput; output: Types.MissingOneOutput };
  DESCRIBED_ONE: { input: Types.DescribedOneInput; output: Types.DescribedOneOutput };
}
type Tools = GeneratedTools & { [Slug in "OPEN_ONE" | "MISSING_ONE"]: { output: { login: string } } };
const session = await new Composio<Tools>({ apiKey: "key" }).createSession("user_123");
`;

describe("a tool that does not describe its result", { timeout: 60_000 }, () => {
  test("is told from one that does", () => {
    expect(tools.map(({ result }) => result)).toEqual(["open", "missing", "missing", "described"]);
  });

  const errors = compile({
    results: tools.map(({ text }) => text).join("\n"),
    right: `${setting}
      const open: string = unwrap(await session.executeTool("OPEN_ONE", { id: "x" })).login;
      const missing: string = unwrap(await session.executeTool("MISSING_ONE", { id: "x" })).login;
      const described: string = unwrap(await session.executeTool("DESCRIBED_ONE", { id: "x" })).a;
      void [open, missing, described];`,
    wrong: `${setting} await session.executeTool("OPEN_ONE", { ids: "x" });`,
    other: `${setting} const login: number = unwrap(await session.executeTool("OPEN_ONE", { id: "x" })).login; void login;`,
  });

  test("can be given a result type of one's own", () => {
    expect(errors["right"]).toEqual([]);
  });

  test("still has its arguments checked, and the result has the given type", () => {
    expect(errors["wrong"]?.join("\n")).toMatch(/'ids' does not exist/);
    expect(errors["other"]).toEqual(["Type 'string' is not assignable to type 'number'."]);
  });
});
