import {
  byCodeUnit,
  canonicalText,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  shortJson,
  measure,
} from "../schema/index.js";
import { type ToolDefinition } from "../tool-types/index.js";
import { describe } from "./compare-annotations.js";
import type { Change, ChangeKind, Finding, Subject, Weight } from "./change.js";
import { metaToolRules, toolRules, type TypeRules } from "./type-rules.js";
import { SchemaComparison } from "./schema-comparison.js";
import { ComparedSide } from "./compared-side.js";
import { valueList } from "./format-values.js";

/**
 * How the tools of a toolkit changed between two readings of their schemas, for code that stands on the types
 * `composio-session generate` makes of them: arguments weigh as requests, the data of results as responses.
 *
 * A pure function. It never throws for what a schema holds: a tool that cannot be compared is a change of its
 * own, of the kind `not-comparable`.
 */
export function compareTools(old: readonly ToolDefinition[], fresh: readonly ToolDefinition[]): Change[] {
  return compare(old, fresh, "tool", toolRules);
}

/** The same for the service's meta tools, whose lists of values are open in results. */
export function compareMetaTools(old: readonly ToolDefinition[], fresh: readonly ToolDefinition[]): Change[] {
  return compare(old, fresh, "meta tool", metaToolRules);
}

function compare(
  old: readonly ToolDefinition[],
  fresh: readonly ToolDefinition[],
  subject: Subject,
  rules: TypeRules,
): Change[] {
  const before = new Map(old.map((tool) => [tool.slug, tool]));
  const after = new Map(fresh.map((tool) => [tool.slug, tool]));
  return [...new Set([...before.keys(), ...after.keys()])].toSorted(byCodeUnit).flatMap((slug): Change[] => {
    const one = before.get(slug);
    const other = after.get(slug);
    const located = ({ path, ...finding }: Finding): Change => ({
      subject,
      name: slug,
      address: undefined,
      path: path.join(""),
      ...finding,
    });
    if (one === undefined) return [located(fact("tool-added", `new ${subject}`, "addition"))];
    if (other === undefined) return [located(fact("tool-removed", "removed", "breaking"))];
    return compareTool(one, other, rules).map(located);
  });
}

function compareTool(old: ToolDefinition, fresh: ToolDefinition, rules: TypeRules): Finding[] {
  return [
    ...compareSchemas("input", inputOf(old), inputOf(fresh), rules),
    ...compareSchemas("output", schemaOf(old.output_parameters), schemaOf(fresh.output_parameters), rules),
    ...compareFacts(old, fresh),
  ];
}

function compareSchemas(root: "input" | "output", old: Json, fresh: Json, rules: TypeRules): Finding[] {
  try {
    const comparison = new SchemaComparison(new ComparedSide(old, rules), new ComparedSide(fresh, rules));
    const [before, after] = root === "input" ? [old, fresh] : [dataOf(old), dataOf(fresh)];
    return comparison.schemas(root, before, after, root === "input" ? "request" : "response");
  } catch (error) {
    if (canonicalText(old) === canonicalText(fresh)) return [];
    const reason = error instanceof Error ? error.message : String(error);
    return [{ ...fact("not-comparable", `cannot be compared: ${reason}`, "breaking"), path: [root], sight: "may see" }];
  }
}

/** Arguments are an object, whatever the schema leaves open, and a tool that lists no parameter takes none. */
function inputOf(tool: ToolDefinition): Json {
  const schema = schemaOf(tool.input_parameters);
  if (!isObject(schema)) return { type: "object" };
  const properties = member(schema, "properties");
  const listsNone = isObject(properties) && Object.keys(properties).length === 0;
  const open = [
    "additionalProperties",
    "unevaluatedProperties",
    "patternProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "$ref",
  ];
  return listsNone && !open.some((keyword) => Object.hasOwn(schema, keyword))
    ? { ...schema, additionalProperties: false }
    : schema;
}

/** Anything at all where there is no schema, or one that types refuse. */
function schemaOf(schema: unknown): Json {
  if (schema === undefined || schema === null) return true;
  try {
    measure(schema);
  } catch {
    return true;
  }
  return schema;
}

/** The `data` of the envelope that a tool answers with; the whole schema where there is no envelope. */
function dataOf(schema: Json): Json {
  const properties: JsonObject = objectMember(schema, "properties");
  return member(properties, "data") ?? schema;
}

function compareFacts(old: ToolDefinition, fresh: ToolDefinition): Finding[] {
  const findings: Finding[] = [];
  const before = isDeprecated(old);
  const after = isDeprecated(fresh);
  if (before !== after) findings.push(fact("tool-deprecated", after ? "deprecated" : "no longer deprecated", "text"));
  if (typeof fresh.version === "string" && fresh.version !== old.version) {
    const was = typeof old.version === "string" ? `, was ${shortJson(old.version)}` : "";
    findings.push(fact("tool-version", `version ${shortJson(fresh.version)}${was}`, "text"));
  }
  const hints = hintsOf(fresh);
  const hadHints = hintsOf(old);
  const gained = hints.filter((hint) => !hadHints.includes(hint));
  const lost = hadHints.filter((hint) => !hints.includes(hint));
  if (gained.length > 0) findings.push(fact("tool-hints", `hints at ${valueList(gained)}`, "text"));
  if (lost.length > 0) findings.push(fact("tool-hints", `hints at ${valueList(lost)} no longer`, "text"));
  if (typeof fresh.description === "string" && fresh.description !== old.description) {
    const was = typeof old.description === "string" ? old.description : undefined;
    findings.push({ ...fact("description", describe("description", was, fresh.description), "text"), prose: true });
  }
  return findings;
}

function isDeprecated({ is_deprecated: flag, deprecated }: ToolDefinition): boolean {
  const details = isObject(deprecated) && member(deprecated, "is_deprecated") === true;
  return flag === true || deprecated === true || details;
}

/** The tags that say how a tool behaves; others are for search. */
function hintsOf({ tags }: ToolDefinition): string[] {
  const list: readonly unknown[] = Array.isArray(tags) ? tags : [];
  return list.filter((tag) => typeof tag === "string").filter((tag) => tag.endsWith("Hint"));
}

function fact(kind: ChangeKind, what: string, weight: Weight): Finding {
  return { path: [], kind, what, weight, sight: "blind", prose: false };
}
