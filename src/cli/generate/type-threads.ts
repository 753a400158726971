import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ToolTypes } from "../../tool-types/index.js";
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
    // Parts of a failed run may still wait: no thread is to be started for them.
    this.#waiting.length = 0;
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  async #run(part: readonly TypeRequest[]): Promise<readonly ToolTypes[]> {
    const worker = await this.#take();
    try {
      const types = await ask(worker, part);
      this.#free(worker);
      return types;
    } catch (error) {
      await this.#drop(worker);
      throw error;
    }
  }

  #free(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(worker);
    else next(worker);
  }

  /** Whoever waits for this worker gets another. */
  async #drop(worker: Worker): Promise<void> {
    this.#all.splice(this.#all.indexOf(worker), 1);
    const next = this.#waiting.shift();
    if (next !== undefined) next(this.#start());
    await worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#file);
    this.#all.push(worker);
    return worker;
  }

  #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#all.length < Math.min(availableParallelism(), MOST_THREADS)) return Promise.resolve(this.#start());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** The types of a part. A worker that does not answer with types is of no more use. */
function ask(worker: Worker, part: readonly TypeRequest[]): Promise<readonly ToolTypes[]> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
    };
    const onMessage = (types: readonly ToolTypes[]): void => {
      settle();
      resolve(types);
    };
    const onError = (error: unknown): void => {
      settle();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onExit = (code: number): void => onError(new Error(`A thread that makes types ended with code ${code}.`));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    // A thread is no window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(part);
  });
}
