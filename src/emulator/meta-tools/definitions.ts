import getToolSchemas from "../../../spec/meta-tools/COMPOSIO_GET_TOOL_SCHEMAS.json" with { type: "json" };
import manageConnections from "../../../spec/meta-tools/COMPOSIO_MANAGE_CONNECTIONS.json" with { type: "json" };
import multiExecute from "../../../spec/meta-tools/COMPOSIO_MULTI_EXECUTE_TOOL.json" with { type: "json" };
import remoteBash from "../../../spec/meta-tools/COMPOSIO_REMOTE_BASH_TOOL.json" with { type: "json" };
import remoteWorkbench from "../../../spec/meta-tools/COMPOSIO_REMOTE_WORKBENCH.json" with { type: "json" };
import searchTools from "../../../spec/meta-tools/COMPOSIO_SEARCH_TOOLS.json" with { type: "json" };
import waitForConnections from "../../../spec/meta-tools/COMPOSIO_WAIT_FOR_CONNECTIONS.json" with { type: "json" };
import { isJsonObject, type JsonObject, type JsonSchema } from "../json.js";
import type { SessionConfig } from "../session-config.js";
import { optionalTextOf, textsOf } from "../toolkits/read-arguments.js";
import type { ToolFacts } from "../toolkits/index.js";

/** The meta tools of the Tool Router, in the order in which a session lists them. */
const files = {
  COMPOSIO_SEARCH_TOOLS: searchTools,
  COMPOSIO_GET_TOOL_SCHEMAS: getToolSchemas,
  COMPOSIO_MULTI_EXECUTE_TOOL: multiExecute,
  COMPOSIO_MANAGE_CONNECTIONS: manageConnections,
  COMPOSIO_WAIT_FOR_CONNECTIONS: waitForConnections,
  COMPOSIO_REMOTE_WORKBENCH: remoteWorkbench,
  COMPOSIO_REMOTE_BASH_TOOL: remoteBash,
} as const;

/** Slug of a meta tool. */
export type MetaToolSlug = keyof typeof files;

export const META_TOOLS: readonly MetaToolSlug[] = [
  "COMPOSIO_SEARCH_TOOLS",
  "COMPOSIO_GET_TOOL_SCHEMAS",
  "COMPOSIO_MULTI_EXECUTE_TOOL",
  "COMPOSIO_MANAGE_CONNECTIONS",
  "COMPOSIO_WAIT_FOR_CONNECTIONS",
  "COMPOSIO_REMOTE_WORKBENCH",
  "COMPOSIO_REMOTE_BASH_TOOL",
];

/** Whether a slug is a meta tool's. */
export function isMetaToolSlug(slug: string): slug is MetaToolSlug {
  return Object.hasOwn(files, slug);
}

/** The facts of a meta tool as a session with this config shows it: some take other arguments with several accounts. */
export function metaTool(slug: MetaToolSlug, config: SessionConfig): ToolFacts {
  const file: JsonObject = files[slug];
  const tags = textsOf(file, "tags");
  const variant = config.multi_account?.enable === true ? variantOf(file, "multi_account") : {};
  return {
    slug,
    name: optionalTextOf(file, "name") ?? slug,
    description: optionalTextOf(file, "description") ?? "",
    input: schemaOf(variant, "input_parameters") ?? schemaOf(file, "input_parameters") ?? {},
    output: schemaOf(variant, "output_parameters") ?? schemaOf(file, "output_parameters") ?? {},
    tags,
    scopes: [],
    important: tags.includes("important"),
    deprecated: false,
  };
}

function variantOf(file: JsonObject, name: string): JsonObject {
  const variants = file["variants"];
  const variant = isJsonObject(variants) ? variants[name] : undefined;
  return isJsonObject(variant) ? variant : {};
}

function schemaOf(holder: JsonObject, key: string): JsonSchema | undefined {
  const schema = holder[key];
  return isJsonObject(schema) ? schema : undefined;
}
