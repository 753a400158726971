import { HttpError } from "../errors.js";
import type { Handlers } from "./handler.js";
import type { NotServed } from "./project-inputs.js";

/**
 * Handlers that respond with a 501 which names the operation.
 *
 * @internal
 */
export const notServedHandlers = {
  upsertTrigger: () => reject("upsertTrigger"),
  listTriggers: () => reject("listTriggers"),
  updateTrigger: () => reject("updateTrigger"),
  deleteTrigger: () => reject("deleteTrigger"),
  listTriggerTypes: () => reject("listTriggerTypes"),
  getTriggerType: () => reject("getTriggerType"),
  listTriggerTypeSlugs: () => reject("listTriggerTypeSlugs"),
  createWebhookSubscription: () => reject("createWebhookSubscription"),
  listWebhookSubscriptions: () => reject("listWebhookSubscriptions"),
  getWebhookSubscription: () => reject("getWebhookSubscription"),
  updateWebhookSubscription: () => reject("updateWebhookSubscription"),
  deleteWebhookSubscription: () => reject("deleteWebhookSubscription"),
  rotateWebhookSecret: () => reject("rotateWebhookSecret"),
  listWebhookEventTypes: () => reject("listWebhookEventTypes"),
  listWebhookEndpoints: () => reject("listWebhookEndpoints"),
  createWebhookEndpoint: () => reject("createWebhookEndpoint"),
  getWebhookEndpoint: () => reject("getWebhookEndpoint"),
  updateWebhookEndpoint: () => reject("updateWebhookEndpoint"),
  replaceWebhookEndpoint: () => reject("replaceWebhookEndpoint"),
  proxyExecuteDirectly: () => reject("proxyExecuteDirectly"),
  listProjectFiles: () => reject("listProjectFiles"),
  requestFileUpload: () => reject("requestFileUpload"),
} satisfies Handlers<NotServed>;

function reject(operation: NotServed): never {
  throw new HttpError("HTTP_NotImplemented", `The emulator does not serve ${operation}.`, {
    suggestedFix: "Respond to it with a fetch of your own, or test it against the service.",
  });
}
