import type { Catalog } from "./catalog.js";
import { HttpError } from "./errors.js";
import type { ProxyHandler } from "./options.js";
import type { SavedSessionConfig } from "./saved-session-configs.js";
import type { EmulatorState, SessionRecord } from "./state.js";

/** Everything a handler needs beside the request itself: the emulator's state and options, and the abort signal. */
export interface RequestContext {
  readonly state: EmulatorState;
  readonly catalog: Catalog;
  readonly proxy: ProxyHandler | undefined;
  /** Whether an update may carry `expected_config_version`. */
  readonly conditionalUpdates: boolean;
  readonly sessionConfigs: readonly SavedSessionConfig[];
  /** Longest wait of COMPOSIO_WAIT_FOR_CONNECTIONS, in milliseconds. */
  readonly waitLimit: number;
  /** Origin of the URLs in responses. */
  readonly origin: string;
  /** Origin of presigned file URLs. */
  readonly filesOrigin: string;
  /** Aborted when the caller disconnects. */
  readonly signal: AbortSignal;
}

/**
 * The session that a request's path refers to.
 *
 * @throws HttpError 400 if the id is malformed, 404 if the session does not exist or has been deleted.
 */
export function requireSession({ state }: RequestContext, path: { readonly session_id: string }): SessionRecord {
  const id = path.session_id;
  if (!id.startsWith("trs_")) {
    throw new HttpError("HTTP_BadRequest", `"${id}" is not a valid session id. Session ids start with trs_.`, {
      errors: ["Error in path.session_id: must start with trs_"],
    });
  }
  const session = state.sessions.get(id);
  if (session === undefined) {
    throw new HttpError("ToolRouterV2_SessionNotFound", `Session ${id} not found`, {
      suggestedFix: "Create a session, or pass the id of a session that has not been deleted.",
    });
  }
  return session;
}
