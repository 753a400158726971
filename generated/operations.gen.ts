// Do not edit: this file is made from spec/openapi.json by `npm run codegen`.
// sha256 of what it was made from: 89a055f8aede50061a21abec7ec393518112b14f42ce9f3c0f71756899d53d21

import type {
  AccountLink,
  AccountLinkParams,
  AccountRefreshParams,
  AccountRefreshQuery,
  AccountRefreshResult,
  AccountRevokeResult,
  AccountStatusParams,
  AccountStatusResult,
  AuthConfig,
  AuthConfigCreateParams,
  AuthConfigCreateResult,
  AuthConfigDeleteQuery,
  AuthConfigDeleteResult,
  AuthConfigListQuery,
  AuthConfigPage,
  AuthConfigStatusResult,
  AuthConfigUpdateParams,
  AuthConfigUpdateResult,
  AuthLink,
  AuthLinkParams,
  CatalogToolkitDetails,
  CatalogToolkitListQuery,
  CatalogToolkitPage,
  CatalogToolkitQuery,
  ConfigHistoryPage,
  ConfigHistoryQuery,
  ConnectedAccount,
  ConnectedAccountDeleteQuery,
  ConnectedAccountDeleteResult,
  ConnectedAccountListQuery,
  ConnectedAccountPage,
  ConnectedAccountUpdateParams,
  ConnectedAccountUpdateResult,
  DirectExecuteParams,
  DirectExecuteResponse,
  DirectProxyParams,
  DirectProxyResponse,
  DownloadUrl,
  DownloadUrlParams,
  FileDeleteParams,
  FileDeleteResult,
  FileListQuery,
  FilePage,
  FileUpload,
  FileUploadParams,
  FoundToolkitPage,
  MetaToolExecuteParams,
  MetaToolExecuteResponse,
  ProjectFileListQuery,
  ProjectFilePage,
  ProxyExecuteParams,
  ProxyExecuteResponse,
  SavedSessionConfig,
  SavedSessionConfigListQuery,
  SavedSessionConfigPage,
  SessionAttachParams,
  SessionCreateParams,
  SessionDeleteResult,
  SessionInfo,
  SessionToolPage,
  SessionToolsQuery,
  SessionUpdateParams,
  Tool,
  ToolExecuteParams,
  ToolExecuteResponse,
  ToolListQuery,
  ToolPage,
  ToolQuery,
  ToolSearchParams,
  ToolSearchResponse,
  ToolkitCategoryPage,
  ToolkitFindParams,
  ToolkitListQuery,
  ToolkitPage,
  TriggerDeleteResult,
  TriggerInstancePage,
  TriggerListQuery,
  TriggerType,
  TriggerTypeListQuery,
  TriggerTypePage,
  TriggerTypeQuery,
  TriggerTypeSlugs,
  TriggerUpdateParams,
  TriggerUpdateResult,
  TriggerUpsertParams,
  TriggerUpsertResult,
  UploadUrl,
  UploadUrlParams,
  WebhookEndpoint,
  WebhookEndpointCreateParams,
  WebhookEndpointList,
  WebhookEndpointListQuery,
  WebhookEndpointReplaceParams,
  WebhookEndpointUpdateParams,
  WebhookEventTypes,
  WebhookSecret,
  WebhookSubscription,
  WebhookSubscriptionCreateParams,
  WebhookSubscriptionDeleteResult,
  WebhookSubscriptionListQuery,
  WebhookSubscriptionPage,
  WebhookSubscriptionUpdateParams,
} from "./openapi.gen.js";

