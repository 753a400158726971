import { isObject, type JsonObject, member } from "../../schema/index.js";
import type { ToolDefinition } from "../../tool-types/index.js";

/** One tool in one format, whatever format it was read in: only what its types depend on. Nothing in it is trusted. */
export interface SourceTool extends ToolDefinition {
  readonly name: string;
  readonly description: string;
  readonly is_deprecated: boolean;
  readonly input_parameters: unknown;
  readonly output_parameters: unknown;
}

/** A tool and where it belongs. */
export interface ReadTool {
  readonly tool: SourceTool;
  /** Slug of its toolkit, if the tool names it. It is never guessed from the tool's own slug. */
  readonly toolkit: string | undefined;
  /** Version of its toolkit, if the tool names it. */
  readonly version: string | undefined;
}

/** The requested tools of one toolkit, read on demand. */
export interface ToolkitSource {
  readonly toolkit: string;
  /** The single tools requested, sorted; "all" for the whole toolkit. */
  readonly tools: "all" | readonly string[];
  /** The session that lists further tools of the toolkit. */
  readonly session?: string | undefined;
  /** The file or folder they are read from, instead of the service. */
  readonly from?: string | undefined;
  /** The tools do not name their toolkit: it comes from `--toolkit`, or from the default. */
  readonly named?: boolean | undefined;
  readonly read: () => Promise<readonly ReadTool[]>;
}

/**
 * Reads a tool in the service's format (`input_parameters`) or the official SDK's (`inputParameters`).
 * Undefined for anything that is not a tool.
 */
export function readTool(value: unknown): ReadTool | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const slug = member(value, "slug");
  const input = member(value, "input_parameters") ?? member(value, "inputParameters");
  const output = member(value, "output_parameters") ?? member(value, "outputParameters");
  if (typeof slug !== "string" || (input === undefined && output === undefined)) {
    return undefined;
  }
  const tool: SourceTool = {
    slug,
    name: nonEmptyString(member(value, "name")) ?? "",
    description: nonEmptyString(member(value, "description")) ?? "",
    is_deprecated: isDeprecated(value),
    input_parameters: input ?? null,
    output_parameters: output ?? null,
  };
  return { tool, toolkit: toolkitOf(value), version: nonEmptyString(member(value, "version")) };
}

function isDeprecated(value: JsonObject): boolean {
  const details = member(value, "deprecated");
  return (
    member(value, "is_deprecated") === true ||
    member(value, "isDeprecated") === true ||
    details === true ||
    member(details, "is_deprecated") === true
  );
}

function toolkitOf(value: JsonObject): string | undefined {
  const toolkit = member(value, "toolkit");
  return nonEmptyString(isObject(toolkit) ? member(toolkit, "slug") : (toolkit ?? member(value, "toolkit_slug")));
}

function nonEmptyString(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
