import { type Json, type JsonObject, type Position, stringMember } from "../../src/schema/index.js";
import {
  bodySchema,
  dereference,
  errorSchemas,
  type NameTable,
  operationAt,
  positionOf,
  positionSteps,
  success,
  take,
} from "../openapi/index.js";
import { SchemaSignatures } from "./schema-signatures.js";
import type { Claim } from "./type-registry.js";

/** A position of an operation that the name table names, or one of its error bodies. */
interface Use {
  readonly operation: string;
  readonly type: string;
  readonly ref: string | undefined;
  readonly position: Position;
  readonly signature: string;
}

/** How the names of the table are shared out among positions with different schemas. */
export interface SharedNames {
  /** Components that take a name of the table. */
  readonly claims: readonly Claim[];
  /** Operations with a schema that differs from most of those with the same name. */
  readonly odd: ReadonlySet<string>;
  /** Remarks on error bodies that are not the usual one. */
  readonly remarks: readonly string[];
}

/**
 * Positions can share a name in the table though the document describes them differently. The schema that most of them
 * have gets the name; of as many, the component that has the name already, then the first in the table.
 */
export function shareNames(
  document: JsonObject,
  names: NameTable,
  present: readonly string[],
  errorBody: string,
): SharedNames {
  const signatures = new SchemaSignatures(document);
  const uses = new Map<string, Use[]>();
  const add = (operation: string, type: string, position: Position, schema: Json): void => {
    const use = { operation, type, position, ref: stringMember(schema, "$ref"), signature: signatures.of(schema) };
    uses.set(type, [...(uses.get(type) ?? []), use]);
  };
  for (const name of Object.keys(names).filter((each) => present.includes(each))) {
    const { operation: address = "", types = {} } = names[name] ?? {};
    const operation = operationAt(document, address) ?? {};
    for (const [path, type] of Object.entries(types)) {
      const [root = "", ...steps] = positionSteps(path);
      const schema = schemaAt(document, operation, root, steps);
      if (schema !== undefined) {
        add(name, type, positionOf(root), schema);
      }
    }
    errorSchemas(document, operation).forEach((schema) => add(name, errorBody, "response", schema));
  }
  const winners = new Map([...uses].map(([type, each]) => [type, usualSignature(type, each)]));
  const all = [...uses.values()].flat();
  const isUsual = ({ type, signature }: Use): boolean => winners.get(type) === signature;
  const claims = all.flatMap((use) =>
    use.ref === undefined || !isUsual(use) ? [] : [{ ref: use.ref, position: use.position, type: use.type }],
  );
  const odd = all.filter((use) => !isUsual(use));
  return {
    claims,
    odd: new Set(odd.filter(({ type }) => type !== errorBody).map(({ operation }) => operation)),
    remarks: errorRemarks(odd, errorBody),
  };
}

function usualSignature(type: string, uses: readonly Use[]): string {
  const counts = new Map<string, number>();
  for (const { signature, ref } of uses) {
    // Less than one use, so that it decides between equal numbers only.
    const namesake = ref?.endsWith(`/${type}`) === true && !counts.has(signature) ? 0.5 : 0;
    counts.set(signature, (counts.get(signature) ?? 0) + 1 + namesake);
  }
  const [first] = [...counts].toSorted(([, left], [, right]) => right - left);
  return first?.[0] ?? "";
}

function errorRemarks(odd: readonly Use[], errorBody: string): readonly string[] {
  const by = new Map<string, Set<string>>();
  for (const { type, ref, operation } of odd) {
    if (type === errorBody) {
      const found = ref ?? "an inline schema";
      by.set(found, (by.get(found) ?? new Set()).add(operation));
    }
  }
  return [...by].map(([ref, operations]) => {
    const [first = "", ...others] = operations;
    const where = others.length === 0 ? first : `${first} and ${others.length} other operations`;
    return `${where}: the error body is ${ref}, not ${errorBody} as elsewhere`;
  });
}

/** The schema at a position of the name table: `steps` into the body or response. A query has none of its own. */
function schemaAt(
  document: JsonObject,
  operation: JsonObject,
  root: string,
  steps: readonly string[],
): Json | undefined {
  if (root === "query") {
    return undefined;
  }
  const start = root === "body" ? bodySchema(document, operation) : success(document, operation).schema;
  return steps.reduce<Json | undefined>(
    (at, step) => (at === undefined ? undefined : take(dereference(document, at), step)),
    start,
  );
}
