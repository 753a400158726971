import { createEmulator, defineToolkit, type Emulator } from "composio-session/emulator";

/** An emulator whose e-mails are counted. */
export interface MailService {
  readonly emulator: Emulator;
  /** Subjects of the e-mails that left, in order. */
  readonly sent: readonly string[];
}

/** @param onSend is called when an e-mail has left, before its sender gets a response */
export function createMailService(onSend: (sent: readonly string[]) => void): MailService {
  const sent: string[] = [];
  const gmail = defineToolkit({
    slug: "gmail",
    name: "Gmail",
    description: "E-mail.",
    auth: "NO_AUTH",
    createWorld: () => ({}),
    tools: [
      {
        slug: "GMAIL_SEND_EMAIL",
        name: "Send e-mail",
        description: "Sends an e-mail.",
        tags: [],
        input: {
          type: "object",
          properties: {
            recipient_email: { type: "string" },
            subject: { type: "string" },
            body: { type: "string" },
          },
          required: ["recipient_email", "subject", "body"],
        },
        run: (_state, { subject }) => {
          sent.push(String(subject));
          onSend(sent);
          return { id: `msg_${sent.length}` };
        },
      },
    ],
  });
  return { emulator: createEmulator({ toolkits: [gmail] }), sent };
}
