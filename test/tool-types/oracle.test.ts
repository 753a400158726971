import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { typeNames } from "../../src/schema/index.js";
import { toolTypes, type ToolDefinition } from "../../src/tool-types/index.js";
import { schemaCases, toolOf, type SchemaCase } from "./oracle/cases.js";
import { Count, PositionValidator, SchemaValidator, type ValueClaim } from "./oracle/claims.js";
import { wrongClaims, type ModuleOfClaims } from "./oracle/compile.js";
import { randomSchemas } from "./oracle/random-schemas.js";
import { isRecord } from "./oracle/position-rules.js";

const reference = process.env["COMPOSIO_REFERENCE"];
const ifReference = reference === undefined ? " (skipped: COMPOSIO_REFERENCE names no folder)" : "";

function claimsOf(schemaCase: SchemaCase, type: string): readonly ValueClaim[] {
  const { name, side, schema, literal, byHand: unchecked } = schemaCase;
  const byHand: readonly ValueClaim[] = [
    ...schemaCase.accepts.map((value) => ({ type, value, compiles: true })),
    ...schemaCase.refuses.map((value) => ({ type, value, compiles: false })),
  ];
  if (unchecked !== undefined) {
    return byHand;
  }
  const validator = literal === true ? new SchemaValidator(schema) : new PositionValidator(schema, schema, side);
  const disputed = byHand.filter((claim) => validator.accepts(claim.value) !== claim.compiles);
  if (disputed.length > 0) {
    throw new Error(`${name}: the validator disputes ${JSON.stringify(disputed)}`);
  }
  return literal === true ? byHand : [...byHand, ...validator.claims(type, { accepted: 12, refused: 80 })];
}

describe("the compiler accepts the values that a JSON Schema validator accepts", () => {
  test("for every construct of JSON Schema that a type can express", { timeout: 60_000 }, () => {
    const count = new Count();
    const modules: ModuleOfClaims[] = [];
    for (const [index, schemaCase] of schemaCases.entries()) {
      const types = toolTypes(toolOf(schemaCase, `CASE_${index}`));
      const claims = claimsOf(schemaCase, schemaCase.side === "input" ? types.inputName : types.outputName);
      count.add(claims);
      modules.push({ name: `${index} ${schemaCase.name}`, text: types.text, claims });
      expect({ [schemaCase.name]: types.warnings.filter(({ position }) => position === schemaCase.side) }).toEqual({
        [schemaCase.name]: [],
      });
    }
    expect(wrongClaims(modules)).toEqual([]);
    console.log(`own schemas: ${String(count)}`);
  });

  test("for random combinations of constructs", { timeout: 60_000 }, () => {
    const count = new Count();
    const modules: ModuleOfClaims[] = [];
    for (const [index, schema] of randomSchemas(50, 20).entries()) {
      const types = toolTypes({
        slug: `RANDOM_${index}`,
        input_parameters: schema,
        output_parameters: { properties: { data: schema } },
      });
      const claims = [
        ...new PositionValidator(schema, schema, "input").claims(types.inputName, RANDOM),
        ...new PositionValidator(schema, schema, "output").claims(types.outputName, RANDOM),
      ];
      count.add(claims);
      modules.push({ name: JSON.stringify(schema), text: types.text, claims });
      // Random parts of an `allOf` can contradict each other.
      expect(types.warnings.filter(({ reason }) => !reason.startsWith("no value fits its schema"))).toEqual([]);
    }
    expect(wrongClaims(modules)).toEqual([]);
    console.log(`random schemas: ${String(count)}`);
  });

  test.skipIf(reference === undefined)(`for every real tool${ifReference}`, { timeout: 120_000 }, () => {
    const count = new Count();
    const tools: ToolDefinition[] = JSON.parse(readFileSync(join(reference ?? "", "tools.google.json"), "utf8"));
    const names = typeNames(tools.map((tool) => tool.slug));
    const modules: ModuleOfClaims[] = [];
    const withoutValue: string[] = [];
    for (const tool of tools) {
      const types = toolTypes(tool, { name: names.get(tool.slug) ?? "" });
      const sides = [
        new PositionValidator(tool.input_parameters, tool.input_parameters, "input").claims(types.inputName, REAL),
        new PositionValidator(dataOf(tool.output_parameters), tool.output_parameters, "output").claims(
          types.outputName,
          REAL,
        ),
      ];
      for (const claims of sides) {
        count.add(claims);
        if (!claims.some((claim) => claim.compiles)) {
          withoutValue.push(tool.slug);
        }
      }
      modules.push({ name: tool.slug, text: types.text, claims: sides.flat() });
      expect(types.warnings).toEqual([]);
    }
    expect(withoutValue).toEqual([]);
    expect(wrongClaims(modules)).toEqual([]);
    console.log(`real tools: ${String(count)}`);
  });
});

const RANDOM = { accepted: 5, refused: 30 };
const REAL = { accepted: 4, refused: 40 };

function dataOf(envelope: unknown): unknown {
  const properties = isRecord(envelope) ? envelope["properties"] : undefined;
  return isRecord(properties) ? properties["data"] : undefined;
}
