import type { EmulatedToolkit } from "./define-toolkit.js";
import { github } from "./github/index.js";
import { gmail } from "./gmail.js";
import { slack } from "./slack.js";
import { weather } from "./weather.js";

export { defineToolkit } from "./define-toolkit.js";
export type {
  EmulatedToolkit,
  ToolContext,
  ToolDefinition,
  ToolHint,
  ToolInfo,
  ToolkitDefinition,
  ToolkitInstance,
} from "./define-toolkit.js";

/** The toolkits of every emulator, unless a custom toolkit replaces one. */
export const builtInToolkits: readonly EmulatedToolkit[] = [github, gmail, slack, weather];
