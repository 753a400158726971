import type { EmulatedToolkit } from "./define-toolkit.js";
import { github } from "./github/index.js";
import { gmail } from "./gmail.js";
import { slack } from "./slack.js";
import { weather } from "./weather.js";

export { defineToolkit } from "./define-toolkit.js";
export type {
  EmulatedToolkit,
  OpenToolkit,
  ToolContext,
  ToolDefinition,
  ToolFacts,
  ToolHint,
  ToolkitDefinition,
} from "./define-toolkit.js";

/** The toolkits that every emulator has. */
export const builtInToolkits: readonly EmulatedToolkit[] = [github, gmail, slack, weather];
