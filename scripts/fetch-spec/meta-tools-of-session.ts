import { Composio } from "../../src/composio.js";
import { errorMessage } from "../../src/node/index.js";
import type { Session } from "../../src/session/index.js";
import { bySlug, type MetaTool, parseJson, readMetaTool, SpecError } from "../openapi/index.js";
import type { FetchLimits } from "./limits.js";

export interface MetaToolSource {
  readonly apiKey: string;
  /** URL of the service. Default: Composio's. The key goes nowhere else. */
  readonly baseUrl?: string | undefined;
  readonly limits: Pick<FetchLimits, "attempt" | "whole">;
}

/** Enables the meta tools that a session has only on request. Not typed: older documents do not list these settings. */
const OPTIONAL_META_TOOLS: object = {
  proxy_execute: { enable: true },
  experimental: { submit_feedback: { enable: true } },
};

/** The toolkit of the meta tools. */
const TOOLKIT = "composio";

/**
 * Reads the meta tools of a session: creates one with all of them enabled, reads its tools and deletes it.
 *
 * @returns the tools, and problems that did not prevent reading them
 * @throws SpecError if the service rejects the request, or lists no meta tool
 */
export async function readMetaToolsOfSession(source: MetaToolSource): Promise<{ tools: MetaTool[]; notes: string[] }> {
  const { apiKey, baseUrl, limits } = source;
  try {
    const composio = new Composio({
      apiKey,
      timeout: limits.attempt,
      deadline: limits.whole,
      ...(baseUrl === undefined ? {} : { baseUrl }),
    });
    const session = await composio.createSession("composio-session-fetch-spec", {
      manage_connections: { enable: true, enable_wait_for_connections: true },
      ...OPTIONAL_META_TOOLS,
    });
    const notes: string[] = [];
    try {
      return { tools: metaToolsOf(await session.getMetaTools()), notes };
    } finally {
      notes.push(...(await deleteSession(session)));
    }
  } catch (error) {
    if (error instanceof SpecError) {
      throw error;
    }
    throw new SpecError(`The meta tools cannot be read: ${errorMessage(error)}`);
  }
}

function metaToolsOf(tools: Awaited<ReturnType<Session["getMetaTools"]>>): MetaTool[] {
  const found = tools.filter(({ toolkit }) => toolkit.slug.toLowerCase() === TOOLKIT);
  if (found.length === 0) {
    throw new SpecError(`The session lists no meta tool among its ${tools.length} tools. Pass them with --meta-tools.`);
  }
  return found
    .map((tool) => {
      const name = `The session's ${tool.slug}`;
      return readMetaTool(parseJson(JSON.stringify(tool), name), name);
    })
    .toSorted(bySlug);
}

/** A session that could not be deleted is harmless, and no reason to discard what was read. */
async function deleteSession(session: Session): Promise<string[]> {
  try {
    await session.delete();
    return [];
  } catch (error) {
    const reason = errorMessage(error);
    return [`the session ${session.sessionId} could not be deleted: ${reason}`];
  }
}
