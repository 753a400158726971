import type { ToolDefinition } from "../../codegen/tool-types/index.js";

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
  if (!isRecord(value)) return undefined;
  const slug = own(value, "slug");
  const input = own(value, "input_parameters") ?? own(value, "inputParameters");
  const output = own(value, "output_parameters") ?? own(value, "outputParameters");
  if (typeof slug !== "string" || (input === undefined && output === undefined)) return undefined;
  const tool: SourceTool = {
    slug,
    name: text(own(value, "name")) ?? "",
    description: text(own(value, "description")) ?? "",
    is_deprecated: isDeprecated(value),
    input_parameters: input ?? null,
    output_parameters: output ?? null,
  };
  return { tool, toolkit: toolkitOf(value), version: text(own(value, "version")) };
}

function isDeprecated(value: Readonly<Record<string, unknown>>): boolean {
  const details = own(value, "deprecated");
  return (
    own(value, "is_deprecated") === true ||
    own(value, "isDeprecated") === true ||
    details === true ||
    (isRecord(details) && own(details, "is_deprecated") === true)
  );
}

function toolkitOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const toolkit = own(value, "toolkit");
  const slug = isRecord(toolkit) ? own(toolkit, "slug") : (toolkit ?? own(value, "toolkit_slug"));
  return text(slug);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
