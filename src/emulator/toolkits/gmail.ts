import type { JsonObject } from "../json.js";
import {
  booleanArgument,
  numberArgument,
  optionalStringArgument,
  stringArgument,
  stringListArgument,
} from "./read-arguments.js";
import { defineToolkit, type ToolContext, type ToolDefinition } from "./define-toolkit.js";
import { array, boolean, integer, nullableString, object, string } from "./schema-builders.js";

interface Message {
  readonly messageId: string;
  readonly threadId: string;
  readonly sender: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly messageText: string;
  readonly isHtml: boolean;
  readonly labelIds: readonly string[];
  readonly messageTimestamp: string;
}

interface Mailbox {
  readonly address: string;
  readonly messages: Message[];
  readonly drafts: { readonly id: string; readonly message: Message }[];
}

/** State of the Gmail toolkit. Users of an emulator can send each other e-mail. */
interface GmailState {
  /** By lower-case address. */
  readonly mailboxes: Map<string, Mailbox>;
}

/** The e-mail address of a user: the user id if it is an address, otherwise one at example.com. */
function addressOf(account: ToolContext["account"]): string {
  const user = account?.user_id.toLowerCase() ?? "nobody";
  return user.includes("@") ? user : `${user.replace(/[^a-z0-9._-]+/g, ".")}@example.com`;
}

/** The mailbox of an address. Created on first use. */
function mailboxOf(state: GmailState, address: string): Mailbox {
  const existing = state.mailboxes.get(address);
  if (existing !== undefined) {
    return existing;
  }
  const mailbox: Mailbox = { address, messages: [], drafts: [] };
  state.mailboxes.set(address, mailbox);
  return mailbox;
}

function compose(state: GmailState, args: JsonObject, context: ToolContext, labelIds: readonly string[]): Message {
  const to = optionalStringArgument(args, "recipient_email");
  const message: Message = {
    messageId: context.nextId("msg"),
    threadId: optionalStringArgument(args, "thread_id") ?? context.nextId("thread"),
    sender: mailboxOf(state, addressOf(context.account)).address,
    to: [...(to === undefined ? [] : [to]), ...stringListArgument(args, "extra_recipients")],
    cc: stringListArgument(args, "cc"),
    bcc: stringListArgument(args, "bcc"),
    subject: optionalStringArgument(args, "subject") ?? "",
    messageText: optionalStringArgument(args, "body") ?? "",
    isHtml: booleanArgument(args, "is_html"),
    labelIds,
    messageTimestamp: context.now().toISOString(),
  };
  const addresses = [...message.to, ...message.cc, ...message.bcc];
  const invalid = addresses.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (invalid !== undefined) {
    throw new Error(`Invalid To header: "${invalid}" is not an e-mail address (400).`);
  }
  return message;
}

function send(state: GmailState, message: Message): JsonObject {
  const recipients = [...message.to, ...message.cc, ...message.bcc].map((address) => address.toLowerCase());
  if (recipients.length === 0) {
    throw new Error("Recipient address required (400).");
  }
  mailboxOf(state, message.sender).messages.push({ ...message, labelIds: ["SENT"] });
  for (const address of new Set(recipients)) {
    mailboxOf(state, address).messages.push({ ...message, bcc: [], labelIds: ["INBOX", "UNREAD"] });
  }
  return { id: message.messageId, threadId: message.threadId, labelIds: ["SENT"] };
}

/** A subset of Gmail's search: `from:`, `to:`, `subject:`, `is:unread`, `in:`, `label:` and plain words. */
function matches(message: Message, query: string): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== "")
    .every((term) => {
      const [, field, value = ""] = /^(from|to|subject|is|in|label):(.+)$/.exec(term) ?? [];
      if (field === "from") {
        return message.sender.includes(value);
      }
      if (field === "to") {
        return message.to.some((address) => address.toLowerCase().includes(value));
      }
      if (field === "subject") {
        return message.subject.toLowerCase().includes(value);
      }
      if (field !== undefined) {
        return message.labelIds.includes(value.toUpperCase());
      }
      return `${message.subject} ${message.messageText}`.toLowerCase().includes(term);
    });
}

const recipients = (description: string) => array(string("E-mail address.", { format: "email" }), description);
const messageSchema = object(
  {
    messageId: string("Id of the message."),
    threadId: string("Id of the thread."),
    sender: string("Address of the sender."),
    to: recipients("Addresses of the recipients."),
    subject: string("Subject line."),
    messageText: string("Text of the message."),
    labelIds: array(string("Label, such as INBOX or SENT."), "Labels on the message."),
    messageTimestamp: string("Time of sending.", { format: "date-time" }),
  },
  ["messageId", "threadId", "sender", "to", "subject", "messageText", "labelIds", "messageTimestamp"],
);
const sentSchema = object(
  {
    id: string("Id of the message."),
    threadId: string("Id of the thread."),
    labelIds: array(string("Label."), "Labels on the message."),
  },
  ["id", "threadId", "labelIds"],
);
const user_id = string('Owner of the mailbox; "me" is the connected account.', { default: "me", examples: ["me"] });
const outgoing = {
  user_id,
  recipient_email: string("First recipient.", { format: "email", examples: ["ada@example.com"] }),
  extra_recipients: recipients("Additional recipients."),
  cc: recipients("Recipients of a copy."),
  bcc: recipients("Recipients of a blind copy."),
  subject: nullableString("Subject line."),
  body: nullableString("Text of the message."),
  is_html: boolean("Whether the body is HTML.", { default: false }),
};

