import type { NameTable } from "../scripts/openapi/index.js";

/** Identifies an operation in a document. */
interface OperationAddress {
  /** Method and path, as in the document. */
  readonly operation: `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /${string}`;
}

/** A table of names whose addresses are checked at compile time. */
export type AddressedNames = NameTable & Readonly<Record<string, OperationAddress>>;

const AUTH_CONFIGS = "/api/v3.1/auth_configs" as const;
const ACCOUNTS = "/api/v3.1/connected_accounts" as const;
const TRIGGERS = "/api/v3.1/trigger_instances" as const;
const TRIGGER_TYPES = "/api/v3.1/triggers_types" as const;
const SUBSCRIPTIONS = "/api/v3.1/webhook_subscriptions" as const;
const ENDPOINTS = "/api/v3.1/webhook_endpoints" as const;

/**
 * The names of the operations that have no method of `Composio` or `Session`: what a project sets up around its
 * sessions. They are called by path, through `composio.api`.
 */
export const projectNames = {
  listSavedSessionConfigs: {
    operation: "GET /api/v3.1/session_configs",
    types: {
      query: "SavedSessionConfigListQuery",
      response: "SavedSessionConfigPage",
      "response.items[]": "SavedSessionConfigSummary",
    },
  },
  getSavedSessionConfig: {
    operation: "GET /api/v3.1/session_configs/{session_config_id}",
    types: { response: "SavedSessionConfig" },
  },
  listAuthConfigs: {
    operation: `GET ${AUTH_CONFIGS}`,
    types: { query: "AuthConfigListQuery", response: "AuthConfigPage", "response.items[]": "AuthConfig" },
  },
  getAuthConfig: {
    operation: `GET ${AUTH_CONFIGS}/{nanoid}`,
    types: { response: "AuthConfig" },
  },
  createAuthConfig: {
    operation: `POST ${AUTH_CONFIGS}`,
    types: { body: "AuthConfigCreateParams", response: "AuthConfigCreateResult" },
  },
  updateAuthConfig: {
    operation: `PATCH ${AUTH_CONFIGS}/{nanoid}`,
    types: { body: "AuthConfigUpdateParams", response: "AuthConfigUpdateResult" },
  },
  setAuthConfigStatus: {
    operation: `PATCH ${AUTH_CONFIGS}/{nanoid}/{status}`,
    types: { response: "AuthConfigStatusResult" },
  },
  deleteAuthConfig: {
    operation: `DELETE ${AUTH_CONFIGS}/{nanoid}`,
    types: { query: "AuthConfigDeleteQuery", response: "AuthConfigDeleteResult" },
  },
  createAccountLink: {
    operation: `POST ${ACCOUNTS}/link`,
    types: { body: "AccountLinkParams", response: "AccountLink" },
  },
  refreshConnectedAccount: {
    operation: `POST ${ACCOUNTS}/{nanoid}/refresh`,
    types: { query: "AccountRefreshQuery", body: "AccountRefreshParams", response: "AccountRefreshResult" },
  },
  revokeConnectedAccount: {
    operation: `POST ${ACCOUNTS}/{nanoid}/revoke`,
    types: { response: "AccountRevokeResult" },
  },
  setConnectedAccountStatus: {
    operation: `PATCH ${ACCOUNTS}/{nanoId}/status`,
    types: { body: "AccountStatusParams", response: "AccountStatusResult" },
  },
  upsertTrigger: {
    operation: `POST ${TRIGGERS}/{slug}/upsert`,
    types: { body: "TriggerUpsertParams", response: "TriggerUpsertResult" },
  },
  listTriggers: {
    operation: `GET ${TRIGGERS}/active`,
    types: { query: "TriggerListQuery", response: "TriggerInstancePage", "response.items[]": "TriggerInstance" },
  },
  updateTrigger: {
    operation: `PATCH ${TRIGGERS}/manage/{triggerId}`,
    types: { body: "TriggerUpdateParams", response: "TriggerUpdateResult" },
  },
  deleteTrigger: {
    operation: `DELETE ${TRIGGERS}/manage/{triggerId}`,
    types: { response: "TriggerDeleteResult" },
  },
  listTriggerTypes: {
    operation: `GET ${TRIGGER_TYPES}`,
    types: { query: "TriggerTypeListQuery", response: "TriggerTypePage", "response.items[]": "TriggerType" },
  },
  getTriggerType: {
    operation: `GET ${TRIGGER_TYPES}/{slug}`,
    types: { query: "TriggerTypeQuery", response: "TriggerType" },
  },
  listTriggerTypeSlugs: {
    operation: `GET ${TRIGGER_TYPES}/list/enum`,
    types: { response: "TriggerTypeSlugs" },
  },
  createWebhookSubscription: {
    operation: `POST ${SUBSCRIPTIONS}`,
    types: { body: "WebhookSubscriptionCreateParams", response: "WebhookSubscription" },
  },
  listWebhookSubscriptions: {
    operation: `GET ${SUBSCRIPTIONS}`,
    types: {
      query: "WebhookSubscriptionListQuery",
      response: "WebhookSubscriptionPage",
      "response.items[]": "WebhookSubscription",
    },
  },
  getWebhookSubscription: {
    operation: `GET ${SUBSCRIPTIONS}/{id}`,
    types: { response: "WebhookSubscription" },
  },
  updateWebhookSubscription: {
    operation: `PATCH ${SUBSCRIPTIONS}/{id}`,
    types: { body: "WebhookSubscriptionUpdateParams", response: "WebhookSubscription" },
  },
  deleteWebhookSubscription: {
    operation: `DELETE ${SUBSCRIPTIONS}/{id}`,
    types: { response: "WebhookSubscriptionDeleteResult" },
  },
  rotateWebhookSecret: {
    operation: `POST ${SUBSCRIPTIONS}/{id}/rotate_secret`,
    types: { response: "WebhookSecret" },
  },
  listWebhookEventTypes: {
    operation: `GET ${SUBSCRIPTIONS}/event_types`,
    types: { response: "WebhookEventTypes" },
  },
  listWebhookEndpoints: {
    operation: `GET ${ENDPOINTS}`,
    types: {
      query: "WebhookEndpointListQuery",
      response: "WebhookEndpointList",
      "response.items[]": "WebhookEndpointSummary",
    },
  },
  createWebhookEndpoint: {
    operation: `POST ${ENDPOINTS}`,
    types: { body: "WebhookEndpointCreateParams", response: "WebhookEndpoint" },
  },
  getWebhookEndpoint: {
    operation: `GET ${ENDPOINTS}/{nano_id}`,
    types: { response: "WebhookEndpoint" },
  },
  updateWebhookEndpoint: {
    operation: `PATCH ${ENDPOINTS}/{nano_id}`,
    types: { body: "WebhookEndpointUpdateParams", response: "WebhookEndpoint" },
  },
  replaceWebhookEndpoint: {
    operation: `POST ${ENDPOINTS}/{nano_id}`,
    types: { body: "WebhookEndpointReplaceParams", response: "WebhookEndpoint" },
  },
  executeToolDirectly: {
    operation: "POST /api/v3.1/tools/execute/{tool_slug}",
    types: { body: "DirectExecuteParams", response: "DirectExecuteResponse" },
  },
  proxyExecuteDirectly: {
    operation: "POST /api/v3.1/tools/execute/proxy",
    types: { body: "DirectProxyParams", response: "DirectProxyResponse" },
  },
  listToolkitCategories: {
    operation: "GET /api/v3.1/toolkits/categories",
    types: { response: "ToolkitCategoryPage", "response.items[]": "ToolkitCategory" },
  },
  findToolkits: {
    operation: "POST /api/v3.1/toolkits/multi",
    types: { body: "ToolkitFindParams", response: "FoundToolkitPage", "response.items[]": "FoundToolkit" },
  },
  listProjectFiles: {
    operation: "GET /api/v3.1/files/list",
    types: { query: "ProjectFileListQuery", response: "ProjectFilePage", "response.items[]": "ProjectFile" },
  },
  requestFileUpload: {
    operation: "POST /api/v3.1/files/upload/request",
    types: { body: "FileUploadParams", response: "FileUpload" },
  },
} as const satisfies AddressedNames;
