/** A tool as the service returns it. */
export interface SyntheticTool {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly is_deprecated: boolean;
  readonly toolkit: { readonly slug: string; readonly name: string; readonly logo: string };
  readonly input_parameters: Schema;
  readonly output_parameters: Schema;
}

type Schema = Readonly<Record<string, unknown>>;

const NOUNS = [
  "issue",
  "repository",
  "branch",
  "commit",
  "label",
  "milestone",
  "release",
  "workflow",
  "runner",
  "team",
];
const VERBS = ["create", "list", "get", "update", "delete", "search", "lock", "merge", "rename", "transfer"];
const FIELDS = [
  "id", "name", "title", "body", "state", "url", "owner", "number", "created_at", "updated_at", "labels", "assignee",
  "author", "description", "visibility", "default_branch", "size", "language", "topics", "permissions", "archived",
  "disabled", "homepage", "license", "events", "comments", "reactions", "sha", "ref", "path", "mode", "type", "score",
]; // prettier-ignore

/**
 * Generates tools that resemble those of a large toolkit: 26 properties and 5 kB of schema each, most of it output, with
 * `nullable`, defaults, examples, enums, arrays, unions and maps. The same on every run.
 */
export function syntheticTools(toolkit: string, count: number): SyntheticTool[] {
  const random = randomGenerator(toolkit);
  return Array.from({ length: count }, (_, index) => syntheticTool(toolkit, index, random));
}

function syntheticTool(toolkit: string, index: number, random: () => number): SyntheticTool {
  const verb = VERBS[index % VERBS.length] ?? "get";
  const noun = NOUNS[Math.floor(index / VERBS.length) % NOUNS.length] ?? "thing";
  const name = `${verb} ${noun} ${Math.floor(index / (VERBS.length * NOUNS.length))}`;
  return {
    slug: `${toolkit}_${name}`.toUpperCase().replaceAll(/\W/g, "_"),
    name,
    description: `Does ${name} in ${toolkit}. ${prose(random, 20)}`,
    version: "20260401_00",
    is_deprecated: random() < 0.03,
    toolkit: { slug: toolkit, name: toolkit, logo: "" },
    input_parameters: object(random, 2 + Math.floor(random() * 6), 1),
    output_parameters: {
      type: "object",
      title: "Envelope",
      properties: {
        data: object(random, 4 + Math.floor(random() * 7), 2),
        error: { type: "string", nullable: true, default: null, title: "Error" },
        successful: { type: "boolean", title: "Successful" },
      },
      required: ["data", "successful"],
    },
  };
}

function object(random: () => number, fields: number, depth: number): Schema {
  const names = new Set(Array.from({ length: fields }, () => pick(FIELDS, random)));
  const properties = Object.fromEntries([...names].map((name) => [name, field(name, random, depth)]));
  const required = [...names].filter(() => random() < 0.4);
  return { type: "object", title: prose(random, 2), properties, ...(required.length === 0 ? {} : { required }) };
}

function field(name: string, random: () => number, depth: number): Schema {
  const base = { title: name, description: prose(random, 3 + Math.floor(random() * 16)) };
  const nullable = random() < 0.3 ? { nullable: true, default: null } : {};
  const kind = random();
  if (kind < 0.1) {
    return { ...base, type: "string", enum: pickSome(["open", "closed", "all", "draft", "merged"], random) };
  }
  if (kind < 0.2) {
    return { ...base, ...nullable, type: "integer", minimum: 0, examples: [Math.floor(random() * 100)] };
  }
  if (kind < 0.3) {
    return { ...base, type: "boolean", default: random() < 0.5 };
  }
  if (kind < 0.34) {
    return { ...base, type: "array", items: { properties: {}, type: "string" } };
  }
  if (kind < 0.45 && depth > 0) {
    return { ...base, type: "array", items: object(random, 3, depth - 1) };
  }
  if (kind < 0.58 && depth > 0) {
    return { ...base, ...nullable, ...object(random, 4, depth - 1) };
  }
  if (kind < 0.6) {
    return { ...base, anyOf: [{ type: "string" }, { type: "integer" }, { type: "null" }] };
  }
  if (kind < 0.62) {
    return { ...base, type: "object", additionalProperties: { type: "string" } };
  }
  return { ...base, ...nullable, type: "string", examples: [prose(random, 2)] };
}

function prose(random: () => number, words: number): string {
  return Array.from({ length: words }, () => pick(NOUNS, random)).join(" ");
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) {
    throw new RangeError("The list is empty.");
  }
  return item;
}

function pickSome<Item>(items: readonly Item[], random: () => number): Item[] {
  const picked = items.filter(() => random() < 0.6);
  return picked.length === 0 ? items.slice(0, 1) : picked;
}

/** A seeded random number generator (mulberry32) with values from 0 to 1. */
function randomGenerator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
