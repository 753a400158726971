import { type JsonRecord, type ModelFormat, type ScriptedTurn } from "./model-server.js";

/** Models that number their calls give no ids at all here: calls of a message are told apart by their position. */
const NO_ID = "call_0";

/** The Gemini API. */
export const gemini: ModelFormat = {
  path: /:(?:streamG|g)enerateContent/,
  isStreamed: (_body, path) => path.includes(":streamGenerateContent"),
  plain: (turn, responseId) => response(partsOf(turn), responseId, "STOP"),
  events(turn, responseId) {
    const chunks = [
      ...partsOf(turn).map((part) => response([part], responseId)),
      response([{ text: "" }], responseId, "STOP"),
    ];
    return chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");
  },
  resultsIn({ contents }) {
    const last = (contents as { parts: JsonRecord[] }[]).at(-1);
    return (last?.parts ?? [])
      .filter((part) => "functionResponse" in part)
      .map((part) => {
        const { id, response: result } = part["functionResponse"] as {
          id?: string;
          response: { output: unknown } | { error: unknown };
        };
        const isError = "error" in result;
        return { id: id ?? NO_ID, text: String(isError ? result.error : result.output), isError };
      });
  },
};

function response(parts: readonly JsonRecord[], responseId: string, finishReason?: string): JsonRecord {
  const candidate = { index: 0, content: { role: "model", parts }, ...(finishReason ? { finishReason } : {}) };
  return { responseId, modelVersion: "scripted", candidates: [candidate] };
}

/** Models that think sign their calls, and want the signature back. */
function partsOf({ calls }: ScriptedTurn): JsonRecord[] {
  const parts = calls.map(({ id, name, arguments: written }, index) => ({
    functionCall: { ...(id === NO_ID ? {} : { id }), name, args: parsed(written) },
    ...(index === 0 ? { thoughtSignature: "c2lnbmF0dXJl" } : {}),
  }));
  return parts.length === 0 ? [{ text: "Done." }] : parts;
}

/** The service sends objects. What is no JSON stays text, as some gateways leave it. */
function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}
