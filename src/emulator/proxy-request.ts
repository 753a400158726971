import { askFirst, type InputRequired, toolkitNeedsApproval } from "./approvals.js";
import { resolveAccount } from "./connections.js";
import { HttpError } from "./errors.js";
import type { ProxiedResponse, ProxyRequest } from "./options.js";
import type { RequestContext } from "./request-context.js";
import type { SessionRecord } from "./state.js";
import { requireToolkit } from "./tool-access.js";

/**
 * Sends a request through a connected account to the proxy handler of the options. A toolkit that needs approval is
 * asked about, but the API has no place for the response: such a request never runs.
 *
 * @throws HttpError if the toolkit does not exist, is not allowed, or has no account
 */
export async function proxyRequest(
  context: RequestContext,
  session: SessionRecord,
  request: ProxyRequest,
): Promise<(ProxiedResponse & { readonly result_type: "completed" }) | InputRequired> {
  const { catalog, state, proxy } = context;
  const toolkit = catalog.toolkit(request.toolkit_slug);
  if (toolkit === undefined) {
    throw new HttpError("Toolkit_ToolkitNotFound", `Toolkit ${request.toolkit_slug} not found`);
  }
  requireToolkit(session.config, toolkit);
  const account = resolveAccount(state, session.config, toolkit, undefined);
  if (toolkitNeedsApproval(session.config, toolkit)) {
    return askFirst(context, session, request, [toolkit.slug]);
  }
  const response =
    proxy === undefined
      ? proxyNotConfigured
      : await proxy(request, account === null ? null : { id: account.id, user_id: account.userId });
  return { result_type: "completed", ...response };
}

/** The emulator cannot reach apps. Only a proxy handler can stand in for their APIs. */
const proxyNotConfigured = {
  status: 501,
  headers: { "content-type": "application/json" },
  data: {
    message:
      "The emulator cannot reach apps. Pass a handler as createEmulator({ proxy }) to respond to proxied requests.",
  },
};
