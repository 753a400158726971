import type { Account } from "./connected-account.js";
import type { SessionConfig } from "./session-config.js";
import type { SessionOverrides } from "./session-settings.js";

/** A link that waits for its user. */
export interface AuthLinkRecord {
  readonly token: string;
  readonly accountId: string;
  readonly callbackUrl: string | undefined;
}

export interface SessionRecord {
  readonly id: string;
  readonly userId: string;
  overrides: SessionOverrides;
  config: SessionConfig;
  version: number;
  /** When the current config came into force. */
  configSince: string;
  /** Earlier configs, newest first. */
  readonly history: PastConfig[];
  /** Files by mount and path. */
  readonly mounts: Map<string, Map<string, StoredFile>>;
}

/** A config that was in force once. */
interface PastConfig {
  readonly version: number;
  readonly created_at: string;
  readonly config: SessionConfig;
  readonly is_current: false;
}

export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mimetype: string;
  readonly modifiedAt: string;
}

/** The right to move the bytes of one file, once its URL is known. */
export interface Transfer {
  readonly direction: "upload" | "download";
  readonly sessionId: string;
  readonly mountId: string;
  readonly path: string;
  readonly mimetype: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Everything that the emulator remembers. A reset puts a new one in its place. */
export class EmulatorState {
  readonly sessions = new Map<string, SessionRecord>();
  readonly accounts = new Map<string, Account>();
  readonly links = new Map<string, AuthLinkRecord>();
  readonly transfers = new Map<string, Transfer>();
  readonly #counters = new Map<string, number>();
  readonly #watchers = new Set<() => void>();
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  now(): Date {
    return this.#clock();
  }

  /** The next id of a series, the same on every run: `trs_000001`. */
  nextId(prefix: string): string {
    return `${prefix}_${String(this.nextNumber(prefix)).padStart(6, "0")}`;
  }

  /** The next number of a series, from 1. */
  nextNumber(series: string): number {
    const next = (this.#counters.get(series) ?? 0) + 1;
    this.#counters.set(series, next);
    return next;
  }

  /** Calls `onChange` whenever a connection changes. Returns the function that stops it. */
  watchConnections(onChange: () => void): () => void {
    this.#watchers.add(onChange);
    return () => this.#watchers.delete(onChange);
  }

  /** Tells everybody who waits for a connection that one has changed. */
  connectionsChanged(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
