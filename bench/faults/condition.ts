import type { ServerResponse } from "node:http";

/** A request for the tool that has arrived whole, and what is needed to answer it badly. */
export interface Exchange {
  readonly response: ServerResponse;
  /** 1 for the first request for the tool, 2 for its repeat … */
  readonly turn: number;
  /** Where this server is. */
  readonly origin: string;
  /** Where the other server is, on a port of its own. */
  readonly elsewhere: string;
  /** The limit the clients have, in milliseconds. */
  readonly timeout: number;
}

export type Answer = (exchange: Exchange) => void;

/** One way for a request to go wrong. */
export interface Condition {
  readonly name: string;
  /** What the server does, in a sentence. */
  readonly what: string;
  readonly answer: Answer;
  /**
   * Whether a repeat is harmless, as the table of the retry policy has it: the request was refused, or never arrived.
   * Everywhere else the tool may have run.
   */
  readonly repeatIsHarmless: boolean;
  /**
   * `closed`: nobody listens. `untrusted`: https with a certificate that nobody vouches for. `https`: the same, and the
   * clients are given a `fetch` that accepts it.
   */
  readonly listen?: "closed" | "untrusted" | "https";
  /** The front answers with a redirect and runs no tool; what it points to does. */
  readonly redirects?: boolean;
  /** To be run without anything beside it, with a longer limit: it moves much data. */
  readonly heavy?: boolean;
}
