import type { SharingParams } from "../connected-account.js";
import type { JsonObject } from "../json.js";
import type { PageQuery } from "../pagination.js";

/** The operations that need apps, events, deliveries or uploads from outside, which an emulator does not have. */
export type NotServed =
  | "upsertTrigger"
  | "listTriggers"
  | "updateTrigger"
  | "deleteTrigger"
  | "listTriggerTypes"
  | "getTriggerType"
  | "listTriggerTypeSlugs"
  | "createWebhookSubscription"
  | "listWebhookSubscriptions"
  | "getWebhookSubscription"
  | "updateWebhookSubscription"
  | "deleteWebhookSubscription"
  | "rotateWebhookSecret"
  | "listWebhookEventTypes"
  | "listWebhookEndpoints"
  | "createWebhookEndpoint"
  | "getWebhookEndpoint"
  | "updateWebhookEndpoint"
  | "replaceWebhookEndpoint"
  | "proxyExecuteDirectly"
  | "listProjectFiles"
  | "requestFileUpload";

/** The inputs of the operations around sessions: see `OperationInputs`. */
export interface ProjectInputs extends Readonly<Record<NotServed, object>> {
  listToolkitCategories: object;
  findToolkits: Body<Omit<ToolkitFilter, "type"> & PageQuery & { readonly toolkits?: readonly string[] }>;
  executeToolDirectly: Path<"tool_slug"> & Body<DirectExecuteParams>;
  listSavedSessionConfigs: Query<PageQuery & { readonly search?: string; readonly archived?: boolean }>;
  getSavedSessionConfig: Path<"session_config_id">;
  listAuthConfigs: Query<AuthConfigQuery>;
  getAuthConfig: AccountPath;
  createAuthConfig: Body<{ readonly toolkit: { readonly slug: string }; readonly auth_config?: AuthConfigParams }>;
  updateAuthConfig: AccountPath & Body<AuthConfigUpdateParams>;
  setAuthConfigStatus: Path<"nanoid" | "status">;
  deleteAuthConfig: AccountPath & Query<RevokeOnDelete>;
  createAccountLink: Body<AccountLinkParams>;
  refreshConnectedAccount: AccountPath & Query<AccountRefreshParams> & Body<AccountRefreshParams>;
  revokeConnectedAccount: AccountPath;
  setConnectedAccountStatus: Path<"nanoId"> & Body<{ readonly enabled: boolean }>;
}

export interface Body<Content> {
  readonly body: Content;
}
export interface Query<Fields> {
  readonly query: Fields;
}
export interface Path<Names extends string> {
  readonly path: { readonly [Name in Names]: string };
}
/** Auth configs and connected accounts have the same name for their ids. */
export type AccountPath = Path<"nanoid">;

export interface RevokeOnDelete {
  readonly revoke_on_delete?: boolean | null;
}

/** What the lists of toolkits can be filtered and sorted by. */
export interface ToolkitFilter {
  readonly type?: "native" | "custom" | "all";
  readonly managed_by?: string;
  readonly category?: string;
  readonly sort_by?: string;
}

export interface DirectExecuteParams {
  readonly arguments?: JsonObject;
  readonly connected_account_id?: string;
  readonly user_id?: string;
  readonly entity_id?: string;
  readonly version?: string;
  readonly text?: string;
}

interface AuthConfigQuery extends PageQuery {
  /** Comma-separated. */
  readonly toolkit_slug?: string;
  readonly is_composio_managed?: string | boolean;
  readonly search?: string;
  readonly show_disabled?: boolean | null;
}

/** An auth config to create. */
export interface AuthConfigParams {
  readonly type: "use_composio_managed_auth" | "use_custom_auth";
  readonly authScheme?: string;
  readonly name?: string;
  readonly credentials?: JsonObject;
  readonly is_enabled_for_tool_router?: boolean;
}

interface AuthConfigUpdateParams {
  readonly type: "default" | "custom";
  readonly name?: string;
  readonly credentials?: JsonObject;
  readonly scopes?: string | readonly string[];
  readonly user_scopes?: string | readonly string[];
  readonly is_enabled_for_tool_router?: boolean;
}

interface AccountLinkParams {
  readonly auth_config_id: string;
  readonly user_id: string;
  readonly alias?: string;
  readonly callback_url?: string;
  readonly experimental?: SharingParams;
}

interface AccountRefreshParams {
  readonly redirect_url?: string;
}
