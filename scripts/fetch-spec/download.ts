import {
  ApiError,
  ConnectionError,
  createKeylessSender,
  isLoopback,
  RedirectError,
  ResponseParseError,
  sendWithoutKey,
  TimeoutError,
} from "../../src/http/index.js";
import { decodeUtf8, SpecError, tooLarge } from "../openapi/index.js";
import type { FetchLimits } from "./limits.js";

/** Called before a retry. `wait` in milliseconds. */
export type OnRetry = (reason: string, wait: number) => void;

const ACCEPT = "application/json, application/yaml;q=0.9, text/yaml;q=0.9, */*;q=0.1";

/**
 * Downloads a text from a public URL. No credential is sent, and no redirect to another host is followed.
 *
 * @throws SpecError in one line that says what is wrong with the URL or with the response
 */
export async function download(address: string, limits: FetchLimits, onRetry: OnRetry = () => {}): Promise<string> {
  const url = checkedUrl(address);
  const name = shownAddress(url);
  let attempts = 0;
  let reason = "";
  const sender = createKeylessSender(
    {
      timeout: limits.attempt,
      deadline: limits.whole,
      maxRetries: limits.retries,
      maxResponseBytes: limits.bytes,
      fetch: async (target, init) => {
        attempts += 1;
        reason = "no response";
        const response = await fetch(target, init);
        reason = `status ${response.status}`;
        return response;
      },
    },
    (wait) => onRetry(reason, wait),
  );
  const request = { method: "GET", url: url.href, operation: "download", sameOrigin: true } as const;
  try {
    const { data, response } = await sendWithoutKey(sender, request, { headers: { accept: ACCEPT } }).withResponse();
    if (response.status !== 200) {
      throw statusError(response.status, name);
    }
    if (/^\s*text\/html\b/i.test(response.headers.get("content-type") ?? "")) {
      throw new SpecError(`${name} is a web page, not a document. Check the URL.`);
    }
    return decodeUtf8(data, name);
  } catch (error) {
    throw explain(error, name, attempts, limits);
  }
}

function checkedUrl(address: string): URL {
  if (!URL.canParse(address)) {
    throw new SpecError(`${JSON.stringify(address)} is not a URL.`);
  }
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") {
    throw new SpecError(`The URL contains a user name or password (for ${url.host}). Remove them, or pass a file.`);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new SpecError(
      `${shownAddress(url)} is plain http: anyone on the network could change it. Use https, or pass a file.`,
    );
  }
  return url;
}

/** A URL without its query, which may hold a token. */
export function shownAddress(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** The error of a request as one line about the document. */
function explain(error: unknown, name: string, attempts: number, limits: FetchLimits): unknown {
  const tries = `Tried ${attempts === 1 ? "once" : `${attempts} times`}.`;
  if (error instanceof RedirectError) {
    const { location } = error;
    const target = location === undefined || location === new URL(name).origin ? "" : ` to another host, ${location}`;
    return new SpecError(
      `${name} responds with a redirect${target}, which was not followed. If the document has moved, pass its new URL with --from.`,
    );
  }
  if (error instanceof TimeoutError) {
    return new SpecError(`${name} did not respond within ${error.milliseconds / 1000} s. ${tries}`);
  }
  if (error instanceof ConnectionError) {
    return new SpecError(`${name} cannot be reached: ${networkCode(error)}. ${tries}`);
  }
  if (error instanceof ResponseParseError) {
    return tooLarge(name, limits.bytes);
  }
  return error instanceof ApiError ? statusError(error.status, name, tries) : error;
}

function statusError(status: number, name: string, tries = ""): SpecError {
  if (status === 408 || status === 429 || status >= 500) {
    return new SpecError(`${name} responds with status ${status}. ${tries}`);
  }
  if (status === 401 || status === 403) {
    return new SpecError(
      `${name} responds with status ${status}: it requires a credential, and a published document needs none. Check the URL, or download the document yourself and pass the file with --from.`,
    );
  }
  return new SpecError(`${name} responds with status ${status}, not with a document. Check the URL.`);
}

/** `fetch` says "fetch failed"; the code is in the cause. */
function networkCode(error: ConnectionError): string {
  let current: unknown = error;
  while (current instanceof Error) {
    if ("code" in current && typeof current.code === "string") {
      return current.code;
    }
    current = current.cause;
  }
  return "no connection";
}
