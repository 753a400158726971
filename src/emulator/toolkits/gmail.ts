import type { JsonObject } from "../json.js";
import { flagOf, numberOf, optionalTextOf, textOf, textsOf } from "./read-arguments.js";
import { defineToolkit, type ToolContext, type ToolDefinition } from "./define-toolkit.js";
import { flag, list, record, text, whole } from "./schema-builders.js";

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

/** Mailboxes by address: what one emulated user sends to another arrives there. */
interface Gmail {
  readonly mailboxes: Map<string, Mailbox>;
}

/** The address of a user: the user id itself when it is one, otherwise one at example.com. */
function addressOf(account: ToolContext["account"]): string {
  const user = account?.user_id.toLowerCase() ?? "nobody";
  return user.includes("@") ? user : `${user.replace(/[^a-z0-9._-]+/g, ".")}@example.com`;
}

function mailboxOf(world: Gmail, address: string): Mailbox {
  const known = world.mailboxes.get(address);
  if (known !== undefined) return known;
  const opened: Mailbox = { address, messages: [], drafts: [] };
  world.mailboxes.set(address, opened);
  return opened;
}

function compose(world: Gmail, args: JsonObject, context: ToolContext, labelIds: readonly string[]): Message {
  const to = optionalTextOf(args, "recipient_email");
  const message: Message = {
    messageId: context.nextId("msg"),
    threadId: optionalTextOf(args, "thread_id") ?? context.nextId("thread"),
    sender: mailboxOf(world, addressOf(context.account)).address,
    to: [...(to === undefined ? [] : [to]), ...textsOf(args, "extra_recipients")],
    cc: textsOf(args, "cc"),
    bcc: textsOf(args, "bcc"),
    subject: optionalTextOf(args, "subject") ?? "",
    messageText: optionalTextOf(args, "body") ?? "",
    isHtml: flagOf(args, "is_html"),
    labelIds,
    messageTimestamp: context.now().toISOString(),
  };
  const addresses = [...message.to, ...message.cc, ...message.bcc];
  const wrong = addresses.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (wrong !== undefined) throw new Error(`Invalid To header: "${wrong}" is no e-mail address (400).`);
  return message;
}

function send(world: Gmail, message: Message): JsonObject {
  const recipients = [...message.to, ...message.cc, ...message.bcc].map((address) => address.toLowerCase());
  if (recipients.length === 0) throw new Error("Recipient address required (400).");
  mailboxOf(world, message.sender).messages.push({ ...message, labelIds: ["SENT"] });
  for (const address of new Set(recipients)) {
    mailboxOf(world, address).messages.push({ ...message, bcc: [], labelIds: ["INBOX", "UNREAD"] });
  }
  return { id: message.messageId, threadId: message.threadId, labelIds: ["SENT"] };
}

/** Gmail's search, as far as `from:`, `to:`, `subject:`, `is:unread`, `in:` and plain words go. */
function matches(message: Message, query: string): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== "")
    .every((term) => {
      const [, field, value = ""] = /^(from|to|subject|is|in|label):(.+)$/.exec(term) ?? [];
      if (field === "from") return message.sender.includes(value);
      if (field === "to") return message.to.some((address) => address.toLowerCase().includes(value));
      if (field === "subject") return message.subject.toLowerCase().includes(value);
      if (field !== undefined) return message.labelIds.includes(value.toUpperCase());
      return `${message.subject} ${message.messageText}`.toLowerCase().includes(term);
    });
}

const nullableText = (description: string) => ({ type: ["string", "null"], description });
const recipients = (description: string) => list(text("E-mail address.", { format: "email" }), description);
const messageSchema = record(
  {
    messageId: text("Id of the message."),
    threadId: text("Id of the conversation it belongs to."),
    sender: text("Address it comes from."),
    to: recipients("Addresses it goes to."),
    subject: text("Subject line."),
    messageText: text("The body."),
    labelIds: list(text("Label, such as INBOX or SENT."), "Labels on the message."),
    messageTimestamp: text("When it was sent.", { format: "date-time" }),
  },
  ["messageId", "threadId", "sender", "to", "subject", "messageText", "labelIds", "messageTimestamp"],
);
const sentSchema = record(
  {
    id: text("Id of the message."),
    threadId: text("Id of the conversation."),
    labelIds: list(text("Label."), "Labels on the message."),
  },
  ["id", "threadId", "labelIds"],
);
const user_id = text('Whose mailbox; "me" is the connected account.', { default: "me", examples: ["me"] });
const outgoing = {
  user_id,
  recipient_email: text("First address to send to.", { format: "email", examples: ["ada@example.com"] }),
  extra_recipients: recipients("More addresses to send to."),
  cc: recipients("Addresses that get a copy."),
  bcc: recipients("Addresses that get a copy nobody else sees."),
  subject: nullableText("Subject line."),
  body: nullableText("Text of the message."),
  is_html: flag("Whether the body is HTML.", { default: false }),
};

