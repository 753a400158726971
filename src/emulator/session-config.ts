import type {
  SessionConfig,
  SessionCreateParams,
  SessionTagFilter,
  SessionUpdateParams,
  TagFilter,
  ToolFilter,
  ToolkitFilter,
} from "../../generated/openapi.gen.js";

/** What a caller has asked for, as it asked for it: a config's defaults are not among it. */
export type SessionOverrides = Omit<SessionCreateParams, "user_id" | "experimental"> & {
  experimental?: SessionUpdateParams["experimental"];
};

/** What is kept of a creation. Custom tools are echoed once, not kept. */
export function overridesOf({ user_id: _user, experimental, ...blocks }: SessionCreateParams): SessionOverrides {
  return structuredClone({ ...blocks, ...(experimental === undefined ? {} : { experimental: keptOf(experimental) }) });
}

function keptOf(experimental: NonNullable<SessionCreateParams["experimental"]>) {
  const { permissions, link_url_overwrite } = experimental;
  return {
    ...(permissions === undefined ? {} : { permissions }),
    ...(link_url_overwrite === undefined ? {} : { link_url_overwrite }),
  };
}

/**
 * The overrides after a change. `null` takes a block away; an allow or deny list and a map are replaced whole;
 * of the other blocks only the fields that are given change.
 */
export function patched(before: SessionOverrides, changes: SessionUpdateParams): SessionOverrides {
  const after: SessionOverrides = structuredClone(before);
  const { toolkits, tools, tags, auth_configs, preload, search, execute } = changes;
  if (toolkits !== undefined) after.toolkits = toolkits;
  if (tools !== undefined) after.tools = tools;
  if (tags !== undefined) after.tags = tags;
  if (auth_configs !== undefined) after.auth_configs = auth_configs;
  if (preload !== undefined) after.preload = { ...after.preload, ...preload };
  if (search !== undefined) after.search = { ...after.search, ...search };
  if (execute !== undefined) after.execute = { ...after.execute, ...execute };

  const { connected_accounts, manage_connections, workbench, multi_account, experimental } = changes;
  if (connected_accounts === null) delete after.connected_accounts;
  else if (connected_accounts !== undefined) after.connected_accounts = connected_accounts;
  if (manage_connections === null) delete after.manage_connections;
  else if (manage_connections !== undefined) {
    after.manage_connections = { ...after.manage_connections, ...manage_connections };
  }
  if (workbench === null) delete after.workbench;
  else if (workbench !== undefined) after.workbench = { ...after.workbench, ...workbench };
  if (multi_account === null) delete after.multi_account;
  else if (multi_account !== undefined) after.multi_account = { ...after.multi_account, ...multi_account };
  if (experimental === null) delete after.experimental;
  else if (experimental !== undefined) after.experimental = { ...after.experimental, ...experimental };
  return structuredClone(after);
}

/** The config that a session answers: the overrides over the defaults, under the answer's own key names. */
export function configOf(userId: string, overrides: SessionOverrides): SessionConfig {
  const { toolkits, tools, tags, auth_configs, connected_accounts, multi_account, preload } = overrides;
  const connections = overrides.manage_connections ?? {};
  const workbench = overrides.workbench ?? {};
  return structuredClone({
    user_id: userId,
    ...(toolkits === undefined ? {} : { toolkits: toolkitsAnswer(toolkits) }),
    ...(auth_configs === undefined ? {} : { auth_configs }),
    ...(connected_accounts === undefined ? {} : { connected_accounts }),
    manage_connections: {
      enabled: connections.enable ?? true,
      ...(connections.callback_url === undefined ? {} : { callback_url: connections.callback_url }),
      enable_wait_for_connections: connections.enable_wait_for_connections ?? false,
      enable_connection_removal: connections.enable_connection_removal ?? true,
    },
    ...(tools === undefined ? {} : { tools: mapValues(tools, toolsAnswer) }),
    ...(tags === undefined ? {} : { tags: tagsAnswer(tags) }),
    workbench: {
      enable: workbench.enable ?? true,
      proxy_execution_enabled: workbench.enable_proxy_execution ?? true,
      ...(workbench.auto_offload_threshold === undefined
        ? {}
        : { auto_offload_threshold: workbench.auto_offload_threshold }),
      ...(workbench.sandbox_size === undefined ? {} : { sandbox_size: workbench.sandbox_size }),
    },
    ...(multi_account === undefined ? {} : { multi_account }),
    preload: { tools: Array.isArray(preload?.tools) ? preload.tools : preload?.tools === "all" ? "all" : [] },
    search: { enable: overrides.search?.enable ?? true },
    execute: { enable_multi_execute: overrides.execute?.enable_multi_execute ?? true },
  });
}

function toolkitsAnswer(filter: ToolkitFilter): NonNullable<SessionConfig["toolkits"]> {
  return filter.enable === undefined ? { disabled: filter.disable } : { enabled: filter.enable };
}

function toolsAnswer(filter: ToolFilter): NonNullable<SessionConfig["tools"]>[string] {
  if (filter.enable !== undefined) return { enabled: filter.enable };
  if (filter.disable !== undefined) return { disabled: filter.disable };
  return { tags: tagsAnswer(filter.tags) };
}

function tagsAnswer(filter: TagFilter): SessionTagFilter {
  if (Array.isArray(filter)) return { enabled: filter };
  return {
    ...(filter.enable === undefined ? {} : { enabled: filter.enable }),
    ...(filter.disable === undefined ? {} : { disabled: filter.disable }),
  };
}

function mapValues<From, To>(map: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
