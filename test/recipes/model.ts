import type { CallOutcomeKind, ModelToolCall } from "composio-session/agent";

/** A message of the model: what it says, and the tools it calls. */
export interface ModelMessage {
  readonly id: string;
  readonly text: string;
  readonly calls: readonly ModelToolCall[];
}

export interface ToolMessage {
  readonly role: "tool";
  readonly results: readonly { readonly kind: CallOutcomeKind; readonly callId: string; readonly output: string }[];
}

export type Message =
  { readonly role: "user"; readonly text: string } | ({ readonly role: "assistant" } & ModelMessage) | ToolMessage;

/** Stands in for a model: sends three e-mails, one in each message, under new ids each time it is asked. */
export async function askModel(messages: readonly Message[]): Promise<ModelMessage> {
  const subject = ["a", "b", "c"][messages.filter(({ role }) => role === "tool").length];
  const nonce = crypto.randomUUID();
  if (subject === undefined) {
    return { id: `msg_${nonce}`, text: "Sent.", calls: [] };
  }
  const mail = { recipient_email: "ada@example.com", subject, body: "Done" };
  const call = { id: `call_${nonce}`, name: "GMAIL_SEND_EMAIL", arguments: JSON.stringify(mail) };
  return { id: `msg_${nonce}`, text: "", calls: [call] };
}
