import { field } from "../../internal.js";
import { hasRandomId, listField } from "./model-tools.js";
import type { AiSdkCallOptions } from "./ai-sdk-types.js";

/** What the calls of one step share. */
interface Step {
  turn?: Promise<string>;
  /** How often each call id was used. */
  readonly used: Map<string, number>;
}

/**
 * Tells the turns of conversations apart, and calls with the same id in one turn. The SDK runs each call by itself, with
 * the array of messages that all calls of a step share.
 */
export class AiSdkTurns {
  readonly #steps = new WeakMap<readonly unknown[], Step>();

  /** The turn of a call; none for an id that names it alone. To be called as the SDK makes the calls: in their order. */
  async turnOf({ messages, toolCallId }: AiSdkCallOptions): Promise<string | undefined> {
    const step: Step = this.#steps.get(messages) ?? { used: new Map<string, number>() };
    this.#steps.set(messages, step);
    const nth = step.used.get(toolCallId) ?? 0;
    step.used.set(toolCallId, nth + 1);
    const turn = hasRandomId({ id: toolCallId }) ? undefined : await (step.turn ??= turnOf(messages));
    return nth === 0 ? turn : `${turn ?? ""} ${nth}`;
  }
}

/**
 * The number of messages before the model's, and their hash: conversations on the same tools have the same numbers, and
 * some servers give the same ids.
 */
async function turnOf(messages: readonly unknown[]): Promise<string> {
  const before = messages.slice(0, modelMessageIndex(messages));
  const bytes = new TextEncoder().encode(JSON.stringify(before, withoutBytes));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `${before.length} ${Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * Where the message with the calls stands, or will stand. An approved call runs with the messages up to its approval, and
 * must be the same call whenever it is approved.
 */
function modelMessageIndex(messages: readonly unknown[]): number {
  const isApproval = (part: unknown): boolean => field(part, "type") === "tool-approval-response";
  if (!listField(messages.at(-1), "content").some(isApproval)) {
    return messages.length;
  }
  return messages.findLastIndex((message) => field(message, "role") === "assistant");
}

/** Files are told apart by their size: reading them all for each step would cost more than it tells. */
function withoutBytes(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? value.byteLength : value;
}
