import { type GenerateInput } from "../../scripts/codegen/index.js";
import { type Json, type JsonObject, upgradeDocument } from "../../src/schema/index.js";
import { type MetaTool, type NameTable, slice } from "../../scripts/openapi/index.js";

/** A name table with one operation for each row of a table: `change0`, `change1`, … */
export function namesOf(rows: readonly unknown[], ...parts: readonly ("query" | "body" | "response")[]): NameTable {
  return Object.fromEntries(
    rows.map((_row, index) => [
      nameOf(index),
      {
        operation: `POST /changes/{id}/${index}`,
        types: Object.fromEntries(
          parts.map((part) => [part, `${part.charAt(0).toUpperCase()}${part.slice(1)}${index}`]),
        ),
      },
    ]),
  );
}

export function nameOf(index: number): string {
  return `change${index}`;
}

/** The index of the row behind a name of `nameOf`, or behind a slug that ends in its number. */
export function indexOf(name: string): number {
  return Number(name.replace(/\D+/, ""));
}

/** A document with these operations, in the order of the name table. */
export function documentOf(operations: readonly JsonObject[], components: JsonObject, names: NameTable): JsonObject {
  const paths: JsonObject = Object.fromEntries(
    operations.map((operation, index) => [`/changes/{id}/${index}`, { post: operation }]),
  );
  const whole: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Changes", version: "1" },
    paths,
    components: { schemas: components },
  };
  return slice(upgradeDocument(whole), names).document;
}

export function json(schema: Json): JsonObject {
  return { content: { "application/json": { schema } } };
}

export function input(document: JsonObject, names: NameTable, metaTools: readonly MetaTool[] = []): GenerateInput {
  return { document, names, errorBody: "ErrorBody", metaTools };
}
