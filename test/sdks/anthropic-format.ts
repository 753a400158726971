import {
  eventText,
  inTwoParts,
  itemsAtEnd,
  type JsonRecord,
  type ModelFormat,
  type ScriptedTurn,
} from "./model-server.js";

/** Anthropic's Messages API. */
export const anthropicMessages: ModelFormat = {
  path: /\/v1\/messages$/,
  plain: messageBody,
  events(turn, id) {
    const message = messageBody(turn, id);
    const blocks = message.content.flatMap((content_block, index) => [
      { type: "content_block_start", index, content_block: startOf(content_block) },
      ...deltasOf(turn, index).map((delta) => ({ type: "content_block_delta", index, delta })),
      { type: "content_block_stop", index },
    ]);
    const { stop_reason, usage } = message;
    return eventText([
      { type: "message_start", message: { ...message, content: [], stop_reason: null } },
      ...blocks,
      { type: "message_delta", delta: { stop_reason, stop_sequence: null }, usage },
      { type: "message_stop" },
    ]);
  },
  resultsIn({ messages }) {
    const [last] = itemsAtEnd(messages, ({ role }) => role === "user").slice(-1);
    return itemsAtEnd(last?.["content"], ({ type }) => type === "tool_result").map(
      ({ tool_use_id, content, is_error }) => ({
        id: String(tool_use_id),
        text: String(content),
        isError: is_error === true,
      }),
    );
  },
};

function messageBody({ calls, isCutOff = false }: ScriptedTurn, id: string) {
  const whole = calls.length === 0 ? "end_turn" : "tool_use";
  const content: JsonRecord[] =
    calls.length === 0
      ? [{ type: "text", text: "Done." }]
      : calls.map(({ id: callId, name, arguments: written }) => ({
          type: "tool_use",
          id: callId,
          name,
          input: parsed(written),
        }));
  return {
    id,
    type: "message",
    role: "assistant",
    model: "scripted",
    content,
    stop_reason: isCutOff ? "max_tokens" : whole,
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  };
}

/** What is no JSON arrives as text. */
function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

/** A block as its stream begins. */
function startOf(block: JsonRecord): JsonRecord {
  return block["type"] === "text" ? { ...block, text: "" } : { ...block, input: {} };
}

function deltasOf({ calls }: ScriptedTurn, index: number): JsonRecord[] {
  const call = calls[index];
  return call === undefined
    ? [{ type: "text_delta", text: "Done." }]
    : inTwoParts(call.arguments).map((partial_json) => ({ type: "input_json_delta", partial_json }));
}
