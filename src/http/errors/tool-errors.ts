import { singleLine } from "../untrusted.js";
import { ComposioError } from "./errors.js";
import { identify } from "./mark.js";

export interface ToolExecutionErrorOptions {
  readonly slug?: string | undefined;
  readonly error: string;
  readonly logId: string | undefined;
  readonly data: unknown;
}

/**
 * A tool ran and reported a failure: the service responded with 200 and `error` set. Request and connection are fine.
 * `mayHaveExecuted` is true: a tool can fail half-way.
 */
export class ToolExecutionError extends ComposioError {
  declare readonly name: "ToolExecutionError";
  /** The tool's slug, `GITHUB_CREATE_AN_ISSUE`, where it is known. */
  declare readonly slug: string | undefined;
  /** What the tool reported, verbatim. */
  declare readonly error: string;
  /** Id of the execution in the service's log. */
  declare readonly logId: string | undefined;
  /** What the tool returned beside the error; its shape is not specified. */
  declare readonly data: unknown;

  constructor({ slug, error, logId, data }: ToolExecutionErrorOptions) {
    const log = logId === undefined || logId === "" ? "" : ` (log id ${singleLine(logId, 100)})`;
    const options = { slug, error, logId, data, mayHaveExecuted: true };
    super(
      `${slug === undefined ? "The tool" : singleLine(slug, 100)} failed: ${singleLine(error, 1000)}${log}`,
      options,
    );
  }

  static {
    identify(this, "ToolExecutionError");
  }
}

/** A question that a person has to answer before a call runs. */
export interface InputRequest {
  /** `"elicitation"`. */
  readonly type: string;
  /** `"form"`. */
  readonly mode: string;
  /** The question, to be shown to the person. */
  readonly message: string;
  /** JSON Schema of `content` in the response: a flat object of strings, numbers, booleans and enums. */
  readonly requested_schema: Readonly<Record<string, unknown>>;
}

export interface InputRequiredErrorOptions {
  readonly slug?: string | undefined;
  readonly inputRequests: Readonly<Record<string, InputRequest>>;
  readonly requestState?: string | undefined;
  readonly error: string;
}

/**
 * A tool was not run, because a person has to answer first, such as to approve it. `mayHaveExecuted` is false. Thrown by
 * `unwrap`; check `result_type` of the result instead to respond with `session.respond`.
 */
export class InputRequiredError extends ComposioError {
  declare readonly name: "InputRequiredError";
  /** The tool's slug, where it is known. */
  declare readonly slug: string | undefined;
  /** The questions, by request id, as the service sent them. */
  declare readonly inputRequests: Readonly<Record<string, InputRequest>>;
  /** Opaque state of the service, to be sent back unchanged with the responses. */
  declare readonly requestState: string | undefined;

  constructor({ slug, inputRequests, requestState, error }: InputRequiredErrorOptions) {
    const options = { slug, inputRequests, requestState, mayHaveExecuted: false };
    super(`${slug === undefined ? "The tool" : singleLine(slug, 100)}: ${singleLine(error, 500)}`, options);
  }

  static {
    identify(this, "InputRequiredError");
  }
}

export interface ConnectionFailedErrorOptions {
  readonly toolkit: string;
  readonly connectedAccountId: string;
  readonly status: string;
  readonly reason?: string | undefined;
}

/**
 * The user's account cannot become active any more: the connection failed, expired, was revoked, disabled or deleted.
 * Make a new link. (`ConnectionError` is about the network.)
 */
export class ConnectionFailedError extends ComposioError {
  declare readonly name: "ConnectionFailedError";
  /** Slug of the toolkit. */
  declare readonly toolkit: string;
  declare readonly connectedAccountId: string;
  /** `FAILED`, `EXPIRED`, `REVOKED`, `INACTIVE`, or `DELETED`. */
  declare readonly status: string;
  /** What the service says about it. */
  declare readonly reason: string | undefined;

  constructor({ toolkit, connectedAccountId, status, reason }: ConnectionFailedErrorOptions) {
    const options = { toolkit, connectedAccountId, status, reason, mayHaveExecuted: false };
    const why = reason === undefined ? "" : ` (${singleLine(reason, 200)})`;
    super(`The ${singleLine(toolkit, 100)} account is ${status}${why}. Make a new link to connect it.`, options);
  }

  static {
    identify(this, "ConnectionFailedError");
  }
}
