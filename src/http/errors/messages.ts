import type { ErrorDetails } from "./error-body.js";

/** What a message says of the call: `executeTool GITHUB_CREATE_AN_ISSUE (POST /api/v3.1/…/trs_1/execute)`. */
export interface CallDescription {
  /** Name of the operation, or method and path where it has none. */
  readonly operation: string;
  /** What the call is about in the caller's words, a tool's slug say. */
  readonly subject: string | undefined;
  readonly method: string;
  /** The URL's path with the ids filled in; no query. */
  readonly path: string;
}

/** Appended wherever `mayHaveExecuted` is true. */
export const MAY_HAVE_RUN = "It may have run all the same: look at the outcome before you send it again.";

const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** What to do about a status, for when the service does not say it itself. */
const REMEDIES: Readonly<Record<number, string>> = {
  401: "Check the API key: that it is current, and that it is of the kind its header is for.",
  403: "The API key is known and may not do this: check its project and its permissions.",
  404: "Check the id, and that it belongs to the project of this API key.",
  413: "Send less in one call.",
};

export function nameCall(call: CallDescription): string {
  const name = call.subject === undefined ? call.operation : `${call.operation} ${call.subject}`;
  const address = `${call.method} ${call.path}`;
  return call.operation === address ? name : `${name} (${address})`;
}

export function statusMessage(
  call: CallDescription,
  status: number,
  details: ErrorDetails,
  facts: { retryAfter: number | undefined; attempts: number; mayHaveExecuted: boolean; withKey: boolean },
): string {
  const reason = REASONS[status];
  const parts = [`${nameCall(call)} failed with ${status}${reason === undefined ? "" : ` ${reason}`}`];
  if (details.message !== undefined) {
    parts[0] += `: ${details.message}`;
  }
  if (details.errors !== undefined && details.errors.length > 0) {
    const shown = details.errors.slice(0, 5).join("; ");
    parts.push(details.errors.length > 5 ? `${shown}; and ${details.errors.length - 5} more` : shown);
  }
  parts.push(...tries(facts.attempts));
  if (facts.mayHaveExecuted) {
    parts.push(MAY_HAVE_RUN);
  }
  const remedy = details.suggestedFix ?? (facts.withKey ? REMEDIES[status] : undefined);
  if (remedy !== undefined) {
    parts.push(remedy);
  }
  if (facts.retryAfter !== undefined) {
    parts.push(`The service asks to wait ${seconds(facts.retryAfter)}.`);
  }
  const marks = [
    details.slug,
    details.code === undefined ? undefined : `code ${details.code}`,
    details.requestId === undefined ? undefined : `request id ${details.requestId}`,
  ].filter((mark) => mark !== undefined);
  if (marks.length > 0) {
    parts.push(`[${marks.join(", ")}]`);
  }
  return sentences(parts);
}

export function connectionMessage(
  call: CallDescription,
  facts: { origin: string; neverSent: boolean; reason: string; attempts: number; mayHaveExecuted: boolean },
): string {
  const parts = [
    facts.neverSent
      ? `${nameCall(call)} was not sent: no connection to ${facts.origin} (${facts.reason})`
      : `${nameCall(call)} got no whole answer from ${facts.origin} (${facts.reason})`,
    ...tries(facts.attempts),
  ];
  parts.push(
    facts.mayHaveExecuted ? MAY_HAVE_RUN : "Check the network and `baseUrl`, then try again: nothing was changed.",
  );
  return sentences(parts);
}

export function timeoutMessage(
  call: CallDescription,
  facts: { limit: "timeout" | "deadline"; milliseconds: number; attempts: number; mayHaveExecuted: boolean },
): string {
  const limit = facts.limit === "timeout" ? "for one attempt" : "for the whole call";
  const parts = [
    `${nameCall(call)} got no answer within ${facts.milliseconds} ms, the \`${facts.limit}\` ${limit}`,
    ...tries(facts.attempts),
  ];
  parts.push(facts.mayHaveExecuted ? MAY_HAVE_RUN : `Nothing was changed; a longer \`${facts.limit}\` may help.`);
  return sentences(parts);
}

export function parseMessage(
  call: CallDescription,
  facts: {
    status: number;
    fault: string;
    remedy: string;
    shown: string;
    requestId: string | undefined;
    mayHaveExecuted: boolean;
  },
): string {
  const parts = [`${nameCall(call)} was answered ${facts.status} with ${facts.fault}`];
  if (facts.shown !== "") {
    parts[0] += `, starting: ${facts.shown}`;
  }
  parts.push(
    facts.mayHaveExecuted ? "It has most likely run: look at the outcome before you send it again." : "",
    facts.remedy,
  );
  if (facts.requestId !== undefined) {
    parts.push(`[request id ${facts.requestId}]`);
  }
  return sentences(parts);
}

function tries(attempts: number): string[] {
  return attempts > 1 ? [`That was attempt ${attempts}, the last`] : [];
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${Math.ceil(milliseconds / 1000)} s`;
}

function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (/[.!?…]$|^\[/.test(part) ? part : `${part}.`))
    .join(" ");
}
