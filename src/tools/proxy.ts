import type { InputRequest } from "../http/index.js";
import type { ToolBlocked } from "./result.js";

/** The response of the app's API, whatever its `status`. */
export interface ProxySuccess {
  readonly result_type: "completed";
  readonly error: null;
  /** HTTP status of the app's API. */
  readonly status: number;
  /** The body, unless it is binary. */
  readonly data?: unknown;
  /** A binary body, to be downloaded. */
  readonly binary_data?: {
    readonly url: string;
    readonly content_type: string;
    /** In bytes. */
    readonly size: number;
    /** ISO time until which the URL works. */
    readonly expires_at?: string;
  };
  /** Headers of the app's API. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the session's hooks reported. The service does not document their fields. */
  readonly hook_results?: readonly unknown[];
}

/** The service failed to proxy the request. */
export interface ProxyFailure {
  readonly result_type: "failed";
  readonly error: string;
  readonly status?: number;
  readonly data?: unknown;
}

/**
 * Nothing was sent to the app: the request needs approval first. The API has no place for the responses in a proxied
 * request, so that it cannot be approved; run a tool instead, or change the session's config.
 */
export interface ProxyInputRequired {
  readonly result_type: "input_required";
  readonly error: string;
  /** The questions, by request id. */
  readonly input_requests: Readonly<Record<string, InputRequest>>;
  readonly request_state?: string;
  readonly status?: undefined;
  readonly data?: undefined;
}

/**
 * The outcome of a proxied request. `status` has its type after `error` was compared with null, or `result_type` with
 * `"completed"`.
 */
export type ProxyResult =
  ProxySuccess | ProxyFailure | ProxyInputRequired | (ToolBlocked & { readonly status?: number });
