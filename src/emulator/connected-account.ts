/** What the status of a connected account can be. */
export type AccountStatus = "INITIALIZING" | "INITIATED" | "ACTIVE" | "FAILED" | "EXPIRED" | "INACTIVE" | "REVOKED";

/** A user's account at an app. */
export interface Account {
  readonly id: string;
  /** A short id made of words, that a model can tell from others. */
  readonly wordId: string;
  readonly userId: string;
  readonly toolkit: string;
  readonly scheme: "OAUTH2" | "API_KEY";
  readonly authConfigId: string;
  readonly managed: boolean;
  readonly createdAt: string;
  sharing: AccountSharing;
  alias: string | null;
  status: AccountStatus;
  statusReason: string | null;
  updatedAt: string;
  /** Where the user authorises it; set while it waits for that. */
  redirectUrl: string;
}

/** Whether others than its owner may use an account: a session uses a shared one only where it pins it. */
export type AccountSharing =
  | { readonly account_type: "PRIVATE" }
  | { readonly account_type: "SHARED"; readonly acl_config_for_shared: SharedAccess };

/** Who may use a shared account. */
export interface SharedAccess {
  readonly allow_all_users: boolean;
  readonly allowed_user_ids: readonly string[];
  /** Never these, whatever else is said. */
  readonly not_allowed_user_ids: readonly string[];
}

/** What a request says about sharing an account. */
export interface SharingParams {
  /** Default PRIVATE. */
  readonly account_type?: "PRIVATE" | "SHARED";
  readonly acl_config_for_shared?: Partial<SharedAccess>;
}

/** How an account is shared that was asked for like this. */
export function sharingOf({ account_type, acl_config_for_shared }: SharingParams): AccountSharing {
  if (account_type !== "SHARED") return { account_type: "PRIVATE" };
  return { account_type, acl_config_for_shared: accessOf(acl_config_for_shared ?? {}) };
}

/** Who may use a shared account: nobody unless said. */
export function accessOf(params: Partial<SharedAccess>): SharedAccess {
  const { allow_all_users = false, allowed_user_ids = [], not_allowed_user_ids = [] } = params;
  return { allow_all_users, allowed_user_ids, not_allowed_user_ids };
}
