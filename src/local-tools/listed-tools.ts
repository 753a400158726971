import { field } from "../internal.js";
import type { LocalCalls } from "./local-calls.js";
import type { LocalTool } from "./local-tool.js";

/** The local tools that a model is given directly. */
export function preloadedTools(tools: Iterable<LocalTool>): LocalTool[] {
  return [...new Set(tools)].filter(({ declaration }) => declaration.preload === true);
}

/** Adds the preloaded tools to the last page of a session's tools, unless the service has them on it. */
export function appendPreloaded<Page>(page: Page, tools: LocalCalls["tools"]): Page {
  const items = field(page, "items");
  const cursor = field(page, "next_cursor");
  if (!Array.isArray(items) || (typeof cursor === "string" && cursor !== "")) {
    return page;
  }
  const listed = new Set(items.map((item) => field(item, "slug")));
  const added = preloadedTools(tools.values()).filter(({ slug }) => !listed.has(slug));
  return { ...page, items: [...items, ...added.map(listedTool)] };
}

/** A local tool as the service lists tools. */
export function listedTool({ slug, declaration }: LocalTool): object {
  const { name, description, input_schema, output_schema = {}, extends_toolkit = "local" } = declaration;
  return {
    slug,
    name,
    description,
    input_parameters: input_schema,
    output_parameters: output_schema,
    toolkit: { slug: extends_toolkit, name: extends_toolkit, logo: "" },
    no_auth: declaration.extends_toolkit === undefined,
    tags: [],
    scopes: [],
    scope_requirements: null,
    version: "",
    available_versions: [],
    is_deprecated: false,
    deprecated: {
      available_versions: [],
      displayName: name,
      is_deprecated: false,
      toolkit: { logo: "" },
      version: "",
    },
  };
}
