/** The tools of a session for OpenAI's Chat Completions and Responses APIs. */
import type { Session } from "../../index.js";
import { field, stringField } from "../../internal.js";
import {
  type ModelRuleOptions,
  type OpenAIResponsesTool,
  openaiResponsesTool,
  openaiRules,
  openaiStrictRules,
  type OpenAITool,
  openaiTool,
} from "../../providers/index.js";
import type { CallOutcome, ModelToolCall, ProviderRules, ToolRunnerOptions } from "../index.js";
import {
  listField,
  type ModelTools,
  modelTools,
  notAResponse,
  type ReadCall,
  type ReadResponse,
} from "./model-tools.js";

export type { OpenAIResponsesTool, OpenAITool } from "../../providers/index.js";
export type { ModelTools } from "./model-tools.js";

/** Options of `openaiTools` and `openaiResponsesTools`. */
export interface OpenAIToolsOptions extends ToolRunnerOptions, ModelRuleOptions {
  /**
   * Uses strict mode for every tool that fits it: the model then cannot write arguments of another shape. Default false,
   * with which a broken call is an outcome; the stream helpers of `openai` throw on broken arguments of a strict tool.
   */
  readonly strict?: boolean | undefined;
}

/** An assistant message of Chat Completions, as far as it is read. */
export interface OpenAIAssistantMessage {
  readonly role: "assistant";
  readonly tool_calls?: readonly object[] | null | undefined;
}

/** A response of Chat Completions, as far as it is read: of several choices, the first. */
export interface OpenAIChatCompletion {
  readonly id: string;
  readonly choices: readonly { readonly message: OpenAIAssistantMessage; readonly finish_reason?: string | null }[];
}

/** The result of a call, for the messages of Chat Completions. */
export interface OpenAIToolMessage {
  role: "tool";
  tool_call_id: string;
  content: string;
}

/** A response of the Responses API, as far as it is read. */
export interface OpenAIResponse {
  readonly id: string;
  readonly output: readonly object[];
  readonly status?: string | undefined;
}

/** The result of a call, for the input of the Responses API. */
export type OpenAICallOutput =
  | { type: "function_call_output"; call_id: string; output: string }
  | { type: "custom_tool_call_output"; call_id: string; output: string };

/**
 * The tools of a session for Chat Completions, and of the many services with the same format.
 *
 * ```ts
 * const { tools, runToolCalls } = await openaiTools(session);
 * const completion = await client.chat.completions.create({ model, messages, tools });
 * messages.push(...(await runToolCalls(completion)));
 * ```
 *
 * `runToolCalls` takes a completion, the one that a stream ends with (`finalChatCompletion()`), or its message alone.
 *
 * @throws what the session throws
 */
export function openaiTools(
  session: Session,
  options: OpenAIToolsOptions = {},
): Promise<ModelTools<OpenAITool, OpenAIChatCompletion | OpenAIAssistantMessage, OpenAIToolMessage>> {
  const { strict = false } = options;
  return modelTools(session, options, {
    ...rulesOf(options),
    tool: (tool) => openaiTool(tool, strict),
    read: readCompletion,
    toMessages: (outcomes) =>
      outcomes.map(({ call, output }) => ({ role: "tool" as const, tool_call_id: call.id, content: output })),
  });
}

/**
 * The tools of a session for the Responses API.
 *
 * ```ts
 * const { tools, runToolCalls } = await openaiResponsesTools(session);
 * const response = await client.responses.create({ model, input, tools });
 * const results = await runToolCalls(response); // the input of the next request, with previous_response_id
 * ```
 *
 * `runToolCalls` takes a response, the one that a stream ends with (`finalResponse()`), or its output alone.
 *
 * @throws what the session throws
 */
export function openaiResponsesTools(
  session: Session,
  options: OpenAIToolsOptions = {},
): Promise<ModelTools<OpenAIResponsesTool, OpenAIResponse | readonly object[], OpenAICallOutput>> {
  const custom = new WeakSet<ModelToolCall>();
  return modelTools(session, options, {
    ...rulesOf(options),
    tool: openaiResponsesTool,
    read: (response: OpenAIResponse | readonly object[]) => readResponse(response, custom),
    toMessages: (outcomes) => outcomes.map((outcome) => callOutput(outcome, custom)),
  });
}

function rulesOf(options: OpenAIToolsOptions): ProviderRules {
  return { rules: openaiRules(options), strictRules: options.strict === true ? openaiStrictRules(options) : undefined };
}

/** Reasons for which a response ends in the middle of a call. */
const CUT_OFF = ["length", "content_filter"];

function readCompletion(completion: OpenAIChatCompletion | OpenAIAssistantMessage): ReadResponse {
  const choices = field(completion, "choices");
  if (!Array.isArray(choices) && field(completion, "role") !== "assistant") {
    throw notAResponse("a response of Chat Completions or its message", completion);
  }
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const message = Array.isArray(choices) ? field(choice, "message") : completion;
  const isCutOff = CUT_OFF.includes(stringField(choice, "finish_reason") ?? "");
  const calls = listField(message, "tool_calls");
  return {
    id: Array.isArray(choices) ? stringField(completion, "id") : undefined,
    calls: calls.map((call, index) => readChatCall(call, isCutOff && index === calls.length - 1)),
  };
}

function readChatCall(call: unknown, isCutOff: boolean): ReadCall {
  const called = field(call, "function") ?? field(call, "custom");
  return {
    call: {
      id: stringField(call, "id") ?? "",
      name: stringField(called, "name") ?? "",
      arguments: field(called, "arguments"),
    },
    isCutOff,
  };
}

/** Items of a response that are calls to be answered. */
const CALL_ITEMS = ["function_call", "custom_tool_call"];

/** @param custom gets the calls of custom tools, whose results have a type of their own */
function readResponse(response: OpenAIResponse | readonly object[], custom: WeakSet<ModelToolCall>): ReadResponse {
  const output = Array.isArray(response) ? response : field(response, "output");
  if (!Array.isArray(output)) {
    throw notAResponse("a response of the Responses API or its output", response);
  }
  const isIncomplete = field(response, "status") === "incomplete";
  const last: unknown = output.at(-1);
  const items = output.filter((item) => CALL_ITEMS.includes(stringField(item, "type") ?? ""));
  return {
    id: stringField(response, "id"),
    calls: items.map((item: unknown) => {
      const call: ModelToolCall = {
        id: stringField(item, "call_id") ?? "",
        name: stringField(item, "name") ?? "",
        arguments: field(item, "arguments"),
      };
      if (field(item, "type") === "custom_tool_call") {
        custom.add(call);
      }
      return { call, isCutOff: field(item, "status") === "incomplete" || (isIncomplete && item === last) };
    }),
  };
}

function callOutput({ call, output }: CallOutcome, custom: WeakSet<ModelToolCall>): OpenAICallOutput {
  const type = custom.has(call) ? "custom_tool_call_output" : "function_call_output";
  return { type, call_id: call.id, output };
}
