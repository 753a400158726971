import type { Catalog } from "./catalog.js";
import { HttpError } from "./errors.js";
import { isJsonObject, type JsonSchema } from "./json.js";

/** A custom tool as a request defines it. */
interface CustomTool {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly input_schema: JsonSchema;
  readonly output_schema?: JsonSchema;
}

/** A custom toolkit and its tools. */
interface CustomToolkit<Tool> {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly tools: readonly Tool[];
}

/** Custom tools sent with a request. They apply to that request only. */
export interface InlineCustomTools {
  /** A tool with `extends_toolkit` uses the connection of that toolkit. */
  readonly custom_tools?: readonly (CustomTool & { readonly extends_toolkit?: string })[];
  readonly custom_toolkits?: readonly CustomToolkit<CustomTool>[];
}

/** A custom tool whose `slug` is the name it is called by. */
interface BoundTool extends CustomTool {
  /** The slug that the request gave it. */
  readonly original_slug: string;
}

/** The custom tools of a request under the slugs they are called by, as responses echo them. */
export interface BoundCustomTools {
  custom_tools?: readonly (BoundTool & { readonly extends_toolkit?: string })[];
  custom_toolkits?: readonly CustomToolkit<BoundTool>[];
}

/** A custom tool with its toolkit, for search and schema lookup. */
export interface CustomToolInfo {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly toolkit: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema | undefined;
}

const MAX_SLUG_LENGTH = 60;
const CUSTOM_SLUG_PREFIX = "LOCAL_";

/** Whether a slug belongs to a custom tool. Custom tools run in the caller's process, not in the emulator. */
export function isCustomToolSlug(slug: string): boolean {
  return slug.startsWith(CUSTOM_SLUG_PREFIX);
}

/**
 * Assigns the slugs that custom tools are called by: `LOCAL_<TOOL>`, or `LOCAL_<TOOLKIT>_<TOOL>` for a tool that
 * belongs to or extends a toolkit. The tools are not stored: every request that uses them has to include them.
 *
 * @throws HttpError 400 if a custom toolkit clashes with an existing one, `extends_toolkit` does not exist, a slug is
 * too long or duplicated, or an input schema is not an object schema with properties.
 */
export function bindCustomTools(inline: InlineCustomTools | undefined, catalog: Catalog): BoundCustomTools {
  const errors: string[] = [];
  const slugs = new Set<string>();
  const assignSlug = (path: string, ...parts: readonly string[]): string => {
    const slug = CUSTOM_SLUG_PREFIX + parts.map((part) => part.toUpperCase().replaceAll("-", "_")).join("_");
    if (slug.length > MAX_SLUG_LENGTH) {
      errors.push(`Error in ${path}.slug: ${slug} is longer than ${MAX_SLUG_LENGTH} characters`);
    }
    if (slugs.has(slug)) {
      errors.push(`Error in ${path}.slug: ${slug} is duplicated`);
    }
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

  const bound: BoundCustomTools = {};
  if (inline?.custom_tools !== undefined) {
    bound.custom_tools = inline.custom_tools.map((tool, index) => {
      const path = `payload.experimental.custom_tools[${index}]`;
      const extended = tool.extends_toolkit;
      if (extended === undefined) {
        return bind(tool, path, assignSlug(path, tool.slug));
      }
      if (catalog.toolkit(extended) === undefined) {
        errors.push(`Error in ${path}.extends_toolkit: toolkit ${extended} not found`);
      }
      return { ...bind(tool, path, assignSlug(path, extended, tool.slug)), extends_toolkit: extended };
    });
  }
  if (inline?.custom_toolkits !== undefined) {
    bound.custom_toolkits = inline.custom_toolkits.map(({ slug, name, description, tools }, index) => {
      const path = `payload.experimental.custom_toolkits[${index}]`;
      if (catalog.toolkit(slug) !== undefined) {
        errors.push(`Error in ${path}.slug: toolkit ${slug} already exists`);
      }
      const boundTools = tools.map((tool, toolIndex) => {
        const toolPath = `${path}.tools[${toolIndex}]`;
        return bind(tool, toolPath, assignSlug(toolPath, slug, tool.slug));
      });
      return { slug, name, description, tools: boundTools };
    });
  }
  if (errors.length > 0) {
    throw new HttpError("ToolRouterV2_BadRequest", "The custom tools are invalid.", { errors });
  }
  return bound;
}

/** Flattens custom tools and custom toolkits into one list. */
export function listCustomTools(bound: BoundCustomTools): CustomToolInfo[] {
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
