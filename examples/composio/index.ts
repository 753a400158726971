// Written by composio-session 0.1.0. Do not edit: the next run replaces this file.
// To regenerate: npx composio-session generate --out examples/composio
/* eslint-disable */

import type { GithubTools } from "./github.js";
import type { GmailTools } from "./gmail.js";
import type { SlackTools } from "./slack.js";
import type { WeatherTools } from "./weather.js";

export type { GithubTools, GmailTools, SlackTools, WeatherTools };

/** Every tool of these toolkits by slug, for `new Composio<Tools>()`. */
export type Tools = GithubTools & GmailTools & SlackTools & WeatherTools;

// --- slugs at run time

const listedSlugs: readonly string[] = [
  "GITHUB_CREATE_AN_ISSUE",
  "GITHUB_CREATE_AN_ISSUE_COMMENT",
  "GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER",
  "GITHUB_GET_AN_ISSUE",
  "GITHUB_GET_THE_AUTHENTICATED_USER",
  "GITHUB_ISSUES_CREATE",
  "GITHUB_LIST_ISSUE_COMMENTS",
  "GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER",
  "GITHUB_LIST_REPOSITORY_ISSUES",
  "GITHUB_UPDATE_AN_ISSUE",
  "GMAIL_CREATE_EMAIL_DRAFT",
  "GMAIL_DELETE_MESSAGE",
  "GMAIL_FETCH_EMAILS",
  "GMAIL_LIST_DRAFTS",
  "GMAIL_SEND_DRAFT",
  "GMAIL_SEND_EMAIL",
  "SLACK_CREATE_CHANNEL",
  "SLACK_DELETE_A_MESSAGE",
  "SLACK_FETCH_CONVERSATION_HISTORY",
  "SLACK_LIST_ALL_CHANNELS",
  "SLACK_SEND_MESSAGE",
  "WEATHER_GET_CURRENT",
  "WEATHER_GET_FORECAST",
];
const slugSet: ReadonlySet<string> = /* @__PURE__ */ new Set(listedSlugs);

/** The slug of every tool in `Tools`, sorted. */
export const toolSlugs: readonly (keyof Tools)[] = listedSlugs as readonly (keyof Tools)[];

/** Whether a string is the slug of a tool in `Tools`. Narrows its type. */
export function isToolSlug(slug: string): slug is keyof Tools {
  return slugSet.has(slug);
}
