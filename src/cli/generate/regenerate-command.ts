import { shellWord } from "./comment.js";

/** What the command line itself said, as it was said there; what the config says is said again by the config. */
export interface Given {
  readonly toolkits: readonly string[];
  readonly tools: readonly string[];
  readonly from: string | undefined;
  readonly toolkit: string | undefined;
  readonly out: string;
  readonly baseUrl: string | undefined;
  readonly clean: boolean;
}

/** The command that writes what a check of the same command line found missing or different. */
export function renewalText({ toolkits, tools, from, toolkit, out, baseUrl, clean }: Given, force: boolean): string {
  const words = ["npx", "composio-session", "generate", ...toolkits];
  const values = { tools: tools.length === 0 ? undefined : tools.join(","), from, toolkit, out, "base-url": baseUrl };
  for (const [name, value] of Object.entries(values)) if (value !== undefined) words.push(`--${name}`, value);
  if (clean) words.push("--clean");
  if (force) words.push("--force");
  return words.map(shellWord).join(" ");
}
