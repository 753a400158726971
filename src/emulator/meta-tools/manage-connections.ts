import type { ConnectedAccount } from "../connected-account.js";
import { activeAccounts, requireUniqueAlias, startConnection } from "../connections.js";
import { HttpError } from "../errors.js";
import { isJsonObject, type JsonObject } from "../json.js";
import type { RequestContext } from "../request-context.js";
import type { ToolResult } from "../run-tool.js";
import type { SessionRecord } from "../state.js";
import { allowsToolkit } from "../tool-access.js";
import type { EmulatedToolkit } from "../toolkits/index.js";
import { optionalStringArgument, stringArgument } from "../toolkits/read-arguments.js";
import { workflowSessionField } from "./workflow-session.js";

/** An entry of the `toolkits` argument. A plain slug stands for the action `add`. */
interface ConnectionRequest {
  readonly slug: string;
  readonly action: string;
  readonly accountId: string | undefined;
  readonly alias: string | undefined;
}

/** Result for one toolkit. */
type ConnectionResult = JsonObject & { readonly status: "active" | "initiated" | "failed" };

/** COMPOSIO_MANAGE_CONNECTIONS: reports the connections of toolkits and creates links for those without one. */
export function manageConnections(context: RequestContext, session: SessionRecord, args: JsonObject): ToolResult {
  const reinitiate = args["reinitiate_all"] === true;
  const results = Object.fromEntries(
    readRequests(args["toolkits"]).map((request) => {
      return [request.slug, { toolkit: request.slug, ...handleToolkit(context, session, request, reinitiate) }];
    }),
  );
  const count = (status: ConnectionResult["status"]) =>
    Object.values(results).filter((result) => result.status === status).length;
  const summary = {
    total_toolkits: Object.keys(results).length,
    active_connections: count("active"),
    initiated_connections: count("initiated"),
    failed_connections: count("failed"),
  };
  const message =
    summary.initiated_connections > 0
      ? "Some toolkits are waiting for the user to authorize them. Show the user the links."
      : summary.failed_connections > 0
        ? "Some toolkits could not be connected. See the error of each toolkit."
        : "All toolkits are connected.";
  return { data: { message, results, summary, ...workflowSessionField(args["session_id"]) }, error: null };
}

function readRequests(toolkits: unknown): ConnectionRequest[] {
  if (!Array.isArray(toolkits)) {
    return [];
  }
  return toolkits.map((entry: unknown) => {
    if (!isJsonObject(entry)) {
      return { slug: String(entry), action: "add", accountId: undefined, alias: undefined };
    }
    return {
      slug: stringArgument(entry, "name"),
      action: optionalStringArgument(entry, "action") ?? "add",
      accountId: optionalStringArgument(entry, "account_id"),
      alias: optionalStringArgument(entry, "alias"),
    };
  });
}

function failed(error_message: string): ConnectionResult {
  return { status: "failed", has_active_connection: false, error_message };
}

function handleToolkit(
  context: RequestContext,
  session: SessionRecord,
  request: ConnectionRequest,
  reinitiate: boolean,
): ConnectionResult {
  const toolkit = context.catalog.toolkit(request.slug);
  if (toolkit === undefined) {
    return failed(`Toolkit ${request.slug} not found.`);
  }
  if (!allowsToolkit(session.config, toolkit)) {
    return failed(`Toolkit ${request.slug} is not allowed for this session.`);
  }
  if (toolkit.auth === "NO_AUTH") {
    return { status: "active", has_active_connection: true };
  }
  const accounts = activeAccounts(context.state, session.config, toolkit.slug);
  if (session.config.multi_account?.enable === true) {
    return handleMultiAccount(context, session, toolkit, request, accounts);
  }
  const [account] = accounts;
  if (account === undefined || reinitiate) {
    return { ...initiate(context, session, toolkit, request.alias), was_reinitiated: account !== undefined };
  }
  return {
    status: "active",
    has_active_connection: true,
    connected_account_id: account.id,
    auth_config_id: account.authConfigId,
    created_at: account.createdAt,
    current_user_info: context.catalog
      .instance(toolkit)
      .profile({ id: account.id, user_id: account.userId, alias: account.alias }),
    account_type: account.sharing.account_type,
  };
}

function initiate(
  context: RequestContext,
  session: SessionRecord,
  toolkit: EmulatedToolkit,
  alias: string | undefined,
): ConnectionResult {
  const { account } = startConnection(context, session, { toolkit, alias });
  return {
    status: "initiated",
    has_active_connection: false,
    connected_account_id: account.id,
    auth_config_id: account.authConfigId,
    redirect_url: account.redirectUrl,
    instruction: `Ask the user to open the link and authorize ${toolkit.name}.`,
  };
}

/** Adds, lists, renames or removes accounts in a session with `multi_account` enabled. */
function handleMultiAccount(
  context: RequestContext,
  session: SessionRecord,
  toolkit: EmulatedToolkit,
  request: ConnectionRequest,
  accounts: readonly ConnectedAccount[],
): ConnectionResult {
  const { state } = context;
  const account = accounts.find(({ id, wordId, alias }) => [id, wordId, alias].includes(request.accountId ?? ""));
  const maxAccounts = session.config.multi_account?.max_accounts_per_toolkit ?? 5;
  try {
    switch (request.action) {
      case "list":
        return accountList(accounts);
      case "rename":
        if (account === undefined) {
          return accountNotFound(request);
        }
        requireUniqueAlias(state, session.userId, toolkit.slug, request.alias);
        account.alias = request.alias ?? null;
        return accountList(accounts);
      case "remove":
        if (!session.config.manage_connections.enable_connection_removal) {
          return failed("This session does not allow removing connections.");
        }
        if (account === undefined) {
          return accountNotFound(request);
        }
        state.accounts.delete(account.id);
        state.notifyConnectionsChanged();
        return accountList(accounts.filter((each) => each !== account));
      default:
        if (accounts.length >= maxAccounts) {
          return failed(`${toolkit.slug} already has ${maxAccounts} accounts, the maximum of this session.`);
        }
        return initiate(context, session, toolkit, request.alias);
    }
  } catch (error) {
    if (error instanceof HttpError) {
      return failed(error.message);
    }
    throw error;
  }
}

function accountNotFound({ accountId }: ConnectionRequest): ConnectionResult {
  return failed(accountId === undefined ? "account_id is required." : `Account ${accountId} not found.`);
}

function accountList(accounts: readonly ConnectedAccount[]): ConnectionResult {
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
