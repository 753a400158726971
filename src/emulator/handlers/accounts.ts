import { defaultAuthConfigId, requireAuthConfig } from "../auth-configs.js";
import { resolveSharing } from "../connected-account.js";
import { addConnectLink, createAccount, setStatus } from "../connections.js";
import { HttpError } from "../errors.js";
import { requireAccount } from "./connections.js";
import type { Handlers } from "./handler.js";

/** Lifetime that a connect link is said to have, in milliseconds. The emulator's links do not expire. */
const LINK_LIFETIME = 3_600_000;

/**
 * Handlers that connect, authorize and revoke accounts without a session.
 *
 * @internal
 */
export const accountHandlers = {
  createAccountLink({ body }, context) {
    const { state, catalog } = context;
    const authConfig = requireAuthConfig(context, body.auth_config_id);
    if (authConfig.status === "DISABLED") {
      throw new HttpError("HTTP_BadRequest", `The auth config ${authConfig.id} is disabled. Enable it first.`);
    }
    const toolkit = catalog.toolkit(authConfig.toolkit);
    if (toolkit === undefined) {
      throw new HttpError("Toolkit_ToolkitNotFound", `Toolkit ${authConfig.toolkit} not found`);
    }
    const sharing = resolveSharing(body.experimental ?? {});
    const isDefault = authConfig.id === defaultAuthConfigId(toolkit);
    const account = createAccount(state, {
      userId: body.user_id,
      toolkit,
      status: "INITIATED",
      alias: body.alias,
      authConfigId: isDefault ? undefined : authConfig.id,
      sharing,
    });
    const link_token = addConnectLink(context, account, body.callback_url);
    return {
      link_token,
      redirect_url: account.redirectUrl,
      expires_at: new Date(state.now().getTime() + LINK_LIFETIME).toISOString(),
      connected_account_id: account.id,
      ...(body.experimental === undefined ? {} : { experimental: sharing }),
    };
  },

  refreshConnectedAccount({ path, query, body }, context) {
    const account = requireAccount(context, path);
    if (account.scheme !== "OAUTH2") {
      return { id: account.id, status: account.status, redirect_url: null };
    }
    setStatus(context.state, account, "INITIATED", null);
    addConnectLink(context, account, body.redirect_url ?? query.redirect_url);
    return { id: account.id, status: account.status, redirect_url: account.redirectUrl };
  },

  revokeConnectedAccount({ path }, context) {
    const account = requireAccount(context, path);
    const tokens = account.scheme === "OAUTH2" ? ["access_token", "refresh_token"] : ["credential"];
    const revoked_tokens = account.status === "REVOKED" ? [] : tokens;
    setStatus(context.state, account, "REVOKED", "Revoked through the API.");
    return { revoked_tokens, connected_account: { id: account.id, status: account.status } };
  },

  setConnectedAccountStatus({ path, body }, context) {
    const account = requireAccount(context, { nanoid: path.nanoId });
    if (account.status === "REVOKED" && body.enabled) {
      throw new HttpError("HTTP_BadRequest", `The account ${account.id} was revoked. Connect it again with a link.`);
    }
    setStatus(context.state, account, body.enabled ? "ACTIVE" : "INACTIVE", null);
    return { success: true };
  },
} satisfies Handlers<
  "createAccountLink" | "refreshConnectedAccount" | "revokeConnectedAccount" | "setConnectedAccountStatus"
>;
