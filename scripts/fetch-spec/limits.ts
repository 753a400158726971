/** How long and how much a source may take. Times in milliseconds. */
export interface FetchLimits {
  /** One attempt, its answer read to the end. */
  readonly attempt: number;
  /** All attempts and the waits between them. */
  readonly whole: number;
  /** Of the document, after decompression. */
  readonly bytes: number;
  /** How often a failed attempt is made again. */
  readonly retries: number;
}

export const DEFAULT_LIMITS: FetchLimits = {
  attempt: 30_000,
  whole: 120_000,
  bytes: 64 * 1024 * 1024,
  retries: 3,
};
