import { Composio } from "../../src/composio.js";
import { errorMessage } from "../../src/node/index.js";
import type { Session } from "../../src/session/index.js";
import { bySlug, type MetaTool, parseJson, readMetaTool, SpecError } from "../openapi/index.js";
import type { FetchLimits } from "./limits.js";

export interface MetaToolSource {
  readonly apiKey: string;
  /** Where the service is. Default: the service itself. The key goes nowhere else. */
  readonly baseUrl?: string | undefined;
  readonly limits: Pick<FetchLimits, "attempt" | "whole">;
}

/** The toolkit that the service files its meta tools under. */
const TOOLKIT = "composio";

/**
 * Reads the meta tools as a session has them: makes a session with all of them switched on, reads its tools and
 * deletes it again.
 *
 * @returns the tools, and what went wrong without being in the way
 * @throws SpecError when the service refuses, or lists no meta tool
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
    });
    const notes: string[] = [];
    try {
      return { tools: metaToolsOf(await session.getMetaTools()), notes };
    } finally {
      notes.push(...(await withdraw(session)));
    }
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(`The meta tools cannot be read: ${errorMessage(error)}`);
  }
}

function metaToolsOf(tools: Awaited<ReturnType<Session["getMetaTools"]>>): MetaTool[] {
  const found = tools.filter(({ toolkit }) => toolkit.slug.toLowerCase() === TOOLKIT);
  if (found.length === 0) {
    throw new SpecError(`The session lists no meta tool among its ${tools.length} tools. Give them with --meta-tools.`);
  }
  return found
    .map((tool) => {
      const name = `The session's ${tool.slug}`;
      return readMetaTool(parseJson(JSON.stringify(tool), name), name);
    })
    .toSorted(bySlug);
}

/** A session that stays behind does no harm, and is no reason to lose what was read. */
async function withdraw(session: Session): Promise<string[]> {
  try {
    await session.delete();
    return [];
  } catch (error) {
    const reason = errorMessage(error);
    return [`the session ${session.sessionId} could not be deleted: ${reason}`];
  }
}
