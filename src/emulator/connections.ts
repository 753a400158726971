import type { Account, AccountSharing, AccountStatus } from "./connected-account.js";
import type { Emulation } from "./request-context.js";
import { ApiFailure } from "./errors.js";
import type { SessionConfig } from "./session-config.js";
import type { EmulatorState, SessionRecord } from "./state.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/** The accounts that a session may use for a toolkit, the oldest first: pinned ones, or the user's own private ones. */
export function accountsFor(state: EmulatorState, config: SessionConfig, toolkit: string): Account[] {
  const pinned = config.connected_accounts?.[toolkit];
  return [...state.accounts.values()].filter((account) => {
    if (account.toolkit !== toolkit) return false;
    if (pinned !== undefined) return pinned.includes(account.id);
    return account.userId === config.user_id && account.sharing.account_type === "PRIVATE";
  });
}

/** The active ones of {@link accountsFor}. */
export function activeAccounts(state: EmulatorState, config: SessionConfig, toolkit: string): Account[] {
  return accountsFor(state, config, toolkit).filter((account) => account.status === "ACTIVE");
}

/**
 * The account that a tool of the toolkit runs with: the named one, or the first. `null` for a toolkit without auth.
 *
 * @throws ApiFailure 400 when there is none, or one of several has to be named.
 */
export function resolveAccount(
  state: EmulatorState,
  config: SessionConfig,
  toolkit: EmulatedToolkit,
  named: string | undefined,
): Account | null {
  if (toolkit.auth === "NO_AUTH") return null;
  const active = activeAccounts(state, config, toolkit.slug);
  const [first] = active;
  if (first === undefined) {
    throw new ApiFailure(
      "ToolRouterV2_NoActiveConnection",
      `No active connection found for toolkit(s) '${toolkit.slug}' in this session`,
      {
        suggestedFix: `Connect an account first: create a link for ${toolkit.slug}, or call COMPOSIO_MANAGE_CONNECTIONS.`,
      },
    );
  }
  const choice = active.map((account) => account.alias ?? account.wordId).join(", ");
  if (named !== undefined) {
    const found = active.find((account) => [account.id, account.wordId, account.alias].includes(named));
    if (found !== undefined) return found;
    throw new ApiFailure(
      "ToolRouterV2_NoActiveConnection",
      `No connected account matches "${named}" for toolkit '${toolkit.slug}'. There is: ${choice}`,
      { suggestedFix: "Name an account by its id, its word id or its alias." },
    );
  }
  if (active.length > 1 && config.multi_account?.require_explicit_selection === true) {
    throw new ApiFailure(
      "ToolRouterV2_AccountSelectionRequired",
      `Multiple ${toolkit.slug} accounts connected. Specify which to use via the account field: ${choice}`,
      { suggestedFix: 'Name one in "account".' },
    );
  }
  return first;
}

/** What a new account starts from. */
interface NewAccount {
  readonly userId: string;
  readonly toolkit: EmulatedToolkit;
  readonly status: AccountStatus;
  readonly alias?: string | undefined;
  readonly authConfigId?: string | undefined;
  readonly sharing?: AccountSharing | undefined;
}

const COLOURS = ["amber", "azure", "coral", "ivory", "jade", "olive", "pearl", "ruby"] as const;

/** @throws ApiFailure 400 when the user has an account of the toolkit under the same alias. */
export function createAccount(state: EmulatorState, wanted: NewAccount): Account {
  const { userId, toolkit, status } = wanted;
  if (toolkit.auth === "NO_AUTH") {
    throw new ApiFailure(
      "ToolRouterV2_ToolkitsIsNoAuth",
      `Toolkit '${toolkit.slug}' needs no authentication: use its tools as they are`,
    );
  }
  requireFreeAlias(state, userId, toolkit.slug, wanted.alias);
  const number = state.nextNumber("ca");
  const colour = COLOURS[number % COLOURS.length] ?? "amber";
  const at = state.now().toISOString();
  const account: Account = {
    id: `ca_${String(number).padStart(6, "0")}`,
    wordId: `${toolkit.slug}_${colour}-${number}`,
    userId,
    toolkit: toolkit.slug,
    scheme: toolkit.auth,
    authConfigId: wanted.authConfigId ?? `ac_${toolkit.slug}`,
    managed: wanted.authConfigId === undefined,
    sharing: wanted.sharing ?? { account_type: "PRIVATE" },
    createdAt: at,
    updatedAt: at,
    alias: wanted.alias ?? null,
    status,
    statusReason: null,
    redirectUrl: "",
  };
  state.accounts.set(account.id, account);
  state.connectionsChanged();
  return account;
}

/** @throws ApiFailure 400 when another account of the user and toolkit bears the alias. */
export function requireFreeAlias(
  state: EmulatorState,
  userId: string,
  toolkit: string,
  alias: string | undefined,
): void {
  if (alias === undefined || alias === "") return;
  const taken = [...state.accounts.values()].some(
    (account) => account.userId === userId && account.toolkit === toolkit && account.alias === alias,
  );
  if (!taken) return;
  throw new ApiFailure("ConnectedAccount_AliasTaken", `The user has a ${toolkit} account called "${alias}" already.`, {
    errors: ["Error in payload.alias: taken"],
  });
}

/** Gives an account another status, and wakes who waits for it. */
export function setStatus(state: EmulatorState, account: Account, status: AccountStatus, reason: string | null): void {
  account.status = status;
  account.statusReason = reason;
  account.updatedAt = state.now().toISOString();
  state.connectionsChanged();
}

/** What a link is made for. */
interface NewLink {
  readonly toolkit: EmulatedToolkit;
  readonly callbackUrl?: string | undefined;
  readonly alias?: string | undefined;
  readonly sharing?: AccountSharing | undefined;
}

/** Starts a connection: an account that waits for its user, and the link the user has to visit. */
export function startConnection(
  { state, origin }: Pick<Emulation, "state" | "origin">,
  session: SessionRecord,
  wanted: NewLink,
): { readonly token: string; readonly account: Account } {
  const account = createAccount(state, {
    userId: session.userId,
    toolkit: wanted.toolkit,
    status: "INITIATED",
    alias: wanted.alias,
    authConfigId: session.config.auth_configs?.[wanted.toolkit.slug],
    sharing: wanted.sharing,
  });
  const token = state.nextId("lk");
  const callbackUrl = wanted.callbackUrl ?? session.config.manage_connections.callback_url;
  const base = session.overrides.experimental?.link_url_overwrite ?? origin;
  account.redirectUrl = `${base.replace(/\/+$/, "")}/link/${token}`;
  state.links.set(token, { token, accountId: account.id, callbackUrl });
  return { token, account };
}
