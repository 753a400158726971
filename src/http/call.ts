import { onAbort, throwIfAborted } from "./abort.js";
import { type Answer, requestIdOf } from "./api-promise.js";
import { Attempt, discard } from "./attempt.js";
import type { Redact } from "./credential.js";
import { readErrorBody } from "./errors/error-body.js";
import { apiErrorClass, ComposioError, ConnectionError, TimeoutError } from "./errors/index.js";
import { connectionMessage, statusMessage, timeoutMessage, type CallDescription } from "./errors/messages.js";
import { nameNetworkError, wasNeverSent } from "./never-sent.js";
import type { Fetch } from "./options.js";
import { decode, readBytes } from "./read-body.js";
import { dispatch, type Dispatch } from "./redirect.js";
import { AttemptInit, type RequestBody } from "./request-init.js";
import { parseErrorBody, redactCause, redactHeaders } from "./redact.js";
import { backoff, judge, LONGEST_WAIT, parseRetryAfter, type Repeatability, type Verdict } from "./retry-decision.js";

/** An error body is read up to here, in bytes. */
const LONGEST_ERROR_BODY = 1024 * 1024;

/** How requests leave and what must not be shown of them. */
export interface Wire {
  readonly fetch: Fetch;
  /** The headers of one request, made anew each time, the credential among them. */
  readonly headers: (hasBody: boolean, more: Readonly<Record<string, string>> | undefined) => Record<string, string>;
  /** Takes secrets out of text that comes from elsewhere. */
  readonly redact: Redact;
  /** The API key goes along: stay at its origin. */
  readonly withKey: boolean;
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly random: () => number;
}

/** What the reader of a body is told of its call. */
export interface ReadContext {
  readonly plan: Pick<CallPlan<unknown>, "operation" | "readOnly" | "maxResponseBytes">;
  readonly wire: Pick<Wire, "redact">;
  /** Whether an attempt so far may have been carried out. */
  readonly doubt: boolean;
  describe(): CallDescription;
}

/** One call: what is to be sent where is known, how often and how long is settled. */
export interface CallPlan<T> extends Repeatability {
  readonly operation: string;
  readonly subject: string | undefined;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly deadline: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  /** Reads the body of a success. */
  readonly read: (response: Response, attempt: Attempt, call: ReadContext) => Promise<T>;
  /** Given, an error status is turned into a result; absent, it is thrown as an `ApiError`. */
  readonly refused?: ((body: unknown, response: Response) => T) | undefined;
}

/** Makes a call: sends the request, again where that is harmless, until there is an answer or an error of ours. */
export async function perform<T>(
  wire: Wire,
  plan: CallPlan<T>,
  url: string,
  body: RequestBody | undefined,
): Promise<Answer<T>> {
  const { signal } = plan;
  const call = new Call(wire, plan, url, body);
  if (signal === undefined) {
    return call.run();
  }
  throwIfAborted(signal);
  const release = onAbort(signal, (reason) => call.abort(reason));
  try {
    return await call.run();
  } finally {
    release();
  }
}

class Call<T> implements Dispatch, ReadContext {
  readonly plan: CallPlan<T>;
  readonly wire: Wire;
  /** Whether an attempt so far may have been carried out. */
  doubt = false;
  readonly #url: string;
  readonly #body: RequestBody | undefined;
  /** When the call must be over, by the clock of `performance.now()`. */
  readonly #end: number;
  #attempt: Attempt | undefined;

  constructor(wire: Wire, plan: CallPlan<T>, url: string, body: RequestBody | undefined) {
    this.wire = wire;
    this.plan = plan;
    this.#url = url;
    this.#body = body;
    this.#end = plan.deadline === Number.POSITIVE_INFINITY ? plan.deadline : performance.now() + plan.deadline;
  }

  get method(): string {
    return this.plan.method;
  }

  get readOnly(): boolean {
    return this.plan.readOnly;
  }

  get withKey(): boolean {
    return this.wire.withKey;
  }

  abort(reason: unknown): void {
    this.#attempt?.stop("abort", reason);
  }

