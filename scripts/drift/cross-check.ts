import {
  arrayMember,
  byCodeUnit,
  isObject,
  type JsonObject,
  member,
  objectMember,
  stringMember,
  truncate,
} from "../../src/schema/index.js";
import { generate, type GeneratedFile, type GenerateInput } from "../codegen/index.js";
import { dereference, SpecError } from "../openapi/index.js";
import type { Change } from "../../src/schema-diff/index.js";
import { compileInMemory } from "./compile-in-memory.js";

/** Two types that the compiler compared: those of one part of an operation, or of one side of a meta tool. */
interface Check {
  readonly name: string;
  /** First step of the paths that lie in it: `query`, `body`, `response`, `error`, `input`, `output`. */
  readonly part: string;
  /** The type that must be assignable to the other. */
  readonly from: string;
  readonly to: string;
}

/** The comparison of schemas and the compiler say different things of one part. */
export interface Disagreement {
  readonly name: string;
  readonly part: string;
  readonly comparison: "breaking" | "not breaking";
  readonly compiler: "breaking" | "not breaking";
  /** What the compiler said, where it refused, or what the comparison found. */
  readonly because: string;
}

export interface CrossCheck {
  /** How many pairs of types were compiled. */
  readonly checked: number;
  readonly disagreements: readonly Disagreement[];
  /** Why there was nothing to compile: the types of the new document cannot be made. */
  readonly failure: string | undefined;
}

/**
 * Asks the compiler what the comparison of schemas has answered already: can what was sent before still be sent,
 * and what comes back still be used as what came back before? Both sides' types are made in memory, and each
 * part's old and new type meet in one program.
 */
export async function crossCheck(
  old: GenerateInput,
  fresh: GenerateInput,
  changes: readonly Change[],
): Promise<CrossCheck> {
  const before = await typesOf(old);
  try {
    return compareTypes(before, await typesOf(fresh), changes);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { checked: 0, disagreements: [], failure: error.message };
  }
}

/** What a spec says, and the types that are made of it. */
export interface Typed {
  readonly input: GenerateInput;
  readonly files: readonly GeneratedFile[];
}

export async function typesOf(input: GenerateInput): Promise<Typed> {
  return { input, files: (await generate(input)).files };
}

/** The second half of `crossCheck`, for types that are made already. */
export function compareTypes(old: Typed, fresh: Typed, changes: readonly Change[]): CrossCheck {
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
  const refused = new Map(messages.map(({ line, text }) => [line - PREAMBLE.length, text]));
  const disagreements = checks.flatMap((check, index) => {
    const disagreement = judge(check, refused.get(index + 1), changes);
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
 * Agreement is: what assignability must see it sees, and what it refuses the comparison has found. Differences
 * that are known and explained are no disagreement: assignability does not look for keys too many, at
 * comparisons with values that are gone, or at what is no part of a type (see `Sight`).
 */
function judge(
  { name, part }: Check,
  refusal: string | undefined,
  changes: readonly Change[],
): Disagreement | undefined {
  const found = changes.filter((change) => (name === "" || change.name === name) && startsIn(change.path, part));
  const must = found.find(({ sight }) => sight === "sees");
  if (refusal === undefined) {
    if (must === undefined) return undefined;
    const because = `${must.path}: ${must.what}`;
    return { name, part, comparison: "breaking", compiler: "not breaking", because };
  }
  if (found.some(({ sight }) => sight !== "blind")) return undefined;
  return { name, part, comparison: "not breaking", compiler: "breaking", because: shortMessage(refusal) };
}

function startsIn(path: string, part: string): boolean {
  return path === part || (path.startsWith(part) && !/^[\w$]/.test(path.slice(part.length)));
}

/** The first line of the compiler's message, and the last, which says where. */
function shortMessage(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const last = lines.at(-1) ?? "";
  return truncate(lines.length > 1 ? `${lines[0] ?? ""} ${last}` : last, 300);
}

function operationAt(document: JsonObject, address: string): JsonObject | undefined {
  const [method = "", path = ""] = address.split(" ");
  const found = member(objectMember(objectMember(document, "paths"), path), method.toLowerCase());
  return isObject(found) ? found : undefined;
}

function hasQuery(document: JsonObject, address: string): boolean {
  return arrayMember(operationAt(document, address), "parameters")
    .map((parameter) => dereference(document, parameter))
    .some((parameter) => stringMember(parameter, "in") === "query");
}
