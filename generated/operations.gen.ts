// Do not edit: this file is made from spec/openapi.json by `npm run codegen`.
// sha256 of what it was made from: 3da56faad787b0989ff6b25ca581d34800f8fa1f419ce7e8717d69c6fe43f676

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

/** What goes in and what comes out of each operation. */
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

/** What a request needs to know about its operation. */
export interface OperationFacts {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With `{name}` for each path parameter. */
  readonly path: string;
  /** Whether a second request changes nothing at the service. */
  readonly repeatable: boolean;
  /** The status of a successful answer. */
  readonly status: number;
}

export type OperationName = keyof Operations;

/** The facts of each operation, from the spec. */
export const operations: { readonly [Name in OperationName]: OperationFacts } = {
  attachToSession: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/attach",
    repeatable: false,
    status: 200,
  },
  createDownloadUrl: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/download_url",
    repeatable: false,
    status: 201,
  },
  createSession: { method: "POST", path: "/api/v3.1/tool_router/session", repeatable: false, status: 201 },
  createSessionLink: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/link",
    repeatable: false,
    status: 201,
  },
  createUploadUrl: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/upload_url",
    repeatable: false,
    status: 201,
  },
  deleteConnectedAccount: {
    method: "DELETE",
    path: "/api/v3.1/connected_accounts/{nanoid}",
    repeatable: false,
    status: 200,
  },
  deleteSession: {
    method: "DELETE",
    path: "/api/v3.1/tool_router/session/{session_id}",
    repeatable: false,
    status: 200,
  },
  deleteSessionFile: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/delete",
    repeatable: false,
    status: 200,
  },
  executeMetaTool: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/execute_meta",
    repeatable: false,
    status: 200,
  },
  executeTool: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/execute",
    repeatable: false,
    status: 200,
  },
  getConnectedAccount: { method: "GET", path: "/api/v3.1/connected_accounts/{nanoid}", repeatable: true, status: 200 },
  getSession: { method: "GET", path: "/api/v3.1/tool_router/session/{session_id}", repeatable: true, status: 200 },
  getTool: { method: "GET", path: "/api/v3.1/tools/{tool_slug}", repeatable: true, status: 200 },
  getToolkit: { method: "GET", path: "/api/v3.1/toolkits/{slug}", repeatable: true, status: 200 },
  listConfigHistory: {
    method: "GET",
    path: "/api/v3.1/tool_router/session/{session_id}/config_history",
    repeatable: true,
    status: 200,
  },
  listConnectedAccounts: { method: "GET", path: "/api/v3.1/connected_accounts", repeatable: true, status: 200 },
  listSessionFiles: {
    method: "GET",
    path: "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/items",
    repeatable: true,
    status: 200,
  },
  listSessionToolkits: {
    method: "GET",
    path: "/api/v3.1/tool_router/session/{session_id}/toolkits",
    repeatable: true,
    status: 200,
  },
  listSessionTools: {
    method: "GET",
    path: "/api/v3.1/tool_router/session/{session_id}/tools",
    repeatable: true,
    status: 200,
  },
  listToolkits: { method: "GET", path: "/api/v3.1/toolkits", repeatable: true, status: 200 },
  listTools: { method: "GET", path: "/api/v3.1/tools", repeatable: true, status: 200 },
  proxyExecute: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/proxy_execute",
    repeatable: false,
    status: 200,
  },
  searchTools: {
    method: "POST",
    path: "/api/v3.1/tool_router/session/{session_id}/search",
    repeatable: true,
    status: 200,
  },
  updateConnectedAccount: {
    method: "PATCH",
    path: "/api/v3.1/connected_accounts/{nanoid}",
    repeatable: false,
    status: 200,
  },
  updateSession: {
    method: "PATCH",
    path: "/api/v3.1/tool_router/session/{session_id}",
    repeatable: false,
    status: 200,
  },
};
