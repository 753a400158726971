import type Official from "@composio/client";

type Sessions = Official["toolRouter"]["session"];
type Files = Sessions["files"];
type Tools = Official["tools"];
type Toolkits = Official["toolkits"];
type Accounts = Official["connectedAccounts"];
type AuthConfigs = Official["authConfigs"];
type Triggers = Official["triggerInstances"];
type TriggerTypes = Official["triggersTypes"];
type Subscriptions = Official["webhookSubscriptions"];
type Endpoints = Official["webhookEndpoints"];

type Method = (...args: never[]) => unknown;

interface IdsOnly<M extends Method> {
  /** Only ids. */
  params: never;
  canBeLeftOut: true;
  response: Awaited<ReturnType<M>>;
}

/** Ids, and parameters at this position of the arguments. */
interface Takes<Place extends number, M extends Method> {
  params: NonNullable<Parameters<M>[Place]>;
  canBeLeftOut: undefined extends Parameters<M>[Place] ? true : false;
  response: Awaited<ReturnType<M>>;
}

/** Whether every field may be missing. */
type AllOptional<Params> = Partial<Params> extends Params ? true : false;

/** The same, with the session id among the parameters. */
interface TakesInSession<M extends Method> {
  params: Omit<Parameters<M>[1], "session_id">;
  canBeLeftOut: AllOptional<Omit<Parameters<M>[1], "session_id">>;
  response: Awaited<ReturnType<M>>;
}

/** Query and body in one object, distinguished by a prefix. */
type RefreshParams = NonNullable<Parameters<Accounts["refresh"]>[1]>;

/** The types of the official client by our names: the parameters and the response of each operation. */
export interface OfficialTypes {
  createSession: Takes<0, Sessions["create"]>;
  getSession: IdsOnly<Sessions["retrieve"]>;
  updateSession: Takes<1, Sessions["patch"]>;
  deleteSession: IdsOnly<Sessions["delete"]>;
  attachToSession: Takes<1, Sessions["attach"]>;
  listConfigHistory: Takes<1, Sessions["configHistory"]>;
  executeTool: Takes<1, Sessions["execute"]>;
  executeMetaTool: Takes<1, Sessions["executeMeta"]>;
  searchTools: Takes<1, Sessions["search"]>;
  listSessionTools: Takes<1, Sessions["tools"]>;
  listSessionToolkits: Takes<1, Sessions["toolkits"]>;
  createSessionLink: Takes<1, Sessions["link"]>;
  proxyExecute: Takes<1, Sessions["proxyExecute"]>;
  listSessionFiles: TakesInSession<Files["list"]>;
  createUploadUrl: TakesInSession<Files["createUploadURL"]>;
  createDownloadUrl: TakesInSession<Files["createDownloadURL"]>;
  deleteSessionFile: TakesInSession<Files["delete"]>;
  listTools: Takes<0, Tools["list"]>;
  getTool: Takes<1, Tools["retrieve"]>;
  listToolkits: Takes<0, Toolkits["list"]>;
  getToolkit: Takes<1, Toolkits["retrieve"]>;
  listConnectedAccounts: Takes<0, Accounts["list"]>;
  getConnectedAccount: IdsOnly<Accounts["retrieve"]>;
  updateConnectedAccount: Takes<1, Accounts["patch"]>;
  deleteConnectedAccount: Takes<1, Accounts["delete"]>;
  listAuthConfigs: Takes<0, AuthConfigs["list"]>;
  getAuthConfig: IdsOnly<AuthConfigs["retrieve"]>;
  createAuthConfig: Takes<0, AuthConfigs["create"]>;
  updateAuthConfig: Takes<1, AuthConfigs["update"]>;
  setAuthConfigStatus: IdsOnly<AuthConfigs["updateStatus"]>;
  deleteAuthConfig: Takes<1, AuthConfigs["delete"]>;
  createAccountLink: Takes<0, Official["link"]["create"]>;
  refreshConnectedAccount: Omit<Takes<1, Accounts["refresh"]>, "params"> & {
    params: Omit<RefreshParams, "query_redirect_url" | "body_redirect_url"> & {
      redirect_url?: NonNullable<RefreshParams["body_redirect_url"]>;
    };
  };
  revokeConnectedAccount: IdsOnly<Accounts["revoke"]>;
  setConnectedAccountStatus: Takes<1, Accounts["updateStatus"]>;
  upsertTrigger: Takes<1, Triggers["upsert"]>;
  listTriggers: Takes<0, Triggers["listActive"]>;
  updateTrigger: Takes<1, Triggers["manage"]["update"]>;
  deleteTrigger: IdsOnly<Triggers["manage"]["delete"]>;
  listTriggerTypes: Takes<0, TriggerTypes["list"]>;
  getTriggerType: Takes<1, TriggerTypes["retrieve"]>;
  listTriggerTypeSlugs: IdsOnly<TriggerTypes["retrieveEnum"]>;
  createWebhookSubscription: Takes<0, Subscriptions["create"]>;
  listWebhookSubscriptions: Takes<0, Subscriptions["list"]>;
  getWebhookSubscription: IdsOnly<Subscriptions["retrieve"]>;
  updateWebhookSubscription: Takes<1, Subscriptions["update"]>;
  deleteWebhookSubscription: IdsOnly<Subscriptions["delete"]>;
  rotateWebhookSecret: IdsOnly<Subscriptions["rotateSecret"]>;
  listWebhookEventTypes: IdsOnly<Subscriptions["listEventTypes"]>;
  listWebhookEndpoints: Takes<0, Endpoints["list"]>;
  createWebhookEndpoint: Takes<0, Endpoints["create"]>;
  getWebhookEndpoint: IdsOnly<Endpoints["retrieve"]>;
  updateWebhookEndpoint: Takes<1, Endpoints["update"]>;
  replaceWebhookEndpoint: Takes<1, Endpoints["replace"]>;
  executeToolDirectly: Takes<1, Tools["execute"]>;
  proxyExecuteDirectly: Takes<0, Tools["proxy"]>;
  listToolkitCategories: IdsOnly<Toolkits["retrieveCategories"]>;
  findToolkits: Takes<0, Toolkits["retrieveMulti"]>;
  listProjectFiles: Takes<0, Official["files"]["list"]>;
  requestFileUpload: Takes<0, Official["files"]["createPresignedURL"]>;
}
