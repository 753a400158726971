/** The tools of a session for Anthropic's Messages API. */
import type { Session } from "../../index.js";
import { field, stringField } from "../../internal.js";
import { anthropicRules, type AnthropicTool, anthropicTool, type ModelRuleOptions } from "../../providers/index.js";
import type { CallOutcome, ToolRunnerOptions } from "../index.js";
import { listField, type ModelTools, modelTools, notAResponse, type ReadResponse } from "./model-tools.js";

export type { AnthropicTool } from "../../providers/index.js";
export type { ModelTools } from "./model-tools.js";

/** Options of `anthropicTools`. */
export interface AnthropicToolsOptions extends ToolRunnerOptions, ModelRuleOptions {}

/** A message of the Messages API, as far as it is read: a response, or an assistant's message of a conversation. */
export interface AnthropicMessage {
  readonly role: "assistant";
  readonly content: string | readonly object[];
  readonly id?: string | undefined;
  readonly stop_reason?: string | null | undefined;
}

/** The result of a call. */
export interface AnthropicToolResult {
  type: "tool_result";
  tool_use_id: string;
  content: string;
  /** Present and true for an error. */
  is_error?: true;
}

/** The results of all calls of a message: the API wants them in one message. */
export interface AnthropicToolResultMessage {
  role: "user";
  content: AnthropicToolResult[];
}

/**
 * The tools of a session for the Messages API.
 *
 * ```ts
 * const { tools, runToolCalls } = await anthropicTools(session);
 * const message = await client.messages.create({ model, max_tokens: 4096, messages, tools });
 * messages.push({ role: "assistant", content: message.content }, ...(await runToolCalls(message)));
 * ```
 *
 * `runToolCalls` takes a response, or the one that a stream ends with (`finalMessage()`), and resolves to one message with
 * the results of all calls, or to none.
 *
 * @throws what the session throws
 */
export function anthropicTools(
  session: Session,
  options: AnthropicToolsOptions = {},
): Promise<ModelTools<AnthropicTool, AnthropicMessage, AnthropicToolResultMessage>> {
  return modelTools(session, options, {
    rules: anthropicRules(options),
    tool: anthropicTool,
    read: readMessage,
    toMessages,
  });
}

/** Reasons for which a response ends in the middle of a call. The SDK's streams close what is open of its arguments. */
const CUT_OFF = ["max_tokens", "model_context_window_exceeded", "refusal"];

function readMessage(message: AnthropicMessage): ReadResponse {
  const content = field(message, "content");
  if (field(message, "role") !== "assistant" || !(Array.isArray(content) || typeof content === "string")) {
    throw notAResponse("a response of the Messages API", message);
  }
  const isCutOff = CUT_OFF.includes(stringField(message, "stop_reason") ?? "");
  const blocks = listField(message, "content");
  const calls = blocks.flatMap((block, index) =>
    // What the API runs by itself (`server_tool_use`) has its result in the message already.
    field(block, "type") === "tool_use"
      ? [
          {
            call: {
              id: stringField(block, "id") ?? "",
              name: stringField(block, "name") ?? "",
              arguments: field(block, "input"),
            },
            isCutOff: isCutOff && index === blocks.length - 1,
          },
        ]
      : [],
  );
  return { id: stringField(message, "id"), calls };
}

function toMessages(outcomes: readonly CallOutcome[]): AnthropicToolResultMessage[] {
  const content = outcomes.map(({ call, output, isError }): AnthropicToolResult => {
    const result = { type: "tool_result" as const, tool_use_id: call.id, content: output };
    return isError ? { ...result, is_error: true } : result;
  });
  return content.length === 0 ? [] : [{ role: "user", content }];
}
