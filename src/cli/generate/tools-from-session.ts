import type { Tool, ToolPage } from "../../../generated/openapi.gen.js";
import { listSessionTools } from "../../../generated/operations.gen.js";
import type { Transport } from "../../internal.js";
import { CommandError } from "../command.js";
import { isNotFound, requireTool, requireToolPage } from "./service-errors.js";
import { boundedPages } from "./service-pages.js";
import { readTool, type ReadTool } from "./source-tool.js";

/** The service allows up to 500. */
const TOOLS_PER_PAGE = 250;
/** How the slug of a meta tool begins. Types of the client treat each such slug as one. */
const META_TOOL = "COMPOSIO_";

/** The tools of apps that a session lists, by toolkit. */
export type SessionTools = ReadonlyMap<string, readonly ReadTool[]>;

/**
 * Reads the tools that a session lists, without its meta tools: GET /api/v3.1/tool_router/session/{session_id}/tools.
 *
 * @throws CommandError for an unknown session, and for a tool without a toolkit
 */
export async function readSessionTools(
  session_id: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<SessionTools> {
  const load = (cursor: { cursor?: string }) =>
    transport.send(
      listSessionTools,
      { path: { session_id }, query: { limit: TOOLS_PER_PAGE, ...cursor } },
      { signal },
      { subject: session_id },
    );
  const pages = boundedPages<ToolPage, Tool>(`tools of ${session_id}`, (cursor) => requireToolPage(load(cursor)));
  const tools = new Map<string, ReadTool[]>();
  try {
    for await (const item of pages) {
      if (readTool(item)?.tool.slug.startsWith(META_TOOL) === true) {
        continue;
      }
      const read = requireTool(item);
      const known = tools.get(read.toolkit);
      if (known === undefined) {
        tools.set(read.toolkit, [read]);
      } else {
        known.push(read);
      }
    }
  } catch (error) {
    if (!isNotFound(error)) {
      throw error;
    }
    throw new CommandError(
      `Unknown session: ${JSON.stringify(session_id)}. It was deleted, or belongs to another project than the key in COMPOSIO_API_KEY.`,
      { hint: "Pass the id of another with --session ID. Add --clean to drop the types that only the old one listed." },
    );
  }
  return tools;
}
