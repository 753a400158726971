import { setTimeout as sleep } from "node:timers/promises";
import { errorMessage } from "../../src/node/index.js";
import { isLoopback } from "../../src/http/index.js";
import { boundedText, SpecError, tooLarge } from "../openapi/index.js";
import type { FetchLimits } from "./limits.js";

/** Called before an attempt is made again. */
export type OnRetry = (reason: string, wait: number) => void;

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** The longest wait that a server may ask for. */
const LONGEST_WAIT = 20_000;

/** An attempt that may succeed when it is made again. */
class Passing extends Error {
  constructor(
    message: string,
    readonly wait?: number,
  ) {
    super(message);
  }
}

/**
 * Downloads a text from a public address. No credential is sent, and no redirect is followed to another host.
 *
 * @throws SpecError in one line that says what is wrong with the address or with its answer
 */
export async function download(address: string, limits: FetchLimits, onRetry: OnRetry = () => {}): Promise<string> {
  const url = checkedAddress(address);
  const deadline = AbortSignal.timeout(limits.whole);
  for (let attempt = 0; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other is what a retry is
      return await attempted(url, limits, deadline);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      const wait = Math.min(error.wait ?? limits.backoff * 2 ** attempt * (0.5 + Math.random() / 2), LONGEST_WAIT);
      if (attempt >= limits.retries || deadline.aborted) {
        throw new SpecError(`${shownAddress(url)} ${error.message}. Tried ${times(attempt + 1)}.`);
      }
      onRetry(error.message, wait);
      // oxlint-disable-next-line no-await-in-loop -- likewise
      await sleep(wait, undefined, { signal: deadline }).catch(() => {
        throw new SpecError(`${shownAddress(url)} ${error.message}. Gave up after ${seconds(limits.whole)}.`);
      });
    }
  }
}

function checkedAddress(address: string): URL {
  if (!URL.canParse(address)) throw new SpecError(`${JSON.stringify(address)} is not an address.`);
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") {
    throw new SpecError(`The address holds a user name or password (for ${url.host}). Leave them out, or give a file.`);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new SpecError(
      `${shownAddress(url)} is plain http: anybody on the way could change it. Use https, or a file.`,
    );
  }
  return url;
}

/** An address without its query, which may hold a token. */
export function shownAddress(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

async function attempted(start: URL, limits: FetchLimits, deadline: AbortSignal): Promise<string> {
  const signal = AbortSignal.any([deadline, AbortSignal.timeout(limits.attempt)]);
  try {
    let url = start;
    for (let hops = 0; ; hops += 1) {
      // oxlint-disable-next-line no-await-in-loop -- where to go next stands in the answer
      const response = await fetch(url, {
        redirect: "manual",
        signal,
        headers: { accept: "application/json, application/yaml;q=0.9, text/yaml;q=0.9, */*;q=0.1" },
      });
      // oxlint-disable-next-line no-await-in-loop -- the last hop only
      if (!REDIRECTS.has(response.status)) return await textOf(response, url, limits);
      void response.body?.cancel();
      url = redirected(response, url, hops);
    }
  } catch (error) {
    if (error instanceof SpecError || error instanceof Passing) throw error;
    if (deadline.aborted) throw new Passing(`did not answer within ${seconds(limits.whole)}`);
    if (signal.aborted) throw new Passing(`did not answer within ${seconds(limits.attempt)}`);
    throw new Passing(`cannot be reached: ${networkReason(error)}`);
  }
}

function redirected(response: Response, from: URL, hops: number): URL {
  const location = response.headers.get("location") ?? "";
  if (!URL.canParse(location, from)) {
    throw new SpecError(`${shownAddress(from)} answered with a redirect to nowhere (${response.status}).`);
  }
  const to = new URL(location, from);
  if (to.host !== from.host || (from.protocol === "https:" && to.protocol !== "https:")) {
    throw new SpecError(
      `${shownAddress(from)} answered with a redirect to another host, ${to.origin}. It was not followed: if the document has moved, give its new address with --from.`,
    );
  }
  if (hops >= MOST_REDIRECTS) {
    throw new SpecError(
      `${shownAddress(from)} was redirected more than ${MOST_REDIRECTS} times. It was not followed further.`,
    );
  }
  return to;
}

async function textOf(response: Response, url: URL, limits: FetchLimits): Promise<string> {
  const name = shownAddress(url);
  if (response.status !== 200) {
    void response.body?.cancel();
    throw statusError(response, name);
  }
  if (/^\s*text\/html\b/i.test(response.headers.get("content-type") ?? "")) {
    void response.body?.cancel();
    throw new SpecError(`${name} answered a web page, not a document. Is the address right?`);
  }
  if (Number(response.headers.get("content-length")) > limits.bytes) {
    void response.body?.cancel();
    throw tooLarge(name, limits.bytes);
  }
  return response.body === null ? "" : boundedText(response.body, limits.bytes, name);
}

function statusError(response: Response, name: string): Error {
  const { status } = response;
  if (status === 408 || status === 429 || status >= 500) {
    return new Passing(`answered ${status}`, retryAfter(response));
  }
  if (status === 401 || status === 403) {
    return new SpecError(
      `${name} answered ${status}: it wants a credential, and a published document needs none. Is the address right? Otherwise download it yourself and give the file with --from.`,
    );
  }
  return new SpecError(`${name} answered ${status}, not a document. Is the address right?`);
}

function retryAfter(response: Response): number | undefined {
  const header = response.headers.get("retry-after");
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** `fetch` says "fetch failed", and what failed stands in the cause. */
function networkReason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
  return errorMessage(error);
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
