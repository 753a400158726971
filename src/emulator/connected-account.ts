/** Status of a connected account. Only an `ACTIVE` one can run tools. */
export type AccountStatus = "INITIALIZING" | "INITIATED" | "ACTIVE" | "FAILED" | "EXPIRED" | "INACTIVE" | "REVOKED";

/** A user's account of an app. */
export interface ConnectedAccount {
  readonly id: string;
  /** Human-readable id (`gmail_coral-2`), easier for a model to tell apart than `id`. */
  readonly wordId: string;
  readonly userId: string;
  /** Toolkit slug. */
  readonly toolkit: string;
  readonly scheme: "OAUTH2" | "API_KEY";
  readonly authConfigId: string;
  /** Whether the auth config is managed by Composio. */
  readonly managed: boolean;
  readonly createdAt: string;
  sharing: AccountSharing;
  alias: string | null;
  status: AccountStatus;
  statusReason: string | null;
  updatedAt: string;
  /** Connect link of a pending account; empty for an account that was connected without a link. */
  redirectUrl: string;
}

/** Who may use an account. A session uses a shared account only if its config pins it. */
export type AccountSharing =
  | { readonly account_type: "PRIVATE" }
  | { readonly account_type: "SHARED"; readonly acl_config_for_shared: SharedAccess };

/** Access list of a shared account. */
export interface SharedAccess {
  readonly allow_all_users: boolean;
  readonly allowed_user_ids: readonly string[];
  /** Denied users. Takes precedence over the other two fields. */
  readonly not_allowed_user_ids: readonly string[];
}

/** Sharing options of a connect link request. */
export interface SharingParams {
  /** Default `PRIVATE`. */
  readonly account_type?: "PRIVATE" | "SHARED";
  readonly acl_config_for_shared?: Partial<SharedAccess>;
}

/** Applies the defaults to the sharing options of a request. */
export function resolveSharing({ account_type, acl_config_for_shared }: SharingParams): AccountSharing {
  if (account_type !== "SHARED") {
    return { account_type: "PRIVATE" };
  }
  return { account_type, acl_config_for_shared: resolveSharedAccess(acl_config_for_shared ?? {}) };
}

/** Applies the defaults to an access list: an empty list allows nobody. */
export function resolveSharedAccess(params: Partial<SharedAccess>): SharedAccess {
  const { allow_all_users = false, allowed_user_ids = [], not_allowed_user_ids = [] } = params;
  return { allow_all_users, allowed_user_ids, not_allowed_user_ids };
}
