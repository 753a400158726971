import type { InlineCustomTools } from "./custom-tools.js";

/** Slugs or hints whose tools need approval before each call. */
interface ApprovalList {
  readonly require_approval?: readonly string[];
}

type None<Names extends string> = { readonly [Name in Names]?: never };

/** An allow list or a deny list of toolkits, and the toolkits whose tools need approval. */
export type ToolkitFilter = ApprovalList &
  (
    | ({ readonly enable: readonly string[] } & None<"disable">)
    | ({ readonly disable: readonly string[] } & None<"enable">)
    | None<"enable" | "disable">
  );

/** Selects tools of one toolkit (an allow list, a deny list or tags), and those that need approval. */
export type ToolFilter = ApprovalList &
  (
    | ({ readonly enable: readonly string[] } & None<"disable" | "tags">)
    | ({ readonly disable: readonly string[] } & None<"enable" | "tags">)
    | ({ readonly tags: TagFilter } & None<"enable" | "disable">)
    | None<"enable" | "disable" | "tags">
  );

/** Selects tools by their MCP hints. A plain list is an allow list. */
export type TagFilter =
  readonly string[] | (ApprovalList & { readonly enable?: readonly string[]; readonly disable?: readonly string[] });

/** Allow and deny lists of instant tools, or false: none. */
export type InstantSettings =
  | boolean
  | {
      readonly toolkits?: SlugFilter;
      /** By toolkit slug. */
      readonly tools?: { readonly [toolkit: string]: SlugFilter };
      readonly return_instant_charge?: boolean;
    };

type SlugFilter = { readonly enable?: readonly string[]; readonly disable?: readonly string[] };

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
    readonly enable_tool_execution?: boolean;
    readonly auto_offload_threshold?: number;
    readonly sandbox_size?: string;
  };
  multi_account?: MultiAccount;
  preload?: { readonly tools?: readonly string[] | string };
  search?: { readonly enable?: boolean };
  execute?: { readonly enable_multi_execute?: boolean };
  instant?: InstantSettings;
  proxy_execute?: { readonly enable: boolean };
  hooks?: readonly object[];
  experimental?: {
    readonly link_url_overwrite?: string | null;
    readonly submit_feedback?: { readonly enable?: boolean } | null;
    readonly no_elicitation_support_fallback?: "deny" | "allow";
    readonly session_config_id?: string;
  };
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

/** Body of a request that updates a session. `null` removes a setting. */
export type SessionUpdateParams = {
  readonly [Name in keyof SessionSettings]?: NonNullable<SessionSettings[Name]> | null;
} & { readonly expected_config_version?: number };

/** Settings that an update replaces as a whole; the others are merged field by field. */
const REPLACED: ReadonlySet<string> = new Set([
  "toolkits",
  "tools",
  "tags",
  "auth_configs",
  "connected_accounts",
  "instant",
  "hooks",
]);

/** The settings of a new session. Custom tools are not among them: they apply to a single request. */
export function initialSettings({ user_id: _user, experimental, ...rest }: SessionCreateParams): SessionSettings {
  const { link_url_overwrite, submit_feedback, no_elicitation_support_fallback, session_config_id } =
    experimental ?? {};
  const kept = withoutUndefined({
    link_url_overwrite,
    submit_feedback,
    no_elicitation_support_fallback,
    session_config_id,
  });
  return structuredClone({ ...rest, ...(Object.keys(kept).length === 0 ? {} : { experimental: kept }) });
}

/**
 * Applies an update. Filters and maps are replaced as a whole, other settings are merged field by field, and `null`
 * removes a setting, or a field of one.
 */
export function updateSettings(before: SessionSettings, update: SessionUpdateParams): SessionSettings {
  const { expected_config_version: _version, ...changes } = update;
  const after: Record<string, unknown> = { ...before };
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) {
      delete after[name];
    } else if (change !== undefined) {
      after[name] = REPLACED.has(name) ? change : mergeFields(after[name], Object(change));
    }
  }
  return structuredClone(after);
}

function mergeFields(before: unknown, change: object): object {
  const fields: [string, unknown][] = Object.entries({ ...Object(before), ...change });
  return Object.fromEntries(fields.filter(([, value]) => value !== null));
}

function withoutUndefined<Value extends object>(value: Value): { [Key in keyof Value]?: NonNullable<Value[Key]> } {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same fields, without some of them
  return Object.fromEntries(fields) as { [Key in keyof Value]?: NonNullable<Value[Key]> };
}
