import { arrayMember, byCodeUnit, type JsonObject, stringMember, truncate } from "../../src/schema/index.js";
import { generate, type GeneratedFile, type GenerateInput } from "../codegen/index.js";
import { dereference, operationAt, SpecError } from "../openapi/index.js";
import type { Change } from "../../src/schema-diff/index.js";
import { compileInMemory } from "./compile-in-memory.js";

/** Two types for the compiler to compare: of one part of an operation, or of one side of a meta tool. */
interface Check {
  readonly name: string;
  /** The first step of its paths: `query`, `body`, `response`, `error`, `input`, `output`. */
  readonly part: string;
  /** The type that must be assignable to the other. */
  readonly from: string;
  readonly to: string;
}

/** The comparison of schemas and the compiler disagree about one part. */
export interface Disagreement {
  readonly name: string;
  readonly part: string;
  readonly comparison: "breaking" | "not breaking";
  readonly compiler: "breaking" | "not breaking";
  /** The compiler's error, or the breaking change that the comparison found. */
  readonly because: string;
}

export interface CrossCheck {
  /** Number of pairs of types that were compiled. */
  readonly checked: number;
  readonly disagreements: readonly Disagreement[];
  /** Why nothing was compiled: the types of the new document cannot be generated. */
  readonly failure: string | undefined;
}

/**
 * Checks the comparison of schemas with the compiler: can what was sent before still be sent, and can a response
 * still be used as before? The types of both sides are generated in memory, and one program assigns the old and the
 * new type of each part to each other.
 */
export async function crossCheck(
  old: GenerateInput,
  fresh: GenerateInput,
  changes: readonly Change[],
): Promise<CheckedTypes> {
  const before = await typesOf(old);
  try {
    const after = await typesOf(fresh);
    const remarks = after.remarks.filter((remark) => !before.remarks.includes(remark));
    return { compiler: compareTypes(before, after, changes), remarks };
  } catch (error) {
    if (!(error instanceof SpecError)) {
      throw error;
    }
    return { compiler: { checked: 0, disagreements: [], failure: error.message }, remarks: [] };
  }
}

/** What the compiler says, and what the generator remarked about the new types that it did not about the old ones. */
export interface CheckedTypes {
  readonly compiler: CrossCheck;
  readonly remarks: readonly string[];
}

/** A spec and the types generated from it. */
export interface TypedSpec {
  readonly input: GenerateInput;
  readonly files: readonly GeneratedFile[];
  readonly remarks: readonly string[];
}

export async function typesOf(input: GenerateInput): Promise<TypedSpec> {
  const { files, remarks } = await generate(input);
  return { input, files, remarks };
}

/** The second half of `crossCheck`, for types that are generated already. */
export function compareTypes(old: TypedSpec, fresh: TypedSpec, changes: readonly Change[]): CrossCheck {
  const checks = [...operationChecks(old.input, fresh.input), ...metaToolChecks(old.input, fresh.input)];
  const messages = compileInMemory(
    new Map([
      ...old.files.map(({ name, text }) => [`/old/${name}`, text] as const),
      ...fresh.files.map(({ name, text }) => [`/new/${name}`, text] as const),
      ["/check.ts", programText(checks)],
    ]),
  );
  const elsewhere = messages.find(({ file, line }) => file !== "/check.ts" || line <= PREAMBLE.length);
  if (elsewhere !== undefined) {
    const where = `${elsewhere.file.slice(1)}, line ${elsewhere.line}`;
    throw new SpecError(`The types do not compile (${where}): ${shortMessage(elsewhere.text)}`);
  }
  const rejected = new Map(messages.map(({ line, text }) => [line - PREAMBLE.length, text]));
  const disagreements = checks.flatMap((check, index) => {
    const disagreement = disagreementOf(check, rejected.get(index + 1), changes);
    return disagreement === undefined ? [] : [disagreement];
  });
  return { checked: checks.length, disagreements, failure: undefined };
}

