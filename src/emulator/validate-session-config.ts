import { HttpError } from "./errors.js";
import type { RequestContext } from "./request-context.js";
import type { SessionConfig } from "./session-config.js";
import type { SessionSettings } from "./session-settings.js";
import { allowsTool } from "./tool-access.js";

/**
 * Checks what the schema of a session cannot express: that its toolkits, tools and accounts exist and fit together.
 *
 * @throws HttpError 400 with one line per invalid field.
 */
export function validateSessionConfig(config: SessionConfig, settings: SessionSettings, context: RequestContext): void {
  const errors = [
    ...toolkitErrors(settings, context),
    ...toolErrors(settings, context),
    ...preloadErrors(config, settings, context),
  ];
  if (errors.length > 0) {
    throw new HttpError("ToolRouterV2_BadRequest", "The session config is invalid.", { errors });
  }
  const accountErrors = connectedAccountErrors(config, context);
  if (accountErrors.length > 0) {
    throw new HttpError(
      "ToolRouterV2_InvalidConnectedAccountIds",
      `The session config pins accounts that user ${config.user_id} cannot use.`,
      { errors: accountErrors },
    );
  }
}

function toolkitErrors({ toolkits, auth_configs, tools }: SessionSettings, { catalog }: RequestContext): string[] {
  const filters: [string, readonly string[] | undefined][] = toolkits === undefined ? [] : Object.entries(toolkits);
  const references = [
    ...filters.flatMap(([key, slugs]) =>
      (slugs ?? []).map((slug, index) => ({ slug, path: `toolkits.${key}[${index}]` })),
    ),
    ...Object.keys(auth_configs ?? {}).map((slug) => ({ slug, path: `auth_configs.${slug}` })),
    ...Object.keys(tools ?? {}).map((slug) => ({ slug, path: `tools.${slug}` })),
  ];
  return references
    .filter(({ slug }) => catalog.toolkit(slug) === undefined)
    .map(({ slug, path }) => `Error in payload.${path}: toolkit ${slug} not found`);
}

function toolErrors({ tools = {} }: SessionSettings, { catalog }: RequestContext): string[] {
  return Object.entries(tools).flatMap(([toolkit, filter]) => {
    const { enable = [], disable = [], require_approval = [] } = filter;
    return Object.entries({ enable, disable, require_approval })
      .flatMap(([key, slugs]) => slugs.map((slug, index) => ({ slug, path: `tools.${toolkit}.${key}[${index}]` })))
      .filter(({ slug }) => catalog.tool(slug)?.toolkit.slug !== toolkit)
      .map(({ slug, path }) => `Error in payload.${path}: tool ${slug} not found in toolkit ${toolkit}`);
  });
}

function preloadErrors(config: SessionConfig, { preload }: SessionSettings, { catalog }: RequestContext): string[] {
  const tools = preload?.tools;
  if (tools === undefined) {
    return [];
  }
  if (typeof tools === "string") {
    if (tools !== "all") {
      return ['Error in payload.preload.tools: must be a list of slugs or "all"'];
    }
    return hasAllowList(config)
      ? []
      : ['Error in payload.preload.tools: "all" requires an allow list in toolkits, tools or tags'];
  }
  return tools.flatMap((slug, index) => {
    const path = `payload.preload.tools[${index}]`;
    const tool = catalog.tool(slug);
    if (tool === undefined) {
      return [`Error in ${path}: tool ${slug} not found`];
    }
    return allowsTool(config, tool) ? [] : [`Error in ${path}: tool ${slug} is not allowed for this session`];
  });
}

function hasAllowList({ toolkits, tools, tags }: SessionConfig): boolean {
  if (toolkits !== undefined && "enabled" in toolkits) {
    return true;
  }
  if ((tags?.enabled ?? []).length > 0) {
    return true;
  }
  return Object.values(tools ?? {}).some(
    (filter) => "enabled" in filter || ("tags" in filter && (filter.tags.enabled ?? []).length > 0),
  );
}

function connectedAccountErrors(config: SessionConfig, { state }: RequestContext): string[] {
  return Object.entries(config.connected_accounts ?? {}).flatMap(([toolkit, ids]) => {
    const path = `payload.connected_accounts.${toolkit}`;
    if (ids.length > 1 && config.multi_account?.enable !== true) {
      return [`Error in ${path}: more than one account requires multi_account.enable`];
    }
    return ids.flatMap((id, index) => {
      const account = state.accounts.get(id);
      const isUsable = account?.userId === config.user_id || account?.sharing.account_type === "SHARED";
      return account?.toolkit === toolkit && isUsable
        ? []
        : [`Error in ${path}[${index}]: user ${config.user_id} has no ${toolkit} account ${id}`];
    });
  });
}
