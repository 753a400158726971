import type { OperationName } from "../../../generated/operations.gen.js";
import type { ResponseFields } from "../approvals.js";
import type { SharedAccess, SharingParams } from "../connected-account.js";
import type { InlineCustomTools } from "../custom-tools.js";
import type { JsonObject } from "../json.js";
import type { ProxyRequest } from "../options.js";
import type { PageQuery } from "../pagination.js";
import type { RequestContext } from "../request-context.js";
import type { AccountPath, Body, Path, ProjectInputs, Query, RevokeOnDelete, ToolkitFilter } from "./project-inputs.js";
import type { SessionCreateParams, SessionUpdateParams } from "../session-settings.js";

/**
 * Implements one operation. The input has been validated against the spec; the returned object is sent as JSON, and
 * tests validate it against the spec. Throw an `HttpError` to respond with an error.
 */
type Handler<Name extends OperationName> = (
  input: OperationInputs[Name],
  context: RequestContext,
) => object | Promise<object>;

/** Handlers of some operations, by name. */
export type Handlers<Names extends OperationName> = { readonly [Name in Names]: Handler<Name> };

/**
 * The part of each operation's input that its handler reads. These types are handwritten so that the emulator compiles
 * whatever document `generated/` was made from; `test/emulator/contract-types.ts` proves that the types of the pinned
 * spec are assignable to them.
 */
export interface OperationInputs extends ProjectInputs {
  createSession: Body<SessionCreateParams>;
  getSession: SessionPath;
  updateSession: SessionPath & Body<SessionUpdateParams>;
  deleteSession: SessionPath;
  attachToSession: SessionPath & Body<WithCustomTools>;
  listConfigHistory: SessionPath & Query<PageQuery>;
  listSessionTools: SessionPath & Query<PageQuery>;
  listSessionToolkits: SessionPath & Query<SessionToolkitQuery>;
  executeTool: SessionPath & Body<ToolExecuteParams>;
  executeMetaTool: SessionPath & Body<MetaToolExecuteParams>;
  searchTools: SessionPath & Body<ToolSearchParams>;
  proxyExecute: SessionPath & Body<ProxyRequest>;
  createSessionLink: SessionPath & Body<ConnectLinkParams>;
  listSessionFiles: MountPath & Query<PageQuery & { readonly mount_relative_prefix?: string }>;
  createUploadUrl: MountPath & Body<FileParams & { readonly mimetype?: string }>;
  createDownloadUrl: MountPath & Body<FileParams>;
  deleteSessionFile: MountPath & Body<FileParams>;
  listTools: Query<ToolQuery>;
  getTool: Path<"tool_slug"> & Query<{ readonly version?: string; readonly toolkit_versions?: Versions }>;
  listToolkits: Query<ToolkitQuery>;
  getToolkit: Path<"slug"> & Query<{ readonly version?: string }>;
  listConnectedAccounts: Query<AccountQuery>;
  getConnectedAccount: AccountPath;
  updateConnectedAccount: AccountPath & Body<AccountUpdateParams>;
  deleteConnectedAccount: AccountPath & Query<RevokeOnDelete>;
}

type SessionPath = Path<"session_id">;
type MountPath = Path<"session_id" | "mount_id">;

/** A version (or `latest`), or a version by toolkit slug. */
export type Versions = string | { readonly [toolkit: string]: string } | null;

interface WithCustomTools {
  readonly experimental?: InlineCustomTools;
}

interface ToolExecuteParams extends WithCustomTools, ResponseFields {
  readonly tool_slug: string;
  readonly arguments?: JsonObject;
  readonly account?: string;
}

interface MetaToolExecuteParams extends WithCustomTools, ResponseFields {
  readonly slug: string;
  readonly arguments?: JsonObject;
}

interface ToolSearchParams extends WithCustomTools {
  readonly queries: readonly { readonly use_case: string }[];
}

interface ConnectLinkParams {
  readonly toolkit: string;
  readonly callback_url?: string;
  readonly alias?: string;
  readonly experimental?: SharingParams;
}

interface FileParams {
  readonly mount_relative_path: string;
}

interface SessionToolkitQuery extends PageQuery {
  readonly toolkits?: readonly string[] | null;
  readonly search?: string;
  readonly is_connected?: boolean | null;
}

interface ToolQuery extends PageQuery {
  /** Comma-separated. */
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

interface ToolkitQuery extends PageQuery, ToolkitFilter {
  readonly search?: string;
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

interface AccountUpdateParams {
  readonly alias?: string;
  readonly connection?: { readonly state: { readonly authScheme: string } };
  readonly experimental?: { readonly acl_config_for_shared?: Partial<SharedAccess> };
}
