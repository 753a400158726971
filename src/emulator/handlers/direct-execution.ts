import type { CatalogTool } from "../catalog.js";
import { HttpError } from "../errors.js";
import type { RequestContext } from "../request-context.js";
import { runTool } from "../run-tool.js";
import { resolveConfig } from "../session-config.js";
import type { SessionRecord } from "../state.js";
import { hasVersion } from "./catalog.js";
import type { Handlers } from "./handler.js";
import type { DirectExecuteParams } from "./project-inputs.js";

/** The user of calls that name none, as in the official SDK. */
const DEFAULT_USER = "default";

/**
 * Handler of tool calls without a session.
 *
 * @internal
 */
export const directExecutionHandlers = {
  async executeToolDirectly({ path, body }, context) {
    const tool = context.catalog.tool(path.tool_slug);
    if (tool === undefined || !hasVersion(tool.toolkit, body.version)) {
      throw new HttpError("Tool_ToolNotFound", `Tool ${path.tool_slug} not found`, {
        suggestedFix: "Find the slug and its versions with GET /api/v3.1/tools.",
      });
    }
    if (body.text !== undefined) {
      throw new HttpError("HTTP_NotImplemented", "The emulator has no model to derive arguments from text.", {
        suggestedFix: "Pass arguments instead of text.",
      });
    }
    const call = { slug: path.tool_slug, args: body.arguments ?? {} };
    const { data, error } = await runTool(context, singleCallSession(tool, body, context), call);
    return { data, error, successful: error === null, log_id: context.state.nextId("log") };
  },
} satisfies Handlers<"executeToolDirectly">;

/** A session for one call: it allows every tool and, if the call names an account, has no other. */
function singleCallSession(
  { toolkit }: CatalogTool,
  { connected_account_id: accountId, user_id, entity_id }: DirectExecuteParams,
  { state }: RequestContext,
): SessionRecord {
  const account = accountId === undefined ? undefined : state.accounts.get(accountId);
  if (accountId !== undefined && account?.toolkit !== toolkit.slug) {
    throw new HttpError("ConnectedAccount_NotFound", `Connected account ${accountId} not found for ${toolkit.slug}`);
  }
  const userId = user_id ?? entity_id ?? account?.userId ?? DEFAULT_USER;
  const settings = account === undefined ? {} : { connected_accounts: { [toolkit.slug]: [account.id] } };
  return {
    id: "",
    userId,
    settings,
    config: resolveConfig(userId, settings),
    version: 1,
    configSince: state.now().toISOString(),
    history: [],
    mounts: new Map(),
  };
}
