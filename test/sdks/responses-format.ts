import { eventText, inTwoParts, itemsAtEnd, type ModelFormat, type ScriptedTurn } from "./model-server.js";

/** OpenAI's Responses API. */
export const responses: ModelFormat = {
  path: /\/responses$/,
  plain: responseBody,
  events(turn, id) {
    const body = responseBody(turn, id);
    const items = body.output.flatMap((item, output_index) => [
      { type: "response.output_item.added", output_index, item: startOf(item) },
      ...deltasOf(item, output_index),
      { type: "response.output_item.done", output_index, item },
    ]);
    const last = turn.isCutOff === true ? "response.incomplete" : "response.completed";
    const events = [
      { type: "response.created", response: { ...body, status: "in_progress", output: [] } },
      ...items,
      { type: last, response: body },
    ];
    return eventText(events.map((event, sequence_number) => ({ ...event, sequence_number })));
  },
  resultsIn: ({ input }) =>
    itemsAtEnd(input, ({ type }) => type === "function_call_output").map(({ call_id, output }) => ({
      id: String(call_id),
      text: String(output),
      isError: undefined,
    })),
};

type Item = ReturnType<typeof callItem> | ReturnType<typeof textItem>;

function responseBody(turn: ScriptedTurn, id: string) {
  const { calls, isCutOff = false } = turn;
  const output: Item[] = calls.length === 0 ? [textItem(id)] : calls.map((_, index) => callItem(turn, index, id));
  return {
    id,
    object: "response",
    created_at: 1_790_000_000,
    status: isCutOff ? "incomplete" : "completed",
    error: null,
    incomplete_details: isCutOff ? { reason: "max_output_tokens" } : null,
    model: "scripted",
    output,
    parallel_tool_calls: true,
    tool_choice: "auto",
    tools: [],
  };
}

function callItem({ calls, isCutOff = false }: ScriptedTurn, index: number, responseId: string) {
  const { id = "", name = "", arguments: written = "" } = calls[index] ?? {};
  const status = isCutOff && index === calls.length - 1 ? "incomplete" : "completed";
  return { type: "function_call", id: `fc_${responseId}_${index}`, call_id: id, name, arguments: written, status };
}

function textItem(responseId: string) {
  const content = [{ type: "output_text", text: "Done.", annotations: [] }];
  return { type: "message", id: `msg_${responseId}`, role: "assistant", status: "completed", content };
}

/** An item as its stream begins. */
function startOf(item: Item): object {
  return "arguments" in item
    ? { ...item, arguments: "", status: "in_progress" }
    : { ...item, content: [], status: "in_progress" };
}

function deltasOf(item: Item, output_index: number): { type: string; [field: string]: unknown }[] {
  const place = { item_id: item.id, output_index };
  if ("arguments" in item) {
    const deltas = inTwoParts(item.arguments).map((delta) => ({
      type: "response.function_call_arguments.delta",
      ...place,
      delta,
    }));
    const { name, arguments: whole } = item;
    return [...deltas, { type: "response.function_call_arguments.done", ...place, name, arguments: whole }];
  }
  const part = { ...place, content_index: 0 };
  return [
    { type: "response.content_part.added", ...part, part: { type: "output_text", text: "", annotations: [] } },
    { type: "response.output_text.delta", ...part, delta: "Done.", logprobs: [] },
    { type: "response.output_text.done", ...part, text: "Done.", logprobs: [] },
    { type: "response.content_part.done", ...part, part: item.content[0] },
  ];
}
