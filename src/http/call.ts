import { onAbort, throwIfAborted } from "./abort.js";
import { type ParsedResponse, requestIdOf } from "./api-promise.js";
import { Attempt, discard } from "./attempt.js";
import type { Redact } from "./credential.js";
import { readErrorBody } from "./errors/error-body.js";
import { type ApiError, apiErrorClass, ConnectionError, isComposioError, TimeoutError } from "./errors/index.js";
import { type CallDescription, failureMessage } from "./errors/messages.js";
import { statusMessage } from "./errors/status-message.js";
import { followRedirects, type RedirectableRequest } from "./follow-redirects.js";
import { type CallEvent, type CallEvents, dispatchEvent, type EventBase } from "./events.js";
import { nameNetworkError, wasNeverSent } from "./never-sent.js";
import type { Fetch } from "./options.js";
import { decode, readBytes } from "./read-body.js";
import { parseErrorBody, redactCause, redactHeaders } from "./redact.js";
import { AttemptInit, type RequestBody } from "./request-init.js";
import {
  backoff,
  decideRetry,
  MAX_RETRY_WAIT,
  parseRetryAfter,
  type RetryDecision,
  type RetrySafety,
} from "./retry-decision.js";

/** An error body is read up to here, in bytes. */
const MAX_ERROR_BODY = 1024 * 1024;

/** What all requests of a transport share. */
export interface RequestContext {
  readonly fetch: Fetch;
  /** The headers of one request, a new object each time, the credential among them. */
  readonly headers: (hasBody: boolean, more: Readonly<Record<string, string>> | undefined) => Record<string, string>;
  /** Removes secrets from a string. */
  readonly redact: Redact;
  /** Parses the body of a success. */
  readonly parseJson: (text: string) => unknown;
  /** The API key is sent, so advice about it makes sense. */
  readonly withKey: boolean;
  /** Redirects to another origin are refused: always where the key is sent. */
  readonly sameOrigin: boolean;
  /** Receives the events of the calls; undefined if nobody listens. */
  readonly events: CallEvents | undefined;
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly random: () => number;
}

/** What a body reader knows of its call. */
export interface CallState {
  readonly call: Pick<ResolvedCall<unknown>, "operation" | "readOnly" | "timeout" | "maxResponseBytes">;
  readonly context: Pick<RequestContext, "redact" | "parseJson">;
  /** The body that was sent. */
  readonly body: RequestBody | undefined;
  /** Whether an attempt so far may have been carried out. */
  readonly mayHaveExecuted: boolean;
  describe(): CallDescription;
}

type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;

/** One call with all its options resolved. Times in milliseconds. */
export interface ResolvedCall<T> extends RetrySafety {
  readonly operation: string;
  readonly subject: string | undefined;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly deadline: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  /** Error classes by status, instead of the usual ones. */
  readonly errors?: Readonly<Record<number, typeof ApiError>> | undefined;
  /** What to do about an error status, by status, where the service does not say it. */
  readonly advice?: Readonly<Record<number, string>> | undefined;
  /** Reads the body of a success. */
  readonly read: (response: Response, attempt: Attempt, state: CallState) => Promise<T>;
  /** Turns an error response into a result. Without it, an `ApiError` is thrown. */
  readonly readError?: ((body: unknown, response: Response) => T) | undefined;
}

/** Sends a request, again where that is harmless, until there is a result or an error of this package. */
export async function sendCall<T>(
  context: RequestContext,
  call: ResolvedCall<T>,
  url: string,
  body: RequestBody | undefined,
): Promise<ParsedResponse<T>> {
  const { signal } = call;
  const running = new RunningCall(context, call, url, body);
  if (signal === undefined) {
    return running.run();
  }
  throwIfAborted(signal);
  const release = onAbort(signal, (reason) => running.abort(reason));
  try {
    return await running.run();
  } finally {
    release();
  }
}

class RunningCall<T> implements RedirectableRequest, CallState {
  readonly call: ResolvedCall<T>;
  readonly context: RequestContext;
  mayHaveExecuted = false;
  readonly #url: string;
  readonly body: RequestBody | undefined;
  /** When the call must be over, by the clock of `performance.now()`. */
  readonly #end: number;
  #attempt: Attempt | undefined;

  constructor(context: RequestContext, call: ResolvedCall<T>, url: string, body: RequestBody | undefined) {
    this.context = context;
    this.call = call;
    this.#url = url;
    this.body = body;
    this.#end = call.deadline === Number.POSITIVE_INFINITY ? call.deadline : performance.now() + call.deadline;
  }

