import {
  body,
  huge,
  incomplete,
  late,
  noContent,
  notHttp,
  once,
  redirect,
  REDIRECT_PATH,
  reset,
  type Responder,
  status,
  success,
} from "./responses.js";

/** One way for a tool request to fail. */
export interface Condition {
  readonly name: string;
  /** What the server does, for titles and help texts. */
  readonly what: string;
  readonly respond: Responder;
  /**
   * Whether a retry cannot run the tool twice by the rules of the retry policy: the request was rejected, or never
   * arrived. In every other condition the tool may have run.
   */
  readonly repeatIsHarmless: boolean;
  /**
   * `closed`: nothing listens on the port. `untrusted`: https with a self-signed certificate. `https`: the same, and the
   * clients get a `fetch` that accepts the certificate.
   */
  readonly listen?: "closed" | "untrusted" | "https";
  /** Whether the server only redirects. The tool runs at the target of the redirect. */
  readonly redirects?: boolean;
  /** Whether the condition transfers much data. It runs alone and with a longer time limit. */
  readonly heavy?: boolean;
}

/** One second, the shortest nonzero `Retry-After`. */
const RETRY_AFTER = { "retry-after": "1" };

const HTML = "<!doctype html><html><head><title>Sign in</title></head><body>Who are you?</body></html>";

/** Two conditions: the fault for the first request only, and for every request. */
function onceAndAlways(name: string, what: string, fault: Responder, repeatIsHarmless = false): Condition[] {
  return [
    { name: `${name} once`, what: `${what}, for the first request only`, respond: once(fault), repeatIsHarmless },
    { name: `${name} always`, what: `${what}, for every request`, respond: fault, repeatIsHarmless },
  ];
}

function bodies(): Condition[] {
  const cases: [name: string, what: string, respond: Responder][] = [
    ["HTML with 200", "status 200 with the HTML page of a proxy", body(HTML, "text/html")],
    ["half a JSON", "status 200 with incomplete JSON", body('{"data":{"sent":tr')],
    ["empty 200", "status 200 with an empty body", body("")],
    ["204", "status 204", noContent],
    ["wrong content type", "a valid result with content type text/plain", body(RESULT, "text/plain")],
  ];
  return cases.map(([name, what, respond]) => ({ name, what, respond, repeatIsHarmless: false }));
}

const RESULT = JSON.stringify({ data: { sent: true }, error: null, log_id: "log_1" });

function redirects(): Condition[] {
  const cases: Pick<Condition, "name" | "what" | "respond" | "listen">[] = [
    {
      name: "redirect 307, same origin",
      what: "a redirect to another path that runs the tool",
      respond: redirect(307, ({ origin }) => origin + REDIRECT_PATH),
    },
    {
      name: "redirect 302, same origin",
      what: "a redirect that turns the POST into a GET",
      respond: redirect(302, ({ origin }) => origin + REDIRECT_PATH),
    },
    {
      name: "redirect 307, other origin",
      what: "a redirect to another server, which must not receive the API key",
      respond: redirect(307, ({ otherOrigin }) => otherOrigin + REDIRECT_PATH),
    },
    {
      name: "redirect 302, other origin",
      what: "a redirect to another server that turns the POST into a GET",
      respond: redirect(302, ({ otherOrigin }) => otherOrigin + REDIRECT_PATH),
    },
    {
      name: "redirect https to http",
      what: "a redirect from https to another server over unencrypted http",
      respond: redirect(307, ({ otherOrigin }) => otherOrigin + REDIRECT_PATH),
      listen: "https",
    },
    {
      name: "redirect to another scheme",
      what: "a redirect to ftp://",
      respond: redirect(307, () => "ftp://127.0.0.1/moved"),
    },
    { name: "redirect loop", what: "a redirect to the same URL", respond: redirect(307, () => "") },
  ];
  return cases.map((condition) => ({ ...condition, repeatIsHarmless: false, redirects: true }));
}

/** All conditions, in the order in which a request runs into them. */
export const conditions: readonly Condition[] = [
  { name: "refused", what: "nothing listens on the port", respond: success, repeatIsHarmless: true, listen: "closed" },
  {
    name: "certificate not trusted",
    what: "https with a self-signed certificate",
    respond: success,
    repeatIsHarmless: true,
    listen: "untrusted",
  },
  ...onceAndAlways("reset before headers", "the connection is reset after the request has arrived", reset),
  ...onceAndAlways("no HTTP", "the response is not HTTP", notHttp),
  ...onceAndAlways("reset in the body", "the connection is reset in the middle of the response", incomplete("reset")),
  ...onceAndAlways("silence in the body", "the response stalls in the middle", incomplete("stall")),
  ...onceAndAlways("late", "the response arrives after the time limit of the client", late),
  ...[408, 409].flatMap((code) => onceAndAlways(`${code}`, `status ${code}`, status(code))),
  ...onceAndAlways("429", "status 429", status(429), true),
  ...onceAndAlways("429, Retry-After", "status 429 with Retry-After: 1", status(429, RETRY_AFTER), true),
  ...[500, 502, 503, 504].flatMap((code) => onceAndAlways(`${code}`, `status ${code}`, status(code))),
  ...onceAndAlways("503, Retry-After", "status 503 with Retry-After: 1", status(503, RETRY_AFTER), true),
  ...bodies(),
  ...[true, false].map((declared): Condition => ({
    name: declared ? "100 MB" : "100 MB, chunked",
    what: declared ? "a result of 100 MB" : "a result of 100 MB without content-length",
    respond: huge(declared),
    repeatIsHarmless: false,
    heavy: true,
  })),
  ...redirects(),
];
