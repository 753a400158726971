import type { InlineCustomTools } from "./custom-tools.js";

/** An allow list or a deny list of toolkits. */
export type ToolkitFilter =
  | { readonly enable: readonly string[]; readonly disable?: never }
  | { readonly disable: readonly string[]; readonly enable?: never };

/** Selects tools of one toolkit: an allow list, a deny list or tags. */
export type ToolFilter =
  | { readonly enable: readonly string[]; readonly disable?: never; readonly tags?: never }
  | { readonly disable: readonly string[]; readonly enable?: never; readonly tags?: never }
  | { readonly tags: TagFilter; readonly enable?: never; readonly disable?: never };

/** Selects tools by their MCP hints. A plain list is an allow list. */
export type TagFilter =
  readonly string[] | { readonly enable?: readonly string[]; readonly disable?: readonly string[] };

/** The settings of a session as callers sent them, without defaults. */
export interface SessionSettings {
  toolkits?: ToolkitFilter;
  /** By toolkit slug. */
  tools?: { readonly [toolkit: string]: ToolFilter };
  tags?: TagFilter;
  /** Auth config ids by toolkit slug. */
  auth_configs?: { readonly [toolkit: string]: string };
  /** Account ids by toolkit slug. Older documents have a single id instead of a list. */
  connected_accounts?: { readonly [toolkit: string]: readonly string[] | string };
  manage_connections?: {
    readonly enable?: boolean | null;
    readonly callback_url?: string;
    readonly enable_wait_for_connections?: boolean | null;
    readonly enable_connection_removal?: boolean | null;
  };
  workbench?: {
    readonly enable?: boolean;
    readonly enable_proxy_execution?: boolean;
    readonly auto_offload_threshold?: number;
    readonly sandbox_size?: string;
  };
  multi_account?: MultiAccount;
  preload?: { readonly tools?: readonly string[] | string };
  search?: { readonly enable?: boolean };
  execute?: { readonly enable_multi_execute?: boolean };
  experimental?: { readonly link_url_overwrite?: string };
}

/** Settings for several accounts per toolkit. The same in requests and in the config of a session. */
export interface MultiAccount {
  readonly enable?: boolean;
  readonly max_accounts_per_toolkit?: number;
  /** Whether a call has to select an account if there are several. */
  readonly require_explicit_selection?: boolean;
}

/** Body of a request that creates a session. */
export interface SessionCreateParams extends Readonly<Omit<SessionSettings, "experimental">> {
  readonly user_id: string;
  readonly experimental?: InlineCustomTools &
    NonNullable<SessionSettings["experimental"]> & {
      readonly assistive_prompt_config?: { readonly user_timezone?: string };
    };
}

type NullableSetting = "connected_accounts" | "manage_connections" | "workbench" | "multi_account" | "experimental";

/** Body of a request that updates a session. `null` removes a setting. */
export type SessionUpdateParams = Readonly<Omit<SessionSettings, NullableSetting>> & {
  readonly [Name in NullableSetting]?: NonNullable<SessionSettings[Name]> | null;
};

/** The settings of a new session. Custom tools are not among them: they apply to a single request. */
export function initialSettings({ user_id: _user, experimental, ...rest }: SessionCreateParams): SessionSettings {
  const linkUrl = experimental?.link_url_overwrite;
  return structuredClone({
    ...rest,
    ...(linkUrl === undefined ? {} : { experimental: { link_url_overwrite: linkUrl } }),
  });
}

/**
 * Applies an update. Filters and maps are replaced as a whole, other settings are merged field by field, and `null`
 * removes a setting.
 */
export function updateSettings(before: SessionSettings, update: SessionUpdateParams): SessionSettings {
  const after: SessionSettings = structuredClone(before);
  const { toolkits, tools, tags, auth_configs, preload, search, execute } = update;
  if (toolkits !== undefined) {
    after.toolkits = toolkits;
  }
  if (tools !== undefined) {
    after.tools = tools;
  }
  if (tags !== undefined) {
    after.tags = tags;
  }
  if (auth_configs !== undefined) {
    after.auth_configs = auth_configs;
  }
  if (preload !== undefined) {
    after.preload = { ...after.preload, ...preload };
  }
  if (search !== undefined) {
    after.search = { ...after.search, ...search };
  }
  if (execute !== undefined) {
    after.execute = { ...after.execute, ...execute };
  }

  const { connected_accounts, manage_connections, workbench, multi_account, experimental } = update;
  if (connected_accounts === null) {
    delete after.connected_accounts;
  } else if (connected_accounts !== undefined) {
    after.connected_accounts = connected_accounts;
  }
  if (manage_connections === null) {
    delete after.manage_connections;
  } else if (manage_connections !== undefined) {
    after.manage_connections = { ...after.manage_connections, ...manage_connections };
  }
  if (workbench === null) {
    delete after.workbench;
  } else if (workbench !== undefined) {
    after.workbench = { ...after.workbench, ...workbench };
  }
  if (multi_account === null) {
    delete after.multi_account;
  } else if (multi_account !== undefined) {
    after.multi_account = { ...after.multi_account, ...multi_account };
  }
  if (experimental === null) {
    delete after.experimental;
  } else if (experimental !== undefined) {
    after.experimental = { ...after.experimental, ...experimental };
  }
  return structuredClone(after);
}
