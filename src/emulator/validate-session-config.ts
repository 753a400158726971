import type { Emulation } from "./request-context.js";
import { ApiFailure } from "./errors.js";
import { allowsTool } from "./tool-access.js";
import type { SessionConfig } from "./session-config.js";
import type { SessionOverrides } from "./session-settings.js";

/**
 * Refuses a config that fits the schema and still makes no sense: toolkits, tools and accounts that are not there.
 *
 * @throws ApiFailure 400, with one line for each thing that is wrong.
 */
export function requirePossible(config: SessionConfig, overrides: SessionOverrides, emulation: Emulation): void {
  const errors = [
    ...toolkitErrors(overrides, emulation),
    ...toolErrors(overrides, emulation),
    ...preloadErrors(config, overrides, emulation),
  ];
  if (errors.length > 0) {
    throw new ApiFailure("ToolRouterV2_BadRequest", "The session's config names things that are not there.", {
      errors,
    });
  }
  const accountErrors = connectedAccountErrors(config, emulation);
  if (accountErrors.length > 0) {
    throw new ApiFailure(
      "ToolRouterV2_InvalidConnectedAccountIds",
      `The session's config pins accounts that user ${config.user_id} cannot use.`,
      { errors: accountErrors },
    );
  }
}

function toolkitErrors({ toolkits, auth_configs, tools }: SessionOverrides, { catalog }: Emulation): string[] {
  const list = toolkits === undefined ? [] : Object.entries(toolkits);
  const named = [
    ...list.flatMap(([key, slugs]) => (slugs ?? []).map((slug, at) => ({ slug, path: `toolkits.${key}[${at}]` }))),
    ...Object.keys(auth_configs ?? {}).map((slug) => ({ slug, path: `auth_configs.${slug}` })),
    ...Object.keys(tools ?? {}).map((slug) => ({ slug, path: `tools.${slug}` })),
  ];
  return named
    .filter(({ slug }) => catalog.toolkit(slug) === undefined)
    .map(({ slug, path }) => `Error in payload.${path}: there is no toolkit ${slug}`);
}

function toolErrors({ tools = {} }: SessionOverrides, { catalog }: Emulation): string[] {
  return Object.entries(tools).flatMap(([toolkit, filter]) => {
    const [key, slugs] = filter.enable !== undefined ? ["enable", filter.enable] : ["disable", filter.disable ?? []];
    return slugs
      .map((slug, at) => ({ slug, path: `tools.${toolkit}.${key}[${at}]` }))
      .filter(({ slug }) => catalog.tool(slug)?.toolkit.slug !== toolkit)
      .map(({ slug, path }) => `Error in payload.${path}: ${toolkit} has no tool ${slug}`);
  });
}

function preloadErrors(config: SessionConfig, { preload }: SessionOverrides, { catalog }: Emulation): string[] {
  const wanted = preload?.tools;
  if (wanted === undefined) return [];
  if (typeof wanted === "string") {
    if (wanted !== "all") return ['Error in payload.preload.tools: must be a list of slugs or "all"'];
    return hasAllowList(config)
      ? []
      : ['Error in payload.preload.tools: "all" needs an allow list in toolkits, tools or tags'];
  }
  return wanted.flatMap((slug, at) => {
    const tool = catalog.tool(slug);
    if (tool === undefined) return [`Error in payload.preload.tools[${at}]: there is no tool ${slug}`];
    return allowsTool(config, tool)
      ? []
      : [`Error in payload.preload.tools[${at}]: the session does not allow ${slug}`];
  });
}

function hasAllowList({ toolkits, tools, tags }: SessionConfig): boolean {
  if (toolkits !== undefined && "enabled" in toolkits) return true;
  if ((tags?.enabled ?? []).length > 0) return true;
  return Object.values(tools ?? {}).some(
    (filter) => "enabled" in filter || ("tags" in filter && (filter.tags.enabled ?? []).length > 0),
  );
}

function connectedAccountErrors(config: SessionConfig, { state }: Emulation): string[] {
  return Object.entries(config.connected_accounts ?? {}).flatMap(([toolkit, ids]) => {
    const path = `payload.connected_accounts.${toolkit}`;
    if (ids.length > 1 && config.multi_account?.enable !== true) {
      return [`Error in ${path}: more than one account needs multi_account.enable`];
    }
    return ids.flatMap((id, at) => {
      const account = state.accounts.get(id);
      const isTheirs = account?.userId === config.user_id || account?.sharing.account_type === "SHARED";
      return account?.toolkit === toolkit && isTheirs
        ? []
        : [`Error in ${path}[${at}]: no ${toolkit} account ${id} of user ${config.user_id}`];
    });
  });
}
