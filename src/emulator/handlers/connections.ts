import { accessOf, type Account, sharingOf } from "../connected-account.js";
import { requireFreeAlias, startConnection } from "../connections.js";
import type { Emulation } from "../request-context.js";
import { ApiFailure } from "../errors.js";
import { paginate } from "../pagination.js";
import { requireToolkit } from "../tool-access.js";
import { type HandlersOf, sessionOf } from "./handler.js";

/** @internal */
export const connectionHandlers = {
  createSessionLink({ path, body }, emulation) {
    const session = sessionOf(emulation, path);
    const toolkit = emulation.catalog.toolkit(body.toolkit);
    if (toolkit === undefined) throw new ApiFailure("Toolkit_ToolkitNotFound", `Toolkit ${body.toolkit} not found`);
    requireToolkit(session.config, toolkit);
    if (session.config.connected_accounts?.[toolkit.slug] !== undefined) {
      throw new ApiFailure(
        "ToolRouterV2_BadRequest",
        `The session pins its ${toolkit.slug} account: no link for another.`,
      );
    }
    const sharing = sharingOf(body.experimental ?? {});
    const { token, account } = startConnection(emulation, session, {
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
        isOneOf(toolkit_slugs, account.toolkit) &&
        isOneOf(statuses, account.status) &&
        isOneOf(user_ids, account.userId) &&
        isOneOf(auth_config_ids, account.authConfigId) &&
        isOneOf(connected_account_ids, account.id) &&
        (type === "ALL" || account.sharing.account_type === type),
    );
    const time = (account: Account) => (query.order_by === "updated_at" ? account.updatedAt : account.createdAt);
    const oldestFirst = found.toSorted(
      (one, other) => time(one).localeCompare(time(other)) || (one.id < other.id ? -1 : 1),
    );
    return paginate(
      (query.order_direction === "asc" ? oldestFirst : oldestFirst.toReversed()).map(shown),
      query,
      20,
      1000,
    );
  },

  getConnectedAccount: ({ path }, emulation) => ({ ...shown(accountOf(emulation, path)), params: {} }),

  updateConnectedAccount({ path, body }, emulation) {
    const { state } = emulation;
    const account = accountOf(emulation, path);
    const scheme = body.connection?.state.authScheme;
    if (scheme !== undefined && scheme !== account.scheme) {
      throw new ApiFailure("HTTP_BadRequest", `The account connects with ${account.scheme}, not with ${scheme}.`, {
        errors: ["Error in payload.connection.state.authScheme: not the account's scheme"],
      });
    }
    if (body.alias !== account.alias) requireFreeAlias(state, account.userId, account.toolkit, body.alias);
    const access = body.experimental?.acl_config_for_shared;
    if (access !== undefined && account.sharing.account_type !== "SHARED") {
      throw new ApiFailure("HTTP_BadRequest", "Only a SHARED account has others who may use it.", {
        errors: ["Error in payload.experimental.acl_config_for_shared: the account is PRIVATE"],
      });
    }
    if (body.alias !== undefined) account.alias = body.alias === "" ? null : body.alias;
    if (access !== undefined) account.sharing = { account_type: "SHARED", acl_config_for_shared: accessOf(access) };
    account.updatedAt = state.now().toISOString();
    return { success: true, id: account.id, status: account.status };
  },

  deleteConnectedAccount({ path, query }, emulation) {
    const { state } = emulation;
    state.accounts.delete(accountOf(emulation, path).id);
    state.connectionsChanged();
    return { success: true, ...(query.revoke_on_delete === true ? { revoke_job_id: state.nextId("revoke") } : {}) };
  },
} satisfies HandlersOf<
  | "createSessionLink"
  | "listConnectedAccounts"
  | "getConnectedAccount"
  | "updateConnectedAccount"
  | "deleteConnectedAccount"
>;

function accountOf({ state }: Emulation, path: { readonly nanoid: string }): Account {
  const account = state.accounts.get(path.nanoid);
  if (account !== undefined) return account;
  throw new ApiFailure("ConnectedAccount_NotFound", `Connected account ${path.nanoid} not found`);
}

function shown(account: Account) {
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

/** Whether a value is among the wanted ones; without any wish every value is. */
function isOneOf(wanted: readonly string[] | null | undefined, value: string): boolean {
  return wanted === undefined || wanted === null || wanted.includes(value);
}

/** The credentials of an emulated account are placeholders: there is nothing behind them. */
function connectionState({ scheme, status, redirectUrl, updatedAt }: Account) {
  if (scheme === "API_KEY") {
    const pending = status === "INITIATED" || status === "INITIALIZING";
    if (pending) return { authScheme: scheme, val: { status } };
    const standing = status === "ACTIVE" ? status : ("INACTIVE" as const);
    return { authScheme: scheme, val: { status: standing, api_key: "emulated" } };
  }
  if (status === "INITIATED") return { authScheme: scheme, val: { status, redirectUrl } };
  if (status === "EXPIRED") return { authScheme: scheme, val: { status, expired_at: updatedAt } };
  if (status === "REVOKED") return { authScheme: scheme, val: { status, revoked_at: updatedAt } };
  if (status === "INITIALIZING" || status === "FAILED") return { authScheme: scheme, val: { status } };
  return { authScheme: scheme, val: { status, access_token: "emulated", token_type: "Bearer" } };
}
