import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ToolTypes } from "../../codegen/tool-types/index.js";
import type { TypeRequest } from "./type-maker.js";

/** Up to so many tools threads are not worth their start. */
export const WORTH_THREADS = 300;
/** Tools that are handed to a thread at a time. */
const BATCH = 25;
const MOST_THREADS = 4;

/** Threads that make types beside this one. Close them when done. */
export class TypeThreads {
  readonly #file: URL;
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /** @param file the program of a thread, `type-thread.js` */
  constructor(file: URL) {
    this.#file = file;
  }

  /** @param progress is told after each part how many are done */
  async make(requests: readonly TypeRequest[], progress: (done: number) => void): Promise<ToolTypes[]> {
    const parts: (readonly TypeRequest[])[] = [];
    for (let start = 0; start < requests.length; start += BATCH) parts.push(requests.slice(start, start + BATCH));
    let done = 0;
    const made = await Promise.all(
      parts.map(async (part) => {
        const types = await this.#run(part);
        progress((done += part.length));
        return types;
      }),
    );
    return made.flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  async #run(part: readonly TypeRequest[]): Promise<readonly ToolTypes[]> {
    const worker = await this.#take();
    try {
      return await ask(worker, part);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(worker);
      else next(worker);
    }
  }

  #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#all.length < Math.min(availableParallelism(), MOST_THREADS)) {
      const worker = new Worker(this.#file);
      this.#all.push(worker);
      return Promise.resolve(worker);
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

function ask(worker: Worker, part: readonly TypeRequest[]): Promise<readonly ToolTypes[]> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", onMessage);
      worker.off("error", reject);
      worker.off("exit", onExit);
    };
    const onMessage = (types: readonly ToolTypes[]): void => {
      settle();
      resolve(types);
    };
    const onExit = (code: number): void => reject(new Error(`A thread that makes types ended with code ${code}.`));
    worker.on("message", onMessage);
    worker.on("error", reject);
    worker.on("exit", onExit);
    // A thread is no window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(part);
  });
}
