// Written by composio-session 0.1.0. Do not edit: the next run replaces this file.
// To regenerate: npx composio-session generate gmail --out examples/composio
// Toolkit gmail, version 20260401_00: 6 tools.
/* eslint-disable */

/** The tools of gmail by slug, for `new Composio<GmailTools>()`. */
export interface GmailTools {
  /** Creates a draft without sending it. */
  GMAIL_CREATE_EMAIL_DRAFT: { input: GmailCreateEmailDraftInput; output: GmailCreateEmailDraftOutput };
  /** Permanently deletes a message without moving it to the trash. */
  GMAIL_DELETE_MESSAGE: { input: GmailDeleteMessageInput; output: GmailDeleteMessageOutput };
  /** Lists e-mails of the mailbox, newest first, optionally filtered by a search query. */
  GMAIL_FETCH_EMAILS: { input: GmailFetchEmailsInput; output: GmailFetchEmailsOutput };
  /** Lists the drafts of the mailbox, oldest first. */
  GMAIL_LIST_DRAFTS: { input: GmailListDraftsInput; output: GmailListDraftsOutput };
  /** Sends a draft and removes it from the drafts. */
  GMAIL_SEND_DRAFT: { input: GmailSendDraftInput; output: GmailSendDraftOutput };
  /** Sends an e-mail from the connected account. */
  GMAIL_SEND_EMAIL: { input: GmailSendEmailInput; output: GmailSendEmailOutput };
}

// --- GMAIL_CREATE_EMAIL_DRAFT

/**
 * Arguments of GMAIL_CREATE_EMAIL_DRAFT.
 * Creates a draft without sending it.
 */
export interface GmailCreateEmailDraftInput {
  /**
   * Recipients of a blind copy.
   * Items: E-mail address.
   */
  bcc?: readonly string[];
  /** Text of the message. */
  body?: string | null;
  /**
   * Recipients of a copy.
   * Items: E-mail address.
   */
  cc?: readonly string[];
  /**
   * Additional recipients.
   * Items: E-mail address.
   */
  extra_recipients?: readonly string[];
  /**
   * Whether the body is HTML.
   * @default false
   */
  is_html?: boolean;
  /**
   * First recipient.
   * @format email
   * @example "ada@example.com"
   */
  recipient_email?: string;
  /** Subject line. */
  subject?: string | null;
  /** Id of the thread to reply to. */
  thread_id?: string;
  /**
   * Owner of the mailbox; "me" is the connected account.
   * @default "me"
   * @example "me"
   */
  user_id?: string;
}

/** Result of GMAIL_CREATE_EMAIL_DRAFT. */
export interface GmailCreateEmailDraftOutput {
  /** Id of the draft. */
  id: string;
  message: {
    /**
     * Labels on the message.
     * Items: Label, such as INBOX or SENT.
     */
    labelIds: string[];
    /** Id of the message. */
    messageId: string;
    /** Text of the message. */
    messageText: string;
    /**
     * Time of sending.
     * @format date-time
     */
    messageTimestamp: string;
    /** Address of the sender. */
    sender: string;
    /** Subject line. */
    subject: string;
    /** Id of the thread. */
    threadId: string;
    /**
     * Addresses of the recipients.
     * Items: E-mail address.
     */
    to: string[];
  };
}

// --- GMAIL_DELETE_MESSAGE

/**
 * Arguments of GMAIL_DELETE_MESSAGE.
 * Permanently deletes a message without moving it to the trash.
 */
export interface GmailDeleteMessageInput {
  /** Id of the message. */
  message_id: string;
  /**
   * Owner of the mailbox; "me" is the connected account.
   * @default "me"
   * @example "me"
   */
  user_id?: string;
}

/** Result of GMAIL_DELETE_MESSAGE. */
export interface GmailDeleteMessageOutput { [key: string]: unknown }

// --- GMAIL_FETCH_EMAILS

/**
 * Arguments of GMAIL_FETCH_EMAILS.
 * Lists e-mails of the mailbox, newest first, optionally filtered by a search query.
 */
export interface GmailFetchEmailsInput {
  /**
   * Only messages with all of these labels.
   * Items: Label.
   */
  label_ids?: readonly string[];
  /**
   * Maximum number of messages to return.
   * @minimum 1
   * @maximum 500
   * @default 10
   */
  max_results?: number;
  /** The nextPageToken of the previous page. */
  page_token?: string;
  /**
   * Gmail search, such as from:ada is:unread.
   * @example "from:ada@example.com is:unread"
   */
  query?: string;
  /**
   * Owner of the mailbox; "me" is the connected account.
   * @default "me"
   * @example "me"
   */
  user_id?: string;
}

