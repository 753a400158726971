import type { JsonObject } from "../json.js";
import { numberArgument, optionalStringArgument, stringArgument } from "./read-arguments.js";
import { defineToolkit, type ToolContext, type ToolDefinition } from "./define-toolkit.js";
import { array, boolean, integer, nullableString, object, string } from "./schema-builders.js";

interface Message {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts: string | null;
}

interface Channel {
  readonly id: string;
  readonly name: string;
  readonly messages: Message[];
}

/** State of the Slack toolkit: one workspace that all users share. */
interface SlackState {
  readonly channels: Channel[];
  /** Timestamp of the last message, in microseconds. Timestamps identify messages, so they must be unique. */
  lastTimestamp: number;
}

const INITIAL_CHANNELS = ["general", "random", "engineering"];

function createState(): SlackState {
  return {
    channels: INITIAL_CHANNELS.map((name, index) => ({ id: `C00000000${index + 1}`, name, messages: [] })),
    lastTimestamp: 0,
  };
}

/** The channel that the argument `channel` refers to: an id, or a name with or without "#". */
function findChannel(state: SlackState, args: JsonObject): Channel {
  const idOrName = stringArgument(args, "channel").replace(/^#/, "");
  const found = state.channels.find((channel) => channel.id === idOrName || channel.name === idOrName);
  if (found === undefined) {
    throw new Error(`channel_not_found: no channel ${idOrName}.`);
  }
  return found;
}

/** A timestamp later than the last one, in Slack's format: `1777636800.000001`. */
function nextTimestamp(state: SlackState, context: ToolContext): string {
  state.lastTimestamp = Math.max(state.lastTimestamp + 1, context.now().getTime() * 1000);
  return `${Math.floor(state.lastTimestamp / 1_000_000)}.${String(state.lastTimestamp % 1_000_000).padStart(6, "0")}`;
}

const channel = string("Id of the channel, or its name.", { examples: ["general", "C000000001"] });
const channelSchema = object(
  {
    id: string("Id of the channel."),
    name: string("Name of the channel, without #."),
    num_messages: integer("Number of messages."),
  },
  ["id", "name", "num_messages"],
);
const messageSchema = object(
  {
    ts: string("Timestamp of the message, which is also its id."),
    user: string("Author of the message."),
    text: string("Text of the message."),
    thread_ts: nullableString("Timestamp of the message that this one replies to."),
  },
  ["ts", "user", "text"],
);
const channelResponse = ({ id, name, messages }: Channel): JsonObject => ({ id, name, num_messages: messages.length });

const tools: readonly ToolDefinition<SlackState>[] = [
  {
    slug: "SLACK_LIST_ALL_CHANNELS",
    name: "List channels",
    description: "Lists the channels of the workspace.",
    input: object({
      channel_name: string("Only channels whose name contains this text."),
      limit: integer("Maximum number of channels to return.", { minimum: 1, maximum: 1000, default: 100 }),
    }),
    output: object({ ok: boolean("Always true."), channels: array(channelSchema, "Channels.") }, ["ok", "channels"]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["channels:read"],
    important: true,
    run(state, args) {
      const nameFilter = optionalStringArgument(args, "channel_name") ?? "";
      const found = state.channels.filter(({ name }) => name.includes(nameFilter));
      return { ok: true, channels: found.slice(0, numberArgument(args, "limit")).map(channelResponse) };
    },
  },
  {
    slug: "SLACK_CREATE_CHANNEL",
    name: "Create a channel",
    description: "Creates a public channel.",
    input: object({ name: string("Name of the channel.", { pattern: "^[a-z0-9_-]{1,80}$" }) }, ["name"]),
    output: object({ ok: boolean("Always true."), channel: channelSchema }, ["ok", "channel"]),
    tags: ["openWorldHint"],
    scopes: ["channels:manage"],
    run(state, args) {
      const name = stringArgument(args, "name");
      if (state.channels.some((existing) => existing.name === name)) {
        throw new Error(`name_taken: #${name} already exists.`);
      }
      const created: Channel = { id: `C${String(state.channels.length + 1).padStart(9, "0")}`, name, messages: [] };
      state.channels.push(created);
      return { ok: true, channel: channelResponse(created) };
    },
  },
  {
    slug: "SLACK_SEND_MESSAGE",
    name: "Send a message",
    description: "Posts a message to a channel.",
    input: object(
      {
        channel,
        text: string("Text of the message.", { minLength: 1, maxLength: 40_000 }),
        thread_ts: string("Timestamp of the message to reply to."),
      },
      ["channel", "text"],
    ),
    output: object(
      {
        ok: boolean("Always true."),
        channel: string("Id of the channel."),
        ts: string("Timestamp of the message."),
        message: messageSchema,
      },
      ["ok", "channel", "ts", "message"],
    ),
    tags: ["openWorldHint"],
    scopes: ["chat:write"],
    important: true,
    run(state, args, context) {
      const target = findChannel(state, args);
      const thread = optionalStringArgument(args, "thread_ts") ?? null;
      if (thread !== null && !target.messages.some(({ ts }) => ts === thread)) {
        throw new Error(`thread_not_found: #${target.name} has no message ${thread}.`);
      }
      const message: Message = {
        ts: nextTimestamp(state, context),
        user: context.account?.user_id ?? "nobody",
        text: stringArgument(args, "text"),
        thread_ts: thread,
      };
      target.messages.push(message);
      return { ok: true, channel: target.id, ts: message.ts, message: { ...message } };
    },
  },
  {
    slug: "SLACK_FETCH_CONVERSATION_HISTORY",
    name: "Fetch a channel's messages",
    description: "Lists the messages of a channel, newest first.",
    input: object(
      { channel, limit: integer("Maximum number of messages to return.", { minimum: 1, maximum: 999, default: 100 }) },
      ["channel"],
    ),
    output: object(
      {
        ok: boolean("Always true."),
        messages: array(messageSchema, "Messages."),
        has_more: boolean("Whether there are more."),
      },
      ["ok", "messages", "has_more"],
    ),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["channels:history"],
    run(state, args) {
      const { messages } = findChannel(state, args);
      const limit = numberArgument(args, "limit");
      return { ok: true, messages: messages.toReversed().slice(0, limit), has_more: messages.length > limit };
    },
  },
  {
    slug: "SLACK_DELETE_A_MESSAGE",
    name: "Delete a message",
    description: "Deletes a message from a channel.",
    input: object({ channel, ts: string("Timestamp of the message.") }, ["channel", "ts"]),
    output: object({ ok: boolean("Always true."), ts: string("Timestamp of the message.") }, ["ok", "ts"]),
    tags: ["destructiveHint", "idempotentHint"],
    scopes: ["chat:write"],
    run(state, args) {
      const { messages } = findChannel(state, args);
      const ts = stringArgument(args, "ts");
      const index = messages.findIndex((message) => message.ts === ts);
      if (index < 0) {
        throw new Error(`message_not_found: no message ${ts}.`);
      }
      messages.splice(index, 1);
      return { ok: true, ts };
    },
  },
];

/** Slack with the channels and messages of one workspace, shared by all users of an emulator. */
export const slack = defineToolkit<SlackState>({
  slug: "slack",
  name: "Slack",
  description: "Channels and messages of a workspace.",
  version: "20260401_00",
  categories: ["communication"],
  createWorld: createState,
  profile: (_state, account) => ({ name: account.user_id }),
  tools,
});
