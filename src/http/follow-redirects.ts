import { type Attempt, discard } from "./attempt.js";
import { isLoopback } from "./base-url.js";
import { RedirectError } from "./errors/index.js";
import { type CallDescription, failureMessage } from "./errors/messages.js";

/** How many redirects one attempt follows. */
const MAX_REDIRECTS = 5;

const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface RedirectableRequest {
  readonly method: string;
  readonly readOnly: boolean;
  /** False for a request without the key that may go anywhere: to a presigned URL. */
  readonly sameOrigin: boolean;
  /** An earlier attempt of this call may have run. */
  readonly mayHaveExecuted: boolean;
  /** Removes the key, which a response may echo in its `Location`. */
  redact(text: string): string;
  send(url: string, attempt: Attempt): Promise<Response>;
  describe(): CallDescription;
}

/**
 * Sends a request and follows redirects itself, because `fetch` would take the API key wherever they lead. Followed are
 * those that stay at the origin and keep the request as it is: any for GET; for other methods 307 and 308, which are
 * made for that. A 301, 302 or 303 would turn a POST into a GET of something else.
 *
 * @throws RedirectError for every other redirect
 */
export async function followRedirects(url: string, request: RedirectableRequest, attempt: Attempt): Promise<Response> {
  let target = url;
  for (let redirects = 0; ; redirects++) {
    // oxlint-disable-next-line no-await-in-loop -- the response says where to go next
    const response = await attempt.race(request.send(target, attempt), discard);
    if (response.type === "error") {
      throw new TypeError("fetch returned a network error as a response");
    }
    if (!REDIRECT_STATUSES.has(response.status) && response.type !== "opaqueredirect") {
      return response;
    }
    discard(response);
    target = nextUrl(response, target, redirects, request);
  }
}

function nextUrl(response: Response, from: string, redirects: number, request: RedirectableRequest): string {
  const { status } = response;
  const refuse = (target: string, advice: string, location?: string): never => {
    // 307 and 308 say "ask there"; the others are also what a server says after it has done what was asked.
    const mayHaveExecuted = !request.readOnly && (request.mayHaveExecuted || (status !== 307 && status !== 308));
    const what = `was redirected${status === 0 ? "" : ` (${status})`} ${target}. The redirect was not followed`;
    const call = request.describe();
    throw new RedirectError(request.redact(failureMessage(call, what, { mayHaveExecuted, advice: [advice] })), {
      operation: call.operation,
      status,
      location: location === undefined ? undefined : request.redact(location),
      mayHaveExecuted,
    });
  };
  if (response.type === "opaqueredirect") {
    return refuse(
      "to a URL that the browser does not show",
      "The API key must not go to an unknown place. Check that `baseUrl` is the service's final URL.",
    );
  }
  const location = response.headers.get("location");
  const target = location === null ? undefined : parseTarget(location, from);
  if (target === undefined) {
    return refuse("without a usable URL", "Check that `baseUrl` leads to the service.");
  }
  const { origin } = new URL(from);
  const exposed = target.protocol !== "https:" && (from.startsWith("https:") || !isLoopback(target.hostname));
  if (target.origin !== origin && (request.sameOrigin || exposed)) {
    return refuse(
      `to another origin, ${target.origin}`,
      `The API key belongs to ${origin} only. If the service has moved, set \`baseUrl\` to its new URL.`,
      target.origin,
    );
  }
  if (request.method !== "GET" && status !== 307 && status !== 308) {
    return refuse(
      `to ${target.origin}, which would turn this ${request.method} into a GET`,
      "Check that `baseUrl` is the service's final URL.",
      target.origin,
    );
  }
  if (redirects >= MAX_REDIRECTS) {
    return refuse(`more than ${MAX_REDIRECTS} times`, "Check that `baseUrl` leads to the service.", target.origin);
  }
  return target.href;
}

function parseTarget(location: string, from: string): URL | undefined {
  let url: URL;
  try {
    url = new URL(location, from);
  } catch {
    return undefined;
  }
  url.hash = "";
  const usable = (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "";
  return usable ? url : undefined;
}
