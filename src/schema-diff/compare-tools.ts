import {
  byCodeUnit,
  canonicalText,
  isObject,
  type Json,
  member,
  shortJson,
  assertSchemaSize,
  truncate,
} from "../schema/index.js";
import { compareDeclarations, dataOf, type ToolDefinition } from "../tool-types/index.js";
import { describeProseChange } from "./compare-keywords.js";
import { type Change, type Finding, newFinding, type Subject } from "./change.js";
import { metaToolRules, toolRules, type TypeRules } from "./type-rules.js";
import { SchemaComparison } from "./schema-comparison.js";
import { ComparedSide } from "./compared-side.js";
import { valueList } from "./format-values.js";

/**
 * How the tools of a toolkit changed, for code that uses the types `composio-session generate` makes of them.
 * Arguments are compared as requests, the data of results as responses.
 *
 * A pure function. It never throws because of a schema: a tool that cannot be compared is a change of the kind
 * `not-comparable`.
 */
export function compareTools(old: readonly ToolDefinition[], fresh: readonly ToolDefinition[]): Change[] {
  return compare(old, fresh, "tool", toolRules);
}

/**
 * The types of a tool that are no longer declared under their names; or, where all types accept what they did, the names
 * that were added. Undefined where types differ in more than names.
 */
export function compareTypeNames(old: ToolDefinition, fresh: ToolDefinition): Change[] | undefined {
  const { same, added, removed } = compareDeclarations(old, fresh);
  const change = (finding: Finding): Change => toChange(finding, "tool", fresh.slug);
  if (removed.length > 0) {
    const what = `no longer exports ${typesNamed(removed)}`;
    return [change(newFinding("types-removed", what, "breaking", "maybe"))];
  }
  if (!same) {
    return undefined;
  }
  return added.length === 0 ? [] : [change(newFinding("types-added", `the same, with ${typesNamed(added)}`, "text"))];
}

function typesNamed(names: readonly string[]): string {
  return truncate(`the type${names.length === 1 ? "" : "s"} ${names.join(", ")}`);
}

/** The same for the service's meta tools, whose enums are open in results. */
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
    const located = (finding: Finding): Change => toChange(finding, subject, slug);
    if (one === undefined) {
      return [located(newFinding("tool-added", `new ${subject}`, "addition"))];
    }
    if (other === undefined) {
      return [located(newFinding("tool-removed", "removed", "breaking"))];
    }
    return compareTool(one, other, rules).map(located);
  });
}

function toChange({ path, ...finding }: Finding, subject: Subject, name: string): Change {
  return { subject, name, address: undefined, path: path.join(""), ...finding };
}

function compareTool(old: ToolDefinition, fresh: ToolDefinition, rules: TypeRules): Finding[] {
  return [
    ...compareSchemas("input", schemaOf(old.input_parameters), schemaOf(fresh.input_parameters), rules),
    ...compareSchemas("output", schemaOf(old.output_parameters), schemaOf(fresh.output_parameters), rules),
    ...compareMetadata(old, fresh),
  ];
}

function compareSchemas(root: "input" | "output", old: Json, fresh: Json, rules: TypeRules): Finding[] {
  try {
    const [before, after] = [new ComparedSide(old, rules), new ComparedSide(fresh, rules)];
    const comparison = new SchemaComparison(before, after);
    return root === "input"
      ? comparison.at(root, before.readArguments(old), after.readArguments(fresh), "request")
      : comparison.schemas(root, dataOf(old), dataOf(fresh), "response");
  } catch (error) {
    if (canonicalText(old) === canonicalText(fresh)) {
      return [];
    }
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        ...newFinding("not-comparable", `cannot be compared: ${reason}`, "breaking"),
        path: [root],
        visibility: "maybe",
      },
    ];
  }
}

/** `true`, which allows any value, where there is no schema, or one that `toolTypes` rejects as well. */
function schemaOf(schema: unknown): Json {
  if (schema === undefined || schema === null) {
    return true;
  }
  try {
    assertSchemaSize(schema);
  } catch {
    return true;
  }
  return schema;
}

function compareMetadata(old: ToolDefinition, fresh: ToolDefinition): Finding[] {
  const findings: Finding[] = [];
  const before = isDeprecated(old);
  const after = isDeprecated(fresh);
  if (before !== after) {
    findings.push(newFinding("tool-deprecated", after ? "deprecated" : "no longer deprecated", "text"));
  }
  if (typeof fresh.version === "string" && fresh.version !== old.version) {
    const was = typeof old.version === "string" ? `, was ${shortJson(old.version)}` : "";
    findings.push(newFinding("tool-version", `version ${shortJson(fresh.version)}${was}`, "text"));
  }
  const hints = hintsOf(fresh);
  const hadHints = hintsOf(old);
  const gained = hints.filter((hint) => !hadHints.includes(hint));
  const lost = hadHints.filter((hint) => !hints.includes(hint));
  if (gained.length > 0) {
    findings.push(newFinding("tool-hints", `hints added: ${valueList(gained)}`, "text"));
  }
  if (lost.length > 0) {
    findings.push(newFinding("tool-hints", `hints removed: ${valueList(lost)}`, "text"));
  }
  const [described, describedNow] = [descriptionOf(old), descriptionOf(fresh)];
  if (described !== describedNow) {
    const what = describeProseChange("description", described, describedNow);
    findings.push({ ...newFinding("description", what, "text"), prose: true });
  }
  return findings;
}

function isDeprecated({ is_deprecated: flag, deprecated }: ToolDefinition): boolean {
  const details = isObject(deprecated) && member(deprecated, "is_deprecated") === true;
  return flag === true || deprecated === true || details;
}

function descriptionOf({ description }: ToolDefinition): string | undefined {
  return typeof description === "string" && description !== "" ? description : undefined;
}

/** The tags that say how a tool behaves. Other tags are for search. */
function hintsOf({ tags }: ToolDefinition): string[] {
  const list: readonly unknown[] = Array.isArray(tags) ? tags : [];
  return list.filter((tag) => typeof tag === "string").filter((tag) => tag.endsWith("Hint"));
}
