import type {
  InstantSettings,
  MultiAccount,
  SessionSettings,
  TagFilter,
  ToolFilter,
  ToolkitFilter,
} from "./session-settings.js";

/** The effective config of a session: its settings plus defaults, with the key names that responses use. */
export interface SessionConfig {
  readonly user_id: string;
  readonly toolkits?: EffectiveToolkitFilter;
  /** By toolkit slug. */
  readonly tools?: { readonly [toolkit: string]: EffectiveToolFilter };
  readonly tags?: EffectiveTagFilter;
  /** Auth config ids by toolkit slug. */
  readonly auth_configs?: { readonly [toolkit: string]: string };
  /** Account ids by toolkit slug. */
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
    readonly tool_execution_enabled: boolean;
    readonly auto_offload_threshold?: number;
    readonly sandbox_size?: string;
  };
  readonly multi_account?: MultiAccount;
  readonly preload: { readonly tools: readonly string[] | "all" };
  readonly search: { readonly enable: boolean };
  readonly execute: { readonly enable_multi_execute: boolean };
  readonly instant: false | EffectiveInstant;
  readonly proxy_execute?: { readonly enable: boolean };
  readonly hooks?: readonly { readonly [key: string]: unknown }[];
}

/** Slugs or hints whose tools need approval before each call. */
interface ApprovalList {
  readonly require_approval?: readonly string[];
}

type SlugFilter = { readonly enabled: readonly string[] } | { readonly disabled: readonly string[] };
type ApprovalOnly = { readonly require_approval: readonly string[] };
type EffectiveToolkitFilter = (SlugFilter & ApprovalList) | ApprovalOnly;
type EffectiveToolFilter = ((SlugFilter | { readonly tags: EffectiveTagFilter }) & ApprovalList) | ApprovalOnly;

interface EffectiveInstant {
  readonly toolkits?: SlugFilter;
  readonly tools?: { readonly [toolkit: string]: SlugFilter };
  readonly return_instant_charge: boolean;
}

/** Selects tools by their MCP hints. */
export interface EffectiveTagFilter extends ApprovalList {
  readonly enabled?: readonly string[];
  readonly disabled?: readonly string[];
}

/** Computes the config of a user's session from its settings. */
export function resolveConfig(userId: string, settings: SessionSettings): SessionConfig {
  const { toolkits, tools, tags, auth_configs, connected_accounts, multi_account, preload } = settings;
  const { proxy_execute, hooks } = settings;
  const connections = settings.manage_connections ?? {};
  const workbench = settings.workbench ?? {};
  return structuredClone({
    user_id: userId,
    ...(toolkits === undefined ? {} : { toolkits: resolveToolkitFilter(toolkits) }),
    ...(auth_configs === undefined ? {} : { auth_configs }),
    ...(connected_accounts === undefined ? {} : { connected_accounts: mapValues(connected_accounts, toList) }),
    manage_connections: {
      enabled: connections.enable ?? true,
      ...(connections.callback_url === undefined ? {} : { callback_url: connections.callback_url }),
      enable_wait_for_connections: connections.enable_wait_for_connections ?? false,
      enable_connection_removal: connections.enable_connection_removal ?? true,
    },
    ...(tools === undefined ? {} : { tools: mapValues(tools, resolveToolFilter) }),
    ...(tags === undefined ? {} : { tags: resolveTagFilter(tags) }),
    workbench: {
      enable: workbench.enable ?? true,
      proxy_execution_enabled: workbench.enable_proxy_execution ?? true,
      tool_execution_enabled: workbench.enable_tool_execution ?? true,
      ...(workbench.auto_offload_threshold === undefined
        ? {}
        : { auto_offload_threshold: workbench.auto_offload_threshold }),
      ...(workbench.sandbox_size === undefined ? {} : { sandbox_size: workbench.sandbox_size }),
    },
    ...(multi_account === undefined ? {} : { multi_account }),
    preload: { tools: isList(preload?.tools) ? preload.tools : preload?.tools === "all" ? "all" : [] },
    search: { enable: settings.search?.enable ?? true },
    execute: { enable_multi_execute: settings.execute?.enable_multi_execute ?? true },
    instant: resolveInstant(settings.instant),
    ...(proxy_execute === undefined ? {} : { proxy_execute }),
    ...(hooks === undefined ? {} : { hooks: hooks.map((hook) => ({ ...hook })) }),
  });
}

function resolveToolkitFilter({ enable, disable, require_approval }: ToolkitFilter): EffectiveToolkitFilter {
  const approval = require_approval === undefined ? {} : { require_approval };
  if (enable === undefined && disable === undefined) {
    return { require_approval: require_approval ?? [] };
  }
  return { ...resolveSlugFilter({ enable, disable }), ...approval };
}

function resolveToolFilter({ enable, disable, tags, require_approval }: ToolFilter): EffectiveToolFilter {
  const approval = require_approval === undefined ? {} : { require_approval };
  if (tags !== undefined) {
    return { tags: resolveTagFilter(tags), ...approval };
  }
  if (enable === undefined && disable === undefined) {
    return { require_approval: require_approval ?? [] };
  }
  return { ...resolveSlugFilter({ enable, disable }), ...approval };
}

function resolveSlugFilter(filter: {
  readonly enable?: readonly string[] | undefined;
  readonly disable?: readonly string[] | undefined;
}): SlugFilter {
  return filter.enable === undefined ? { disabled: filter.disable ?? [] } : { enabled: filter.enable };
}

function resolveTagFilter(filter: TagFilter): EffectiveTagFilter {
  if (isList(filter)) {
    return { enabled: filter };
  }
  return {
    ...(filter.enable === undefined ? {} : { enabled: filter.enable }),
    ...(filter.disable === undefined ? {} : { disabled: filter.disable }),
    ...(filter.require_approval === undefined ? {} : { require_approval: filter.require_approval }),
  };
}

function resolveInstant(instant: InstantSettings | undefined): false | EffectiveInstant {
  if (typeof instant === "boolean") {
    return instant ? { return_instant_charge: false } : false;
  }
  const { toolkits, tools, return_instant_charge = false } = instant ?? {};
  return {
    ...(toolkits === undefined ? {} : { toolkits: resolveSlugFilter(toolkits) }),
    ...(tools === undefined ? {} : { tools: mapValues(tools, resolveSlugFilter) }),
    return_instant_charge,
  };
}

function toList(ids: readonly string[] | string): readonly string[] {
  return typeof ids === "string" ? [ids] : ids;
}

/** `Array.isArray` that also narrows readonly arrays. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function mapValues<From, To>(map: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
