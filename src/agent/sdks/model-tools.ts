import type { Session } from "../../index.js";
import { field, InvalidArgumentError } from "../../internal.js";
import type { ModelTool } from "../../providers/index.js";
import {
  type CallOutcome,
  createToolRunner,
  isToolRunError,
  type ModelToolCall,
  type ProviderRules,
  type RunOptions,
  type ToolRunner,
  type ToolRunnerOptions,
  ToolRunError,
} from "../index.js";

/** The tools of a session for one model SDK, and the way back from its responses. */
export interface ModelTools<SdkTool, Response, Message> {
  /** For the request, as the SDK declares them. */
  readonly tools: SdkTool[];
  /**
   * Runs the tool calls of a response and resolves to what is pushed onto the messages: a result for each call, in order,
   * whatever the model wrote; nothing for a response without calls.
   *
   * A call is sent once: the same response again, or its message from a stored conversation, returns the results of before.
   *
   * @throws {ToolRunError} for a failure that no model can fix: `toMessages(error.outcomes)` has the results of what ran
   * @throws {InvalidArgumentError} for anything but a response of this API
   */
  readonly runToolCalls: (response: Response, options?: RunOptions) => Promise<Message[]>;
  /** The results of calls as messages: for the outcomes of a `ToolRunError`, or of `runner.run`. */
  readonly toMessages: (outcomes: readonly CallOutcome[]) => Message[];
  /** Runs calls without the SDK's form, and knows which need an approval. */
  readonly runner: ToolRunner;
}

/** A call as it was read from a response. */
export interface ReadCall {
  readonly call: ModelToolCall;
  /** Whether the response ended while the call was being written: it must not run, whatever it looks like. */
  readonly isCutOff: boolean;
}

/** The tool calls of a response. */
export interface ReadResponse {
  /** Its id; undefined for a message alone. */
  readonly id: string | undefined;
  readonly calls: readonly ReadCall[];
}

/** How one API writes tools, calls and results. */
export interface ApiFormat<SdkTool, Response, Message> extends ProviderRules {
  tool(tool: ModelTool): SdkTool;
  /** @throws {InvalidArgumentError} */
  read(response: Response): ReadResponse;
  toMessages(outcomes: readonly CallOutcome[]): Message[];
}

/** The tools of a session in the format of an API. */
export async function modelTools<SdkTool, Response, Message>(
  session: Session,
  options: ToolRunnerOptions,
  format: ApiFormat<SdkTool, Response, Message>,
): Promise<ModelTools<SdkTool, Response, Message>> {
  const runner = createToolRunner(session, options, format);
  const tools = await runner.tools();
  return {
    tools: tools.map((tool) => format.tool(tool)),
    runToolCalls: async (response, runOptions) =>
      format.toMessages(await runCalls(runner, format.read(response), runOptions)),
    toMessages: (outcomes) => format.toMessages(outcomes),
    runner,
  };
}

async function runCalls(
  runner: ToolRunner,
  { id, calls }: ReadResponse,
  options: RunOptions = {},
): Promise<CallOutcome[]> {
  const complete = calls.filter(({ isCutOff }) => !isCutOff).map(({ call }) => call);
  const turn = options.turn ?? (complete.every(hasRandomId) ? undefined : id);
  const merge = (outcomes: readonly CallOutcome[]): CallOutcome[] =>
    calls.map(({ call }) => outcomes[complete.indexOf(call)] ?? cutOffOutcome(call));
  try {
    return merge(await runner.run(complete, { ...options, turn }));
  } catch (error) {
    if (!isToolRunError(error)) {
      throw error;
    }
    const { cause, mayHaveExecuted } = error;
    throw new ToolRunError({ cause, outcomes: merge(error.outcomes), mayHaveExecuted });
  }
}

/** Random enough to name one call among all: `call_` or `toolu_` with 16 letters and digits or more, or a UUID. */
const RANDOM_ID = /(?=[A-Za-z]*\d)[A-Za-z0-9]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * Whether a call's id names it without its response: then the message of a stored conversation, which has no response id,
 * is known as the one that ran.
 */
export function hasRandomId({ id }: Pick<ModelToolCall, "id">): boolean {
  return RANDOM_ID.test(id);
}

function cutOffOutcome(call: ModelToolCall): CallOutcome {
  const output =
    "This call was cut off: the response reached its limit before the arguments were complete. Nothing ran. Write the call again, shorter.";
  return { kind: "invalid_arguments", call, slug: undefined, output, isError: true, replayed: false };
}

/** A list in an untrusted object; empty if there is none. */
export function listField(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}

/** The error for a value that no response of an API is. @param wanted and `received`: in words */
export function notAResponse(wanted: string, value: unknown): InvalidArgumentError {
  const isPromise = typeof field(value, "then") === "function";
  const isStream = typeof value === "object" && value !== null && Symbol.asyncIterator in value;
  const hint = isPromise ? " Await it first." : isStream ? " Await the finished message of the stream first." : "";
  return new InvalidArgumentError(`runToolCalls takes ${wanted}.${hint}`);
}
