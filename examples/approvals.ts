/**
 * Tools that a person has to approve: one answered at once, several answered together, and one answered by another
 * process. Runs on the emulator: `npx tsx examples/approvals.ts`.
 */
import { Composio, type InputResponses, type ToolInputRequired, unwrap } from "composio-session";
import { createEmulator } from "composio-session/emulator";

const emulator = createEmulator();
const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
emulator.connect("user_123", "gmail");
const session = await composio.createSession("user_123", { toolkits: { require_approval: ["gmail"] } });

/** Stands in for a person: says yes to everything. */
function approveAll({ input_requests }: Pick<ToolInputRequired, "input_requests">): InputResponses {
  const approved = { action: "accept", content: { decision: "approve" } } as const;
  return Object.fromEntries(
    Object.entries(input_requests).map(([id, { message }]) => {
      console.log(message);
      return [id, approved];
    }),
  );
}

const mail = { recipient_email: "ada@example.com", body: "Done" };
const asked = await session.executeTool("GMAIL_SEND_EMAIL", mail);
if (asked.result_type === "input_required") {
  unwrap(await session.respond(asked, approveAll(asked)));
  console.log("sent after approval");
}

const several = await session.executeTools([
  { tool_slug: "GMAIL_SEND_EMAIL", arguments: mail },
  { tool_slug: "GMAIL_FETCH_EMAILS", arguments: {} },
]);
const [first] = several;
if (first.result_type === "input_required") {
  const answered = await session.respond(several, approveAll(first));
  console.log(answered.map(({ result_type }) => result_type).join(", "));
}

// Another process, minutes later: it has what was stored.
const later = await session.executeTool("GMAIL_SEND_EMAIL", mail);
if (later.result_type === "input_required") {
  const { input_requests, request_state } = later;
  const stored = { sessionId: session.sessionId, mail, ids: Object.keys(input_requests), request_state };
  const again = await composio.getSession(stored.sessionId);
  const input_responses = Object.fromEntries(stored.ids.map((id) => [id, { action: "decline" }] as const));
  const declined = await again.executeTool("GMAIL_SEND_EMAIL", stored.mail, {
    input_responses,
    ...(stored.request_state === undefined ? {} : { request_state: stored.request_state }),
  });
  console.log(declined.error);
}
