import Official from "@composio/client";
import type { OperationName, Operations } from "../../generated/operations.gen.js";
import type { OnlyOurs } from "./only-ours.js";

/** The operations that both clients have. */
export type SharedOperation = Exclude<OperationName, OnlyOurs>;

/** Our types accept readonly arrays. Those of the official client do not, although it only reads them. */
type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value;

type OfficialCalls = {
  readonly [Name in SharedOperation]: (
    client: Official,
    input: Mutable<Operations[Name]["input"]>,
  ) => PromiseLike<unknown>;
};

/**
 * Calls each operation as a user of the official client would. The parameters have our types, which shows that the
 * official client accepts what our types accept.
 */
export const officialCalls: OfficialCalls = {
  createSession: (client, { body }) => client.toolRouter.session.create(withNewerMembers(body)),
  getSession: (client, { path }) => client.toolRouter.session.retrieve(path.session_id),
  // Users of the official client omit an empty body.
  updateSession: (client, { path, body }) =>
    client.toolRouter.session.patch(path.session_id, unlessEmpty(withNewerMembers(body))),
  deleteSession: (client, { path }) => client.toolRouter.session.delete(path.session_id),
  attachToSession: (client, { path, body }) => client.toolRouter.session.attach(path.session_id, unlessEmpty(body)),
  listConfigHistory: (client, { path, query }) => client.toolRouter.session.configHistory(path.session_id, query),
  executeTool: (client, { path, body }) => client.toolRouter.session.execute(path.session_id, body),
  executeMetaTool: (client, { path, body }) =>
    client.toolRouter.session.executeMeta(path.session_id, withNewerMembers(body)),
  searchTools: (client, { path, body }) => client.toolRouter.session.search(path.session_id, body),
  listSessionTools: (client, { path, query }) => client.toolRouter.session.tools(path.session_id, query),
  listSessionToolkits: (client, { path, query }) => client.toolRouter.session.toolkits(path.session_id, query),
  createSessionLink: (client, { path, body }) => client.toolRouter.session.link(path.session_id, body),
  proxyExecute: (client, { path, body }) => client.toolRouter.session.proxyExecute(path.session_id, body),
  listSessionFiles: (client, { path: { session_id, mount_id }, query }) =>
    client.toolRouter.session.files.list(mount_id, { session_id, ...query }),
  createUploadUrl: (client, { path: { session_id, mount_id }, body }) =>
    client.toolRouter.session.files.createUploadURL(mount_id, { session_id, ...body }),
  createDownloadUrl: (client, { path: { session_id, mount_id }, body }) =>
    client.toolRouter.session.files.createDownloadURL(mount_id, { session_id, ...body }),
  deleteSessionFile: (client, { path: { session_id, mount_id }, body }) =>
    client.toolRouter.session.files.delete(mount_id, { session_id, ...body }),
  listTools: (client, { query }) => client.tools.list(query),
  getTool: (client, { path, query }) => client.tools.retrieve(path.tool_slug, query),
  listToolkits: (client, { query }) => client.toolkits.list(query),
  getToolkit: (client, { path, query }) => client.toolkits.retrieve(path.slug, query),
  listConnectedAccounts: (client, { query }) => client.connectedAccounts.list(query),
  getConnectedAccount: (client, { path }) => client.connectedAccounts.retrieve(path.nanoid),
  updateConnectedAccount: (client, { path, body }) => client.connectedAccounts.patch(path.nanoid, unlessEmpty(body)),
  deleteConnectedAccount: (client, { path, query }) => client.connectedAccounts.delete(path.nanoid, query),
  listAuthConfigs: (client, { query }) => client.authConfigs.list(query),
  getAuthConfig: (client, { path }) => client.authConfigs.retrieve(path.nanoid),
  createAuthConfig: (client, { body }) => client.authConfigs.create(withNewerMembers(body)),
  updateAuthConfig: (client, { path, body }) => client.authConfigs.update(path.nanoid, body),
  setAuthConfigStatus: (client, { path: { nanoid, status } }) =>
    client.authConfigs.updateStatus(asUnionMember(status), { nanoid }),
  deleteAuthConfig: (client, { path, query }) => client.authConfigs.delete(path.nanoid, query),
  createAccountLink: (client, { body }) => client.link.create(body),
  refreshConnectedAccount: (client, { path, query, body: { redirect_url, ...body } }) =>
    client.connectedAccounts.refresh(path.nanoid, {
      ...body,
      ...(redirect_url === undefined ? {} : { body_redirect_url: redirect_url }),
      ...(query?.redirect_url === undefined ? {} : { query_redirect_url: query.redirect_url }),
    }),
  revokeConnectedAccount: (client, { path }) => client.connectedAccounts.revoke(path.nanoid),
  setConnectedAccountStatus: (client, { path, body }) => client.connectedAccounts.updateStatus(path.nanoId, body),
  upsertTrigger: (client, { path, body }) => client.triggerInstances.upsert(path.slug, unlessEmpty(body)),
  listTriggers: (client, { query }) => client.triggerInstances.listActive(query),
  updateTrigger: (client, { path, body }) =>
    client.triggerInstances.manage.update(path.triggerId, withNewerMembers(body)),
  deleteTrigger: (client, { path }) => client.triggerInstances.manage.delete(path.triggerId),
  listTriggerTypes: (client, { query }) => client.triggersTypes.list(query),
  getTriggerType: (client, { path, query }) => client.triggersTypes.retrieve(path.slug, query),
  listTriggerTypeSlugs: (client) => client.triggersTypes.retrieveEnum(),
  createWebhookSubscription: (client, { body }) => client.webhookSubscriptions.create(body),
  listWebhookSubscriptions: (client, { query }) => client.webhookSubscriptions.list(query),
  getWebhookSubscription: (client, { path }) => client.webhookSubscriptions.retrieve(path.id),
  updateWebhookSubscription: (client, { path, body }) => client.webhookSubscriptions.update(path.id, unlessEmpty(body)),
  deleteWebhookSubscription: (client, { path }) => client.webhookSubscriptions.delete(path.id),
  rotateWebhookSecret: (client, { path }) => client.webhookSubscriptions.rotateSecret(path.id),
  listWebhookEventTypes: (client) => client.webhookSubscriptions.listEventTypes(),
  listWebhookEndpoints: (client, { query }) => client.webhookEndpoints.list(query),
  createWebhookEndpoint: (client, { body }) => client.webhookEndpoints.create(body),
  getWebhookEndpoint: (client, { path }) => client.webhookEndpoints.retrieve(path.nano_id),
  updateWebhookEndpoint: (client, { path, body }) => client.webhookEndpoints.update(path.nano_id, body),
  replaceWebhookEndpoint: (client, { path, body }) => client.webhookEndpoints.replace(path.nano_id, body),
  executeToolDirectly: (client, { path, body }) => client.tools.execute(path.tool_slug, unlessEmpty(body)),
  proxyExecuteDirectly: (client, { body }) => client.tools.proxy(body),
  listToolkitCategories: (client) => client.toolkits.retrieveCategories(),
  findToolkits: (client, { body }) => client.toolkits.retrieveMulti(unlessEmpty(body)),
  listProjectFiles: (client, { query }) => client.files.list(query),
  requestFileUpload: (client, { body }) => client.files.createPresignedURL(body),
};

/** A body with fields that were added to the service after this version of the official client. */
function withNewerMembers(body: object): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- types.test.ts compares the types
  return body as never;
}

/** The ids of our paths are strings; the official client has a union for this one. */
function asUnionMember(id: string): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return id as never;
}

/** Calls one operation with the input of a case for it. */
export function callOfficial(
  client: Official,
  { name, input }: { name: SharedOperation; input: object },
): PromiseLike<unknown> {
  // Name and input belong together, which the types cannot express across the list of cases.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return officialCalls[name](client, input as never);
}

export function officialClient(baseURL: string, credential: OfficialCredential): Official {
  return new Official({ ...NO_CREDENTIAL, ...credential, baseURL, maxRetries: 0, logLevel: "off" });
}

export type OfficialCredential = Partial<Record<"apiKey" | "userApiKey" | "orgApiKey", string>>;

/** Null instead of undefined: otherwise the client reads the environment. */
const NO_CREDENTIAL = { apiKey: null, userApiKey: null, orgApiKey: null };

function unlessEmpty<Body extends object>(body: Body): Body | undefined {
  return Object.keys(body).length === 0 ? undefined : body;
}
