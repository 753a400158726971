import { accountsFor } from "../connections.js";
import type { JsonObject } from "../json.js";
import type { RequestContext } from "../request-context.js";
import type { ToolResult } from "../run-tool.js";
import type { SessionRecord } from "../state.js";
import { stringListArgument } from "../toolkits/read-arguments.js";
import { workflowSessionField } from "./workflow-session.js";

type WaitStatus = "ACTIVE" | "INITIATED" | "FAILED" | "NOT_FOUND";

/** Connection of one toolkit, as the result returns it. */
interface ConnectionState extends JsonObject {
  readonly toolkit: string;
  readonly status: WaitStatus;
}

/**
 * COMPOSIO_WAIT_FOR_CONNECTIONS: waits until one or all of the toolkits (`mode`) are connected or have failed, until
 * the emulator's `waitLimit`, or until the caller disconnects.
 */
export async function waitForConnections(
  context: RequestContext,
  session: SessionRecord,
  args: JsonObject,
): Promise<ToolResult> {
  const toolkits = stringListArgument(args, "toolkits");
  const readStates = () => toolkits.map((toolkit) => connectionState(context, session, toolkit));
  const isDone = () => (args["mode"] === "all" ? readStates().every(isSettled) : readStates().some(isSettled));
  if (!isDone()) {
    await waitUntil(context, isDone);
  }

  const states = readStates();
  const connected = states.filter((state) => state.status === "ACTIVE").length;
  const message = isDone()
    ? `${connected} of ${states.length} toolkits are connected.`
    : `Timed out: ${connected} of ${states.length} toolkits are connected.`;
  const results = Object.fromEntries(states.map((state) => [state.toolkit, state]));
  return { data: { message, results, ...workflowSessionField(args["session_id"]) }, error: null };
}

/** Resolves when a connection change makes `isDone` true, at the time limit, or when the caller disconnects. */
function waitUntil({ state, waitLimit, signal }: RequestContext, isDone: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, waitLimit);
    const unsubscribe = state.onConnectionsChanged(() => {
      if (isDone()) {
        finish();
      }
    });
    signal.addEventListener("abort", finish);
    if (signal.aborted) {
      finish();
    }
  });
}

function connectionState({ state, catalog }: RequestContext, session: SessionRecord, slug: string): ConnectionState {
  const toolkit = catalog.toolkit(slug);
  if (toolkit === undefined) {
    return {
      toolkit: slug,
      status: "FAILED",
      has_active_connection: false,
      error_message: `Toolkit ${slug} not found.`,
    };
  }
  if (toolkit.auth === "NO_AUTH") {
    return { toolkit: slug, status: "ACTIVE", has_active_connection: true };
  }
  const accounts = accountsFor(state, session.config, slug);
  const account = accounts.find(({ status }) => status === "ACTIVE") ?? accounts.at(-1);
  if (account === undefined) {
    return { toolkit: slug, status: "NOT_FOUND", has_active_connection: false };
  }
  const details = {
    connected_account_id: account.id,
    auth_config_id: account.authConfigId,
    created_at: account.createdAt,
  };
  if (account.status === "ACTIVE") {
    return { toolkit: slug, status: "ACTIVE", has_active_connection: true, ...details };
  }
  if (account.status === "INITIATED" || account.status === "INITIALIZING") {
    return { toolkit: slug, status: "INITIATED", has_active_connection: false, ...details };
  }
  const error_message = account.statusReason ?? `The connection is ${account.status.toLowerCase()}.`;
  return { toolkit: slug, status: "FAILED", has_active_connection: false, error_message, ...details };
}

function isSettled(state: ConnectionState): boolean {
  return state.status === "ACTIVE" || state.status === "FAILED";
}
