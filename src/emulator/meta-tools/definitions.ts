import getToolSchemas from "../../../spec/meta-tools/COMPOSIO_GET_TOOL_SCHEMAS.json" with { type: "json" };
import manageConnections from "../../../spec/meta-tools/COMPOSIO_MANAGE_CONNECTIONS.json" with { type: "json" };
import multiExecute from "../../../spec/meta-tools/COMPOSIO_MULTI_EXECUTE_TOOL.json" with { type: "json" };
import proxyExecute from "../../../spec/meta-tools/COMPOSIO_PROXY_EXECUTE.json" with { type: "json" };
import remoteBash from "../../../spec/meta-tools/COMPOSIO_REMOTE_BASH_TOOL.json" with { type: "json" };
import remoteWorkbench from "../../../spec/meta-tools/COMPOSIO_REMOTE_WORKBENCH.json" with { type: "json" };
import searchTools from "../../../spec/meta-tools/COMPOSIO_SEARCH_TOOLS.json" with { type: "json" };
import submitFeedback from "../../../spec/meta-tools/COMPOSIO_SUBMIT_FEEDBACK.json" with { type: "json" };
import waitForConnections from "../../../spec/meta-tools/COMPOSIO_WAIT_FOR_CONNECTIONS.json" with { type: "json" };
import { isJsonObject, type JsonObject, type JsonSchema } from "../json.js";
import type { SessionConfig } from "../session-config.js";
import type { ToolInfo } from "../toolkits/index.js";
import { optionalStringArgument, stringListArgument } from "../toolkits/read-arguments.js";

/** The definitions in `spec/meta-tools/`. */
const definitions = {
  COMPOSIO_SEARCH_TOOLS: searchTools,
  COMPOSIO_GET_TOOL_SCHEMAS: getToolSchemas,
  COMPOSIO_MULTI_EXECUTE_TOOL: multiExecute,
  COMPOSIO_MANAGE_CONNECTIONS: manageConnections,
  COMPOSIO_WAIT_FOR_CONNECTIONS: waitForConnections,
  COMPOSIO_REMOTE_WORKBENCH: remoteWorkbench,
  COMPOSIO_REMOTE_BASH_TOOL: remoteBash,
  COMPOSIO_PROXY_EXECUTE: proxyExecute,
  COMPOSIO_SUBMIT_FEEDBACK: submitFeedback,
} as const;

/** Slug of a meta tool. */
export type MetaToolSlug = keyof typeof definitions;

/** All meta tools, in the order in which a session lists them. */
export const META_TOOLS: readonly MetaToolSlug[] = [
  "COMPOSIO_SEARCH_TOOLS",
  "COMPOSIO_GET_TOOL_SCHEMAS",
  "COMPOSIO_MULTI_EXECUTE_TOOL",
  "COMPOSIO_MANAGE_CONNECTIONS",
  "COMPOSIO_WAIT_FOR_CONNECTIONS",
  "COMPOSIO_REMOTE_WORKBENCH",
  "COMPOSIO_REMOTE_BASH_TOOL",
  "COMPOSIO_PROXY_EXECUTE",
  "COMPOSIO_SUBMIT_FEEDBACK",
];

/** Whether a slug belongs to a meta tool. */
export function isMetaToolSlug(slug: string): slug is MetaToolSlug {
  return Object.hasOwn(definitions, slug);
}

/** A meta tool as a session offers it. With `multi_account` enabled, some have other parameters. */
export function metaToolInfo(slug: MetaToolSlug, config: SessionConfig): ToolInfo {
  const definition: JsonObject = definitions[slug];
  const tags = stringListArgument(definition, "tags");
  const variant = config.multi_account?.enable === true ? getVariant(definition, "multi_account") : {};
  return {
    slug,
    name: optionalStringArgument(definition, "name") ?? slug,
    description: optionalStringArgument(definition, "description") ?? "",
    input: getSchema(variant, "input_parameters") ?? getSchema(definition, "input_parameters") ?? {},
    output: getSchema(variant, "output_parameters") ?? getSchema(definition, "output_parameters") ?? {},
    tags,
    scopes: [],
    important: tags.includes("important"),
    deprecated: false,
  };
}

function getVariant(definition: JsonObject, name: string): JsonObject {
  const variants = definition["variants"];
  const variant = isJsonObject(variants) ? variants[name] : undefined;
  return isJsonObject(variant) ? variant : {};
}

function getSchema(definition: JsonObject, key: string): JsonSchema | undefined {
  const schema = definition[key];
  return isJsonObject(schema) ? schema : undefined;
}
