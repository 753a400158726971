import type { ConnectedAccount } from "./connected-account.js";
import type { SessionConfig } from "./session-config.js";
import type { SessionSettings } from "./session-settings.js";

/** Bytes of a body or of a file. TypeScript before 5.7 has no name for them that all versions share. */
export type ReadableBytes = ReturnType<TextEncoder["encode"]>;

/** A connect link and the account that it activates. */
export interface ConnectLink {
  readonly token: string;
  readonly accountId: string;
  readonly callbackUrl: string | undefined;
}

/** A call that waits for approval. Its request has to be repeated unchanged. */
export interface PendingApproval {
  readonly sessionId: string;
  /** The request without its responses, as JSON. */
  readonly request: string;
  /** Question ids, in the order of the tools. */
  readonly ids: readonly string[];
  /** A call runs once: its state cannot be used again. */
  used: boolean;
}

/** An auth config. */
export interface AuthConfigRecord {
  readonly id: string;
  /** Toolkit slug. */
  readonly toolkit: string;
  /** Whether it uses Composio's own app registration. */
  readonly managed: boolean;
  readonly scheme: ConnectedAccount["scheme"];
  readonly createdAt: string;
  name: string;
  credentials: Readonly<Record<string, unknown>>;
  status: "ENABLED" | "DISABLED";
  enabledForToolRouter: boolean;
  updatedAt: string;
}

/** A session and its history. */
export interface SessionRecord {
  readonly id: string;
  readonly userId: string;
  settings: SessionSettings;
  config: SessionConfig;
  /** Starts at 1 and grows with every update. */
  version: number;
  /** When the current config took effect. */
  configSince: string;
  /** Earlier configs, newest first. */
  readonly history: PastConfig[];
  /** Files by mount id and path. Read them with {@link filesIn}. */
  readonly mounts: Map<string, Map<string, StoredFile>>;
}

/** A config that has been replaced, as the history returns it. */
interface PastConfig {
  readonly version: number;
  readonly created_at: string;
  readonly config: SessionConfig;
  readonly is_current: false;
}

/** A file in a mount of a session. */
export interface StoredFile {
  readonly bytes: ReadableBytes;
  readonly mimetype: string;
  readonly modifiedAt: string;
}

/** Permission to upload or download one file, granted by a presigned URL. */
export interface FileTransfer {
  readonly direction: "upload" | "download";
  readonly sessionId: string;
  readonly mountId: string;
  readonly path: string;
  readonly mimetype: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Everything that the emulator stores, apart from the state of the toolkits. A reset replaces it. */
export class EmulatorState {
  readonly sessions = new Map<string, SessionRecord>();
  readonly accounts = new Map<string, ConnectedAccount>();
  /** Auth configs by id; undefined until they are first asked for. Read them with `authConfigsOf`. */
  authConfigs: Map<string, AuthConfigRecord> | undefined;
  /** Connect links by token. */
  readonly links = new Map<string, ConnectLink>();
  /** Calls that wait for approval, by request state. */
  readonly approvals = new Map<string, PendingApproval>();
  /** Presigned file transfers by token. */
  readonly transfers = new Map<string, FileTransfer>();
  readonly #counters = new Map<string, number>();
  readonly #connectionListeners = new Set<() => void>();
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** The current time by the emulator's clock. */
  now(): Date {
    return this.#clock();
  }

  /** The next id with a prefix, the same on every run: `trs_000001`, `trs_000002`, … */
  nextId(prefix: string): string {
    return `${prefix}_${String(this.nextNumber(prefix)).padStart(6, "0")}`;
  }

  /** A token that cannot be guessed, for URLs that grant access by themselves: `lk_` and 128 random bits. */
  newToken(prefix: string): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return `${prefix}_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  }

  /** The next number of a sequence, starting at 1. */
  nextNumber(sequence: string): number {
    const next = (this.#counters.get(sequence) ?? 0) + 1;
    this.#counters.set(sequence, next);
    return next;
  }

  /** Calls `listener` after every change of a connected account. Returns a function that unsubscribes it. */
  onConnectionsChanged(listener: () => void): () => void {
    this.#connectionListeners.add(listener);
    return () => this.#connectionListeners.delete(listener);
  }

  /** Notifies the listeners that a connected account was added, changed or removed. */
  notifyConnectionsChanged(): void {
    for (const listener of this.#connectionListeners) {
      listener();
    }
  }
}

/** The files of a session's mount by path. Creates the mount on first use. */
export function filesIn(session: SessionRecord, mountId: string): Map<string, StoredFile> {
  const existing = session.mounts.get(mountId);
  if (existing !== undefined) {
    return existing;
  }
  const files = new Map<string, StoredFile>();
  session.mounts.set(mountId, files);
  return files;
}
