import { searchable, type BoundTools } from "../custom-tools.js";
import type { Emulation } from "../request-context.js";
import type { Outcome } from "../run-tool.js";
import type { JsonObject } from "../json.js";
import { allowsTool } from "../tool-access.js";
import type { SessionRecord } from "../state.js";
import { textsOf } from "../toolkits/read-arguments.js";

const MOST_SUGGESTIONS = 3;

/** COMPOSIO_GET_TOOL_SCHEMAS: the schemas of tools whose slugs are known, and likely slugs for those that are not. */
export function getToolSchemas(
  { catalog }: Emulation,
  session: SessionRecord,
  args: JsonObject,
  custom: BoundTools,
): Outcome {
  const known = new Map<string, { toolkit: string; description: string; input: JsonObject; output?: JsonObject }>();
  for (const tool of catalog.tools) {
    if (!allowsTool(session.config, tool)) continue;
    const { slug, description, input, output } = tool.facts;
    known.set(slug, { toolkit: tool.toolkit.slug, description, input, output });
  }
  for (const { slug, toolkit, description, input, output } of searchable(custom)) {
    known.set(slug, { toolkit, description, input, ...(output === undefined ? {} : { output }) });
  }

  const include = textsOf(args, "include");
  const tool_schemas: Record<string, JsonObject> = {};
  const not_found: string[] = [];
  for (const slug of new Set(textsOf(args, "tool_slugs"))) {
    const tool = known.get(slug);
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
  if (not_found.length === 0) return { data: { success: true, tool_schemas }, error: null };
  const suggestions = Object.fromEntries(not_found.map((slug) => [slug, similar(slug, [...known.keys()])]));
  const not_found_message = `This session has no ${not_found.join(", ")}: take a suggestion, or search again.`;
  return { data: { success: false, tool_schemas, not_found, suggestions, not_found_message }, error: null };
}

/** The slugs that share the most words with one that does not exist. */
function similar(slug: string, slugs: readonly string[]): string[] {
  const words = new Set(slug.toUpperCase().split("_"));
  return slugs
    .map((candidate) => ({ candidate, shared: candidate.split("_").filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared >= 2)
    .toSorted((one, other) => other.shared - one.shared || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ candidate }) => candidate);
}
