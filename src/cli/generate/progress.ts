import { visible } from "../../schema/index.js";
import type { CommandIo } from "../io.js";

/** Milliseconds between two states of the progress line. */
const REDRAW = 80;
const CLEAR = "\r\u001b[K";

/** Tells how far a run is: a line that is written over in a terminal, a line for each toolkit elsewhere. */
export class Progress {
  readonly #io: CommandIo;
  readonly #isTerminal: boolean;
  #last = Number.NEGATIVE_INFINITY;
  #isDrawn = false;
  /** Lines whose turn has not come. */
  readonly #waiting = new Map<number, string>();
  #next = 0;

  constructor(io: CommandIo) {
    this.#io = io;
    this.#isTerminal = io.err.isTTY === true && io.env["TERM"] !== "dumb" && io.env["CI"] === undefined;
  }

  /** Where the run is now. Only a terminal shows it. */
  update(text: string): void {
    const now = performance.now();
    if (!this.#isTerminal || now - this.#last < REDRAW) return;
    this.#last = now;
    this.#isDrawn = true;
    this.#io.err.write(CLEAR + visible(text).slice(0, Math.max(20, (this.#io.err.columns ?? 80) - 1)));
  }

  /**
   * A step that is done. Elsewhere than in a terminal it is a line, and the lines come in the order of the steps,
   * whichever is done first.
   *
   * @param index which step, from 0
   */
  done(index: number, text: string): void {
    if (this.#isTerminal) return this.update(text);
    this.#waiting.set(index, text);
    for (let line = this.#waiting.get(this.#next); line !== undefined; line = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#io.err.write(`${visible(line)}\n`);
    }
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (this.#isDrawn) this.#io.err.write(CLEAR);
    this.#isDrawn = false;
  }
}