const PREAMBLE = [
  'import type { Operations as Old } from "./old/operations.gen.js";',
  'import type { Operations as New } from "./new/operations.gen.js";',
  'import type { MetaTools as OldTools } from "./old/meta-tools.gen.js";',
  'import type { MetaTools as NewTools } from "./new/meta-tools.gen.js";',
  'import type * as OldTypes from "./old/openapi.gen.js";',
  'import type * as NewTypes from "./new/openapi.gen.js";',
  "type Part<Input, Name> = Pick<Input, Name & keyof Input>;",
];

function programText(checks: readonly Check[]): string {
  const lines = checks.map(({ from, to }, index) => `export const c${index} = (value: ${from}): ${to} => value;`);
  return [...PREAMBLE, ...lines, ""].join("\n");
}

function operationChecks(old: GenerateInput, fresh: GenerateInput): Check[] {
  const both = Object.entries(old.names).filter(
    ([name, { operation }]) =>
      name in fresh.names &&
      operationAt(old.document, operation) !== undefined &&
      operationAt(fresh.document, operation) !== undefined,
  );
  const checks = both
    .toSorted(([left], [right]) => byCodeUnit(left, right))
    .flatMap(([name, { operation }]): Check[] => {
      const at = `[${JSON.stringify(name)}]`;
      const part = (table: string, key: string, present = true): string =>
        present ? `Part<${table}${at}["input"], "${key}">` : "{}";
      const query = [hasQuery(old.document, operation), hasQuery(fresh.document, operation)];
      return [
        { name, part: "query", from: part("Old", "query", query[0]), to: part("New", "query", query[1]) },
        { name, part: "body", from: part("Old", "body"), to: part("New", "body") },
        { name, part: "response", from: `New${at}["output"]`, to: `Old${at}["output"]` },
      ];
    });
  const { errorBody } = old;
  return [...checks, { name: "", part: "error", from: `NewTypes.${errorBody}`, to: `OldTypes.${errorBody}` }];
}

function metaToolChecks(old: GenerateInput, fresh: GenerateInput): Check[] {
  const kept = new Set(fresh.metaTools.map(({ slug }) => slug));
  return old.metaTools
    .filter(({ slug }) => kept.has(slug))
    .flatMap(({ slug }): Check[] => {
      const at = `[${JSON.stringify(slug)}]`;
      return [
        { name: slug, part: "input", from: `OldTools${at}["input"]`, to: `NewTools${at}["input"]` },
        { name: slug, part: "output", from: `NewTools${at}["output"]`, to: `OldTools${at}["output"]` },
      ];
    });
}

/**
 * They agree when assignability fails for every `visible` change, and when the comparison found a change wherever it
 * fails. Assignability checks neither excess keys, nor comparisons with removed values, nor what is no part of a type
 * (see `CompilerVisibility`).
 */
function disagreementOf(
  { name, part }: Check,
  rejection: string | undefined,
  changes: readonly Change[],
): Disagreement | undefined {
  const found = changes.filter((change) => (name === "" || change.name === name) && startsIn(change.path, part));
  const must = found.find(({ visibility }) => visibility === "visible");
  if (rejection === undefined) {
    if (must === undefined) {
      return undefined;
    }
    const because = `${must.path}: ${must.what}`;
    return { name, part, comparison: "breaking", compiler: "not breaking", because };
  }
  if (found.some(({ visibility }) => visibility !== "invisible")) {
    return undefined;
  }
  return { name, part, comparison: "not breaking", compiler: "breaking", because: shortMessage(rejection) };
}

function startsIn(path: string, part: string): boolean {
  return path === part || (path.startsWith(part) && !/^[\w$]/.test(path.slice(part.length)));
}

/** The first line of the compiler's message and the last, which names the place. */
function shortMessage(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const last = lines.at(-1) ?? "";
  return truncate(lines.length > 1 ? `${lines[0] ?? ""} ${last}` : last, 300);
}

function hasQuery(document: JsonObject, address: string): boolean {
  return arrayMember(operationAt(document, address), "parameters")
    .map((parameter) => dereference(document, parameter))
    .some((parameter) => stringMember(parameter, "in") === "query");
}