/** Result of GMAIL_FETCH_EMAILS. */
export interface GmailFetchEmailsOutput {
  /** The messages of the page. */
  messages: {
    /**
     * Labels on the message.
     * Items: Label, such as INBOX or SENT.
     */
    labelIds: string[];
    /** Id of the message. */
    messageId: string;
    /** Text of the message. */
    messageText: string;
    /**
     * Time of sending.
     * @format date-time
     */
    messageTimestamp: string;
    /** Address of the sender. */
    sender: string;
    /** Subject line. */
    subject: string;
    /** Id of the thread. */
    threadId: string;
    /**
     * Addresses of the recipients.
     * Items: E-mail address.
     */
    to: string[];
  }[];
  /** Token of the next page; null on the last page. */
  nextPageToken: string | null;
  /** Total number of matching messages. */
  resultSizeEstimate: number;
}

// --- GMAIL_LIST_DRAFTS

/**
 * Arguments of GMAIL_LIST_DRAFTS.
 * Lists the drafts of the mailbox, oldest first.
 */
export interface GmailListDraftsInput {
  /**
   * Maximum number of drafts to return.
   * @minimum 1
   * @maximum 500
   * @default 10
   */
  max_results?: number;
  /**
   * Owner of the mailbox; "me" is the connected account.
   * @default "me"
   * @example "me"
   */
  user_id?: string;
}

/** Result of GMAIL_LIST_DRAFTS. */
export interface GmailListDraftsOutput {
  /** Drafts. */
  drafts: {
    /** Id of the draft. */
    id: string;
    message: {
      /**
       * Labels on the message.
       * Items: Label, such as INBOX or SENT.
       */
      labelIds: string[];
      /** Id of the message. */
      messageId: string;
      /** Text of the message. */
      messageText: string;
      /**
       * Time of sending.
       * @format date-time
       */
      messageTimestamp: string;
      /** Address of the sender. */
      sender: string;
      /** Subject line. */
      subject: string;
      /** Id of the thread. */
      threadId: string;
      /**
       * Addresses of the recipients.
       * Items: E-mail address.
       */
      to: string[];
    };
  }[];
}

// --- GMAIL_SEND_DRAFT

/**
 * Arguments of GMAIL_SEND_DRAFT.
 * Sends a draft and removes it from the drafts.
 */
export interface GmailSendDraftInput {
  /** Id of the draft. */
  draft_id: string;
  /**
   * Owner of the mailbox; "me" is the connected account.
   * @default "me"
   * @example "me"
   */
  user_id?: string;
}

/** Result of GMAIL_SEND_DRAFT. */
export interface GmailSendDraftOutput {
  /** Id of the message. */
  id: string;
  /**
   * Labels on the message.
   * Items: Label.
   */
  labelIds: string[];
  /** Id of the thread. */
  threadId: string;
}

// --- GMAIL_SEND_EMAIL

/**
 * Arguments of GMAIL_SEND_EMAIL.
 * Sends an e-mail from the connected account.
 */
export interface GmailSendEmailInput {
  /**
   * Recipients of a blind copy.
   * Items: E-mail address.
   */
  bcc?: readonly string[];
  /** Text of the message. */
  body?: string | null;
  /**
   * Recipients of a copy.
   * Items: E-mail address.
   */
  cc?: readonly string[];
  /**
   * Additional recipients.
   * Items: E-mail address.
   */
  extra_recipients?: readonly string[];
  /**
   * Whether the body is HTML.
   * @default false
   */
  is_html?: boolean;
  /**
   * First recipient.
   * @format email
   * @example "ada@example.com"
   */
  recipient_email: string;
  /** Subject line. */
  subject?: string | null;
  /** Id of the thread to reply to. */
  thread_id?: string;
  /**
   * Owner of the mailbox; "me" is the connected account.
   * @default "me"
   * @example "me"
   */
  user_id?: string;
}

/** Result of GMAIL_SEND_EMAIL. */
export interface GmailSendEmailOutput {
  /** Id of the message. */
  id: string;
  /**
   * Labels on the message.
   * Items: Label.
   */
  labelIds: string[];
  /** Id of the thread. */
  threadId: string;
}
