import type { Catalog, CatalogTool } from "./catalog.js";
import { HttpError } from "./errors.js";
import { META_TOOLS, type MetaToolSlug } from "./meta-tools/definitions.js";
import type { EffectiveTagFilter, SessionConfig } from "./session-config.js";
import type { SessionSettings } from "./session-settings.js";
import type { SessionRecord } from "./state.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/** What decides about the tools of a session. */
type ConfiguredSession = Pick<SessionRecord, "config" | "settings">;

/** Whether the session's toolkit filter allows a toolkit. */
export function allowsToolkit(config: SessionConfig, toolkit: EmulatedToolkit): boolean {
  if (config.toolkits === undefined) {
    return true;
  }
  if ("enabled" in config.toolkits) {
    return config.toolkits.enabled.includes(toolkit.slug);
  }
  return !("disabled" in config.toolkits) || !config.toolkits.disabled.includes(toolkit.slug);
}

/**
 * Whether the session's filters allow a tool. A toolkit's own filter takes precedence over the session's tags.
 * Deprecated tools are allowed: callers that know the slug can still run them.
 */
export function allowsTool(config: SessionConfig, { info, toolkit }: CatalogTool): boolean {
  if (!allowsToolkit(config, toolkit)) {
    return false;
  }
  const filter = config.tools?.[toolkit.slug];
  if (filter === undefined) {
    return matchesTags(info.tags, config.tags);
  }
  if ("enabled" in filter) {
    return filter.enabled.includes(info.slug);
  }
  if ("disabled" in filter) {
    return !filter.disabled.includes(info.slug);
  }
  return matchesTags(info.tags, "tags" in filter ? filter.tags : config.tags);
}

/** Whether a tool has at least one of the enabled tags, if there are any, and none of the disabled ones. */
function matchesTags(tags: readonly string[], filter: EffectiveTagFilter | undefined): boolean {
  const enabled = filter?.enabled ?? [];
  const disabled = filter?.disabled ?? [];
  return (
    (enabled.length === 0 || enabled.some((tag) => tags.includes(tag))) && !disabled.some((tag) => tags.includes(tag))
  );
}

/** Whether a session's config enables a meta tool. */
const isMetaToolEnabled: {
  readonly [Slug in MetaToolSlug]: (config: SessionConfig, settings: SessionSettings) => boolean;
} = {
  COMPOSIO_SEARCH_TOOLS: ({ search }) => search.enable,
  COMPOSIO_GET_TOOL_SCHEMAS: () => true,
  COMPOSIO_MULTI_EXECUTE_TOOL: ({ execute }) => execute.enable_multi_execute,
  COMPOSIO_MANAGE_CONNECTIONS: ({ manage_connections }) => manage_connections.enabled,
  COMPOSIO_WAIT_FOR_CONNECTIONS: ({ manage_connections }) =>
    manage_connections.enabled && manage_connections.enable_wait_for_connections,
  COMPOSIO_REMOTE_WORKBENCH: ({ workbench }) => workbench.enable,
  COMPOSIO_REMOTE_BASH_TOOL: ({ workbench }) => workbench.enable,
  COMPOSIO_PROXY_EXECUTE: ({ proxy_execute }) => proxy_execute?.enable === true,
  COMPOSIO_SUBMIT_FEEDBACK: (_config, { experimental }) => experimental?.submit_feedback?.enable === true,
};

/** The meta tools of a session, in the service's order. */
export function enabledMetaTools({ config, settings }: ConfiguredSession): MetaToolSlug[] {
  return META_TOOLS.filter((slug) => isMetaToolEnabled[slug](config, settings));
}

/** The app tools that a session lists without a search. */
export function preloadedTools(config: SessionConfig, catalog: Catalog): CatalogTool[] {
  const preload = config.preload.tools;
  return catalog.tools.filter((tool) => {
    if (!allowsTool(config, tool)) {
      return false;
    }
    return preload === "all" ? !tool.info.deprecated : preload.includes(tool.info.slug);
  });
}

/** @throws HttpError 400 if the session does not allow the toolkit. */
export function requireToolkit(config: SessionConfig, toolkit: EmulatedToolkit): void {
  if (allowsToolkit(config, toolkit)) {
    return;
  }
  throw new HttpError(
    "ToolRouterV2_ToolkitNotAllowed",
    `[Session Restriction] Toolkit '${toolkit.slug}' is not allowed for this session`,
    { suggestedFix: `Allow ${toolkit.slug} in the session's "toolkits".` },
  );
}

/** @throws HttpError 400 if the session does not allow the tool or its toolkit. */
export function requireTool(config: SessionConfig, tool: CatalogTool): void {
  requireToolkit(config, tool.toolkit);
  if (!allowsTool(config, tool)) {
    throw toolNotEnabled(tool.info.slug, `Allow the tool in the session's "tools" and "tags".`);
  }
}

/** @throws HttpError 400 if the session's config does not enable the meta tool. */
export function requireMetaTool({ config, settings }: ConfiguredSession, slug: MetaToolSlug): void {
  if (!isMetaToolEnabled[slug](config, settings)) {
    throw toolNotEnabled(slug, "Enable the tool in the session's config.");
  }
}

function toolNotEnabled(slug: string, suggestedFix: string): HttpError {
  const message = `[Session Restriction] Tool '${slug}' is not enabled for this session`;
  return new HttpError("ToolRouterV2_ToolNotInEnabledList", message, { suggestedFix });
}
