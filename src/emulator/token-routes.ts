import { openConnectLink, type TokenRequest } from "./connect-links.js";
import { HttpError } from "./errors.js";
import { requireMethod } from "./routes.js";
import { type EmulatorState, type FileTransfer, filesIn } from "./state.js";

/** Responds to a request whose token has been found. Throws an `HttpError` like a handler. */
type TokenHandler = (request: TokenRequest) => Response;

/**
 * Finds what a path grants access to without an API key because it contains a token: a connect link or a presigned file
 * URL. Returns `undefined` for every other path.
 *
 * @throws HttpError 404 if the token is unknown.
 */
export function findTokenRoute(pathname: string, state: EmulatorState): TokenHandler | undefined {
  const [, linkToken] = /^\/link\/([^/]+)$/.exec(pathname) ?? [];
  if (linkToken !== undefined) {
    const link = state.links.get(linkToken);
    if (link === undefined) {
      throw new HttpError("HTTP_NotFound", "Connect link not found. Create a new link.");
    }
    return (request) => openConnectLink(link, request, state);
  }
  const [, fileToken] = /^\/files\/([^/]+)$/.exec(pathname) ?? [];
  if (fileToken !== undefined) {
    const transfer = state.transfers.get(fileToken);
    if (transfer === undefined) {
      throw new HttpError("HTTP_NotFound", "File URL not found. Request a new one.");
    }
    return (request) => transferFile(transfer, request, state);
  }
  return undefined;
}

/** Uploads or downloads the file of a presigned URL. */
function transferFile(transfer: FileTransfer, request: TokenRequest, state: EmulatorState): Response {
  const session = state.sessions.get(transfer.sessionId);
  if (session === undefined) {
    throw new HttpError("HTTP_NotFound", "The session of this file URL has been deleted.");
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
  return new Response(file.bytes, {
    headers: { "content-type": file.mimetype, "content-length": String(file.bytes.byteLength) },
  });
}
