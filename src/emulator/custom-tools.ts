import type { Catalog } from "./catalog.js";
import { ApiFailure } from "./errors.js";
import { isJsonObject, type JsonSchema } from "./json.js";

/** A tool of the caller's own, as a request describes it. */
interface CustomTool {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly input_schema: JsonSchema;
  readonly output_schema?: JsonSchema;
}

/** Tools of the caller's own under one name. */
interface CustomToolkit<Tool> {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly tools: readonly Tool[];
}

/** The custom tools that come with a request, for this request alone. */
export interface InlineCustomTools {
  /** Some are of a toolkit that exists: they use its connection. */
  readonly custom_tools?: readonly (CustomTool & { readonly extends_toolkit?: string })[];
  readonly custom_toolkits?: readonly CustomToolkit<CustomTool>[];
}

/** A custom tool under the slug that it is called by. */
interface BoundTool extends CustomTool {
  readonly original_slug: string;
}

/** What a session answers about the custom tools that came with a request. */
export interface BoundTools {
  custom_tools?: readonly (BoundTool & { readonly extends_toolkit?: string })[];
  custom_toolkits?: readonly CustomToolkit<BoundTool>[];
}

/** A custom tool as search sees it. */
export interface SearchableCustomTool {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly toolkit: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema | undefined;
}

const LONGEST_SLUG = 60;
const LOCAL = "LOCAL_";

/** Whether a slug is that of a custom tool, which runs in the caller's process and never here. */
export function isCustomSlug(slug: string): boolean {
  return slug.startsWith(LOCAL);
}

/**
 * Names the custom tools of a request: `LOCAL_<TOOL>`, or `LOCAL_<TOOLKIT>_<TOOL>` inside a toolkit or extending one.
 * They are echoed, not kept: a request that needs them brings them along.
 *
 * @throws ApiFailure 400 when a toolkit exists already or does not exist, a slug is too long or stands twice, or an
 * input schema is not that of an object with properties.
 */
export function bindCustomTools(inline: InlineCustomTools | undefined, catalog: Catalog): BoundTools {
  const errors: string[] = [];
  const slugs = new Set<string>();
  const slugOf = (path: string, ...parts: readonly string[]): string => {
    const slug = LOCAL + parts.map((part) => part.toUpperCase().replaceAll("-", "_")).join("_");
    if (slug.length > LONGEST_SLUG)
      errors.push(`Error in ${path}.slug: ${slug} is longer than ${LONGEST_SLUG} characters`);
    if (slugs.has(slug)) errors.push(`Error in ${path}.slug: ${slug} stands twice`);
    slugs.add(slug);
    return slug;
  };
  const bind = (tool: CustomTool, path: string, slug: string): BoundTool => {
    const schema = tool.input_schema;
    if (schema["type"] !== "object" || !isJsonObject(schema["properties"])) {
      errors.push(`Error in ${path}.input_schema: must have type "object" and properties`);
    }
    return {
      slug,
      name: tool.name,
      description: tool.description,
      input_schema: schema,
      ...(tool.output_schema === undefined ? {} : { output_schema: tool.output_schema }),
      original_slug: tool.slug,
    };
  };

  const bound: BoundTools = {};
  if (inline?.custom_tools !== undefined) {
    bound.custom_tools = inline.custom_tools.map((tool, index) => {
      const path = `payload.experimental.custom_tools[${index}]`;
      const extended = tool.extends_toolkit;
      if (extended === undefined) return bind(tool, path, slugOf(path, tool.slug));
      if (catalog.toolkit(extended) === undefined) {
        errors.push(`Error in ${path}.extends_toolkit: there is no toolkit ${extended}`);
      }
      return { ...bind(tool, path, slugOf(path, extended, tool.slug)), extends_toolkit: extended };
    });
  }
  if (inline?.custom_toolkits !== undefined) {
    bound.custom_toolkits = inline.custom_toolkits.map(({ slug, name, description, tools }, index) => {
      const path = `payload.experimental.custom_toolkits[${index}]`;
      if (catalog.toolkit(slug) !== undefined) errors.push(`Error in ${path}.slug: there is a toolkit ${slug} already`);
      const boundTools = tools.map((tool, at) => {
        const place = `${path}.tools[${at}]`;
        return bind(tool, place, slugOf(place, slug, tool.slug));
      });
      return { slug, name, description, tools: boundTools };
    });
  }
  if (errors.length > 0) {
    throw new ApiFailure("ToolRouterV2_BadRequest", "The custom tools cannot be bound.", { errors });
  }
  return bound;
}

/** The custom tools in one list, for search. */
export function searchable(bound: BoundTools): SearchableCustomTool[] {
  const standalone = (bound.custom_tools ?? []).map((tool) => ({ tool, toolkit: tool.extends_toolkit ?? "local" }));
  const grouped = (bound.custom_toolkits ?? []).flatMap(({ slug, tools }) =>
    tools.map((tool) => ({ tool, toolkit: slug })),
  );
  return [...standalone, ...grouped].map(({ tool, toolkit }) => ({
    slug: tool.slug,
    name: tool.name,
    description: tool.description,
    toolkit,
    input: tool.input_schema,
    output: tool.output_schema,
  }));
}
