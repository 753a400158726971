import { describe, expect, test } from "vitest";
import { declarationOf, typeOf, typesOf } from "./small-document.js";
import type { Json } from "../../src/schema/index.js";

const tagged = (tag: string, extra: Record<string, Json>): Json => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", enum: [tag] }, ...extra },
});

const cases: readonly { what: string; given: Json; body: string; response: string }[] = [
  {
    what: "an enum is closed in a request and open in a response",
    given: { type: "object", properties: { state: { type: "string", enum: ["ACTIVE", "FAILED"] } } },
    body: `{ state?: "ACTIVE" | "FAILED"; }`,
    response: `{ state?: "ACTIVE" | "FAILED" | (string & {}); }`,
  },
  {
    what: "a nullable enum keeps its null in both positions",
    given: { type: "object", properties: { state: { type: "string", enum: ["A", "B"], nullable: true } } },
    body: `{ state?: "A" | "B" | null; }`,
    response: `{ state?: "A" | "B" | (string & {}) | null; }`,
  },
  {
    what: "a union of closed objects is exclusive in a request only",
    given: {
      oneOf: [
        { type: "object", required: ["enable"], properties: { enable: { type: "array", items: { type: "string" } } } },
        {
          type: "object",
          required: ["disable"],
          properties: { disable: { type: "array", items: { type: "string" } } },
        },
      ],
    },
    body: `{ disable?: never; enable: readonly string[]; } | { disable: readonly string[]; enable?: never; };`,
    response: `{ enable: string[]; } | { disable: string[]; };`,
  },
  {
    what: "a tag that tells union members apart stays closed in a response",
    given: { oneOf: [tagged("a", { one: { type: "string" } }), tagged("b", { two: { type: "number" } })] },
    body: `{ kind: "a"; one?: string; two?: never; } | { kind: "b"; one?: never; two?: number; };`,
    response: `{ kind: "a"; one?: string; } | { kind: "b"; two?: number; };`,
  },
  {
    what: "an object that lists nothing is a map",
    given: {
      type: "object",
      properties: { free: { type: "object" }, named: { type: "object", additionalProperties: { type: "number" } } },
    },
    body: `{ free?: { [key: string]: unknown; }; named?: { [key: string]: number; }; }`,
    response: `{ free?: { [key: string]: unknown; }; named?: { [key: string]: number; }; }`,
  },
  {
    what: "an object that lists its properties takes no others",
    given: { type: "object", properties: { a: { type: "string" } } },
    body: `{ a?: string; }`,
    response: `{ a?: string; }`,
  },
  {
    what: "an object that lists properties and says that it takes others does, in a request",
    given: { type: "object", properties: { a: { type: "string" } }, additionalProperties: true },
    body: `{ a?: string; } & { [key: string]: unknown; };`,
    response: `{ a?: string; }`,
  },
  {
    what: "nullable stands for null beside a type, beside a reference and alone in a union",
    given: {
      type: "object",
      properties: {
        beside: { type: "object", nullable: true, properties: { a: { type: "string" } } },
        union: { anyOf: [{ type: "string" }, { nullable: true }] },
      },
    },
    body: `{ beside?: { a?: string; } | null; union?: string | null; }`,
    response: `{ beside?: { a?: string; } | null; union?: string | null; }`,
  },
  {
    what: "a default leaves a request property optional",
    given: { type: "object", properties: { page: { type: "integer", default: 1 } } },
    body: `{ page?: number; }`,
    response: `{ page?: number; }`,
  },
  {
    what: "a property that is called nullable, default or properties is a property",
    given: {
      type: "object",
      properties: {
        nullable: { type: "string" },
        default: { type: "string", nullable: true },
        properties: { type: "string" },
      },
    },
    body: `{ default?: string | null; nullable?: string; properties?: string; }`,
    response: `{ default?: string | null; nullable?: string; properties?: string; }`,
  },
];

describe("the position of a schema decides its type", () => {
  test.each(cases)("$what", async ({ given, body, response }) => {
    const text = await typesOf({ body: given, response: given });
    expect(typeOf(text, "ThingParams")).toBe(body);
    expect(typeOf(text, "ThingAnswer")).toBe(response);
  });

  test("keeps one copy of a component that is the same in both positions, and two where an enum opens", async () => {
    const schemas = {
      Same: { type: "object", properties: { a: { type: "string" } } },
      Differs: { type: "object", properties: { hint: { type: "string", enum: ["x", "y"] } } },
    };
    const holder = {
      type: "object",
      properties: { same: { $ref: "#/components/schemas/Same" }, differs: { $ref: "#/components/schemas/Differs" } },
    };
    const text = await typesOf({ body: holder, response: holder, schemas });
    expect(declarationOf(text, "ThingParams")).toContain("{ differs?: DiffersInput; same?: Same; }");
    expect(declarationOf(text, "ThingAnswer")).toContain("{ differs?: Differs; same?: Same; }");
    expect(text).not.toContain("SameInput");
  });

  test("makes one type of the query parameters", async () => {
    const text = await typesOf({
      query: [
        { name: "limit", in: "query", schema: { type: "integer", maximum: 50 } },
        { name: "sort", in: "query", required: true, schema: { type: "string", enum: ["up", "down"] } },
      ],
    });
    expect(declarationOf(text, "ThingQuery")).toBe(
      `export interface ThingQuery { limit?: number; sort: "up" | "down"; }`,
    );
  });

  test("says in a comment the limits that a type cannot say", async () => {
    const text = await typesOf({
      body: { type: "object", properties: { q: { type: "string", minLength: 1, maxLength: 1024 } } },
    });
    expect(text).toContain("Limits: 1–1024 characters.");
  });
});
