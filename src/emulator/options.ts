import type { ProxyExecuteParams, ProxyExecuteResponse } from "../../generated/openapi.gen.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/**
 * Stands in for the APIs of the apps: responds to requests that a session proxies through a connected account.
 * `account` is `null` for a toolkit that needs no auth.
 */
export type ProxyHandler = (
  request: ProxyExecuteParams,
  account: { readonly id: string; readonly user_id: string } | null,
) => ProxyExecuteResponse | Promise<ProxyExecuteResponse>;

/** Options of `createEmulator`. */
export interface EmulatorOptions {
  /** The API key that requests must carry. Default `emulator-key`. */
  readonly apiKey?: string;
  /** Origin of the URLs in responses, unless the emulator listens on a port. Default `https://emulator.invalid`. */
  readonly url?: string;
  /** Returns the current time. Default: the system clock. */
  readonly clock?: () => Date;
  /** Additional toolkits. One with the slug of a built-in toolkit replaces it. */
  readonly toolkits?: readonly EmulatedToolkit[];
  /** Handles POST …/proxy_execute. Without it, every proxied request gets a response with status 501. */
  readonly proxy?: ProxyHandler;
  /** Longest wait of COMPOSIO_WAIT_FOR_CONNECTIONS, in milliseconds. Default 10,000. */
  readonly waitLimit?: number;
  /** Maximum size of a request body, in bytes. A larger body gets a 413. Default 33,554,432 (32 MiB). */
  readonly maxBodyBytes?: number;
}
