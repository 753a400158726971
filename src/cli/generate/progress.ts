import type { CommandIo } from "../command.js";
import { printLine, safeLine } from "../print-line.js";

/** Milliseconds between two updates of the progress line. */
const UPDATE_INTERVAL = 80;
const CLEAR = "\r\u001b[K";

/** Shows the progress of a run: one line that is overwritten in a terminal, a line per toolkit elsewhere. */
export class Progress {
  readonly #io: CommandIo;
  readonly #isTerminal: boolean;
  #last = Number.NEGATIVE_INFINITY;
  #isDrawn = false;
  /** Lines that wait for earlier ones. */
  readonly #waiting = new Map<number, string>();
  #next = 0;

  constructor(io: CommandIo) {
    this.#io = io;
    this.#isTerminal = io.err.isTTY === true && io.env["TERM"] !== "dumb" && io.env["CI"] === undefined;
  }

  /** Shows the current step, in a terminal only. */
  update(text: string): void {
    const now = performance.now();
    if (!this.#isTerminal || now - this.#last < UPDATE_INTERVAL) {
      return;
    }
    this.#last = now;
    this.#isDrawn = true;
    this.#io.err.write(CLEAR + safeLine(text).slice(0, Math.max(20, (this.#io.err.columns ?? 80) - 1)));
  }

  /**
   * Reports a finished step. Outside of a terminal that is a line, and the lines come in the order of the steps,
   * whichever finishes first.
   *
   * @param index of the step, from 0
   */
  done(index: number, text: string): void {
    if (this.#isTerminal) {
      return this.update(text);
    }
    this.#waiting.set(index, text);
    for (let line = this.#waiting.get(this.#next); line !== undefined; line = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      printLine(this.#io.err, line);
    }
  }

  /** Removes the line before anything else is written. */
  clear(): void {
    if (this.#isDrawn) {
      this.#io.err.write(CLEAR);
    }
    this.#isDrawn = false;
  }
}
