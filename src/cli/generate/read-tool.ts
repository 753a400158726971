import { isObject, type JsonObject, member } from "../../schema/index.js";
import type { ToolDefinition } from "../../tool-types/index.js";

/** One tool, whatever form it came in: just what its types are made of. Nothing in it is trusted. */
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
  /** Slug of its toolkit, where the tool says it. It is never guessed from the tool's own slug. */
  readonly toolkit: string | undefined;
  /** Version of its toolkit, where the tool says it. */
  readonly version: string | undefined;
}

/**
 * Reads a tool as the service has it (`input_parameters`), or as the official SDK does (`inputParameters`).
 * Undefined for what is no tool.
 */
export function readTool(value: unknown): ReadTool | undefined {
  if (!isObject(value)) return undefined;
  const slug = member(value, "slug");
  const input = member(value, "input_parameters") ?? member(value, "inputParameters");
  const output = member(value, "output_parameters") ?? member(value, "outputParameters");
  if (typeof slug !== "string" || (input === undefined && output === undefined)) return undefined;
  const tool: SourceTool = {
    slug,
    name: text(member(value, "name")) ?? "",
    description: text(member(value, "description")) ?? "",
    is_deprecated: isDeprecated(value),
    input_parameters: input ?? null,
    output_parameters: output ?? null,
  };
  return { tool, toolkit: toolkitOf(value), version: text(member(value, "version")) };
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
  const slug = isObject(toolkit) ? member(toolkit, "slug") : (toolkit ?? member(value, "toolkit_slug"));
  return text(slug);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