/** Input and output of each operation. */
export interface Operations {
  /** POST /api/v3.1/tool_router/session/{session_id}/attach */
  attachToSession: { input: { path: { session_id: string }; body: SessionAttachParams }; output: SessionInfo };
  /** POST /api/v3.1/connected_accounts/link */
  createAccountLink: { input: { body: AccountLinkParams }; output: AccountLink };
  /** POST /api/v3.1/auth_configs */
  createAuthConfig: { input: { body: AuthConfigCreateParams }; output: AuthConfigCreateResult };
  /** POST /api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/download_url */
  createDownloadUrl: {
    input: { path: { session_id: string; mount_id: string }; body: DownloadUrlParams };
    output: DownloadUrl;
  };
  /** POST /api/v3.1/tool_router/session */
  createSession: { input: { body: SessionCreateParams }; output: SessionInfo };
  /** POST /api/v3.1/tool_router/session/{session_id}/link */
  createSessionLink: { input: { path: { session_id: string }; body: AuthLinkParams }; output: AuthLink };
  /** POST /api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/upload_url */
  createUploadUrl: {
    input: { path: { session_id: string; mount_id: string }; body: UploadUrlParams };
    output: UploadUrl;
  };
  /** POST /api/v3.1/webhook_endpoints */
  createWebhookEndpoint: { input: { body: WebhookEndpointCreateParams }; output: WebhookEndpoint };
  /** POST /api/v3.1/webhook_subscriptions */
  createWebhookSubscription: { input: { body: WebhookSubscriptionCreateParams }; output: WebhookSubscription };
  /** DELETE /api/v3.1/auth_configs/{nanoid} */
  deleteAuthConfig: {
    input: { path: { nanoid: string }; query?: AuthConfigDeleteQuery };
    output: AuthConfigDeleteResult;
  };
  /** DELETE /api/v3.1/connected_accounts/{nanoid} */
  deleteConnectedAccount: {
    input: { path: { nanoid: string }; query?: ConnectedAccountDeleteQuery };
    output: ConnectedAccountDeleteResult;
  };
  /** DELETE /api/v3.1/tool_router/session/{session_id} */
  deleteSession: { input: { path: { session_id: string } }; output: SessionDeleteResult };
  /** POST /api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/delete */
  deleteSessionFile: {
    input: { path: { session_id: string; mount_id: string }; body: FileDeleteParams };
    output: FileDeleteResult;
  };
  /** DELETE /api/v3.1/trigger_instances/manage/{triggerId} */
  deleteTrigger: { input: { path: { triggerId: string } }; output: TriggerDeleteResult };
  /** DELETE /api/v3.1/webhook_subscriptions/{id} */
  deleteWebhookSubscription: { input: { path: { id: string } }; output: WebhookSubscriptionDeleteResult };
  /** POST /api/v3.1/tool_router/session/{session_id}/execute_meta */
  executeMetaTool: {
    input: { path: { session_id: string }; body: MetaToolExecuteParams };
    output: MetaToolExecuteResponse;
  };
  /** POST /api/v3.1/tool_router/session/{session_id}/execute */
  executeTool: { input: { path: { session_id: string }; body: ToolExecuteParams }; output: ToolExecuteResponse };
  /** POST /api/v3.1/tools/execute/{tool_slug} */
  executeToolDirectly: {
    input: { path: { tool_slug: string }; body: DirectExecuteParams };
    output: DirectExecuteResponse;
  };
  /** POST /api/v3.1/toolkits/multi */
  findToolkits: { input: { body: ToolkitFindParams }; output: FoundToolkitPage };
  /** GET /api/v3.1/auth_configs/{nanoid} */
  getAuthConfig: { input: { path: { nanoid: string } }; output: AuthConfig };
  /** GET /api/v3.1/connected_accounts/{nanoid} */
  getConnectedAccount: { input: { path: { nanoid: string } }; output: ConnectedAccount };
  /** GET /api/v3.1/session_configs/{session_config_id} */
  getSavedSessionConfig: { input: { path: { session_config_id: string } }; output: SavedSessionConfig };
  /** GET /api/v3.1/tool_router/session/{session_id} */
  getSession: { input: { path: { session_id: string } }; output: SessionInfo };
  /** GET /api/v3.1/tools/{tool_slug} */
  getTool: { input: { path: { tool_slug: string }; query?: ToolQuery }; output: Tool };
  /** GET /api/v3.1/toolkits/{slug} */
  getToolkit: { input: { path: { slug: string }; query?: CatalogToolkitQuery }; output: CatalogToolkitDetails };
  /** GET /api/v3.1/triggers_types/{slug} */
  getTriggerType: { input: { path: { slug: string }; query?: TriggerTypeQuery }; output: TriggerType };
  /** GET /api/v3.1/webhook_endpoints/{nano_id} */
  getWebhookEndpoint: { input: { path: { nano_id: string } }; output: WebhookEndpoint };
  /** GET /api/v3.1/webhook_subscriptions/{id} */
  getWebhookSubscription: { input: { path: { id: string } }; output: WebhookSubscription };
  /** GET /api/v3.1/auth_configs */
  listAuthConfigs: { input: { query?: AuthConfigListQuery }; output: AuthConfigPage };
  /** GET /api/v3.1/tool_router/session/{session_id}/config_history */
  listConfigHistory: { input: { path: { session_id: string }; query?: ConfigHistoryQuery }; output: ConfigHistoryPage };
  /** GET /api/v3.1/connected_accounts */
  listConnectedAccounts: { input: { query?: ConnectedAccountListQuery }; output: ConnectedAccountPage };
  /** GET /api/v3.1/files/list */
  listProjectFiles: { input: { query?: ProjectFileListQuery }; output: ProjectFilePage };
  /** GET /api/v3.1/session_configs */
  listSavedSessionConfigs: { input: { query?: SavedSessionConfigListQuery }; output: SavedSessionConfigPage };
  /** GET /api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/items */
  listSessionFiles: {
    input: { path: { session_id: string; mount_id: string }; query?: FileListQuery };
    output: FilePage;
  };
  /** GET /api/v3.1/tool_router/session/{session_id}/toolkits */
  listSessionToolkits: { input: { path: { session_id: string }; query?: ToolkitListQuery }; output: ToolkitPage };
  /** GET /api/v3.1/tool_router/session/{session_id}/tools */
  listSessionTools: { input: { path: { session_id: string }; query?: SessionToolsQuery }; output: SessionToolPage };
  /** GET /api/v3.1/toolkits/categories */
  listToolkitCategories: { input: Record<never, never>; output: ToolkitCategoryPage };
  /** GET /api/v3.1/toolkits */
  listToolkits: { input: { query?: CatalogToolkitListQuery }; output: CatalogToolkitPage };
  /** GET /api/v3.1/tools */
  listTools: { input: { query?: ToolListQuery }; output: ToolPage };
  /** GET /api/v3.1/triggers_types/list/enum */
  listTriggerTypeSlugs: { input: Record<never, never>; output: TriggerTypeSlugs };
  /** GET /api/v3.1/triggers_types */
  listTriggerTypes: { input: { query?: TriggerTypeListQuery }; output: TriggerTypePage };
  /** GET /api/v3.1/trigger_instances/active */
  listTriggers: { input: { query?: TriggerListQuery }; output: TriggerInstancePage };
  /** GET /api/v3.1/webhook_endpoints */
  listWebhookEndpoints: { input: { query?: WebhookEndpointListQuery }; output: WebhookEndpointList };
  /** GET /api/v3.1/webhook_subscriptions/event_types */
  listWebhookEventTypes: { input: Record<never, never>; output: WebhookEventTypes };
  /** GET /api/v3.1/webhook_subscriptions */
  listWebhookSubscriptions: { input: { query?: WebhookSubscriptionListQuery }; output: WebhookSubscriptionPage };
  /** POST /api/v3.1/tool_router/session/{session_id}/proxy_execute */
  proxyExecute: { input: { path: { session_id: string }; body: ProxyExecuteParams }; output: ProxyExecuteResponse };
  /** POST /api/v3.1/tools/execute/proxy */
  proxyExecuteDirectly: { input: { body: DirectProxyParams }; output: DirectProxyResponse };
  /** POST /api/v3.1/connected_accounts/{nanoid}/refresh */
  refreshConnectedAccount: {
    input: { path: { nanoid: string }; query?: AccountRefreshQuery; body: AccountRefreshParams };
    output: AccountRefreshResult;
  };
  /** POST /api/v3.1/webhook_endpoints/{nano_id} */
  replaceWebhookEndpoint: {
    input: { path: { nano_id: string }; body: WebhookEndpointReplaceParams };
    output: WebhookEndpoint;
  };
  /** POST /api/v3.1/files/upload/request */
  requestFileUpload: { input: { body: FileUploadParams }; output: FileUpload };
  /** POST /api/v3.1/connected_accounts/{nanoid}/revoke */
  revokeConnectedAccount: { input: { path: { nanoid: string } }; output: AccountRevokeResult };
  /** POST /api/v3.1/webhook_subscriptions/{id}/rotate_secret */
  rotateWebhookSecret: { input: { path: { id: string } }; output: WebhookSecret };
  /** POST /api/v3.1/tool_router/session/{session_id}/search */
  searchTools: { input: { path: { session_id: string }; body: ToolSearchParams }; output: ToolSearchResponse };
  /** PATCH /api/v3.1/auth_configs/{nanoid}/{status} */
  setAuthConfigStatus: { input: { path: { nanoid: string; status: string } }; output: AuthConfigStatusResult };
  /** PATCH /api/v3.1/connected_accounts/{nanoId}/status */
  setConnectedAccountStatus: {
    input: { path: { nanoId: string }; body: AccountStatusParams };
    output: AccountStatusResult;
  };
  /** PATCH /api/v3.1/auth_configs/{nanoid} */
  updateAuthConfig: {
    input: { path: { nanoid: string }; body: AuthConfigUpdateParams };
    output: AuthConfigUpdateResult;
  };
  /** PATCH /api/v3.1/connected_accounts/{nanoid} */
  updateConnectedAccount: {
    input: { path: { nanoid: string }; body: ConnectedAccountUpdateParams };
    output: ConnectedAccountUpdateResult;
  };
  /** PATCH /api/v3.1/tool_router/session/{session_id} */
  updateSession: { input: { path: { session_id: string }; body: SessionUpdateParams }; output: SessionInfo };
  /** PATCH /api/v3.1/trigger_instances/manage/{triggerId} */
  updateTrigger: { input: { path: { triggerId: string }; body: TriggerUpdateParams }; output: TriggerUpdateResult };
  /** PATCH /api/v3.1/webhook_endpoints/{nano_id} */
  updateWebhookEndpoint: {
    input: { path: { nano_id: string }; body: WebhookEndpointUpdateParams };
    output: WebhookEndpoint;
  };
  /** PATCH /api/v3.1/webhook_subscriptions/{id} */
  updateWebhookSubscription: {
    input: { path: { id: string }; body: WebhookSubscriptionUpdateParams };
    output: WebhookSubscription;
  };
  /** POST /api/v3.1/trigger_instances/{slug}/upsert */
  upsertTrigger: { input: { path: { slug: string }; body: TriggerUpsertParams }; output: TriggerUpsertResult };
}

