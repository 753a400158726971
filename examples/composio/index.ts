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
