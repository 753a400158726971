import { setStatus } from "./connections.js";
import { HttpError } from "./errors.js";
import type { RequestContext } from "./request-context.js";
import { methodNotAllowed } from "./routes.js";
import { filesIn } from "./state.js";

/** A request that may refer to a connect link or to a presigned file URL. */
export interface UnauthenticatedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: ReturnType<TextEncoder["encode"]>;
}

/**
 * Responds to the URLs that work without an API key because their token grants access: connect links and presigned
 * file URLs. Returns `undefined` for every other path.
 *
 * @throws HttpError 403, 404 or 405 if the URL is expired, unknown or used with the wrong method.
 */
export function handleUnauthenticated(request: UnauthenticatedRequest, context: RequestContext): Response | undefined {
  const [, linkToken] = /^\/link\/([^/]+)$/.exec(request.url.pathname) ?? [];
  if (linkToken !== undefined) {
    return openConnectLink(linkToken, request, context);
  }
  const [, fileToken] = /^\/files\/([^/]+)$/.exec(request.url.pathname) ?? [];
  if (fileToken !== undefined) {
    return transferFile(fileToken, request, context);
  }
  return undefined;
}

/**
 * What happens when a user opens a connect link: the connection becomes active, and the browser is redirected to the
 * callback URL. With `?status=failed` the user declines.
 */
function openConnectLink(token: string, { method, url }: UnauthenticatedRequest, { state }: RequestContext): Response {
  requireMethod(method, ["GET"]);
  const link = state.links.get(token);
  const account = link === undefined ? undefined : state.accounts.get(link.accountId);
  if (link === undefined || account === undefined) {
    throw new HttpError("HTTP_NotFound", `Connect link ${token} not found. Create a new link.`);
  }
  const declined = url.searchParams.get("status") === "failed";
  if (declined) {
    setStatus(state, account, "FAILED", "The user declined.");
  } else {
    setStatus(state, account, "ACTIVE", null);
  }
  const status = declined ? "failed" : "success";
  if (link.callbackUrl === undefined) {
    return new Response(`${account.toolkit}: ${status}. You can close this page.\n`, {
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
  const callback = new URL(link.callbackUrl);
  callback.searchParams.set("status", status);
  callback.searchParams.set("connected_account_id", account.id);
  return new Response(null, { status: 302, headers: { location: callback.href } });
}

/** Uploads or downloads the file of a presigned URL. */
function transferFile(token: string, request: UnauthenticatedRequest, { state }: RequestContext): Response {
  const transfer = state.transfers.get(token);
  const session = transfer === undefined ? undefined : state.sessions.get(transfer.sessionId);
  if (transfer === undefined || session === undefined) {
    throw new HttpError("HTTP_NotFound", "File URL not found. Request a new one.");
  }
  requireMethod(request.method, transfer.direction === "upload" ? ["PUT"] : ["GET", "HEAD"]);
  if (state.now().getTime() > transfer.expiresAt) {
    throw new HttpError("HTTP_Forbidden", "The file URL has expired. Request a new one.");
  }
  const files = filesIn(session, transfer.mountId);
  if (transfer.direction === "upload") {
    files.set(transfer.path, {
      bytes: request.bytes,
      mimetype: transfer.mimetype ?? request.headers.get("content-type") ?? "application/octet-stream",
      modifiedAt: state.now().toISOString(),
    });
    return new Response(null, { status: 200 });
  }
  const file = files.get(transfer.path);
  if (file === undefined) {
    throw new HttpError("HTTP_NotFound", `The file ${transfer.path} has been deleted.`);
  }
  return new Response(file.bytes, { headers: { "content-type": file.mimetype } });
}

function requireMethod(method: string, allowed: readonly string[]): void {
  if (!allowed.includes(method)) {
    throw methodNotAllowed(method, allowed);
  }
}
