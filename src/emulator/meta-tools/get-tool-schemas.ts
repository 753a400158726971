import { type BoundCustomTools, listCustomTools } from "../custom-tools.js";
import type { JsonObject } from "../json.js";
import type { RequestContext } from "../request-context.js";
import type { ToolResult } from "../run-tool.js";
import type { SessionRecord } from "../state.js";
import { allowsTool } from "../tool-access.js";
import { stringListArgument } from "../toolkits/read-arguments.js";

const MAX_SUGGESTIONS = 3;

/** COMPOSIO_GET_TOOL_SCHEMAS: returns the schemas of the requested tools, and suggestions for unknown slugs. */
export function getToolSchemas(
  { catalog }: RequestContext,
  session: SessionRecord,
  args: JsonObject,
  { customTools }: { readonly customTools: BoundCustomTools },
): ToolResult {
  const available = new Map<string, { toolkit: string; description: string; input: JsonObject; output?: JsonObject }>();
  for (const tool of catalog.tools) {
    if (!allowsTool(session.config, tool)) {
      continue;
    }
    const { slug, description, input, output } = tool.info;
    available.set(slug, { toolkit: tool.toolkit.slug, description, input, output });
  }
  for (const { slug, toolkit, description, input, output } of listCustomTools(customTools)) {
    available.set(slug, { toolkit, description, input, ...(output === undefined ? {} : { output }) });
  }

  const include = stringListArgument(args, "include");
  const tool_schemas: Record<string, JsonObject> = {};
  const not_found: string[] = [];
  for (const slug of new Set(stringListArgument(args, "tool_slugs"))) {
    const tool = available.get(slug);
    if (tool === undefined) {
      not_found.push(slug);
      continue;
    }
    const { toolkit, description, input, output } = tool;
    tool_schemas[slug] = {
      toolkit,
      tool_slug: slug,
      description,
      ...(include.includes("input_schema") ? { input_schema: input } : {}),
      ...(include.includes("output_schema") && output !== undefined ? { output_schema: output } : {}),
    };
  }
  if (not_found.length === 0) {
    return { data: { success: true, tool_schemas }, error: null };
  }
  const suggestions = Object.fromEntries(not_found.map((slug) => [slug, similarSlugs(slug, [...available.keys()])]));
  const not_found_message = `Not found in this session: ${not_found.join(", ")}. Use one of the suggestions, or search again.`;
  return { data: { success: false, tool_schemas, not_found, suggestions, not_found_message }, error: null };
}

/** The available slugs that share the most words with an unknown one. */
function similarSlugs(slug: string, available: readonly string[]): string[] {
  const words = new Set(slug.toUpperCase().split("_"));
  return available
    .map((candidate) => ({ candidate, shared: candidate.split("_").filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared >= 2)
    .toSorted((a, b) => b.shared - a.shared || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}