/** What a request needs to know about its operation. `Input` and `Output` are types only. */
export interface Operation<Input, Output> {
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With `{name}` for each path parameter. */
  readonly path: string;
  /** Whether a second request changes nothing. */
  readonly repeatable: boolean;
  /** Status of a successful response. */
  readonly status: number;
  /** Never present at run time: carries the types. */
  readonly types?: { readonly input: Input; readonly output: Output };
}

export type OperationName = keyof Operations;
type OperationFor<Name extends OperationName> = Operation<Operations[Name]["input"], Operations[Name]["output"]>;

export const attachToSession: OperationFor<"attachToSession"> = {
  name: "attachToSession",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/attach",
  repeatable: false,
  status: 200,
};
export const createAccountLink: OperationFor<"createAccountLink"> = {
  name: "createAccountLink",
  method: "POST",
  path: "/api/v3.1/connected_accounts/link",
  repeatable: false,
  status: 201,
};
export const createAuthConfig: OperationFor<"createAuthConfig"> = {
  name: "createAuthConfig",
  method: "POST",
  path: "/api/v3.1/auth_configs",
  repeatable: false,
  status: 201,
};
export const createDownloadUrl: OperationFor<"createDownloadUrl"> = {
  name: "createDownloadUrl",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/download_url",
  repeatable: false,
  status: 201,
};
export const createSession: OperationFor<"createSession"> = {
  name: "createSession",
  method: "POST",
  path: "/api/v3.1/tool_router/session",
  repeatable: false,
  status: 201,
};
export const createSessionLink: OperationFor<"createSessionLink"> = {
  name: "createSessionLink",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/link",
  repeatable: false,
  status: 201,
};
export const createUploadUrl: OperationFor<"createUploadUrl"> = {
  name: "createUploadUrl",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/upload_url",
  repeatable: false,
  status: 201,
};
export const createWebhookEndpoint: OperationFor<"createWebhookEndpoint"> = {
  name: "createWebhookEndpoint",
  method: "POST",
  path: "/api/v3.1/webhook_endpoints",
  repeatable: false,
  status: 200,
};
export const createWebhookSubscription: OperationFor<"createWebhookSubscription"> = {
  name: "createWebhookSubscription",
  method: "POST",
  path: "/api/v3.1/webhook_subscriptions",
  repeatable: false,
  status: 201,
};
export const deleteAuthConfig: OperationFor<"deleteAuthConfig"> = {
  name: "deleteAuthConfig",
  method: "DELETE",
  path: "/api/v3.1/auth_configs/{nanoid}",
  repeatable: false,
  status: 200,
};
export const deleteConnectedAccount: OperationFor<"deleteConnectedAccount"> = {
  name: "deleteConnectedAccount",
  method: "DELETE",
  path: "/api/v3.1/connected_accounts/{nanoid}",
  repeatable: false,
  status: 200,
};
export const deleteSession: OperationFor<"deleteSession"> = {
  name: "deleteSession",
  method: "DELETE",
  path: "/api/v3.1/tool_router/session/{session_id}",
  repeatable: false,
  status: 200,
};
export const deleteSessionFile: OperationFor<"deleteSessionFile"> = {
  name: "deleteSessionFile",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/delete",
  repeatable: false,
  status: 200,
};
export const deleteTrigger: OperationFor<"deleteTrigger"> = {
  name: "deleteTrigger",
  method: "DELETE",
  path: "/api/v3.1/trigger_instances/manage/{triggerId}",
  repeatable: false,
  status: 200,
};
export const deleteWebhookSubscription: OperationFor<"deleteWebhookSubscription"> = {
  name: "deleteWebhookSubscription",
  method: "DELETE",
  path: "/api/v3.1/webhook_subscriptions/{id}",
  repeatable: false,
  status: 200,
};
export const executeMetaTool: OperationFor<"executeMetaTool"> = {
  name: "executeMetaTool",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/execute_meta",
  repeatable: false,
  status: 200,
};
export const executeTool: OperationFor<"executeTool"> = {
  name: "executeTool",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/execute",
  repeatable: false,
  status: 200,
};
export const executeToolDirectly: OperationFor<"executeToolDirectly"> = {
  name: "executeToolDirectly",
  method: "POST",
  path: "/api/v3.1/tools/execute/{tool_slug}",
  repeatable: false,
  status: 200,
};
export const findToolkits: OperationFor<"findToolkits"> = {
  name: "findToolkits",
  method: "POST",
  path: "/api/v3.1/toolkits/multi",
  repeatable: false,
  status: 200,
};
export const getAuthConfig: OperationFor<"getAuthConfig"> = {
  name: "getAuthConfig",
  method: "GET",
  path: "/api/v3.1/auth_configs/{nanoid}",
  repeatable: true,
  status: 200,
};
export const getConnectedAccount: OperationFor<"getConnectedAccount"> = {
  name: "getConnectedAccount",
  method: "GET",
  path: "/api/v3.1/connected_accounts/{nanoid}",
  repeatable: true,
  status: 200,
};
export const getSavedSessionConfig: OperationFor<"getSavedSessionConfig"> = {
  name: "getSavedSessionConfig",
  method: "GET",
  path: "/api/v3.1/session_configs/{session_config_id}",
  repeatable: true,
  status: 200,
};
export const getSession: OperationFor<"getSession"> = {
  name: "getSession",
  method: "GET",
  path: "/api/v3.1/tool_router/session/{session_id}",
  repeatable: true,
  status: 200,
};
export const getTool: OperationFor<"getTool"> = {
  name: "getTool",
  method: "GET",
  path: "/api/v3.1/tools/{tool_slug}",
  repeatable: true,
  status: 200,
};
export const getToolkit: OperationFor<"getToolkit"> = {
  name: "getToolkit",
  method: "GET",
  path: "/api/v3.1/toolkits/{slug}",
  repeatable: true,
  status: 200,
};
export const getTriggerType: OperationFor<"getTriggerType"> = {
  name: "getTriggerType",
  method: "GET",
  path: "/api/v3.1/triggers_types/{slug}",
  repeatable: true,
  status: 200,
};
export const getWebhookEndpoint: OperationFor<"getWebhookEndpoint"> = {
  name: "getWebhookEndpoint",
  method: "GET",
  path: "/api/v3.1/webhook_endpoints/{nano_id}",
  repeatable: true,
  status: 200,
};
export const getWebhookSubscription: OperationFor<"getWebhookSubscription"> = {
  name: "getWebhookSubscription",
  method: "GET",
  path: "/api/v3.1/webhook_subscriptions/{id}",
  repeatable: true,
  status: 200,
};
export const listAuthConfigs: OperationFor<"listAuthConfigs"> = {
  name: "listAuthConfigs",
  method: "GET",
  path: "/api/v3.1/auth_configs",
  repeatable: true,
  status: 200,
};
export const listConfigHistory: OperationFor<"listConfigHistory"> = {
  name: "listConfigHistory",
  method: "GET",
  path: "/api/v3.1/tool_router/session/{session_id}/config_history",
  repeatable: true,
  status: 200,
};
export const listConnectedAccounts: OperationFor<"listConnectedAccounts"> = {
  name: "listConnectedAccounts",
  method: "GET",
  path: "/api/v3.1/connected_accounts",
  repeatable: true,
  status: 200,
};
export const listProjectFiles: OperationFor<"listProjectFiles"> = {
  name: "listProjectFiles",
  method: "GET",
  path: "/api/v3.1/files/list",
  repeatable: true,
  status: 200,
};
export const listSavedSessionConfigs: OperationFor<"listSavedSessionConfigs"> = {
  name: "listSavedSessionConfigs",
  method: "GET",
  path: "/api/v3.1/session_configs",
  repeatable: true,
  status: 200,
};
export const listSessionFiles: OperationFor<"listSessionFiles"> = {
  name: "listSessionFiles",
  method: "GET",
  path: "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/items",
  repeatable: true,
  status: 200,
};
export const listSessionToolkits: OperationFor<"listSessionToolkits"> = {
  name: "listSessionToolkits",
  method: "GET",
  path: "/api/v3.1/tool_router/session/{session_id}/toolkits",
  repeatable: true,
  status: 200,
};
export const listSessionTools: OperationFor<"listSessionTools"> = {
  name: "listSessionTools",
  method: "GET",
  path: "/api/v3.1/tool_router/session/{session_id}/tools",
  repeatable: true,
  status: 200,
};
export const listToolkitCategories: OperationFor<"listToolkitCategories"> = {
  name: "listToolkitCategories",
  method: "GET",
  path: "/api/v3.1/toolkits/categories",
  repeatable: true,
  status: 200,
};
export const listToolkits: OperationFor<"listToolkits"> = {
  name: "listToolkits",
  method: "GET",
  path: "/api/v3.1/toolkits",
  repeatable: true,
  status: 200,
};
export const listTools: OperationFor<"listTools"> = {
  name: "listTools",
  method: "GET",
  path: "/api/v3.1/tools",
  repeatable: true,
  status: 200,
};
export const listTriggerTypeSlugs: OperationFor<"listTriggerTypeSlugs"> = {
  name: "listTriggerTypeSlugs",
  method: "GET",
  path: "/api/v3.1/triggers_types/list/enum",
  repeatable: true,
  status: 200,
};
export const listTriggerTypes: OperationFor<"listTriggerTypes"> = {
  name: "listTriggerTypes",
  method: "GET",
  path: "/api/v3.1/triggers_types",
  repeatable: true,
  status: 200,
};
export const listTriggers: OperationFor<"listTriggers"> = {
  name: "listTriggers",
  method: "GET",
  path: "/api/v3.1/trigger_instances/active",
  repeatable: true,
  status: 200,
};
export const listWebhookEndpoints: OperationFor<"listWebhookEndpoints"> = {
  name: "listWebhookEndpoints",
  method: "GET",
  path: "/api/v3.1/webhook_endpoints",
  repeatable: true,
  status: 200,
};
export const listWebhookEventTypes: OperationFor<"listWebhookEventTypes"> = {
  name: "listWebhookEventTypes",
  method: "GET",
  path: "/api/v3.1/webhook_subscriptions/event_types",
  repeatable: true,
  status: 200,
};
export const listWebhookSubscriptions: OperationFor<"listWebhookSubscriptions"> = {
  name: "listWebhookSubscriptions",
  method: "GET",
  path: "/api/v3.1/webhook_subscriptions",
  repeatable: true,
  status: 200,
};
export const proxyExecute: OperationFor<"proxyExecute"> = {
  name: "proxyExecute",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/proxy_execute",
  repeatable: false,
  status: 200,
};
export const proxyExecuteDirectly: OperationFor<"proxyExecuteDirectly"> = {
  name: "proxyExecuteDirectly",
  method: "POST",
  path: "/api/v3.1/tools/execute/proxy",
  repeatable: false,
  status: 200,
};
export const refreshConnectedAccount: OperationFor<"refreshConnectedAccount"> = {
  name: "refreshConnectedAccount",
  method: "POST",
  path: "/api/v3.1/connected_accounts/{nanoid}/refresh",
  repeatable: false,
  status: 200,
};
export const replaceWebhookEndpoint: OperationFor<"replaceWebhookEndpoint"> = {
  name: "replaceWebhookEndpoint",
  method: "POST",
  path: "/api/v3.1/webhook_endpoints/{nano_id}",
  repeatable: false,
  status: 200,
};
export const requestFileUpload: OperationFor<"requestFileUpload"> = {
  name: "requestFileUpload",
  method: "POST",
  path: "/api/v3.1/files/upload/request",
  repeatable: false,
  status: 200,
};
export const revokeConnectedAccount: OperationFor<"revokeConnectedAccount"> = {
  name: "revokeConnectedAccount",
  method: "POST",
  path: "/api/v3.1/connected_accounts/{nanoid}/revoke",
  repeatable: false,
  status: 200,
};
export const rotateWebhookSecret: OperationFor<"rotateWebhookSecret"> = {
  name: "rotateWebhookSecret",
  method: "POST",
  path: "/api/v3.1/webhook_subscriptions/{id}/rotate_secret",
  repeatable: false,
  status: 200,
};
export const searchTools: OperationFor<"searchTools"> = {
  name: "searchTools",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/search",
  repeatable: true,
  status: 200,
};
export const setAuthConfigStatus: OperationFor<"setAuthConfigStatus"> = {
  name: "setAuthConfigStatus",
  method: "PATCH",
  path: "/api/v3.1/auth_configs/{nanoid}/{status}",
  repeatable: false,
  status: 200,
};
export const setConnectedAccountStatus: OperationFor<"setConnectedAccountStatus"> = {
  name: "setConnectedAccountStatus",
  method: "PATCH",
  path: "/api/v3.1/connected_accounts/{nanoId}/status",
  repeatable: false,
  status: 200,
};
export const updateAuthConfig: OperationFor<"updateAuthConfig"> = {
  name: "updateAuthConfig",
  method: "PATCH",
  path: "/api/v3.1/auth_configs/{nanoid}",
  repeatable: false,
  status: 200,
};
export const updateConnectedAccount: OperationFor<"updateConnectedAccount"> = {
  name: "updateConnectedAccount",
  method: "PATCH",
  path: "/api/v3.1/connected_accounts/{nanoid}",
  repeatable: false,
  status: 200,
};
export const updateSession: OperationFor<"updateSession"> = {
  name: "updateSession",
  method: "PATCH",
  path: "/api/v3.1/tool_router/session/{session_id}",
  repeatable: false,
  status: 200,
};
export const updateTrigger: OperationFor<"updateTrigger"> = {
  name: "updateTrigger",
  method: "PATCH",
  path: "/api/v3.1/trigger_instances/manage/{triggerId}",
  repeatable: false,
  status: 200,
};
export const updateWebhookEndpoint: OperationFor<"updateWebhookEndpoint"> = {
  name: "updateWebhookEndpoint",
  method: "PATCH",
  path: "/api/v3.1/webhook_endpoints/{nano_id}",
  repeatable: false,
  status: 200,
};
export const updateWebhookSubscription: OperationFor<"updateWebhookSubscription"> = {
  name: "updateWebhookSubscription",
  method: "PATCH",
  path: "/api/v3.1/webhook_subscriptions/{id}",
  repeatable: false,
  status: 200,
};
export const upsertTrigger: OperationFor<"upsertTrigger"> = {
  name: "upsertTrigger",
  method: "POST",
  path: "/api/v3.1/trigger_instances/{slug}/upsert",
  repeatable: false,
  status: 200,
};
/** All operations by name, for code that handles every one. Import the single constants elsewhere. */
export const operations: { readonly [Name in OperationName]: OperationFor<Name> } = {
  attachToSession,
  createAccountLink,
  createAuthConfig,
  createDownloadUrl,
  createSession,
  createSessionLink,
  createUploadUrl,
  createWebhookEndpoint,
  createWebhookSubscription,
  deleteAuthConfig,
  deleteConnectedAccount,
  deleteSession,
  deleteSessionFile,
  deleteTrigger,
  deleteWebhookSubscription,
  executeMetaTool,
  executeTool,
  executeToolDirectly,
  findToolkits,
  getAuthConfig,
  getConnectedAccount,
  getSavedSessionConfig,
  getSession,
  getTool,
  getToolkit,
  getTriggerType,
  getWebhookEndpoint,
  getWebhookSubscription,
  listAuthConfigs,
  listConfigHistory,
  listConnectedAccounts,
  listProjectFiles,
  listSavedSessionConfigs,
  listSessionFiles,
  listSessionToolkits,
  listSessionTools,
  listToolkitCategories,
  listToolkits,
  listTools,
  listTriggerTypeSlugs,
  listTriggerTypes,
  listTriggers,
  listWebhookEndpoints,
  listWebhookEventTypes,
  listWebhookSubscriptions,
  proxyExecute,
  proxyExecuteDirectly,
  refreshConnectedAccount,
  replaceWebhookEndpoint,
  requestFileUpload,
  revokeConnectedAccount,
  rotateWebhookSecret,
  searchTools,
  setAuthConfigStatus,
  setConnectedAccountStatus,
  updateAuthConfig,
  updateConnectedAccount,
  updateSession,
  updateTrigger,
  updateWebhookEndpoint,
  updateWebhookSubscription,
  upsertTrigger,
};
/** Routes that are repeatable though they are no GET, or the other way round, or whose success has no body. */
export const routeExceptions: { readonly [route: string]: { readonly repeatable: boolean; readonly empty: boolean } } =
  { "POST /api/v3.1/tool_router/session/{session_id}/search": { repeatable: true, empty: false } };
