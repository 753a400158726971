import type { ConnectedAccount } from "./connected-account.js";
import { setStatus } from "./connections.js";
import { HttpError } from "./errors.js";
import { requireMethod } from "./routes.js";
import type { ConnectLink, EmulatorState, ReadableBytes } from "./state.js";

/** A request to a connect link or to a presigned file URL. */
export interface TokenRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: ReadableBytes;
}

/**
 * Opens a connect link. GET shows a page that asks the user and changes nothing, so that no page of another site can
 * connect an account by embedding the URL. POST connects the account, or with `status=failed` in the query or in a form
 * declines, and redirects to the callback URL.
 *
 * @throws HttpError 404 if the account has been deleted, 405 for other methods.
 */
export function openConnectLink(link: ConnectLink, request: TokenRequest, state: EmulatorState): Response {
  const account = state.accounts.get(link.accountId);
  if (account === undefined) {
    throw new HttpError("HTTP_NotFound", "The account of this connect link has been deleted. Create a new link.");
  }
  requireMethod(request.method, ["GET", "HEAD", "POST"]);
  if (request.method !== "POST") {
    return new Response(connectPage(account), {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      },
    });
  }
  const declined = isDeclined(request);
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
  return new Response(null, { status: 303, headers: { location: callback.href } });
}

function isDeclined({ url, headers, bytes }: TokenRequest): boolean {
  const isForm = headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") === true;
  const form = isForm ? new URLSearchParams(new TextDecoder().decode(bytes)) : undefined;
  return (form?.get("status") ?? url.searchParams.get("status")) === "failed";
}

function connectPage({ toolkit, userId }: ConnectedAccount): string {
  const app = escapeHtml(toolkit);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Connect ${app}</title>
<style>body { font: 1rem/1.5 system-ui; max-width: 32rem; margin: 4rem auto; }</style>
<h1>Connect ${app}</h1>
<p>The emulator stands in for the app's own consent page. Connect the ${app} account of user ${escapeHtml(userId)}?</p>
<form method="post">
<button name="status" value="success">Connect</button>
<button name="status" value="failed">Decline</button>
</form>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
