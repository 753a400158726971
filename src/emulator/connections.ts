import type { AccountSharing, AccountStatus, ConnectedAccount } from "./connected-account.js";
import { HttpError } from "./errors.js";
import type { RequestContext } from "./request-context.js";
import type { SessionConfig } from "./session-config.js";
import type { EmulatorState, SessionRecord } from "./state.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/**
 * The accounts that a session may use for a toolkit, oldest first: the pinned ones, or else the user's own private
 * ones.
 */
export function accountsFor(state: EmulatorState, config: SessionConfig, toolkit: string): ConnectedAccount[] {
  const pinned = config.connected_accounts?.[toolkit];
  return [...state.accounts.values()].filter((account) => {
    if (account.toolkit !== toolkit) {
      return false;
    }
    if (pinned !== undefined) {
      return pinned.includes(account.id);
    }
    return account.userId === config.user_id && account.sharing.account_type === "PRIVATE";
  });
}

/** The active accounts among {@link accountsFor}. */
export function activeAccounts(state: EmulatorState, config: SessionConfig, toolkit: string): ConnectedAccount[] {
  return accountsFor(state, config, toolkit).filter((account) => account.status === "ACTIVE");
}

/**
 * Selects the account that a tool runs with: the requested one, or else the oldest active one. Returns `null` for a
 * toolkit without auth.
 *
 * @param requested id, word id or alias of an account
 * @throws HttpError 400 if no active account matches, or the session requires the request to select one of several.
 */
export function resolveAccount(
  state: EmulatorState,
  config: SessionConfig,
  toolkit: EmulatedToolkit,
  requested: string | undefined,
): ConnectedAccount | null {
  if (toolkit.auth === "NO_AUTH") {
    return null;
  }
  if (requested === INSTANT_ACCOUNT) {
    throw new HttpError("HTTP_PaymentRequired", "The project has no funds for instant tools.", {
      suggestedFix: "The emulator has no instant account. Connect an account of the user.",
    });
  }
  const active = activeAccounts(state, config, toolkit.slug);
  const [first] = active;
  if (first === undefined) {
    throw new HttpError(
      "ToolRouterV2_NoActiveConnection",
      `No active connection found for toolkit(s) '${toolkit.slug}' in this session`,
      {
        suggestedFix: `Connect an account first: create a link for ${toolkit.slug}, or call COMPOSIO_MANAGE_CONNECTIONS.`,
      },
    );
  }
  const available = active.map((account) => account.alias ?? account.wordId).join(", ");
  if (requested !== undefined) {
    const match = active.find((account) => [account.id, account.wordId, account.alias].includes(requested));
    if (match !== undefined) {
      return match;
    }
    throw new HttpError(
      "ToolRouterV2_NoActiveConnection",
      `No connected account matches "${requested}" for toolkit '${toolkit.slug}'. Available accounts: ${available}`,
      { suggestedFix: 'Set "account" to the id, the word id or the alias of an available account.' },
    );
  }
  if (active.length > 1 && config.multi_account?.require_explicit_selection === true) {
    throw new HttpError(
      "ToolRouterV2_AccountSelectionRequired",
      `Multiple ${toolkit.slug} accounts connected. Specify which to use via the account field: ${available}`,
      { suggestedFix: 'Set "account" to one of them.' },
    );
  }
  return first;
}

/** Options of {@link createAccount}. */
interface NewAccount {
  readonly userId: string;
  readonly toolkit: EmulatedToolkit;
  readonly status: AccountStatus;
  readonly alias?: string | undefined;
  /** Default: Composio's own auth config of the toolkit. */
  readonly authConfigId?: string | undefined;
  /** Default: private. */
  readonly sharing?: AccountSharing | undefined;
}

/** The account of Composio that instant tools run on, and whose calls are paid for. */
const INSTANT_ACCOUNT = "instant_account";

const WORD_ID_COLORS = ["amber", "azure", "coral", "ivory", "jade", "olive", "pearl", "ruby"] as const;

