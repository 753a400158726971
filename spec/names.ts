import { type AddressedNames, projectNames } from "./project-names.js";

/** The component with the error body of every operation. */
export const ERROR_BODY = "ApiErrorBody";

const SESSION = "/api/v3.1/tool_router/session" as const;
const ONE_SESSION = `${SESSION}/{session_id}` as const;
const ONE_MOUNT = `${ONE_SESSION}/mounts/{mount_id}` as const;

/**
 * The names of the generated types.
 *
 * The service's document has inline schemas and names almost none of them. This table names the types of each
 * operation, so that names stay the same when the spec is updated. A position is `body`, `query` or `response`, followed
 * by `.property`, `[]` for the items of an array or `{}` for the values of a map.
 *
 * Positions with equal schemas can share a name. Codegen rejects the table if the schemas differ.
 */
export const names = {
  createSession: {
    operation: `POST ${SESSION}`,
    types: { body: "SessionCreateParams", response: "SessionInfo", "response.config": "SessionConfig" },
  },
  getSession: {
    operation: `GET ${ONE_SESSION}`,
    types: { response: "SessionInfo" },
  },
  updateSession: {
    operation: `PATCH ${ONE_SESSION}`,
    types: { body: "SessionUpdateParams", response: "SessionInfo" },
  },
  deleteSession: {
    operation: `DELETE ${ONE_SESSION}`,
    types: { response: "SessionDeleteResult" },
  },
  attachToSession: {
    operation: `POST ${ONE_SESSION}/attach`,
    types: { body: "SessionAttachParams", response: "SessionInfo" },
  },
  listConfigHistory: {
    operation: `GET ${ONE_SESSION}/config_history`,
    types: {
      query: "ConfigHistoryQuery",
      response: "ConfigHistoryPage",
      "response.items[]": "ConfigHistoryEntry",
    },
  },
  executeTool: {
    operation: `POST ${ONE_SESSION}/execute`,
    types: { body: "ToolExecuteParams", response: "ToolExecuteResponse" },
  },
  executeMetaTool: {
    operation: `POST ${ONE_SESSION}/execute_meta`,
    types: { body: "MetaToolExecuteParams", response: "MetaToolExecuteResponse" },
  },
  searchTools: {
    operation: `POST ${ONE_SESSION}/search`,
    types: { body: "ToolSearchParams", response: "ToolSearchResponse", "response.results[]": "ToolSearchResult" },
  },
  listSessionTools: {
    operation: `GET ${ONE_SESSION}/tools`,
    types: { query: "SessionToolsQuery", response: "SessionToolPage", "response.items[]": "Tool" },
  },
  listSessionToolkits: {
    operation: `GET ${ONE_SESSION}/toolkits`,
    types: { query: "ToolkitListQuery", response: "ToolkitPage", "response.items[]": "Toolkit" },
  },
  createSessionLink: {
    operation: `POST ${ONE_SESSION}/link`,
    types: { body: "AuthLinkParams", response: "AuthLink" },
  },
  proxyExecute: {
    operation: `POST ${ONE_SESSION}/proxy_execute`,
    types: { body: "ProxyExecuteParams", response: "ProxyExecuteResponse" },
  },
  listSessionFiles: {
    operation: `GET ${ONE_MOUNT}/items`,
    types: { query: "FileListQuery", response: "FilePage", "response.items[]": "SessionFile" },
  },
  createUploadUrl: {
    operation: `POST ${ONE_MOUNT}/upload_url`,
    types: { body: "UploadUrlParams", response: "UploadUrl" },
  },
  createDownloadUrl: {
    operation: `POST ${ONE_MOUNT}/download_url`,
    types: { body: "DownloadUrlParams", response: "DownloadUrl" },
  },
  deleteSessionFile: {
    operation: `POST ${ONE_MOUNT}/delete`,
    types: { body: "FileDeleteParams", response: "FileDeleteResult" },
  },
  listTools: {
    operation: "GET /api/v3.1/tools",
    types: { query: "ToolListQuery", response: "ToolPage", "response.items[]": "Tool" },
  },
  getTool: {
    operation: "GET /api/v3.1/tools/{tool_slug}",
    types: { query: "ToolQuery", response: "Tool" },
  },
  listToolkits: {
    operation: "GET /api/v3.1/toolkits",
    types: {
      query: "CatalogToolkitListQuery",
      response: "CatalogToolkitPage",
      "response.items[]": "CatalogToolkit",
    },
  },
  getToolkit: {
    operation: "GET /api/v3.1/toolkits/{slug}",
    types: { query: "CatalogToolkitQuery", response: "CatalogToolkitDetails" },
  },
  listConnectedAccounts: {
    operation: "GET /api/v3.1/connected_accounts",
    types: {
      query: "ConnectedAccountListQuery",
      response: "ConnectedAccountPage",
      "response.items[]": "ConnectedAccountSummary",
    },
  },
  getConnectedAccount: {
    operation: "GET /api/v3.1/connected_accounts/{nanoid}",
    types: { response: "ConnectedAccount" },
  },
  updateConnectedAccount: {
    operation: "PATCH /api/v3.1/connected_accounts/{nanoid}",
    types: { body: "ConnectedAccountUpdateParams", response: "ConnectedAccountUpdateResult" },
  },
  deleteConnectedAccount: {
    operation: "DELETE /api/v3.1/connected_accounts/{nanoid}",
    types: { query: "ConnectedAccountDeleteQuery", response: "ConnectedAccountDeleteResult" },
  },
  ...projectNames,
} as const satisfies AddressedNames;
