import type { ReadTool } from "./read-tool.js";

/** The tools of one toolkit that are asked for, to be read when their turn comes. */
export interface ToolkitSource {
  readonly toolkit: string;
  /** The single tools asked for, sorted; "all" for the whole toolkit. */
  readonly tools: "all" | readonly string[];
  /** The file or folder they are read from, instead of the service. */
  readonly from?: string | undefined;
  /** The tools do not say their toolkit: it was named on the command line, or has no name. */
  readonly named?: boolean | undefined;
  readonly read: () => Promise<readonly ReadTool[]>;
}
