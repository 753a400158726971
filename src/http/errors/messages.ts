import { singleLine } from "../untrusted.js";

/** The call that a message is about: `executeTool GITHUB_CREATE_AN_ISSUE (POST /api/v3.1/…/trs_1/execute)`. */
export interface CallDescription {
  /** Name of the operation, or method and path where it has none. */
  readonly operation: string;
  /** What the call concerns, such as the slug of a tool. */
  readonly subject: string | undefined;
  readonly method: string;
  /** The URL's path with the ids filled in; no query. */
  readonly path: string;
}

/** What a message says after its first sentence. */
export interface FailureFacts {
  readonly mayHaveExecuted: boolean;
  /** How many times the request was sent. */
  readonly attempts?: number;
  /** Further sentences: what to do, what the service said. Undefined ones are left out. */
  readonly advice?: readonly (string | undefined)[];
  /** Ids to quote: shown in brackets at the end. Undefined ones are left out. */
  readonly ids?: readonly (string | undefined)[];
}

/** Characters of a sentence, and of a name or id, in a message. The fields of an error have all of it. */
const MAX_SENTENCE = 400;
const MAX_NAME = 100;

/** Part of every message of an error whose `mayHaveExecuted` is true. */
const MAY_HAVE_EXECUTED = "The request may have been executed. Check before retrying.";

/**
 * The message of a failed call: what happened, whether it may have run, what to do, ids to quote.
 *
 * @param what what happened, as a predicate: "failed with status 404: …"
 */
export function failureMessage(call: CallDescription, what: string, facts: FailureFacts): string {
  const { mayHaveExecuted, attempts = 1, advice = [], ids = [] } = facts;
  const sentences = [
    `${nameCall(call)} ${singleLine(what, MAX_SENTENCE)}`,
    attempts > 1 ? `Gave up after ${attempts} attempts` : undefined,
    mayHaveExecuted ? MAY_HAVE_EXECUTED : undefined,
    ...advice.map((sentence) => sentence && singleLine(sentence, MAX_SENTENCE)),
  ];
  const quoted = ids.filter(isGiven).map((id) => singleLine(id, MAX_NAME));
  return [
    ...sentences.filter(isGiven).map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)),
    ...(quoted.length > 0 ? [`[${quoted.join(", ")}]`] : []),
  ].join(" ");
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== "";
}

function nameCall({ operation, subject, method, path }: CallDescription): string {
  const address = `${method} ${singleLine(path)}`;
  const name = subject === undefined ? operation : `${operation} ${singleLine(subject, MAX_NAME)}`;
  return operation === address ? name : `${name} (${address})`;
}
