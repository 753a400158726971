import type { ProxyExecuteParams, ProxyExecuteResponse } from "../../generated/openapi.gen.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/** Answers the requests that go through a user's account to an app's own API. */
export type ProxyHandler = (
  request: ProxyExecuteParams,
  account: { readonly id: string; readonly user_id: string } | null,
) => ProxyExecuteResponse | Promise<ProxyExecuteResponse>;

/** How an emulator is set up. */
export interface EmulatorOptions {
  /** The key that requests must carry. Default `emulator-key`. */
  readonly apiKey?: string;
  /** Origin of the URLs in answers, unless the emulator listens on a port. Default `https://emulator.invalid`. */
  readonly url?: string;
  /** The time. Default: the machine's. */
  readonly clock?: () => Date;
  /** Toolkits of your own, beside the built-in ones; one with the slug of a built-in one takes its place. */
  readonly toolkits?: readonly EmulatedToolkit[];
  /** Answers POST …/proxy_execute. Without it every such request is answered with a status of 501. */
  readonly proxy?: ProxyHandler;
  /** Milliseconds that COMPOSIO_WAIT_FOR_CONNECTIONS waits at most. Default 10,000. */
  readonly waitLimit?: number;
  /** Bytes that the body of a request may have; more is a 413. Default 33,554,432 (32 MiB). */
  readonly maxBodyBytes?: number;
}
