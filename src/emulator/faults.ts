import type { OperationName } from "../../generated/operations.gen.js";
import { isJsonObject } from "./json.js";

/** A failure to inject, for `emulator.fail`. */
export interface Fault {
  /** Respond with this HTTP status, and the API's error body. */
  readonly status?: number;
  /** With `status`: the `Retry-After` header, in seconds. */
  readonly retryAfter?: number;
  /** Break the connection without a response. */
  readonly reset?: boolean;
  /** Never respond. The request ends when its caller aborts it. */
  readonly hang?: boolean;
  /** Wait before the request is handled, in milliseconds. Alone, it only makes the request slow. */
  readonly latency?: number;
  /** For how many requests. Default 1. */
  readonly times?: number;
  /**
   * `before`: nothing runs. `after`: the request is carried out, and its response is lost, which is what a promise never
   * to run a tool twice has to be tested with. Default `before`.
   */
  readonly after?: "before" | "after";
}

/** The requests that fail: those of an operation, or the executions of a tool. */
export type FaultTarget = OperationName | { readonly tool: string };

/** A connection that was broken on request. */
export class InjectedReset extends Error {
  override readonly name = "InjectedReset";
}

const OUTCOMES = ["status", "reset", "hang", "latency"] as const;

/** The faults that wait for their requests, oldest first. */
export class Faults {
  readonly #waiting: { readonly target: FaultTarget; readonly fault: Fault; left: number }[] = [];

  /** @throws TypeError for a fault that does nothing, or a status that is no error */
  add(target: FaultTarget, fault: Fault): void {
    const { status, times = 1 } = fault;
    if (OUTCOMES.every((outcome) => fault[outcome] === undefined)) {
      throw new TypeError(`A fault needs one of ${OUTCOMES.join(", ")}.`);
    }
    if (status !== undefined && !(Number.isInteger(status) && status >= 400 && status <= 599)) {
      throw new TypeError(`The status of a fault is from 400 to 599, not ${status}.`);
    }
    if (!Number.isInteger(times) || times < 1) {
      throw new TypeError(`\`times\` of a fault must be a whole number, 1 or greater, not ${times}.`);
    }
    this.#waiting.push({ target, fault, left: times });
  }

  /** The fault for a request, which is used up by it. */
  take(operation: OperationName, body: unknown): Fault | undefined {
    const index = this.#waiting.findIndex(({ target }) =>
      typeof target === "string" ? target === operation : target.tool === toolOf(body),
    );
    const found = this.#waiting[index];
    if (found === undefined) {
      return undefined;
    }
    found.left -= 1;
    if (found.left === 0) {
      this.#waiting.splice(index, 1);
    }
    return found.fault;
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}

/** The slug of the tool that a request executes. */
function toolOf(body: unknown): unknown {
  return isJsonObject(body) ? (body["tool_slug"] ?? body["slug"]) : undefined;
}

/** The fault in words, for the request log: `503 before`, `reset after`. */
export function describeFault({ status, reset, hang, latency, after = "before" }: Fault): string {
  const what = status ?? (reset === true ? "reset" : hang === true ? "hang" : `${latency ?? 0} ms late`);
  return status === undefined && reset !== true && hang !== true ? String(what) : `${what} ${after}`;
}
