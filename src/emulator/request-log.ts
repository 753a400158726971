import type { OperationName } from "../../generated/operations.gen.js";
import { credentialHeaders } from "./authentication.js";
import type { Route } from "./routes.js";

/** A request that the emulator received. It never contains the API key. */
export interface RecordedRequest {
  readonly method: string;
  /** Path of the URL, still percent-encoded. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The operation called; `null` for connect links, file transfers and unknown paths. */
  readonly operation: OperationName | null;
  /** The parsed JSON body; `undefined` if there was none, or it was not JSON. */
  readonly body: unknown;
  /** Names of the credential headers in the request. Their values are not recorded. */
  readonly credentials: readonly string[];
  /** The `x-request-id` of the response. */
  readonly requestId: string;
}

/** What is recorded of a request: no header values, and a copy of the body that handlers cannot change. */
export function toRecordedRequest(
  { method, url, headers }: { readonly method: string; readonly url: URL; readonly headers: Headers },
  route: Route,
  body: unknown,
  requestId: string,
): RecordedRequest {
  return {
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    operation: route.kind === "operation" ? route.name : null,
    body: structuredClone(body),
    credentials: credentialHeaders(headers),
    requestId,
  };
}
