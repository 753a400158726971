// Do not edit: this file is made from spec/openapi.json by `npm run codegen`.
// sha256 of what it was made from: a8ac8238c2272bc40686fd1c3886daaef58ec7e4d388868d7b04cde5af8c6873

import type {
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
  DownloadUrl,
  DownloadUrlParams,
  FileDeleteParams,
  FileDeleteResult,
  FileListQuery,
  FilePage,
  MetaToolExecuteParams,
  MetaToolExecuteResponse,
  ProxyExecuteParams,
  ProxyExecuteResponse,
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
  ToolkitListQuery,
  ToolkitPage,
  UploadUrl,
  UploadUrlParams,
} from "./openapi.gen.js";

/** Input and output of each operation. */
export interface Operations {
  /** POST /api/v3.1/tool_router/session/{session_id}/attach */
  attachToSession: { input: { path: { session_id: string }; body: SessionAttachParams }; output: SessionInfo };
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
  /** POST /api/v3.1/tool_router/session/{session_id}/execute_meta */
  executeMetaTool: {
    input: { path: { session_id: string }; body: MetaToolExecuteParams };
    output: MetaToolExecuteResponse;
  };
  /** POST /api/v3.1/tool_router/session/{session_id}/execute */
  executeTool: { input: { path: { session_id: string }; body: ToolExecuteParams }; output: ToolExecuteResponse };
  /** GET /api/v3.1/connected_accounts/{nanoid} */
  getConnectedAccount: { input: { path: { nanoid: string } }; output: ConnectedAccount };
  /** GET /api/v3.1/tool_router/session/{session_id} */
  getSession: { input: { path: { session_id: string } }; output: SessionInfo };
  /** GET /api/v3.1/tools/{tool_slug} */
  getTool: { input: { path: { tool_slug: string }; query?: ToolQuery }; output: Tool };
  /** GET /api/v3.1/toolkits/{slug} */
  getToolkit: { input: { path: { slug: string }; query?: CatalogToolkitQuery }; output: CatalogToolkitDetails };
  /** GET /api/v3.1/tool_router/session/{session_id}/config_history */
  listConfigHistory: { input: { path: { session_id: string }; query?: ConfigHistoryQuery }; output: ConfigHistoryPage };
  /** GET /api/v3.1/connected_accounts */
  listConnectedAccounts: { input: { query?: ConnectedAccountListQuery }; output: ConnectedAccountPage };
  /** GET /api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/items */
  listSessionFiles: {
    input: { path: { session_id: string; mount_id: string }; query?: FileListQuery };
    output: FilePage;
  };
  /** GET /api/v3.1/tool_router/session/{session_id}/toolkits */
  listSessionToolkits: { input: { path: { session_id: string }; query?: ToolkitListQuery }; output: ToolkitPage };
  /** GET /api/v3.1/tool_router/session/{session_id}/tools */
  listSessionTools: { input: { path: { session_id: string }; query?: SessionToolsQuery }; output: SessionToolPage };
  /** GET /api/v3.1/toolkits */
  listToolkits: { input: { query?: CatalogToolkitListQuery }; output: CatalogToolkitPage };
  /** GET /api/v3.1/tools */
  listTools: { input: { query?: ToolListQuery }; output: ToolPage };
  /** POST /api/v3.1/tool_router/session/{session_id}/proxy_execute */
  proxyExecute: { input: { path: { session_id: string }; body: ProxyExecuteParams }; output: ProxyExecuteResponse };
  /** POST /api/v3.1/tool_router/session/{session_id}/search */
  searchTools: { input: { path: { session_id: string }; body: ToolSearchParams }; output: ToolSearchResponse };
  /** PATCH /api/v3.1/connected_accounts/{nanoid} */
  updateConnectedAccount: {
    input: { path: { nanoid: string }; body: ConnectedAccountUpdateParams };
    output: ConnectedAccountUpdateResult;
  };
  /** PATCH /api/v3.1/tool_router/session/{session_id} */
  updateSession: { input: { path: { session_id: string }; body: SessionUpdateParams }; output: SessionInfo };
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
export const getConnectedAccount: OperationFor<"getConnectedAccount"> = {
  name: "getConnectedAccount",
  method: "GET",
  path: "/api/v3.1/connected_accounts/{nanoid}",
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
export const proxyExecute: OperationFor<"proxyExecute"> = {
  name: "proxyExecute",
  method: "POST",
  path: "/api/v3.1/tool_router/session/{session_id}/proxy_execute",
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
/** All operations by name, for code that handles every one. Import the single constants elsewhere. */
export const operations: { readonly [Name in OperationName]: OperationFor<Name> } = {
  attachToSession,
  createDownloadUrl,
  createSession,
  createSessionLink,
  createUploadUrl,
  deleteConnectedAccount,
  deleteSession,
  deleteSessionFile,
  executeMetaTool,
  executeTool,
  getConnectedAccount,
  getSession,
  getTool,
  getToolkit,
  listConfigHistory,
  listConnectedAccounts,
  listSessionFiles,
  listSessionToolkits,
  listSessionTools,
  listToolkits,
  listTools,
  proxyExecute,
  searchTools,
  updateConnectedAccount,
  updateSession,
};
/** Routes that are repeatable though they are no GET, or the other way round, or whose success has no body. */
export const routeExceptions: { readonly [route: string]: { readonly repeatable: boolean; readonly empty: boolean } } =
  { "POST /api/v3.1/tool_router/session/{session_id}/search": { repeatable: true, empty: false } };
