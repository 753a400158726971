import { setStatus } from "./connections.js";
import type { Emulation } from "./request-context.js";
import { ApiFailure } from "./errors.js";
import { mountOf } from "./handlers/index.js";
import type { SessionRecord, Transfer } from "./state.js";

/** A request to a URL that an answer handed out: it needs no key, for the URL is the right to it. */
export interface Visit {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Answers a visit; `undefined` when the path is none of those URLs. */
export function answerVisit(visit: Visit, emulation: Emulation): Response | undefined {
  const [, link] = /^\/link\/([^/]+)$/.exec(visit.url.pathname) ?? [];
  if (link !== undefined) return visitLink(link, visit, emulation);
  const [, token] = /^\/files\/([^/]+)$/.exec(visit.url.pathname) ?? [];
  if (token !== undefined) return moveFile(token, visit, emulation);
  return undefined;
}

/**
 * The user opens an auth link: the connection becomes active, and the browser goes on to the callback URL.
 * With `?status=failed` the user declines.
 */
function visitLink(token: string, { method, url }: Visit, { state }: Emulation): Response {
  requireMethod(method, ["GET"]);
  const link = state.links.get(token);
  const account = link === undefined ? undefined : state.accounts.get(link.accountId);
  if (link === undefined || account === undefined) throw new ApiFailure("HTTP_NotFound", `There is no link ${token}`);
  const declined = url.searchParams.get("status") === "failed";
  if (declined) setStatus(state, account, "FAILED", "The user declined.");
  else setStatus(state, account, "ACTIVE", null);
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

/** The bytes of a file come in or go out. */
function moveFile(token: string, visit: Visit, { state }: Emulation): Response {
  const transfer = state.transfers.get(token);
  const session = transfer === undefined ? undefined : state.sessions.get(transfer.sessionId);
  if (transfer === undefined || session === undefined)
    throw new ApiFailure("HTTP_NotFound", "There is no such file URL");
  requireMethod(visit.method, transfer.direction === "upload" ? ["PUT"] : ["GET", "HEAD"]);
  if (state.now().getTime() > transfer.expiresAt) throw new ApiFailure("HTTP_Forbidden", "The file URL has expired.");
  if (transfer.direction === "upload") {
    mountOf(session, transfer.mountId).set(transfer.path, {
      bytes: visit.bytes,
      mimetype: transfer.mimetype ?? visit.headers.get("content-type") ?? "application/octet-stream",
      modifiedAt: state.now().toISOString(),
    });
    return new Response(null, { status: 200 });
  }
  return download(transfer, session);
}

function download(transfer: Transfer, session: SessionRecord): Response {
  const file = mountOf(session, transfer.mountId).get(transfer.path);
  if (file === undefined) throw new ApiFailure("HTTP_NotFound", `The file ${transfer.path} is gone`);
  return new Response(file.bytes, { headers: { "content-type": file.mimetype } });
}

function requireMethod(method: string, allowed: readonly string[]): void {
  if (allowed.includes(method)) return;
  throw new ApiFailure("HTTP_MethodNotAllowed", `${method} is not allowed here, but ${allowed.join(", ")} is`);
}
