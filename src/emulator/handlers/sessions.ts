import { bindCustomTools } from "../custom-tools.js";
import { HttpError } from "../errors.js";
import { metaToolInfo } from "../meta-tools/index.js";
import { paginate } from "../pagination.js";
import { type RequestContext, requireSession } from "../request-context.js";
import { resolveConfig } from "../session-config.js";
import { initialSettings, updateSettings } from "../session-settings.js";
import { applySavedConfig } from "../saved-session-configs.js";
import type { SessionRecord } from "../state.js";
import { enabledMetaTools, preloadedTools } from "../tool-access.js";
import { metaToolResponse, toolResponse } from "../tool-response.js";
import { validateSessionConfig } from "../validate-session-config.js";
import type { Handlers } from "./handler.js";

/** Number of preloaded tools above which a session has a warning about the model's context. */
const MAX_PRELOADED_WITHOUT_WARNING = 50;

/**
 * Handlers of sessions and their config.
 *
 * @internal
 */
export const sessionHandlers = {
  createSession({ body }, context) {
    const { state, catalog } = context;
    const customTools = bindCustomTools(body.experimental, catalog);
    const settings = applySavedConfig(initialSettings(body), body, context.sessionConfigs);
    const config = resolveConfig(body.user_id, settings);
    validateSessionConfig(config, settings, context);
    const session: SessionRecord = {
      id: state.nextId("trs"),
      userId: body.user_id,
      settings,
      config,
      version: 1,
      configSince: state.now().toISOString(),
      history: [],
      mounts: new Map(),
    };
    state.sessions.set(session.id, session);
    const response = sessionResponse(session, context);
    const assistive_prompt = assistivePrompt(response, body.experimental?.assistive_prompt_config?.user_timezone);
    return { ...response, experimental: { ...response.experimental, assistive_prompt, ...customTools } };
  },

  getSession: ({ path }, context) => sessionResponse(requireSession(context, path), context),

  updateSession({ path, body }, context) {
    const session = requireSession(context, path);
    checkConfigVersion(session, body.expected_config_version, context);
    const settings = applySavedConfig(updateSettings(session.settings, body), body, context.sessionConfigs);
    const config = resolveConfig(session.userId, settings);
    validateSessionConfig(config, settings, context);
    const now = context.state.now().toISOString();
    session.history.unshift({ version: session.version, created_at: now, config: session.config, is_current: false });
    session.settings = settings;
    session.config = config;
    session.configSince = now;
    session.version += 1;
    return sessionResponse(session, context);
  },

  deleteSession({ path }, context) {
    const { id } = requireSession(context, path);
    context.state.sessions.delete(id);
    return { session_id: id, deleted: true as const };
  },

  attachToSession({ path, body }, context) {
    const session = requireSession(context, path);
    const customTools = bindCustomTools(body.experimental, context.catalog);
    const response = sessionResponse(session, context);
    return { ...response, experimental: { ...response.experimental, ...customTools } };
  },

  listConfigHistory({ path, query }, context) {
    const { version, configSince, config, history } = requireSession(context, path);
    return paginate([{ version, created_at: configSince, config, is_current: true }, ...history], query, 20, 100);
  },

  listSessionTools({ path, query }, context) {
    const session = requireSession(context, path);
    const { config } = session;
    const metaTools = enabledMetaTools(session).map((slug) => metaToolResponse(metaToolInfo(slug, config)));
    const appTools = preloadedTools(config, context.catalog).map(toolResponse);
    return paginate([...metaTools, ...appTools], query, 100, 500);
  },
} satisfies Handlers<
  | "createSession"
  | "getSession"
  | "updateSession"
  | "deleteSession"
  | "attachToSession"
  | "listConfigHistory"
  | "listSessionTools"
>;

function sessionResponse(session: SessionRecord, { catalog, origin }: RequestContext) {
  const { id, config, version, settings } = session;
  const source = settings.experimental?.session_config_id;
  const preloaded = preloadedTools(config, catalog).map((tool) => tool.info.slug);
  const contextWarning = {
    code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE",
    message: `${preloaded.length} preloaded tools use a large part of the model's context. Preload fewer tools and let the model search for the rest.`,
  };
  return {
    session_id: id,
    mcp: { type: "http", url: `${origin}/tool_router/${id}/mcp` },
    tool_router_tools: [...enabledMetaTools(session), ...preloaded],
    config,
    config_version: version,
    ...(source === undefined ? {} : { experimental: { source_session_config: { id: source } } }),
    ...(preloaded.length > MAX_PRELOADED_WITHOUT_WARNING ? { warnings: [contextWarning] } : {}),
  };
}

/** @throws HttpError 409 if the config has another version, 400 where conditional updates are off */
function checkConfigVersion(
  { version }: SessionRecord,
  expected: number | undefined,
  { conditionalUpdates }: RequestContext,
): void {
  if (expected === undefined) {
    return;
  }
  if (!conditionalUpdates) {
    throw new HttpError("HTTP_BadRequest", "Request validation failed.", {
      errors: ["Error in payload: Unrecognized key: expected_config_version"],
    });
  }
  if (expected !== version) {
    throw new HttpError(
      "ToolRouterV2_ConfigVersionConflict",
      `The session's config has version ${version}, not ${expected}`,
      { suggestedFix: "Read the session again, then retry." },
    );
  }
}

function assistivePrompt(response: ReturnType<typeof sessionResponse>, timezone: string | undefined): string {
  const timezoneHint = timezone === undefined ? "" : ` The user's time zone is ${timezone}.`;
  return `You can act in the user's apps with these tools: ${response.tool_router_tools.join(", ")}.${timezoneHint}`;
}
