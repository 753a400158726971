import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/run-script.js";
import type { ToolSchema } from "../../src/providers/index.js";

export const reference = process.env["COMPOSIO_REFERENCE"];
export const ifReference = reference === undefined ? " (skipped: COMPOSIO_REFERENCE names no folder)" : "";

interface TestedTool extends ToolSchema {
  readonly input_parameters: Readonly<Record<string, unknown>>;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Our own descriptions of the meta tools. */
export function metaTools(): TestedTool[] {
  const folder = join(root, "spec/meta-tools");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own files
  return readdirSync(folder).map((file) => read(join(folder, file)) as TestedTool);
}

/** The real tools and meta tools of COMPOSIO_REFERENCE; none without it. */
export function referenceTools(): TestedTool[] {
  if (reference === undefined) {
    return [];
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- published documents of known form
  const tools = read(join(reference, "tools.google.json")) as TestedTool[];
  const dump = read(join(reference, "meta-tools.2026-04.json"));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- published documents of known form
  const meta = (Array.isArray(dump) ? dump : Object.values(dump as object)) as {
    slug: string;
    description: string;
    inputParameters: Record<string, unknown>;
  }[];
  return [...tools, ...meta.map((tool) => ({ ...tool, input_parameters: tool.inputParameters }))];
}
