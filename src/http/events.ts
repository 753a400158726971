/** What happens to a request, for logs and traces. No event holds the API key. */
export interface EventBase {
  /** The operation, by its name in this package (`executeTool`), or by method and path. */
  readonly operation: string;
  /** What the call concerns: the slug of a tool. */
  readonly subject: string | undefined;
  readonly method: string;
  /** The URL's path, without its query. */
  readonly path: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** An attempt begins. */
export interface RequestEvent extends EventBase {
  readonly type: "request";
  /** The JSON of the request: arguments of tools are private, log it only where that is fine. */
  readonly body: string | undefined;
}

/** An attempt ended, with a response or without one. */
export interface ResponseEvent extends EventBase {
  readonly type: "response";
  /** HTTP status; undefined if the connection failed or a time limit passed. */
  readonly status: number | undefined;
  /** Why there is no response: a network error's name, or `timeout`. */
  readonly reason: string | undefined;
  /** How long the attempt took until its headers arrived, in milliseconds. */
  readonly milliseconds: number;
  /** The service's id of the request. */
  readonly requestId: string | undefined;
  /** Whether the call may have been carried out although it failed. False for a success. */
  readonly mayHaveExecuted: boolean;
}

/** The call is made again after a wait. */
export interface RetryEvent extends EventBase {
  readonly type: "retry";
  /** HTTP status of the failed attempt, if it had a response. */
  readonly status: number | undefined;
  /** Milliseconds until the next attempt. */
  readonly wait: number;
}

/** The caller's signal aborted the call. */
export interface AbortEvent extends EventBase {
  readonly type: "abort";
  /** Whether the call may have been carried out: it had been sent, and is not read-only. */
  readonly mayHaveExecuted: boolean;
}

export type CallEvent = RequestEvent | ResponseEvent | RetryEvent | AbortEvent;

/** Callbacks for the events of a client's calls. What they throw is ignored: a log must not lose a result. */
export interface CallEvents {
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  readonly onAbort?: ((event: AbortEvent) => void) | undefined;
}

/** Passes an event to its callback. */
export function dispatchEvent(events: CallEvents, event: CallEvent): void {
  try {
    switch (event.type) {
      case "request":
        events.onRequest?.(event);
        break;
      case "response":
        events.onResponse?.(event);
        break;
      case "retry":
        events.onRetry?.(event);
        break;
      case "abort":
        events.onAbort?.(event);
        break;
    }
  } catch {
    // As documented: ignored.
  }
}
