import type { ProxyExecuteParams } from "../../generated/openapi.gen.js";
import type { SavedSessionConfig } from "./saved-session-configs.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/** A request to an app's API, as a session proxies it. */
export type ProxyRequest = ProxyExecuteParams & { readonly toolkit_slug: string };

/** The response of an app's API. */
export interface ProxiedResponse {
  /** HTTP status. */
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  /** The body, unless it is binary. */
  readonly data?: unknown;
  readonly binary_data?: {
    readonly url: string;
    readonly content_type: string;
    /** In bytes. */
    readonly size: number;
    readonly expires_at?: string;
  };
}

/**
 * Stands in for the APIs of the apps: responds to requests that a session proxies through a connected account.
 * `account` is `null` for a toolkit that needs no auth.
 */
export type ProxyHandler = (
  request: ProxyRequest,
  account: { readonly id: string; readonly user_id: string } | null,
) => ProxiedResponse | Promise<ProxiedResponse>;

/** Options of `createEmulator`. */
export interface EmulatorOptions {
  /** The API key that requests must carry. Default `emulator-key`. */
  readonly apiKey?: string;
  /** Origin of the URLs in responses, unless the emulator listens on a port. Default `https://emulator.invalid`. */
  readonly url?: string;
  /**
   * Origin of presigned file URLs, such as `https://storage.invalid`: the service's are on an object storage. The emulator's
   * `fetch` responds to them; nothing listens there. Default: the origin of the other URLs.
   */
  readonly filesUrl?: string;
  /** Returns the current time. Default: the system clock. */
  readonly clock?: () => Date;
  /** Additional toolkits. One with the slug of a built-in toolkit replaces it. */
  readonly toolkits?: readonly EmulatedToolkit[];
  /** The session configs that were saved in the dashboard, the one changed last first. Default: none. */
  readonly sessionConfigs?: readonly SavedSessionConfig[];
  /** Handles POST …/proxy_execute. Without it, every proxied request gets a response with status 501. */
  readonly proxy?: ProxyHandler;
  /**
   * Whether an update of a session may carry `expected_config_version`, as only some deployments of the service accept
   * it: a stale version gets a 409. If false, the field itself gets a 400. Default true.
   */
  readonly conditionalUpdates?: boolean;
  /** Longest wait of COMPOSIO_WAIT_FOR_CONNECTIONS, in milliseconds. Default 10,000. */
  readonly waitLimit?: number;
  /** Maximum size of a request body, in bytes. A larger body gets a 413. Default 33,554,432 (32 MiB). */
  readonly maxBodyBytes?: number;
  /** How many requests `emulator.requests` keeps, the newest ones. Default 1,000. */
  readonly maxRecordedRequests?: number;
}
