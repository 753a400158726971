import type { MultiAccount, SessionOverrides, TagFilter, ToolFilter, ToolkitFilter } from "./session-settings.js";

/** What a session works with and answers: the overrides over the defaults, under the answer's own key names. */
export interface SessionConfig {
  readonly user_id: string;
  readonly toolkits?: ToolkitsInForce;
  /** By toolkit. */
  readonly tools?: { readonly [toolkit: string]: ToolsInForce };
  readonly tags?: TagsInForce;
  /** Ids by toolkit. */
  readonly auth_configs?: { readonly [toolkit: string]: string };
  /** Ids by toolkit. */
  readonly connected_accounts?: { readonly [toolkit: string]: readonly string[] };
  readonly manage_connections: {
    readonly enabled: boolean;
    readonly callback_url?: string;
    readonly enable_wait_for_connections: boolean;
    readonly enable_connection_removal: boolean;
  };
  readonly workbench: {
    readonly enable: boolean;
    readonly proxy_execution_enabled: boolean;
    readonly auto_offload_threshold?: number;
    readonly sandbox_size?: string;
  };
  readonly multi_account?: MultiAccount;
  readonly preload: { readonly tools: readonly string[] | "all" };
  readonly search: { readonly enable: boolean };
  readonly execute: { readonly enable_multi_execute: boolean };
}

type ToolkitsInForce = { readonly enabled: readonly string[] } | { readonly disabled: readonly string[] };
type ToolsInForce = ToolkitsInForce | { readonly tags: TagsInForce };

/** The hints that let a tool through. */
export interface TagsInForce {
  readonly enabled?: readonly string[];
  readonly disabled?: readonly string[];
}

/** The config of a user's session with these overrides. */
export function configOf(userId: string, overrides: SessionOverrides): SessionConfig {
  const { toolkits, tools, tags, auth_configs, connected_accounts, multi_account, preload } = overrides;
  const connections = overrides.manage_connections ?? {};
  const workbench = overrides.workbench ?? {};
  return structuredClone({
    user_id: userId,
    ...(toolkits === undefined ? {} : { toolkits: toolkitsInForce(toolkits) }),
    ...(auth_configs === undefined ? {} : { auth_configs }),
    ...(connected_accounts === undefined ? {} : { connected_accounts: mapValues(connected_accounts, listOf) }),
    manage_connections: {
      enabled: connections.enable ?? true,
      ...(connections.callback_url === undefined ? {} : { callback_url: connections.callback_url }),
      enable_wait_for_connections: connections.enable_wait_for_connections ?? false,
      enable_connection_removal: connections.enable_connection_removal ?? true,
    },
    ...(tools === undefined ? {} : { tools: mapValues(tools, toolsInForce) }),
    ...(tags === undefined ? {} : { tags: tagsInForce(tags) }),
    workbench: {
      enable: workbench.enable ?? true,
      proxy_execution_enabled: workbench.enable_proxy_execution ?? true,
      ...(workbench.auto_offload_threshold === undefined
        ? {}
        : { auto_offload_threshold: workbench.auto_offload_threshold }),
      ...(workbench.sandbox_size === undefined ? {} : { sandbox_size: workbench.sandbox_size }),
    },
    ...(multi_account === undefined ? {} : { multi_account }),
    preload: { tools: isList(preload?.tools) ? preload.tools : preload?.tools === "all" ? "all" : [] },
    search: { enable: overrides.search?.enable ?? true },
    execute: { enable_multi_execute: overrides.execute?.enable_multi_execute ?? true },
  });
}

function toolkitsInForce(filter: ToolkitFilter): ToolkitsInForce {
  return filter.enable === undefined ? { disabled: filter.disable } : { enabled: filter.enable };
}

function toolsInForce(filter: ToolFilter): ToolsInForce {
  if (filter.enable !== undefined) return { enabled: filter.enable };
  if (filter.disable !== undefined) return { disabled: filter.disable };
  return { tags: tagsInForce(filter.tags) };
}

function tagsInForce(filter: TagFilter): TagsInForce {
  if (isList(filter)) return { enabled: filter };
  return {
    ...(filter.enable === undefined ? {} : { enabled: filter.enable }),
    ...(filter.disable === undefined ? {} : { disabled: filter.disable }),
  };
}

function listOf(ids: readonly string[] | string): readonly string[] {
  return typeof ids === "string" ? [ids] : ids;
}

/** What Array.isArray says, for lists that cannot be written to. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function mapValues<From, To>(map: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
