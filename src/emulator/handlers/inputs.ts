import type { ProxyExecuteParams } from "../../../generated/openapi.gen.js";
import type { SharedAccess, SharingParams } from "../connected-account.js";
import type { InlineCustomTools } from "../custom-tools.js";
import type { JsonObject } from "../json.js";
import type { PageQuery } from "../pagination.js";
import type { NewSession, SessionChanges } from "../session-settings.js";

/**
 * What the handlers read of each operation's request, which is less than the spec lets stand there. These types are the
 * emulator's own, so that it compiles whatever document `generated/` was made from; `test/emulator/contract-types.ts`
 * proves that what fits the pinned spec fits them.
 */
export interface Inputs {
  createSession: Body<NewSession>;
  getSession: InSession;
  updateSession: InSession & Body<SessionChanges>;
  deleteSession: InSession;
  attachToSession: InSession & Body<WithCustomTools>;
  listConfigHistory: InSession & Query<PageQuery>;
  listSessionTools: InSession & Query<PageQuery>;
  listSessionToolkits: InSession & Query<SessionToolkitQuery>;
  executeTool: InSession & Body<ToolRun>;
  executeMetaTool: InSession & Body<MetaToolRun>;
  searchTools: InSession & Body<Search>;
  proxyExecute: InSession & Body<ProxyExecuteParams & { readonly toolkit_slug: string }>;
  createSessionLink: InSession & Body<LinkParams>;
  listSessionFiles: InMount & Query<PageQuery & { readonly mount_relative_prefix?: string }>;
  createUploadUrl: InMount & Body<File & { readonly mimetype?: string }>;
  createDownloadUrl: InMount & Body<File>;
  deleteSessionFile: InMount & Body<File>;
  listTools: Query<ToolQuery>;
  getTool: Path<"tool_slug"> & Query<{ readonly version?: string; readonly toolkit_versions?: Versions }>;
  listToolkits: Query<ToolkitQuery>;
  getToolkit: Path<"slug"> & Query<{ readonly version?: string }>;
  listConnectedAccounts: Query<AccountQuery>;
  getConnectedAccount: OfAccount;
  updateConnectedAccount: OfAccount & Body<AccountChanges>;
  deleteConnectedAccount: OfAccount & Query<{ readonly revoke_on_delete?: boolean | null }>;
}

interface Body<Content> {
  readonly body: Content;
}
interface Query<Fields> {
  readonly query: Fields;
}
interface Path<Names extends string> {
  readonly path: { readonly [Name in Names]: string };
}
type InSession = Path<"session_id">;
type InMount = Path<"session_id" | "mount_id">;
type OfAccount = Path<"nanoid">;

/** A version word, or a version by toolkit. */
export type Versions = string | { readonly [toolkit: string]: string } | null;

interface WithCustomTools {
  readonly experimental?: InlineCustomTools;
}

interface ToolRun extends WithCustomTools {
  readonly tool_slug: string;
  readonly arguments?: JsonObject;
  readonly account?: string;
}

interface MetaToolRun extends WithCustomTools {
  readonly slug: string;
  readonly arguments?: JsonObject;
}

interface Search extends WithCustomTools {
  readonly queries: readonly { readonly use_case: string }[];
}

interface LinkParams {
  readonly toolkit: string;
  readonly callback_url?: string;
  readonly alias?: string;
  readonly experimental?: SharingParams;
}

interface File {
  readonly mount_relative_path: string;
}

interface SessionToolkitQuery extends PageQuery {
  readonly toolkits?: readonly string[] | null;
  readonly search?: string;
  readonly is_connected?: boolean | null;
}

interface ToolQuery extends PageQuery {
  /** Separated by commas. */
  readonly tool_slugs?: string;
  readonly toolkit_slug?: string;
  readonly toolkit_versions?: Versions;
  readonly important?: "true" | "false";
  readonly tags?: readonly string[];
  readonly scopes?: readonly string[] | null;
  readonly include_deprecated?: boolean;
  readonly auth_config_ids?: string | readonly string[];
  readonly query?: string;
  readonly search?: string;
}

interface ToolkitQuery extends PageQuery {
  readonly search?: string;
  readonly type?: "native" | "custom" | "all";
  readonly managed_by?: string;
  readonly category?: string;
  readonly sort_by?: string;
}

interface AccountQuery extends PageQuery {
  readonly toolkit_slugs?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly user_ids?: readonly string[] | null;
  readonly auth_config_ids?: readonly string[] | null;
  readonly connected_account_ids?: readonly string[] | null;
  readonly account_type?: "PRIVATE" | "SHARED" | "ALL";
  readonly order_by?: "created_at" | "updated_at";
  readonly order_direction?: "asc" | "desc";
}

interface AccountChanges {
  readonly alias?: string;
  readonly connection?: { readonly state: { readonly authScheme: string } };
  readonly experimental?: { readonly acl_config_for_shared?: Partial<SharedAccess> };
}
