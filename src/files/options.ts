import type { CallOptions } from "../internal.js";

/** Options of `files`. */
export interface FilesOptions {
  /**
   * Id of the mount: a storage of the session, which its sandbox sees as `/mnt/{id}`.
   * @default "files"
   */
  readonly mount?: string | undefined;
}

/** How far a transfer is. */
export interface TransferProgress {
  /** Bytes transferred so far; 0 at the start and at the start of each retry. */
  readonly loaded: number;
  /** Length of the file in bytes; undefined for a download whose length the storage does not declare. */
  readonly total: number | undefined;
}

/**
 * Options of an upload or download. `headers` are sent to the API, never to the storage. `timeout` limits each request
 * to the API, and for the transfer the time in which no byte moves, in milliseconds; `deadline` limits all of it.
 */
export interface TransferOptions extends Omit<CallOptions, "idempotent"> {
  /** Called as bytes move. What it throws ends the transfer, and is what the call rejects with. */
  readonly onProgress?: ((progress: TransferProgress) => void) | undefined;
}

/** Options of a download. */
export type DownloadOptions = TransferOptions;

/** Options of an upload. */
export interface UploadOptions extends TransferOptions {
  /**
   * Media type of the file.
   * @default the type of a Blob, "text/plain; charset=utf-8" for a string, otherwise "application/octet-stream"
   */
  readonly contentType?: string | undefined;
}

/** Options of the upload of a stream. */
export interface StreamUploadOptions extends UploadOptions {
  /** Length of the stream in bytes. Storage does not accept a body of unknown length. */
  readonly size: number;
}

/** The options of the requests to the API within a transfer, which has one deadline and signal for all of it. */
export function requestOptions({ headers, timeout, maxRetries }: TransferOptions, signal: AbortSignal): CallOptions {
  return { headers, timeout, maxRetries, signal, deadline: Number.POSITIVE_INFINITY };
}

/** The options of the request to the storage: the caller's headers are for the API. */
export function storageOptions(options: TransferOptions, signal: AbortSignal): CallOptions {
  return { ...requestOptions(options, signal), headers: undefined };
}