const tools: readonly ToolDefinition<GmailState>[] = [
  {
    slug: "GMAIL_SEND_EMAIL",
    name: "Send an e-mail",
    description: "Sends an e-mail from the connected account.",
    input: object({ ...outgoing, thread_id: string("Id of the thread to reply to.") }, ["recipient_email"]),
    output: sentSchema,
    tags: ["openWorldHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.send"],
    important: true,
    run: (state, args, context) => send(state, compose(state, args, context, ["SENT"])),
  },
  {
    slug: "GMAIL_FETCH_EMAILS",
    name: "Fetch e-mails",
    description: "Lists e-mails of the mailbox, newest first, optionally filtered by a search query.",
    input: object({
      user_id,
      query: string("Gmail search, such as from:ada is:unread.", { examples: ["from:ada@example.com is:unread"] }),
      label_ids: array(string("Label."), "Only messages with all of these labels."),
      max_results: integer("Maximum number of messages to return.", { minimum: 1, maximum: 500, default: 10 }),
      page_token: string("The nextPageToken of the previous page."),
    }),
    output: object(
      {
        messages: array(messageSchema, "The messages of the page."),
        nextPageToken: nullableString("Token of the next page; null on the last page."),
        resultSizeEstimate: integer("Total number of matching messages."),
      },
      ["messages", "nextPageToken", "resultSizeEstimate"],
    ),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.readonly"],
    important: true,
    run(state, args, context) {
      const labels = stringListArgument(args, "label_ids");
      const found = mailboxOf(state, addressOf(context.account))
        .messages.filter((message) => labels.every((label) => message.labelIds.includes(label)))
        .filter((message) => matches(message, optionalStringArgument(args, "query") ?? ""))
        .toReversed();
      const start = Number(optionalStringArgument(args, "page_token") ?? 0) || 0;
      const end = start + numberArgument(args, "max_results");
      const nextPageToken = end < found.length ? String(end) : null;
      return { messages: structuredClone(found.slice(start, end)), nextPageToken, resultSizeEstimate: found.length };
    },
  },
  {
    slug: "GMAIL_DELETE_MESSAGE",
    name: "Delete an e-mail",
    description: "Permanently deletes a message without moving it to the trash.",
    input: object({ user_id, message_id: string("Id of the message.") }, ["message_id"]),
    output: object({}),
    tags: ["destructiveHint", "idempotentHint"],
    scopes: ["https://mail.google.com/"],
    run(state, args, context) {
      const { messages } = mailboxOf(state, addressOf(context.account));
      const id = stringArgument(args, "message_id");
      const index = messages.findIndex((message) => message.messageId === id);
      if (index < 0) {
        throw new Error(`Requested entity was not found: no message ${id} (404).`);
      }
      messages.splice(index, 1);
      return {};
    },
  },
  {
    slug: "GMAIL_CREATE_EMAIL_DRAFT",
    name: "Draft an e-mail",
    description: "Creates a draft without sending it.",
    input: object({ ...outgoing, thread_id: string("Id of the thread to reply to.") }),
    output: object({ id: string("Id of the draft."), message: messageSchema }, ["id", "message"]),
    tags: ["openWorldHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.compose"],
    run(state, args, context) {
      const draft = { id: context.nextId("draft"), message: compose(state, args, context, ["DRAFT"]) };
      mailboxOf(state, addressOf(context.account)).drafts.push(draft);
      return structuredClone(draft);
    },
  },
  {
    slug: "GMAIL_LIST_DRAFTS",
    name: "List drafts",
    description: "Lists the drafts of the mailbox, oldest first.",
    input: object({
      user_id,
      max_results: integer("Maximum number of drafts to return.", { minimum: 1, maximum: 500, default: 10 }),
    }),
    output: object(
      {
        drafts: array(object({ id: string("Id of the draft."), message: messageSchema }, ["id", "message"]), "Drafts."),
      },
      ["drafts"],
    ),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.readonly"],
    run(state, args, context) {
      const { drafts } = mailboxOf(state, addressOf(context.account));
      return { drafts: structuredClone(drafts.slice(0, numberArgument(args, "max_results"))) };
    },
  },
  {
    slug: "GMAIL_SEND_DRAFT",
    name: "Send a draft",
    description: "Sends a draft and removes it from the drafts.",
    input: object({ user_id, draft_id: string("Id of the draft.") }, ["draft_id"]),
    output: sentSchema,
    tags: ["openWorldHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.compose"],
    run(state, args, context) {
      const { drafts } = mailboxOf(state, addressOf(context.account));
      const id = stringArgument(args, "draft_id");
      const draft = drafts.find((candidate) => candidate.id === id);
      if (draft === undefined) {
        throw new Error(`Requested entity was not found: no draft ${id} (404).`);
      }
      const sent = send(state, draft.message);
      drafts.splice(drafts.indexOf(draft), 1);
      return sent;
    },
  },
];

/** Gmail with messages and drafts. Users of an emulator can send each other e-mail. */
export const gmail = defineToolkit<GmailState>({
  slug: "gmail",
  name: "Gmail",
  description: "E-mail: send, search, draft.",
  version: "20260401_00",
  categories: ["communication"],
  createWorld: () => ({ mailboxes: new Map() }),
  profile: (_state, account) => ({ emailAddress: addressOf(account) }),
  tools,
});
