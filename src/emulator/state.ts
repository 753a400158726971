import type { AccountSharing, ConfigHistoryEntry, SessionConfig } from "../../generated/openapi.gen.js";
import type { SessionOverrides } from "./session-config.js";

/** What the status of a connected account can be. */
export type AccountStatus = "INITIALIZING" | "INITIATED" | "ACTIVE" | "FAILED" | "EXPIRED" | "INACTIVE" | "REVOKED";

/** A user's account at an app. */
export interface Account {
  readonly id: string;
  /** A short id made of words, that a model can tell from others. */
  readonly wordId: string;
  readonly userId: string;
  readonly toolkit: string;
  readonly scheme: "OAUTH2" | "API_KEY";
  readonly authConfigId: string;
  readonly managed: boolean;
  readonly sharing: AccountSharing;
  readonly createdAt: string;
  alias: string | null;
  status: AccountStatus;
  statusReason: string | null;
  updatedAt: string;
  /** Where the user authorises it; set while it waits for that. */
  redirectUrl: string;
}

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
  readonly history: ConfigHistoryEntry[];
  /** Files by mount and path. */
  readonly mounts: Map<string, Map<string, StoredFile>>;
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