const tools: readonly ToolDefinition<Gmail>[] = [
  {
    slug: "GMAIL_SEND_EMAIL",
    name: "Send an e-mail",
    description: "Sends an e-mail from the connected account.",
    input: record({ ...outgoing, thread_id: text("Conversation to answer in.") }, ["recipient_email"]),
    output: sentSchema,
    tags: ["openWorldHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.send"],
    important: true,
    run: (world, args, context) => send(world, compose(world, args, context, ["SENT"])),
  },
  {
    slug: "GMAIL_FETCH_EMAILS",
    name: "Fetch e-mails",
    description: "Lists e-mails of the mailbox, newest first, optionally those that a search finds.",
    input: record({
      user_id,
      query: text("Gmail search, such as from:ada is:unread.", { examples: ["from:ada@example.com is:unread"] }),
      label_ids: list(text("Label."), "Only messages that carry all of these labels."),
      max_results: whole("Most messages to return.", { minimum: 1, maximum: 500, default: 10 }),
      page_token: text("The nextPageToken of the page before."),
    }),
    output: record(
      {
        messages: list(messageSchema, "The messages of the page."),
        nextPageToken: nullableText("Where the next page starts; null at the end."),
        resultSizeEstimate: whole("How many messages match in all."),
      },
      ["messages", "nextPageToken", "resultSizeEstimate"],
    ),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.readonly"],
    important: true,
    run(world, args, context) {
      const labels = textsOf(args, "label_ids");
      const found = mailboxOf(world, addressOf(context.account))
        .messages.filter((message) => labels.every((label) => message.labelIds.includes(label)))
        .filter((message) => matches(message, optionalTextOf(args, "query") ?? ""))
        .toReversed();
      const start = Number(optionalTextOf(args, "page_token") ?? 0) || 0;
      const end = start + numberOf(args, "max_results");
      const nextPageToken = end < found.length ? String(end) : null;
      return { messages: structuredClone(found.slice(start, end)), nextPageToken, resultSizeEstimate: found.length };
    },
  },
  {
    slug: "GMAIL_DELETE_MESSAGE",
    name: "Delete an e-mail",
    description: "Deletes a message for good, past the trash.",
    input: record({ user_id, message_id: text("Id of the message.") }, ["message_id"]),
    output: record({}),
    tags: ["destructiveHint", "idempotentHint"],
    scopes: ["https://mail.google.com/"],
    run(world, args, context) {
      const { messages } = mailboxOf(world, addressOf(context.account));
      const id = textOf(args, "message_id");
      const at = messages.findIndex((message) => message.messageId === id);
      if (at < 0) throw new Error(`Requested entity was not found: no message ${id} (404).`);
      messages.splice(at, 1);
      return {};
    },
  },
  {
    slug: "GMAIL_CREATE_EMAIL_DRAFT",
    name: "Draft an e-mail",
    description: "Writes a draft without sending it.",
    input: record({ ...outgoing, thread_id: text("Conversation to answer in.") }),
    output: record({ id: text("Id of the draft."), message: messageSchema }, ["id", "message"]),
    tags: ["openWorldHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.compose"],
    run(world, args, context) {
      const draft = { id: context.nextId("draft"), message: compose(world, args, context, ["DRAFT"]) };
      mailboxOf(world, addressOf(context.account)).drafts.push(draft);
      return structuredClone(draft);
    },
  },
  {
    slug: "GMAIL_LIST_DRAFTS",
    name: "List drafts",
    description: "Lists the drafts of the mailbox, oldest first.",
    input: record({ user_id, max_results: whole("Most drafts to return.", { minimum: 1, maximum: 500, default: 10 }) }),
    output: record(
      { drafts: list(record({ id: text("Id of the draft."), message: messageSchema }, ["id", "message"]), "Drafts.") },
      ["drafts"],
    ),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.readonly"],
    run(world, args, context) {
      const { drafts } = mailboxOf(world, addressOf(context.account));
      return { drafts: structuredClone(drafts.slice(0, numberOf(args, "max_results"))) };
    },
  },
  {
    slug: "GMAIL_SEND_DRAFT",
    name: "Send a draft",
    description: "Sends a draft, which then is a draft no more.",
    input: record({ user_id, draft_id: text("Id of the draft.") }, ["draft_id"]),
    output: sentSchema,
    tags: ["openWorldHint"],
    scopes: ["https://www.googleapis.com/auth/gmail.compose"],
    run(world, args, context) {
      const { drafts } = mailboxOf(world, addressOf(context.account));
      const id = textOf(args, "draft_id");
      const draft = drafts.find((each) => each.id === id);
      if (draft === undefined) throw new Error(`Requested entity was not found: no draft ${id} (404).`);
      const sent = send(world, draft.message);
      drafts.splice(drafts.indexOf(draft), 1);
      return sent;
    },
  },
];

/** Gmail: sending, searching and drafting. Mail between users of one emulator arrives. */
export const gmail = defineToolkit<Gmail>({
  slug: "gmail",
  name: "Gmail",
  description: "E-mail: send, search, draft.",
  version: "20260401_00",
  categories: ["communication"],
  createWorld: () => ({ mailboxes: new Map() }),
  profile: (_world, account) => ({ emailAddress: addressOf(account) }),
  tools,
});