  async run(): Promise<Answer<T>> {
    const { plan, wire } = this;
    for (let repeat = 0; ; repeat++) {
      const attempt = this.#begin(repeat);
      let wait: number;
      try {
        const response = await dispatch(this.#url, this, attempt);
        if (response.ok) {
          return { data: await plan.read(response, attempt, this), response };
        }
        const retryAfter = parseRetryAfter(response.headers, Date.now());
        const verdict = judge({ kind: "status", status: response.status, retryAfter }, plan);
        this.doubt ||= verdict.mayHaveExecuted;
        const next = this.#waitBeforeNext(verdict, repeat, retryAfter);
        if (next === undefined) {
          return await this.#refused(response, retryAfter, attempt, repeat);
        }
        discard(response);
        wait = next;
      } catch (error) {
        if (attempt.stopped === "abort") {
          throw attempt.reason;
        }
        if (error instanceof ComposioError) {
          throw error;
        }
        wait = this.#failed(error, attempt, repeat);
      } finally {
        attempt.end();
        this.#attempt = undefined;
      }
      await wire.sleep(wait, plan.signal);
      throwIfAborted(plan.signal);
    }
  }

  send(url: string, attempt: Attempt): Promise<Response> {
    const { plan, wire } = this;
    const body = this.#body;
    const headers = wire.headers(body !== undefined, plan.headers);
    return wire.fetch(url, new AttemptInit(plan.method, headers, body, attempt));
  }

  describe(): CallDescription {
    const { operation, subject, method } = this.plan;
    const { redact } = this.wire;
    return {
      operation,
      subject: subject === undefined ? undefined : redact(subject),
      method,
      path: redact(new URL(this.#url).pathname),
    };
  }

  #begin(repeat: number): Attempt {
    const { timeout, deadline } = this.plan;
    if (deadline === Number.POSITIVE_INFINITY) {
      return (this.#attempt = new Attempt(timeout, "timeout"));
    }
    const left = this.#end - performance.now();
    if (left <= 0) {
      throw this.#timeoutError("deadline", repeat);
    }
    return (this.#attempt = left <= timeout ? new Attempt(left, "deadline") : new Attempt(timeout, "timeout"));
  }

  /** How long to wait before the next attempt, or undefined if there is none to be. */
  #waitBeforeNext(verdict: Verdict, repeat: number, retryAfter: number | undefined): number | undefined {
    if (!verdict.again || repeat >= this.plan.maxRetries) {
      return undefined;
    }
    const wait = retryAfter ?? backoff(repeat, this.wire.random());
    const tooLong = wait > LONGEST_WAIT || wait >= this.#end - performance.now();
    return tooLong ? undefined : wait;
  }

  /** The wait before the next attempt, after one that brought no answer. */
  #failed(error: unknown, attempt: Attempt, repeat: number): number {
    const { stopped } = attempt;
    const neverSent = stopped === undefined && wasNeverSent(error);
    const verdict = judge({ kind: neverSent ? "never-sent" : "lost" }, this.plan);
    this.doubt ||= verdict.mayHaveExecuted;
    const wait = this.#waitBeforeNext(verdict, repeat, undefined);
    if (wait !== undefined) {
      return wait;
    }
    if (stopped === "timeout" || stopped === "deadline") {
      throw this.#timeoutError(stopped, repeat + 1);
    }
    const { redact } = this.wire;
    const message = connectionMessage(this.describe(), {
      origin: new URL(this.#url).origin,
      neverSent,
      reason: nameNetworkError(error),
      attempts: repeat + 1,
      mayHaveExecuted: this.doubt,
    });
    throw new ConnectionError(redact(message), {
      operation: this.plan.operation,
      mayHaveExecuted: this.doubt,
      cause: redactCause(error, redact),
    });
  }

  #timeoutError(limit: "timeout" | "deadline", attempts: number): TimeoutError {
    const facts = { limit, milliseconds: this.plan[limit], attempts, mayHaveExecuted: this.doubt };
    return new TimeoutError(this.wire.redact(timeoutMessage(this.describe(), facts)), {
      operation: this.plan.operation,
      limit,
      milliseconds: facts.milliseconds,
      mayHaveExecuted: this.doubt,
    });
  }

  /** An answer with an error status, after which there is no other attempt. */
  async #refused(
    response: Response,
    retryAfter: number | undefined,
    attempt: Attempt,
    repeat: number,
  ): Promise<Answer<T>> {
    const { plan, wire } = this;
    const { status } = response;
    const body = parseErrorBody(await readErrorText(response, attempt), wire.redact);
    if (plan.refused !== undefined) {
      return { data: plan.refused(body, response), response };
    }
    const headers = redactHeaders(response.headers, wire.redact);
    const details = readErrorBody(body);
    const requestId = details.requestId ?? requestIdOf(headers);
    const facts = { retryAfter, attempts: repeat + 1, mayHaveExecuted: this.doubt, withKey: wire.withKey };
    const message = statusMessage(this.describe(), status, { ...details, requestId }, facts);
    throw new (apiErrorClass(status))(wire.redact(message), {
      operation: plan.operation,
      status,
      headers,
      body,
      ...details,
      requestId,
      retryAfter,
      mayHaveExecuted: this.doubt,
    });
  }
}

/** The body of an error; the status alone must do when it breaks off or does not come. */
async function readErrorText(response: Response, attempt: Attempt): Promise<string> {
  try {
    const { bytes } = await readBytes(response, LONGEST_ERROR_BODY, attempt);
    return decode(bytes);
  } catch {
    if (attempt.stopped === "abort") {
      throw attempt.reason;
    }
    return "";
  }
}
