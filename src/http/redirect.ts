import { discard, type Attempt } from "./attempt.js";
import { RedirectError } from "./errors/index.js";
import { MAY_HAVE_RUN, nameCall, type CallDescription } from "./errors/messages.js";

/** How many redirects one attempt follows. */
const MOST_HOPS = 5;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface Dispatch {
  readonly method: string;
  readonly readOnly: boolean;
  /** False where no key is sent and the target may be anywhere: a presigned address. */
  readonly withKey: boolean;
  /** An earlier attempt of this call may have run. */
  readonly doubt: boolean;
  send(url: string, attempt: Attempt): Promise<Response>;
  describe(): CallDescription;
}

/**
 * Sends a request and follows redirects by hand, because `fetch` would carry the API key to wherever they lead. Followed
 * are those that stay at the origin and keep the request as it is: any for GET; 307 and 308, which are there for that, for
 * the other methods. A 301, 302 or 303 would turn a POST into a GET of something else.
 * @throws RedirectError for all others
 */
export async function dispatch(url: string, request: Dispatch, attempt: Attempt): Promise<Response> {
  let target = url;
  for (let hops = 0; ; hops++) {
    // oxlint-disable-next-line no-await-in-loop -- where to go next stands in the answer
    const response = await attempt.race(request.send(target, attempt), discard);
    if (response.type === "error") {
      throw new TypeError("fetch gave a network error for a response");
    }
    if (!REDIRECTS.has(response.status) && response.type !== "opaqueredirect") {
      return response;
    }
    discard(response);
    target = next(response, target, hops, request);
  }
}

function next(response: Response, from: string, hops: number, request: Dispatch): string {
  const { status } = response;
  const refuse = (fault: string, location?: string): never => {
    // 307 and 308 say "ask there"; the others are also what a server says after it has done what was asked.
    const executed = !request.readOnly && (request.doubt || (status !== 307 && status !== 308));
    throw new RedirectError(
      `${nameCall(request.describe())} was answered with a redirect${status === 0 ? "" : ` (${status})`} ${fault}` +
        (executed ? ` ${MAY_HAVE_RUN}` : ""),
      { operation: request.describe().operation, status, location, mayHaveExecuted: executed },
    );
  };
  if (response.type === "opaqueredirect") {
    return refuse(
      "whose target the browser does not show. It was not followed, for the API key must not go to an unknown place. " +
        "Check that `baseUrl` is the service's final address.",
    );
  }
  const location = response.headers.get("location");
  const target = location === null ? undefined : parse(location, from);
  if (target === undefined) {
    return refuse("that names no usable target. Check that `baseUrl` leads to the service.");
  }
  if (
    request.withKey ? target.origin !== new URL(from).origin : target.protocol !== "https:" && from.startsWith("https:")
  ) {
    return refuse(
      `to another origin, ${target.origin}. It was not followed, for the API key belongs to ${new URL(from).origin} only. ` +
        "If the service has moved, set `baseUrl` to its new address.",
      target.origin,
    );
  }
  if (request.method !== "GET" && status !== 307 && status !== 308) {
    return refuse(
      `that would turn this ${request.method} into a GET. It was not followed. Check that \`baseUrl\` is the service's final address.`,
      target.origin,
    );
  }
  if (hops >= MOST_HOPS) {
    return refuse(`for the ${hops + 1}th time in a row. Redirects are followed ${MOST_HOPS} times.`, target.origin);
  }
  return target.href;
}

function parse(location: string, from: string): URL | undefined {
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
