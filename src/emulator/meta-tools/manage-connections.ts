import type { Account } from "../connected-account.js";
import { activeAccounts, requireFreeAlias, startConnection } from "../connections.js";
import type { Emulation } from "../request-context.js";
import { ApiFailure } from "../errors.js";
import type { Outcome } from "../run-tool.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { allowsToolkit } from "../tool-access.js";
import type { SessionRecord } from "../state.js";
import { optionalTextOf, textOf } from "../toolkits/read-arguments.js";
import type { EmulatedToolkit } from "../toolkits/index.js";
import { workflowEcho } from "./workflow-session.js";

/** What is to be done about one toolkit. A plain slug means `add`. */
interface Wish {
  readonly slug: string;
  readonly action: string;
  readonly accountId: string | undefined;
  readonly alias: string | undefined;
}

/** What came of it, the toolkit's own slug aside. */
type Result = JsonObject & { readonly status: "active" | "initiated" | "failed" };

/** COMPOSIO_MANAGE_CONNECTIONS: tells how toolkits are connected, and makes a link for those that are not. */
export function manageConnections(emulation: Emulation, session: SessionRecord, args: JsonObject): Outcome {
  const again = args["reinitiate_all"] === true;
  const results = Object.fromEntries(
    wishesOf(args["toolkits"]).map((wish) => {
      return [wish.slug, { toolkit: wish.slug, ...resultOf(emulation, session, wish, again) }];
    }),
  );
  const count = (status: Result["status"]) => Object.values(results).filter((each) => each.status === status).length;
  const summary = {
    total_toolkits: Object.keys(results).length,
    active_connections: count("active"),
    initiated_connections: count("initiated"),
    failed_connections: count("failed"),
  };
  const message =
    summary.initiated_connections > 0
      ? "Some toolkits wait for the user: show the links."
      : summary.failed_connections > 0
        ? "Some toolkits cannot be connected."
        : "All toolkits are connected.";
  return { data: { message, results, summary, ...workflowEcho(args["session_id"]) }, error: null };
}

function wishesOf(toolkits: unknown): Wish[] {
  if (!Array.isArray(toolkits)) return [];
  return toolkits.map((entry: unknown) => {
    if (!isJsonObject(entry)) return { slug: String(entry), action: "add", accountId: undefined, alias: undefined };
    return {
      slug: textOf(entry, "name"),
      action: optionalTextOf(entry, "action") ?? "add",
      accountId: optionalTextOf(entry, "account_id"),
      alias: optionalTextOf(entry, "alias"),
    };
  });
}

function failed(error_message: string): Result {
  return { status: "failed", has_active_connection: false, error_message };
}

function resultOf(emulation: Emulation, session: SessionRecord, wish: Wish, again: boolean): Result {
  const toolkit = emulation.catalog.toolkit(wish.slug);
  if (toolkit === undefined) return failed(`There is no toolkit ${wish.slug}.`);
  if (!allowsToolkit(session.config, toolkit)) return failed(`This session does not let ${wish.slug} through.`);
  if (toolkit.auth === "NO_AUTH") return { status: "active", has_active_connection: true };
  const accounts = activeAccounts(emulation.state, session.config, toolkit.slug);
  if (session.config.multi_account?.enable === true) return multiAccount(emulation, session, toolkit, wish, accounts);
  const [account] = accounts;
  if (account === undefined || again) {
    return { ...initiate(emulation, session, toolkit, wish.alias), was_reinitiated: account !== undefined };
  }
  const { id, user_id, alias } = { id: account.id, user_id: account.userId, alias: account.alias };
  return {
    status: "active",
    has_active_connection: true,
    connected_account_id: account.id,
    auth_config_id: account.authConfigId,
    created_at: account.createdAt,
    current_user_info: emulation.catalog.world(toolkit).profile({ id, user_id, alias }),
    account_type: account.sharing.account_type,
  };
}

function initiate(
  emulation: Emulation,
  session: SessionRecord,
  toolkit: EmulatedToolkit,
  alias: string | undefined,
): Result {
  const { account } = startConnection(emulation, session, { toolkit, alias });
  return {
    status: "initiated",
    has_active_connection: false,
    connected_account_id: account.id,
    auth_config_id: account.authConfigId,
    redirect_url: account.redirectUrl,
    instruction: `Ask the user to open the link and authorise ${toolkit.name}.`,
  };
}

function multiAccount(
  emulation: Emulation,
  session: SessionRecord,
  toolkit: EmulatedToolkit,
  wish: Wish,
  accounts: readonly Account[],
): Result {
  const { state } = emulation;
  const named = accounts.find((each) => [each.id, each.wordId, each.alias].includes(wish.accountId ?? ""));
  const most = session.config.multi_account?.max_accounts_per_toolkit ?? 5;
  try {
    switch (wish.action) {
      case "list":
        return listed(accounts);
      case "rename":
        if (named === undefined) return failed(`There is no account ${wish.accountId ?? "without an id"}.`);
        requireFreeAlias(state, session.userId, toolkit.slug, wish.alias);
        named.alias = wish.alias ?? null;
        return listed(accounts);
      case "remove":
        if (!session.config.manage_connections.enable_connection_removal) {
          return failed("This session does not let connections be removed.");
        }
        if (named === undefined) return failed(`There is no account ${wish.accountId ?? "without an id"}.`);
        state.accounts.delete(named.id);
        state.connectionsChanged();
        return listed(accounts.filter((each) => each !== named));
      default:
        if (accounts.length >= most) return failed(`${toolkit.slug} has its ${most} accounts already.`);
        return initiate(emulation, session, toolkit, wish.alias);
    }
  } catch (error) {
    if (error instanceof ApiFailure) return failed(error.message);
    throw error;
  }
}

function listed(accounts: readonly Account[]): Result {
  return {
    status: "active",
    has_active_connection: accounts.length > 0,
    accounts: accounts.map((account, index) => ({
      id: account.wordId,
      ...(account.alias === null ? {} : { alias: account.alias }),
      status: "active",
      created_at: account.createdAt,
      is_default: index === 0,
      account_type: account.sharing.account_type,
    })),
  };
}
