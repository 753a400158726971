import type { ErrorDetails } from "./error-body.js";
import { singleLine } from "../untrusted.js";
import { type CallDescription, failureMessage } from "./messages.js";

/** What to do about a status when the service does not say it. */
const ADVICE: Readonly<Record<number, string>> = {
  401: "Check the API key: it must be current, and of the kind that its header is for.",
  402: "The project cannot pay for this call: check its plan and balance.",
  403: "The API key is valid but not allowed to do this: check its project and permissions.",
  404: "Check the id, and that it belongs to the project of this API key.",
  410: "It no longer exists: create it again.",
  413: "Send less in one call.",
};

/** How many of the service's single errors a message shows, and how many characters of each. */
const SHOWN_ERRORS = 5;
const MAX_ERROR = 75;

export interface StatusFacts {
  readonly status: number;
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
  readonly attempts: number;
  readonly mayHaveExecuted: boolean;
  /** The API key was sent, so advice about it makes sense. */
  readonly withKey: boolean;
  /** What the caller of this operation can do about the status. */
  readonly advice: string | undefined;
}

/** The message of a response with an error status. */
export function statusMessage(call: CallDescription, details: ErrorDetails, facts: StatusFacts): string {
  const { status, retryAfter } = facts;
  const { message, errors = [], slug, code, requestId } = details;
  const what = `failed with status ${status}`;
  const more = errors.length - SHOWN_ERRORS;
  const listed = errors
    .slice(0, SHOWN_ERRORS)
    .map((error) => singleLine(error, MAX_ERROR))
    .join("; ");
  const errorList = more > 0 ? `${listed}; and ${more} more` : listed;
  return failureMessage(call, message === undefined ? what : `${what}: ${singleLine(message)}`, {
    attempts: facts.attempts,
    mayHaveExecuted: facts.mayHaveExecuted,
    advice: [
      errorList,
      details.suggestedFix ?? facts.advice ?? (facts.withKey ? ADVICE[status] : undefined),
      retryAfter === undefined ? undefined : `The service asks to wait ${duration(retryAfter)}`,
    ],
    ids: [
      slug,
      code === undefined ? undefined : `code ${code}`,
      requestId === undefined ? undefined : `request id ${requestId}`,
    ],
  });
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${Math.ceil(milliseconds / 1000)} s`;
}
