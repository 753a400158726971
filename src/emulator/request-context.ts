import type { Catalog } from "./catalog.js";
import type { ProxyHandler } from "./options.js";
import type { EmulatorState } from "./state.js";

/** What a request's handler works with: the emulator's state and settings, and the request's own circumstances. */
export interface Emulation {
  readonly state: EmulatorState;
  readonly catalog: Catalog;
  readonly proxy: ProxyHandler | undefined;
  /** Milliseconds that COMPOSIO_WAIT_FOR_CONNECTIONS waits at most. */
  readonly waitLimit: number;
  /** Origin of the URLs that answers hold. */
  readonly origin: string;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
}
