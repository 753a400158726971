import { type ConnectedAccount, resolveSharedAccess, resolveSharing } from "../connected-account.js";
import { requireUniqueAlias, startConnection } from "../connections.js";
import { HttpError } from "../errors.js";
import { paginate } from "../pagination.js";
import { type RequestContext, requireSession } from "../request-context.js";
import { requireToolkit } from "../tool-access.js";
import type { Handlers } from "./handler.js";

/**
 * Handlers of connect links and connected accounts.
 *
 * @internal
 */
export const connectionHandlers = {
  createSessionLink({ path, body }, context) {
    const session = requireSession(context, path);
    const toolkit = context.catalog.toolkit(body.toolkit);
    if (toolkit === undefined) {
      throw new HttpError("Toolkit_ToolkitNotFound", `Toolkit ${body.toolkit} not found`);
    }
    requireToolkit(session.config, toolkit);
    if (session.config.connected_accounts?.[toolkit.slug] !== undefined) {
      throw new HttpError(
        "ToolRouterV2_BadRequest",
        `The session pins a ${toolkit.slug} account and cannot connect another. Create a session without connected_accounts.${toolkit.slug}.`,
      );
    }
    const sharing = resolveSharing(body.experimental ?? {});
    const { token, account } = startConnection(context, session, {
      toolkit,
      callbackUrl: body.callback_url,
      alias: body.alias,
      sharing,
    });
    return {
      link_token: token,
      redirect_url: account.redirectUrl,
      connected_account_id: account.id,
      ...(body.experimental === undefined ? {} : { experimental: sharing }),
    };
  },

  listConnectedAccounts({ query }, { state }) {
    const { toolkit_slugs, statuses, user_ids, auth_config_ids, connected_account_ids } = query;
    const type = query.account_type ?? "PRIVATE";
    const found = [...state.accounts.values()].filter(
      (account) =>
        matchesFilter(toolkit_slugs, account.toolkit) &&
        matchesFilter(statuses, account.status) &&
        matchesFilter(user_ids, account.userId) &&
        matchesFilter(auth_config_ids, account.authConfigId) &&
        matchesFilter(connected_account_ids, account.id) &&
        (type === "ALL" || account.sharing.account_type === type),
    );
    const sortKey = (account: ConnectedAccount) =>
      query.order_by === "updated_at" ? account.updatedAt : account.createdAt;
    const oldestFirst = found.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)) || (a.id < b.id ? -1 : 1));
    return paginate(
      (query.order_direction === "asc" ? oldestFirst : oldestFirst.toReversed()).map(accountResponse),
      query,
      20,
      1000,
    );
  },

  getConnectedAccount: ({ path }, context) => ({ ...accountResponse(requireAccount(context, path)), params: {} }),

  updateConnectedAccount({ path, body }, context) {
    const { state } = context;
    const account = requireAccount(context, path);
    const scheme = body.connection?.state.authScheme;
    if (scheme !== undefined && scheme !== account.scheme) {
      throw new HttpError("HTTP_BadRequest", `The account uses ${account.scheme}, not ${scheme}.`, {
        errors: ["Error in payload.connection.state.authScheme: must be the account's auth scheme"],
      });
    }
    if (body.alias !== account.alias) {
      requireUniqueAlias(state, account.userId, account.toolkit, body.alias);
    }
    const access = body.experimental?.acl_config_for_shared;
    if (access !== undefined && account.sharing.account_type !== "SHARED") {
      throw new HttpError("HTTP_BadRequest", "Only a SHARED account can have an access list.", {
        errors: ["Error in payload.experimental.acl_config_for_shared: the account is PRIVATE"],
      });
    }
    if (body.alias !== undefined) {
      account.alias = body.alias === "" ? null : body.alias;
    }
    if (access !== undefined) {
      account.sharing = { account_type: "SHARED", acl_config_for_shared: resolveSharedAccess(access) };
    }
    account.updatedAt = state.now().toISOString();
    return { success: true, id: account.id, status: account.status };
  },

  deleteConnectedAccount({ path, query }, context) {
    const { state } = context;
    state.accounts.delete(requireAccount(context, path).id);
    state.notifyConnectionsChanged();
    return { success: true, ...(query.revoke_on_delete === true ? { revoke_job_id: state.nextId("revoke") } : {}) };
  },
} satisfies Handlers<
  | "createSessionLink"
  | "listConnectedAccounts"
  | "getConnectedAccount"
  | "updateConnectedAccount"
  | "deleteConnectedAccount"
>;

/** @throws HttpError 404 if there is no such account. */
export function requireAccount({ state }: RequestContext, path: { readonly nanoid: string }): ConnectedAccount {
  const account = state.accounts.get(path.nanoid);
  if (account === undefined) {
    throw new HttpError("ConnectedAccount_NotFound", `Connected account ${path.nanoid} not found`);
  }
  return account;
}

function accountResponse(account: ConnectedAccount) {
  const { id, alias, status, wordId, userId, toolkit, scheme, managed, sharing } = account;
  return {
    id,
    word_id: wordId,
    alias,
    user_id: userId,
    toolkit: { slug: toolkit },
    auth_config: { id: account.authConfigId, auth_scheme: scheme, is_composio_managed: managed, is_disabled: false },
    status,
    status_reason: account.statusReason,
    state: connectionState(account),
    data: {},
    experimental: structuredClone(sharing),
    is_disabled: false,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  };
}

/** Whether a filter contains a value. An absent filter matches everything. */
function matchesFilter(filter: readonly string[] | null | undefined, value: string): boolean {
  return filter === undefined || filter === null || filter.includes(value);
}

/** The auth state of an account. Its credentials are placeholders. */
function connectionState({ scheme, status, redirectUrl, updatedAt }: ConnectedAccount) {
  if (scheme === "API_KEY") {
    const pending = status === "INITIATED" || status === "INITIALIZING";
    if (pending) {
      return { authScheme: scheme, val: { status } };
    }
    const apiKeyStatus = status === "ACTIVE" ? status : ("INACTIVE" as const);
    return { authScheme: scheme, val: { status: apiKeyStatus, api_key: "emulated" } };
  }
  if (status === "INITIATED") {
    return { authScheme: scheme, val: { status, redirectUrl } };
  }
  if (status === "EXPIRED") {
    return { authScheme: scheme, val: { status, expired_at: updatedAt } };
  }
  if (status === "REVOKED") {
    return { authScheme: scheme, val: { status, revoked_at: updatedAt } };
  }
  if (status === "INITIALIZING" || status === "FAILED") {
    return { authScheme: scheme, val: { status } };
  }
  return { authScheme: scheme, val: { status, access_token: "emulated", token_type: "Bearer" } };
}
