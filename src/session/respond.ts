import { type ApiPromise, type CallOptions, field, InvalidArgumentError, type RequestBody } from "../http/index.js";
import type { InputResponses, ToolInputRequired, ToolResult } from "../tools/index.js";

/** Options of `respond`. The call runs the approved tool, so that it is never repeated after it may have run. */
export interface RespondOptions extends Omit<CallOptions, "idempotent"> {}

/** What `respond` resolves to: the outcome of the call that was answered, or of all calls of `executeTools`. */
export type Responded<Asked> = Asked extends ToolInputRequired<infer Data> ? ToolResult<Data> : Asked;

/** The fields of a request body that carry the answers. */
export interface ResponseFields {
  readonly input_responses: InputResponses;
  readonly request_state?: string;
}

/** Makes a call again, with answers. */
export type RepeatCall = (fields: ResponseFields, options: RespondOptions) => ApiPromise<unknown>;

/** How to respond to a result that needs input, or why that is not possible. */
const repeats = new WeakMap<object, RepeatCall | string>();

/**
 * Remembers beside a result how to respond to it.
 *
 * @param repeat makes the call again, or says why that is not possible
 */
export function rememberCall(result: object, repeat: RepeatCall | string): void {
  repeats.set(result, repeat);
}

/** How to respond to a result, if that is possible. */
export function repeatOf(result: object): RepeatCall | undefined {
  const repeat = repeats.get(result);
  return typeof repeat === "function" ? repeat : undefined;
}

/** The body of the request that led to a result, with the answers added. */
export function bodyWithResponses(sent: RequestBody | undefined, fields: ResponseFields): object {
  const body: object = typeof sent === "string" ? JSON.parse(sent) : {};
  return { ...body, ...fields };
}

/** Makes the call of a result again, with the answers to its questions. */
export function respondTo(asked: object, responses: InputResponses, options: RespondOptions): ApiPromise<unknown> {
  const repeat = repeats.get(asked);
  if (typeof repeat !== "function") {
    const why =
      repeat ??
      "it takes a result of this process with the result type `input_required`, as `executeTool`, `executeMetaTool` or `executeTools` returned it. From another process, pass `input_responses` and `request_state` to `executeTool` with the same arguments";
    throw new InvalidArgumentError(`respond: ${why}. Nothing was sent.`);
  }
  const outcomes: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
  checkResponses(responses, Object.assign({}, ...outcomes.map((outcome) => field(outcome, "input_requests"))));
  const state = field(asked, "request_state");
  return repeat(
    { input_responses: responses, ...(typeof state === "string" ? { request_state: state } : {}) },
    options,
  );
}

const ACTIONS = ["accept", "decline", "cancel"];

/** @throws InvalidArgumentError for a response without a question, or without a decision */
function checkResponses(responses: unknown, requests: unknown): void {
  const asked = Object.keys(Object(requests));
  const entries = typeof responses === "object" && responses !== null ? Object.entries(responses) : [];
  if (entries.length === 0) {
    throw new InvalidArgumentError(`respond needs a response to each of: ${asked.join(", ")}. Nothing was sent.`);
  }
  for (const [id, response] of entries) {
    if (!asked.includes(id)) {
      throw new InvalidArgumentError(
        `respond: nothing was asked as ${JSON.stringify(id)}. The result asks: ${asked.join(", ")}. Nothing was sent.`,
      );
    }
    if (!ACTIONS.includes(String(field(response, "action")))) {
      throw new InvalidArgumentError(
        `respond: the \`action\` of ${JSON.stringify(id)} must be one of ${ACTIONS.join(", ")}. Nothing was sent.`,
      );
    }
  }
}
