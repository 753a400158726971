import { basename } from "node:path";
import type { JsonObject } from "../../src/schema/index.js";
import { sha256 } from "../../src/node/index.js";
import { download, type OnRetry, shownAddress } from "./download.js";
import { readTextFile, shownPath } from "../openapi/index.js";
import { DEFAULT_LIMITS, type FetchLimits } from "./limits.js";
import { parseDocument } from "./parse-document.js";

/** A document as it was read. */
export interface Source {
  /** URL or path, for messages. */
  readonly name: string;
  /** URL or file name, for source.json: without local folders. */
  readonly from: string;
  /** Of the bytes as read. */
  readonly sha256: string;
  readonly document: JsonObject;
}

/** Where the service publishes its document. */
export const LIVE_DOCUMENT = "https://backend.composio.dev/api/v3.1/openapi.json";

/**
 * Reads an OpenAPI document from a URL or a file: JSON or YAML, 3.0 or 3.1.
 *
 * @throws SpecError in one line
 */
export async function readSource(
  from: string,
  limits: FetchLimits = DEFAULT_LIMITS,
  onRetry?: OnRetry,
): Promise<Source> {
  const isAddress = /^https?:\/\//i.test(from);
  const text = isAddress ? await download(from, limits, onRetry) : await readTextFile(from, limits);
  const name = isAddress ? shownAddress(new URL(from)) : shownPath(from);
  const label = isAddress ? name : `the file ${basename(from)}`;
  return { name, from: label, sha256: sha256(text), document: parseDocument(text, name) };
}
