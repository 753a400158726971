import { body, garbage, good, halfway, huge, late, noContent, once, redirect, reset, status } from "./answers.js";
import type { Answer, Condition } from "./condition.js";
import { MOVED } from "./server.js";

/** One second, the shortest that `Retry-After` can say apart from none. */
const RETRY_AFTER = { "retry-after": "1" };

const HTML = "<!doctype html><html><head><title>Sign in</title></head><body>Who are you?</body></html>";

/** A fault once, and the same fault again and again. */
function onceAndAlways(name: string, what: string, fault: Answer, repeatIsHarmless = false): Condition[] {
  return [
    { name: `${name} once`, what: `${what}, the first time only`, answer: once(fault), repeatIsHarmless },
    { name: `${name} always`, what: `${what}, every time`, answer: fault, repeatIsHarmless },
  ];
}

function bodies(): Condition[] {
  const cases: [name: string, what: string, answer: Answer][] = [
    ["HTML with 200", "the page of a proxy as a success", body(HTML, "text/html")],
    ["half a JSON", "a success whose JSON breaks off", body('{"data":{"sent":tr')],
    ["empty 200", "a success with no body", body("")],
    ["204", "a success without content", noContent],
    ["wrong content type", "a good result, said to be text/plain", body(GOOD, "text/plain")],
  ];
  return cases.map(([name, what, answer]) => ({ name, what, answer, repeatIsHarmless: false }));
}

const GOOD = JSON.stringify({ data: { sent: true }, error: null, log_id: "log_1" });

function redirects(): Condition[] {
  const cases: Pick<Condition, "name" | "what" | "answer" | "listen">[] = [
    {
      name: "redirect 307, same origin",
      what: "moved to another path; the tool is there",
      answer: redirect(307, ({ origin }) => origin + MOVED),
    },
    {
      name: "redirect 302, same origin",
      what: "moved, in a way that turns a POST into a GET",
      answer: redirect(302, ({ origin }) => origin + MOVED),
    },
    {
      name: "redirect 307, other origin",
      what: "moved to another server, which looks for the key",
      answer: redirect(307, ({ elsewhere }) => elsewhere + MOVED),
    },
    {
      name: "redirect 302, other origin",
      what: "moved to another server, as a GET",
      answer: redirect(302, ({ elsewhere }) => elsewhere + MOVED),
    },
    {
      name: "redirect https to http",
      what: "moved to another server over plain http, where anybody could read along",
      answer: redirect(307, ({ elsewhere }) => elsewhere + MOVED),
      listen: "https",
    },
    {
      name: "redirect to another scheme",
      what: "moved to ftp://",
      answer: redirect(307, () => "ftp://127.0.0.1/moved"),
    },
    { name: "redirect loop", what: "moved to where it is", answer: redirect(307, () => "") },
  ];
  return cases.map((each) => ({ ...each, repeatIsHarmless: false, redirects: true }));
}

/** Everything that can go wrong on the way, in the order of the way. */
export const conditions: readonly Condition[] = [
  { name: "refused", what: "nobody listens", answer: good, repeatIsHarmless: true, listen: "closed" },
  {
    name: "certificate not trusted",
    what: "https, with a certificate that nobody vouches for",
    answer: good,
    repeatIsHarmless: true,
    listen: "untrusted",
  },
  ...onceAndAlways("reset before headers", "the connection is reset when the request has arrived", reset),
  ...onceAndAlways("no HTTP", "the answer is that of another kind of server", garbage),
  ...onceAndAlways("reset in the body", "the connection is reset in the middle of the answer", halfway("reset")),
  ...onceAndAlways("silence in the body", "the answer stops in the middle", halfway("silence")),
  ...onceAndAlways("late", "the answer comes after the client's time limit", late),
  ...[408, 409].flatMap((code) => onceAndAlways(`${code}`, `status ${code}`, status(code))),
  ...onceAndAlways("429", "status 429", status(429), true),
  ...onceAndAlways("429, Retry-After", "status 429, in a second again", status(429, RETRY_AFTER), true),
  ...[500, 502, 503, 504].flatMap((code) => onceAndAlways(`${code}`, `status ${code}`, status(code))),
  ...onceAndAlways("503, Retry-After", "status 503, in a second again", status(503, RETRY_AFTER), true),
  ...bodies(),
  ...[true, false].map((declared): Condition => ({
    name: declared ? "100 MB" : "100 MB, chunked",
    what: declared ? "a result of 100 MB" : "a result of 100 MB whose length is not said before",
    answer: huge(declared),
    repeatIsHarmless: false,
    heavy: true,
  })),
  ...redirects(),
];
