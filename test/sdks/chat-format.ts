import { inTwoParts, itemsAtEnd, type ModelFormat, type ScriptedTurn } from "./model-server.js";

const common = { created: 1_790_000_000, model: "scripted" };

/** OpenAI's Chat Completions API, which many services speak. */
export const chatCompletions: ModelFormat = {
  path: /\/chat\/completions$/,
  plain(turn, id) {
    const { calls } = turn;
    const tool_calls = calls.map(({ id: callId, name, arguments: written }) => ({
      id: callId,
      type: "function",
      function: { name, arguments: written },
    }));
    const message = {
      role: "assistant",
      content: calls.length === 0 ? "Done." : null,
      refusal: null,
      ...(calls.length === 0 ? {} : { tool_calls }),
    };
    const choices = [{ index: 0, message, finish_reason: finishReason(turn), logprobs: null }];
    return {
      id,
      object: "chat.completion",
      ...common,
      choices,
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    };
  },
  events(turn, id) {
    const { calls } = turn;
    const start = { role: "assistant", content: calls.length === 0 ? "Done." : null };
    const deltas = calls.flatMap(({ id: callId, name, arguments: written }, index) => [
      { tool_calls: [{ index, id: callId, type: "function", function: { name, arguments: "" } }] },
      ...inTwoParts(written).map((part) => ({ tool_calls: [{ index, function: { arguments: part } }] })),
    ]);
    const chunks = [start, ...deltas, {}].map((delta, index) => ({
      id,
      object: "chat.completion.chunk",
      ...common,
      choices: [{ index: 0, delta, finish_reason: index === deltas.length + 1 ? finishReason(turn) : null }],
    }));
    return [...chunks.map((chunk) => JSON.stringify(chunk)), "[DONE]"].map((data) => `data: ${data}\n\n`).join("");
  },
  resultsIn: ({ messages }) =>
    itemsAtEnd(messages, ({ role }) => role === "tool").map(({ tool_call_id, content }) => ({
      id: String(tool_call_id),
      text: String(content),
      isError: undefined,
    })),
};

function finishReason({ calls, isCutOff = false }: ScriptedTurn): string {
  const whole = calls.length === 0 ? "stop" : "tool_calls";
  return isCutOff ? "length" : whole;
}
