import { createEmulator, defineToolkit, type Emulator } from "composio-session/emulator";

/** The emulator's. Nothing that is printed or recorded may hold it. */
export const API_KEY = "key-that-nothing-may-show";

/** Arguments of an e-mail. */
export const MAIL = { recipient_email: "ada@example.com", subject: "Hello", body: "Done" };

/** An emulator whose e-mails are counted. */
export interface MailService {
  readonly emulator: Emulator;
  /** Subjects of the e-mails that left, in order. */
  readonly sent: readonly string[];
}

/** @param onSend is called when an e-mail has left, before its sender gets a response. If it throws, the tool fails */
export function createMailService(onSend: () => void): MailService {
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
          onSend();
          return { id: `msg_${sent.length}` };
        },
      },
    ],
  });
  return { emulator: createEmulator({ apiKey: API_KEY, toolkits: [gmail] }), sent };
}
