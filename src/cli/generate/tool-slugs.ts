import { byCodeUnit, stringLiteral } from "../../schema/index.js";
import { type ChangeSeverity, withoutComments } from "./tool-sections.js";

/** What comes before and after the slugs in the index. Checks read an index on disk by them. */
const LIST_START = "const listedSlugs: readonly string[] = [";
const LIST_END = "];";
const RUNTIME_START = "// --- slugs at run time";

/** The key of a tool's entry: nothing else in the interface of a toolkit has `input` right inside its braces. */
const ENTRY = /^\s+(?:([A-Za-z_$][\w$]*)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))\s*:\s*\{\s*input\s*:/gm;

/**
 * `toolSlugs` and `isToolSlug` of the index. The slugs stand in the index, so that the files of toolkits contain types
 * alone, and the index loads no other file. They are listed as strings: to check each of them against `keyof Tools` takes
 * the compiler seconds for thousands of tools. There is no `keyof Tools & string` for the same reason: all keys are strings.
 *
 * @param literals the slugs as string literals, see {@link slugLiteral}
 */
export function toolSlugsText(literals: Iterable<string>): string {
  const lines = [...new Set(literals)].toSorted(byCodeUnit).map((literal) => `\n  ${literal},`);
  const list = lines.length === 0 ? "" : `${lines.join("")}\n`;
  return `${RUNTIME_START}

${LIST_START}${list}${LIST_END}
const slugSet: ReadonlySet<string> = /* @__PURE__ */ new Set(listedSlugs);

/** The slug of every tool in \`Tools\`, sorted. */
export const toolSlugs: readonly (keyof Tools)[] = listedSlugs as readonly (keyof Tools)[];

/** Whether a string is the slug of a tool in \`Tools\`. Narrows its type. */
export function isToolSlug(slug: string): slug is keyof Tools {
  return slugSet.has(slug);
}
`;
}

/** A slug as the index lists it. */
export function slugLiteral(slug: string): string {
  return stringLiteral(slug);
}

/**
 * The slugs in the file of a toolkit, as the index lists them. A file that is not regenerated, perhaps formatted since,
 * is the only record of all its slugs.
 */
export function slugLiteralsIn(text: string, typeName: string): readonly string[] {
  const start = text.indexOf(`export interface ${typeName} {`);
  const end = text.indexOf("\n}", start);
  if (start === -1 || end === -1) {
    return [];
  }
  const entries = text.slice(start, end).matchAll(ENTRY);
  return [...entries].flatMap(([, name, literal]) => (name === undefined ? (literal ?? []) : slugLiteral(name)));
}

/**
 * The severity of a change of the index: of its slugs, if it has the same toolkits. An index of an earlier release has
 * no slugs.
 */
export function indexSeverity(before: string, after: string): ChangeSeverity {
  if (withoutComments(typesOf(before)) !== withoutComments(typesOf(after))) {
    return "unknown";
  }
  const [old, current] = [listedIn(before), listedIn(after)];
  if ([...old].some((slug) => !current.has(slug))) {
    return "breaking";
  }
  return current.size > old.size ? "addition" : "text";
}

function typesOf(index: string): string {
  return (index.split(`\n${RUNTIME_START}`)[0] ?? "").trimEnd();
}

function listedIn(index: string): ReadonlySet<string> {
  const list = index.split(LIST_START)[1]?.split(LIST_END)[0] ?? "";
  return new Set(list.split("\n").map((line) => line.trim()));
}
