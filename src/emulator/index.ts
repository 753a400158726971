/**
 * An offline Tool Router for tests and demos: `composio-session/emulator`.
 *
 * @module
 */
export type { AccountStatus } from "./connected-account.js";
export type { WebhookDeliveryOptions } from "./deliver-webhook.js";
export { type ConnectedUserAccount, createEmulator, type Emulator } from "./emulator.js";
export type { JsonObject, JsonSchema } from "./json.js";
export type { ListenOptions, ListeningEmulator } from "./listen.js";
export type { Fault, FaultTarget } from "./faults.js";
export type { EmulatorOptions, ProxiedResponse, ProxyHandler, ProxyRequest } from "./options.js";
export type { RecordedRequest } from "./request-log.js";
export type { SavedSessionConfig } from "./saved-session-configs.js";
export {
  defineToolkit,
  type EmulatedToolkit,
  type ToolContext,
  type ToolDefinition,
  type ToolHint,
  type ToolkitDefinition,
} from "./toolkits/index.js";
