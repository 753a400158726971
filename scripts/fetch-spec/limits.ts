/** Limits for reading a source. Times in milliseconds. */
export interface FetchLimits {
  /** For one attempt, including reading the response. */
  readonly attempt: number;
  /** For all attempts and the waits between them. */
  readonly whole: number;
  /** Size of the document after decompression. */
  readonly bytes: number;
  /** How often a failed attempt is retried. */
  readonly retries: number;
}

export const DEFAULT_LIMITS: FetchLimits = {
  attempt: 30_000,
  whole: 120_000,
  bytes: 64 * 1024 * 1024,
  retries: 3,
};
