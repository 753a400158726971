import { accountsFor } from "../connections.js";
import type { Emulation } from "../request-context.js";
import type { Outcome } from "../run-tool.js";
import type { JsonObject } from "../json.js";
import type { SessionRecord } from "../state.js";
import { textsOf } from "../toolkits/read-arguments.js";
import { workflowEcho } from "./workflow-session.js";

type WaitStatus = "ACTIVE" | "INITIATED" | "FAILED" | "NOT_FOUND";

interface ToolkitState extends JsonObject {
  readonly toolkit: string;
  readonly status: WaitStatus;
}

/**
 * COMPOSIO_WAIT_FOR_CONNECTIONS: waits until one of the toolkits, or all of them, are connected or have failed, the
 * emulator's time limit passes, or the caller goes away.
 */
export async function waitForConnections(
  emulation: Emulation,
  session: SessionRecord,
  args: JsonObject,
): Promise<Outcome> {
  const toolkits = textsOf(args, "toolkits");
  const states = () => toolkits.map((toolkit) => stateOf(emulation, session, toolkit));
  const isDone = () => (args["mode"] === "all" ? states().every(isSettled) : states().some(isSettled));
  if (!isDone()) await changeThat(emulation, isDone);

  const last = states();
  const connected = last.filter((state) => state.status === "ACTIVE").length;
  const message = isDone()
    ? `${connected} of ${last.length} toolkits are connected.`
    : `The time is up: ${connected} of ${last.length} toolkits are connected.`;
  const results = Object.fromEntries(last.map((state) => [state.toolkit, state]));
  return { data: { message, results, ...workflowEcho(args["session_id"]) }, error: null };
}

/** Resolves when a change of connections makes `isDone` true, at the time limit, or when the caller has gone. */
function changeThat({ state, waitLimit, signal }: Emulation, isDone: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      stopWatching();
      signal.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, waitLimit);
    const stopWatching = state.watchConnections(() => {
      if (isDone()) finish();
    });
    signal.addEventListener("abort", finish);
    if (signal.aborted) finish();
  });
}

function stateOf({ state, catalog }: Emulation, session: SessionRecord, slug: string): ToolkitState {
  const toolkit = catalog.toolkit(slug);
  if (toolkit === undefined) {
    return {
      toolkit: slug,
      status: "FAILED",
      has_active_connection: false,
      error_message: `There is no toolkit ${slug}.`,
    };
  }
  if (toolkit.auth === "NO_AUTH") return { toolkit: slug, status: "ACTIVE", has_active_connection: true };
  const accounts = accountsFor(state, session.config, slug);
  const account = accounts.find((each) => each.status === "ACTIVE") ?? accounts.at(-1);
  if (account === undefined) return { toolkit: slug, status: "NOT_FOUND", has_active_connection: false };
  const facts = {
    connected_account_id: account.id,
    auth_config_id: account.authConfigId,
    created_at: account.createdAt,
  };
  if (account.status === "ACTIVE") return { toolkit: slug, status: "ACTIVE", has_active_connection: true, ...facts };
  const waiting = account.status === "INITIATED" || account.status === "INITIALIZING";
  if (waiting) return { toolkit: slug, status: "INITIATED", has_active_connection: false, ...facts };
  const error_message = account.statusReason ?? `The connection is ${account.status.toLowerCase()}.`;
  return { toolkit: slug, status: "FAILED", has_active_connection: false, error_message, ...facts };
}

function isSettled(state: ToolkitState): boolean {
  return state.status === "ACTIVE" || state.status === "FAILED";
}
