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
  /** The fault that `emulator.fail` injected: `503 before`, `reset after`. Absent if there was none. */
  readonly injected?: string;
}

/** Most bytes of bodies that a log holds. Older requests make room for newer ones. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** The newest requests, bounded in number and in size. */
export class RequestLog {
  #entries: { readonly request: RecordedRequest; readonly bytes: number }[] = [];
  #bytes = 0;
  readonly #maxRequests: number;

  /** @throws TypeError if `maxRequests` is not a whole number */
  constructor(maxRequests: number) {
    if (!Number.isSafeInteger(maxRequests) || maxRequests < 0) {
      throw new TypeError(`maxRecordedRequests must be a whole number, 0 or greater, not ${String(maxRequests)}.`);
    }
    this.#maxRequests = maxRequests;
  }

  /** @param bytes size of the request's body */
  add(request: RecordedRequest, bytes: number): void {
    this.#entries.push({ request, bytes });
    this.#bytes += bytes;
    while (this.#entries.length > this.#maxRequests || this.#bytes > MAX_BODY_BYTES) {
      this.#bytes -= this.#entries.shift()?.bytes ?? 0;
    }
  }

  /** The requests, oldest first. */
  list(): RecordedRequest[] {
    return this.#entries.map(({ request }) => request);
  }

  clear(): void {
    this.#entries = [];
    this.#bytes = 0;
  }
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