/** @throws HttpError 400 if the toolkit needs no auth, or the user has an account of the toolkit with the same alias. */
export function createAccount(state: EmulatorState, params: NewAccount): ConnectedAccount {
  const { userId, toolkit, status } = params;
  if (toolkit.auth === "NO_AUTH") {
    throw new HttpError(
      "ToolRouterV2_ToolkitsIsNoAuth",
      `Toolkit '${toolkit.slug}' needs no authentication. Call its tools without a connection.`,
    );
  }
  requireUniqueAlias(state, userId, toolkit.slug, params.alias);
  const number = state.nextNumber("ca");
  const color = WORD_ID_COLORS[number % WORD_ID_COLORS.length] ?? "amber";
  const now = state.now().toISOString();
  const account: ConnectedAccount = {
    id: `ca_${String(number).padStart(6, "0")}`,
    wordId: `${toolkit.slug}_${color}-${number}`,
    userId,
    toolkit: toolkit.slug,
    scheme: toolkit.auth,
    authConfigId: params.authConfigId ?? `ac_${toolkit.slug}`,
    managed: params.authConfigId === undefined,
    sharing: params.sharing ?? { account_type: "PRIVATE" },
    createdAt: now,
    updatedAt: now,
    alias: params.alias ?? null,
    status,
    statusReason: null,
    redirectUrl: "",
  };
  state.accounts.set(account.id, account);
  state.notifyConnectionsChanged();
  return account;
}

/** @throws HttpError 400 if another account of the same user and toolkit has the alias. */
export function requireUniqueAlias(
  state: EmulatorState,
  userId: string,
  toolkit: string,
  alias: string | undefined,
): void {
  if (alias === undefined || alias === "") {
    return;
  }
  const isTaken = [...state.accounts.values()].some(
    (account) => account.userId === userId && account.toolkit === toolkit && account.alias === alias,
  );
  if (isTaken) {
    throw new HttpError(
      "ConnectedAccount_AliasTaken",
      `The user already has a ${toolkit} account with the alias "${alias}". Choose another alias.`,
      { errors: ["Error in payload.alias: already in use"] },
    );
  }
}

/** Changes the status of an account and wakes pending COMPOSIO_WAIT_FOR_CONNECTIONS calls. */
export function setStatus(
  state: EmulatorState,
  account: ConnectedAccount,
  status: AccountStatus,
  reason: string | null,
): void {
  account.status = status;
  account.statusReason = reason;
  account.updatedAt = state.now().toISOString();
  state.notifyConnectionsChanged();
}

/** Options of {@link startConnection}. */
interface NewConnection {
  readonly toolkit: EmulatedToolkit;
  /** Where the connect link redirects to. Default: the callback URL in the session's config. */
  readonly callbackUrl?: string | undefined;
  readonly alias?: string | undefined;
  readonly sharing?: AccountSharing | undefined;
}

/** Creates a pending account and the connect link that activates it. */
export function startConnection(
  { state, origin }: Pick<RequestContext, "state" | "origin">,
  session: SessionRecord,
  params: NewConnection,
): { readonly token: string; readonly account: ConnectedAccount } {
  const account = createAccount(state, {
    userId: session.userId,
    toolkit: params.toolkit,
    status: "INITIATED",
    alias: params.alias,
    authConfigId: session.config.auth_configs?.[params.toolkit.slug],
    sharing: params.sharing,
  });
  const callbackUrl = params.callbackUrl ?? session.config.manage_connections.callback_url;
  const linkOrigin = session.settings.experimental?.link_url_overwrite ?? origin;
  return { token: addConnectLink({ state, origin: linkOrigin }, account, callbackUrl), account };
}

/** Creates a connect link for a pending account. Returns its token. */
export function addConnectLink(
  { state, origin }: Pick<RequestContext, "state" | "origin">,
  account: ConnectedAccount,
  callbackUrl: string | undefined,
): string {
  const token = state.newToken("lk");
  account.redirectUrl = `${origin.replace(/\/+$/, "")}/link/${token}`;
  state.links.set(token, { token, accountId: account.id, callbackUrl });
  return token;
}
