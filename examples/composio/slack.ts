// Written by composio-session 0.1.0. Do not edit: the next run replaces this file.
// To regenerate: npx composio-session generate slack --out examples/composio
// Toolkit slack, version 20260401_00: 5 tools.
/* eslint-disable */

/** The tools of slack by slug, for `new Composio<SlackTools>()`. */
export interface SlackTools {
  /** Creates a public channel. */
  SLACK_CREATE_CHANNEL: { input: SlackCreateChannelInput; output: SlackCreateChannelOutput };
  /** Deletes a message from a channel. */
  SLACK_DELETE_A_MESSAGE: { input: SlackDeleteAMessageInput; output: SlackDeleteAMessageOutput };
  /** Lists the messages of a channel, newest first. */
  SLACK_FETCH_CONVERSATION_HISTORY: {
    input: SlackFetchConversationHistoryInput;
    output: SlackFetchConversationHistoryOutput;
  };
  /** Lists the channels of the workspace. */
  SLACK_LIST_ALL_CHANNELS: { input: SlackListAllChannelsInput; output: SlackListAllChannelsOutput };
  /** Posts a message to a channel. */
  SLACK_SEND_MESSAGE: { input: SlackSendMessageInput; output: SlackSendMessageOutput };
}

// --- SLACK_CREATE_CHANNEL

/**
 * Arguments of SLACK_CREATE_CHANNEL.
 * Creates a public channel.
 */
export interface SlackCreateChannelInput {
  /**
   * Name of the channel.
   * @pattern ^[a-z0-9_-]{1,80}$
   */
  name: string;
}

/** Result of SLACK_CREATE_CHANNEL. */
export interface SlackCreateChannelOutput {
  channel: {
    /** Id of the channel. */
    id: string;
    /** Name of the channel, without #. */
    name: string;
    /** Number of messages. */
    num_messages: number;
  };
  /** Always true. */
  ok: boolean;
}

// --- SLACK_DELETE_A_MESSAGE

/**
 * Arguments of SLACK_DELETE_A_MESSAGE.
 * Deletes a message from a channel.
 */
export interface SlackDeleteAMessageInput {
  /**
   * Id of the channel, or its name.
   * @example "general"
   * @example "C000000001"
   */
  channel: string;
  /** Timestamp of the message. */
  ts: string;
}

/** Result of SLACK_DELETE_A_MESSAGE. */
export interface SlackDeleteAMessageOutput {
  /** Always true. */
  ok: boolean;
  /** Timestamp of the message. */
  ts: string;
}

// --- SLACK_FETCH_CONVERSATION_HISTORY

/**
 * Arguments of SLACK_FETCH_CONVERSATION_HISTORY.
 * Lists the messages of a channel, newest first.
 */
export interface SlackFetchConversationHistoryInput {
  /**
   * Id of the channel, or its name.
   * @example "general"
   * @example "C000000001"
   */
  channel: string;
  /**
   * Maximum number of messages to return.
   * @minimum 1
   * @maximum 999
   * @default 100
   */
  limit?: number;
}

/** Result of SLACK_FETCH_CONVERSATION_HISTORY. */
export interface SlackFetchConversationHistoryOutput {
  /** Whether there are more. */
  has_more: boolean;
  /** Messages. */
  messages: {
    /** Text of the message. */
    text: string;
    /** Timestamp of the message that this one replies to. */
    thread_ts?: string | null;
    /** Timestamp of the message, which is also its id. */
    ts: string;
    /** Author of the message. */
    user: string;
  }[];
  /** Always true. */
  ok: boolean;
}

// --- SLACK_LIST_ALL_CHANNELS

/**
 * Arguments of SLACK_LIST_ALL_CHANNELS.
 * Lists the channels of the workspace.
 */
export interface SlackListAllChannelsInput {
  /** Only channels whose name contains this text. */
  channel_name?: string;
  /**
   * Maximum number of channels to return.
   * @minimum 1
   * @maximum 1000
   * @default 100
   */
  limit?: number;
}

/** Result of SLACK_LIST_ALL_CHANNELS. */
export interface SlackListAllChannelsOutput {
  /** Channels. */
  channels: {
    /** Id of the channel. */
    id: string;
    /** Name of the channel, without #. */
    name: string;
    /** Number of messages. */
    num_messages: number;
  }[];
  /** Always true. */
  ok: boolean;
}

// --- SLACK_SEND_MESSAGE

/**
 * Arguments of SLACK_SEND_MESSAGE.
 * Posts a message to a channel.
 */
export interface SlackSendMessageInput {
  /**
   * Id of the channel, or its name.
   * @example "general"
   * @example "C000000001"
   */
  channel: string;
  /**
   * Text of the message.
   * @minLength 1
   * @maxLength 40000
   */
  text: string;
  /** Timestamp of the message to reply to. */
  thread_ts?: string;
}

/** Result of SLACK_SEND_MESSAGE. */
export interface SlackSendMessageOutput {
  /** Id of the channel. */
  channel: string;
  message: {
    /** Text of the message. */
    text: string;
    /** Timestamp of the message that this one replies to. */
    thread_ts?: string | null;
    /** Timestamp of the message, which is also its id. */
    ts: string;
    /** Author of the message. */
    user: string;
  };
  /** Always true. */
  ok: boolean;
  /** Timestamp of the message. */
  ts: string;
}
