import { basename, resolve } from "node:path";
import { DEFAULT_BASE_URL } from "../../src/http/index.js";
import { type MetaTool, readMetaToolFiles, shownPath } from "../openapi/index.js";
import type { FetchLimits } from "./limits.js";

/** Where to read meta tools: a file or folder, or a session of the service. */
export type MetaToolOrigin =
  | { readonly kind: "files"; readonly path: string }
  | { readonly kind: "session"; readonly apiKey: string; readonly baseUrl?: string | undefined };

export interface ReadMetaTools {
  readonly tools: readonly MetaTool[];
  /** Where they were read from, for messages. */
  readonly name: string;
  /** The same for source.json, without local folders. */
  readonly from: string;
  /** Problems that did not prevent reading them. */
  readonly notes: readonly string[];
}

/** @throws SpecError if they cannot be read */
export async function readMetaTools(origin: MetaToolOrigin, limits: FetchLimits): Promise<ReadMetaTools> {
  if (origin.kind === "files") {
    const tools = await readMetaToolFiles(origin.path);
    return { tools, name: shownPath(origin.path), from: `the file ${basename(resolve(origin.path))}`, notes: [] };
  }
  const { apiKey, baseUrl = DEFAULT_BASE_URL } = origin;
  // Loaded only here: it needs the client, and with it generated/, which this command has to be able to repair.
  const { readMetaToolsOfSession } = await import("./meta-tools-of-session.js");
  const { tools, notes } = await readMetaToolsOfSession({ apiKey, baseUrl, limits });
  const from = `a session of ${new URL(baseUrl).origin}`;
  return { tools, name: from, from, notes };
}