  get method(): string {
    return this.call.method;
  }

  get readOnly(): boolean {
    return this.call.readOnly;
  }

  get sameOrigin(): boolean {
    return this.context.sameOrigin;
  }

  redact(text: string): string {
    return this.context.redact(text);
  }

  abort(reason: unknown): void {
    this.#attempt?.stop("abort", reason);
  }

  async run(): Promise<ParsedResponse<T>> {
    const { call, context } = this;
    for (let retry = 0; ; retry++) {
      const attempt = this.#begin(retry);
      const began = performance.now();
      let status: number | undefined;
      let wait: number;
      try {
        this.#emit(retry, { type: "request", body: typeof this.body === "string" ? this.body : undefined });
        const response = await followRedirects(this.#url, this, attempt);
        ({ status } = response);
        if (response.ok) {
          this.#emitResponse(retry, began, { response, mayHaveExecuted: false });
          return { data: await call.read(response, attempt, this), response };
        }
        const retryAfter = parseRetryAfter(response.headers, Date.now());
        const decision = decideRetry({ kind: "status", status: response.status }, call);
        this.mayHaveExecuted ||= decision.mayHaveExecuted;
        this.#emitResponse(retry, began, { response, mayHaveExecuted: decision.mayHaveExecuted });
        const next = this.#waitBeforeRetry(decision, retry, retryAfter);
        if (next === undefined) {
          return await this.#readErrorResponse(response, retryAfter, attempt, retry + 1);
        }
        discard(response);
        wait = next;
      } catch (error) {
        if (attempt.stopped === "abort") {
          this.#emit(retry, { type: "abort", mayHaveExecuted: !call.readOnly });
          throw attempt.reason;
        }
        if (isComposioError(error)) {
          throw error;
        }
        const reason = attempt.stopped ?? nameNetworkError(error);
        const lost = {
          reason,
          mayHaveExecuted: !call.readOnly && !(attempt.stopped === undefined && wasNeverSent(error)),
        };
        this.#emitResponse(retry, began, lost);
        wait = this.#waitAfterFailure(error, attempt, retry);
      } finally {
        attempt.end();
        this.#attempt = undefined;
      }
      this.#emit(retry, { type: "retry", status, wait });
      await context.sleep(wait, call.signal);
      throwIfAborted(call.signal);
    }
  }

  send(url: string, attempt: Attempt): Promise<Response> {
    const { call, context } = this;
    // Called without a receiver: Workers and browsers reject `fetch` as a method of another object.
    const { fetch } = context;
    const { body } = this;
    const headers = context.headers(body !== undefined, call.headers);
    return fetch(url, new AttemptInit(call.method, headers, body, attempt));
  }

  describe(): CallDescription {
    const { operation, subject, method } = this.call;
    const { redact } = this.context;
    return {
      operation,
      subject: subject === undefined ? undefined : redact(subject),
      method,
      path: redact(new URL(this.#url).pathname),
    };
  }

  /** Passes an event to those who listen. */
  #emit(retry: number, event: DistributiveOmit<CallEvent, keyof EventBase>): void {
    const { events } = this.context;
    if (events !== undefined) {
      const { body } = event.type === "request" ? event : { body: undefined };
      const redacted = body === undefined ? {} : { body: this.redact(body) };
      dispatchEvent(events, { ...event, ...redacted, ...this.describe(), attempt: retry + 1 });
    }
  }

  #emitResponse(
    retry: number,
    began: number,
    end: { readonly response?: Response; readonly reason?: string; readonly mayHaveExecuted: boolean },
  ): void {
    if (this.context.events !== undefined) {
      const { response, reason, mayHaveExecuted } = end;
      const requestId = response === undefined ? undefined : requestIdOf(response.headers);
      const milliseconds = performance.now() - began;
      this.#emit(retry, {
        type: "response",
        status: response?.status,
        reason,
        milliseconds,
        requestId,
        mayHaveExecuted,
      });
    }
  }

  #begin(retry: number): Attempt {
    const { timeout, deadline } = this.call;
    if (deadline === Number.POSITIVE_INFINITY) {
      return (this.#attempt = new Attempt(timeout, "timeout"));
    }
    const left = this.#end - performance.now();
    if (left <= 0) {
      throw this.#timeoutError("deadline", retry);
    }
    return (this.#attempt = left <= timeout ? new Attempt(left, "deadline") : new Attempt(timeout, "timeout"));
  }

  /** How long to wait before the next attempt, in milliseconds; undefined for no further attempt. */
  #waitBeforeRetry(decision: RetryDecision, retry: number, retryAfter: number | undefined): number | undefined {
    if (!decision.retry || retry >= this.call.maxRetries) {
      return undefined;
    }
    const wait = retryAfter ?? backoff(retry, this.context.random());
    const tooLong = wait > MAX_RETRY_WAIT || wait >= this.#end - performance.now();
    return tooLong ? undefined : wait;
  }

  /** How long to wait after an attempt without a response. @throws ConnectionError or TimeoutError if it was the last */
  #waitAfterFailure(error: unknown, attempt: Attempt, retry: number): number {
    const { stopped } = attempt;
    const neverSent = stopped === undefined && wasNeverSent(error);
    const decision = decideRetry({ kind: neverSent ? "never-sent" : "lost" }, this.call);
    this.mayHaveExecuted ||= decision.mayHaveExecuted;
    const wait = this.#waitBeforeRetry(decision, retry, undefined);
    if (wait !== undefined) {
      return wait;
    }
    if (stopped === "timeout" || stopped === "deadline") {
      throw this.#timeoutError(stopped, retry + 1);
    }
    const { redact } = this.context;
    const { mayHaveExecuted } = this;
    const { origin } = new URL(this.#url);
    const reason = nameNetworkError(error);
    const what = neverSent
      ? `was not sent: no connection to ${origin} (${reason})`
      : `got no complete response from ${origin} (${reason})`;
    throw new ConnectionError(
      this.#message(what, retry + 1, "Nothing was changed: check the network and `baseUrl`, then retry."),
      { operation: this.call.operation, mayHaveExecuted, cause: redactCause(error, redact) },
    );
  }

  #timeoutError(limit: "timeout" | "deadline", attempts: number): TimeoutError {
    const { operation, [limit]: milliseconds } = this.call;
    const scope = limit === "timeout" ? "for one attempt" : "for the whole call";
    return new TimeoutError(
      this.#message(
        `got no response within ${milliseconds} ms, the \`${limit}\` ${scope}`,
        attempts,
        `Nothing was changed; a longer \`${limit}\` may help.`,
      ),
      { operation, limit, milliseconds, mayHaveExecuted: this.mayHaveExecuted },
    );
  }

  /** @param advice for a call that surely did not run */
  #message(what: string, attempts: number, advice: string): string {
    const { mayHaveExecuted } = this;
    const facts = { attempts, mayHaveExecuted, advice: mayHaveExecuted ? [] : [advice] };
    return this.context.redact(failureMessage(this.describe(), what, facts));
  }

  /** The result of a response with an error status that is not retried. @throws ApiError unless the call reads errors */
  async #readErrorResponse(
    response: Response,
    retryAfter: number | undefined,
    attempt: Attempt,
    attempts: number,
  ): Promise<ParsedResponse<T>> {
    const { call, context, mayHaveExecuted } = this;
    const { status } = response;
    const body = parseErrorBody(await readErrorText(response, attempt), context.redact);
    if (call.readError !== undefined) {
      return { data: call.readError(body, response), response };
    }
    const headers = redactHeaders(response.headers, context.redact);
    const details = readErrorBody(body);
    const { code, slug, suggestedFix, errors, requestId = requestIdOf(headers) } = details;
    const advice = call.advice?.[status];
    const facts = { status, retryAfter, attempts, mayHaveExecuted, withKey: context.withKey, advice };
    const message = statusMessage(this.describe(), { ...details, requestId }, facts);
    throw new (call.errors?.[status] ?? apiErrorClass(status, slug))(context.redact(message), {
      operation: call.operation,
      status,
      headers,
      body,
      code,
      slug,
      requestId,
      suggestedFix,
      errors,
      retryAfter,
      mayHaveExecuted,
    });
  }
}

/** The body of an error response; empty if it breaks off or does not come: the status has to do then. */
async function readErrorText(response: Response, attempt: Attempt): Promise<string> {
  try {
    const { bytes } = await readBytes(response, MAX_ERROR_BODY, attempt);
    return decode(bytes);
  } catch {
    if (attempt.stopped === "abort") {
      throw attempt.reason;
    }
    return "";
  }
}
