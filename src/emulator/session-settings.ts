import type { InlineCustomTools } from "./custom-tools.js";

/** An allow list or a deny list of toolkits. */
export type ToolkitFilter =
  | { readonly enable: readonly string[]; readonly disable?: never }
  | { readonly disable: readonly string[]; readonly enable?: never };

/** Which of a toolkit's tools are let through. */
export type ToolFilter =
  | { readonly enable: readonly string[]; readonly disable?: never; readonly tags?: never }
  | { readonly disable: readonly string[]; readonly enable?: never; readonly tags?: never }
  | { readonly tags: TagFilter; readonly enable?: never; readonly disable?: never };

/** Which hints let a tool through: a plain list enables. */
export type TagFilter =
  readonly string[] | { readonly enable?: readonly string[]; readonly disable?: readonly string[] };

/** What a caller has asked for, as it asked for it: a config's defaults are not among it. */
export interface SessionOverrides {
  toolkits?: ToolkitFilter;
  /** By toolkit. */
  tools?: { readonly [toolkit: string]: ToolFilter };
  tags?: TagFilter;
  /** Ids by toolkit. */
  auth_configs?: { readonly [toolkit: string]: string };
  /** Ids by toolkit; in older documents one id instead of a list. */
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

/** Several accounts of one toolkit. Its config says the same as the request for it. */
export interface MultiAccount {
  readonly enable?: boolean;
  readonly max_accounts_per_toolkit?: number;
  /** Each call has to name its account. */
  readonly require_explicit_selection?: boolean;
}

/** What a session is made of. */
export interface NewSession extends Readonly<Omit<SessionOverrides, "experimental">> {
  readonly user_id: string;
  readonly experimental?: InlineCustomTools &
    NonNullable<SessionOverrides["experimental"]> & {
      readonly assistive_prompt_config?: { readonly user_timezone?: string };
    };
}

type Removable = "connected_accounts" | "manage_connections" | "workbench" | "multi_account" | "experimental";

/** Changes to a session: a block that stands here is changed, one that is `null` is taken away. */
export type SessionChanges = Readonly<Omit<SessionOverrides, Removable>> & {
  readonly [Block in Removable]?: NonNullable<SessionOverrides[Block]> | null;
};

/** What is kept of a creation. Custom tools are echoed once, not kept. */
export function overridesOf({ user_id: _user, experimental, ...blocks }: NewSession): SessionOverrides {
  const base = experimental?.link_url_overwrite;
  return structuredClone({ ...blocks, ...(base === undefined ? {} : { experimental: { link_url_overwrite: base } }) });
}

/**
 * The overrides after a change. `null` takes a block away; an allow or deny list and a map are replaced whole;
 * of the other blocks only the fields that are given change.
 */
export function patched(before: SessionOverrides, changes: SessionChanges): SessionOverrides {
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
