import type { JsonObject } from "../json.js";
import { numberOf, optionalTextOf, textOf } from "./read-arguments.js";
import { defineToolkit, type ToolContext, type ToolDefinition } from "./define-toolkit.js";
import { flag, list, record, text, whole } from "./schema-builders.js";

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

interface Slack {
  readonly channels: Channel[];
  /** Slack names a message by its time, so no two may share one. */
  lastTime: number;
}

const FIRST_CHANNELS = ["general", "random", "engineering"];

function createWorld(): Slack {
  return {
    channels: FIRST_CHANNELS.map((name, index) => ({ id: `C00000000${index + 1}`, name, messages: [] })),
    lastTime: 0,
  };
}

/** A channel by id or by name, with or without "#". */
function channelOf(world: Slack, args: JsonObject): Channel {
  const wanted = textOf(args, "channel").replace(/^#/, "");
  const found = world.channels.find((channel) => channel.id === wanted || channel.name === wanted);
  if (found === undefined) throw new Error(`channel_not_found: there is no channel ${wanted}.`);
  return found;
}

/** A time that is later than the last one, in Slack's form: seconds and microseconds. */
function nextTime(world: Slack, context: ToolContext): string {
  world.lastTime = Math.max(world.lastTime + 1, context.now().getTime() * 1000);
  return `${Math.floor(world.lastTime / 1_000_000)}.${String(world.lastTime % 1_000_000).padStart(6, "0")}`;
}

const channel = text("Id of the channel, or its name.", { examples: ["general", "C000000001"] });
const channelSchema = record(
  { id: text("Id of the channel."), name: text("Name without the #."), num_messages: whole("Messages in it.") },
  ["id", "name", "num_messages"],
);
const messageSchema = record(
  {
    ts: text("Time of the message, which is also its id."),
    user: text("Who wrote it."),
    text: text("What it says."),
    thread_ts: { type: ["string", "null"], description: "Message that it answers." },
  },
  ["ts", "user", "text"],
);
const shownChannel = ({ id, name, messages }: Channel): JsonObject => ({ id, name, num_messages: messages.length });

const tools: readonly ToolDefinition<Slack>[] = [
  {
    slug: "SLACK_LIST_ALL_CHANNELS",
    name: "List channels",
    description: "Lists the channels of the workspace.",
    input: record({
      channel_name: text("Only channels whose name holds this."),
      limit: whole("Most channels to return.", { minimum: 1, maximum: 1000, default: 100 }),
    }),
    output: record({ ok: flag("Always true."), channels: list(channelSchema, "Channels.") }, ["ok", "channels"]),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["channels:read"],
    important: true,
    run(world, args) {
      const part = optionalTextOf(args, "channel_name") ?? "";
      const found = world.channels.filter((each) => each.name.includes(part));
      return { ok: true, channels: found.slice(0, numberOf(args, "limit")).map(shownChannel) };
    },
  },
  {
    slug: "SLACK_CREATE_CHANNEL",
    name: "Create a channel",
    description: "Creates a public channel.",
    input: record({ name: text("Name of the channel.", { pattern: "^[a-z0-9_-]{1,80}$" }) }, ["name"]),
    output: record({ ok: flag("Always true."), channel: channelSchema }, ["ok", "channel"]),
    tags: ["openWorldHint"],
    scopes: ["channels:manage"],
    run(world, args) {
      const name = textOf(args, "name");
      if (world.channels.some((each) => each.name === name)) throw new Error(`name_taken: #${name} exists already.`);
      const created: Channel = { id: `C${String(world.channels.length + 1).padStart(9, "0")}`, name, messages: [] };
      world.channels.push(created);
      return { ok: true, channel: shownChannel(created) };
    },
  },
  {
    slug: "SLACK_SEND_MESSAGE",
    name: "Send a message",
    description: "Posts a message to a channel.",
    input: record(
      {
        channel,
        text: text("What the message says.", { minLength: 1, maxLength: 40_000 }),
        thread_ts: text("Message to answer, by its ts."),
      },
      ["channel", "text"],
    ),
    output: record(
      { ok: flag("Always true."), channel: text("Id of the channel."), ts: text("Its id."), message: messageSchema },
      ["ok", "channel", "ts", "message"],
    ),
    tags: ["openWorldHint"],
    scopes: ["chat:write"],
    important: true,
    run(world, args, context) {
      const target = channelOf(world, args);
      const thread = optionalTextOf(args, "thread_ts") ?? null;
      if (thread !== null && !target.messages.some((each) => each.ts === thread)) {
        throw new Error(`thread_not_found: #${target.name} has no message ${thread}.`);
      }
      const message: Message = {
        ts: nextTime(world, context),
        user: context.account?.user_id ?? "nobody",
        text: textOf(args, "text"),
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
    input: record({ channel, limit: whole("Most messages to return.", { minimum: 1, maximum: 999, default: 100 }) }, [
      "channel",
    ]),
    output: record(
      {
        ok: flag("Always true."),
        messages: list(messageSchema, "Messages."),
        has_more: flag("Whether there are more."),
      },
      ["ok", "messages", "has_more"],
    ),
    tags: ["readOnlyHint", "idempotentHint"],
    scopes: ["channels:history"],
    run(world, args) {
      const { messages } = channelOf(world, args);
      const limit = numberOf(args, "limit");
      return { ok: true, messages: messages.toReversed().slice(0, limit), has_more: messages.length > limit };
    },
  },
  {
    slug: "SLACK_DELETE_A_MESSAGE",
    name: "Delete a message",
    description: "Takes a message out of a channel.",
    input: record({ channel, ts: text("Id of the message.") }, ["channel", "ts"]),
    output: record({ ok: flag("Always true."), ts: text("Id of the message.") }, ["ok", "ts"]),
    tags: ["destructiveHint", "idempotentHint"],
    scopes: ["chat:write"],
    run(world, args) {
      const { messages } = channelOf(world, args);
      const ts = textOf(args, "ts");
      const at = messages.findIndex((each) => each.ts === ts);
      if (at < 0) throw new Error(`message_not_found: there is no message ${ts}.`);
      messages.splice(at, 1);
      return { ok: true, ts };
    },
  },
];

/** A Slack workspace that all emulated users share. */
export const slack = defineToolkit<Slack>({
  slug: "slack",
  name: "Slack",
  description: "Channels and messages of a workspace.",
  version: "20260401_00",
  categories: ["communication"],
  createWorld,
  profile: (_world, account) => ({ name: account.user_id }),
  tools,
});
