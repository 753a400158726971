import { metaToolAnswer, toolAnswer } from "../catalog.js";
import { bindCustomTools } from "../custom-tools.js";
import type { Emulation } from "../request-context.js";
import { metaTool } from "../meta-tools/index.js";
import { paginate } from "../pagination.js";
import { offeredMetaTools, preloadedTools } from "../tool-access.js";
import { configOf } from "../session-config.js";
import { overridesOf, patched } from "../session-settings.js";
import { requirePossible } from "../validate-session-config.js";
import type { SessionRecord } from "../state.js";
import { type HandlersOf, sessionOf } from "./handler.js";

/** More preloaded tools than this crowd a model's context, which the service warns of. */
const MANY_TOOLS = 50;

/** @internal */
export const sessionHandlers = {
  createSession({ body }, emulation) {
    const { state, catalog } = emulation;
    const bound = bindCustomTools(body.experimental, catalog);
    const overrides = overridesOf(body);
    const config = configOf(body.user_id, overrides);
    requirePossible(config, overrides, emulation);
    const session: SessionRecord = {
      id: state.nextId("trs"),
      userId: body.user_id,
      overrides,
      config,
      version: 1,
      configSince: state.now().toISOString(),
      history: [],
      mounts: new Map(),
    };
    state.sessions.set(session.id, session);
    const info = infoOf(session, emulation);
    const assistive_prompt = promptOf(info, body.experimental?.assistive_prompt_config?.user_timezone);
    return { ...info, experimental: { assistive_prompt, ...bound } };
  },

  getSession: ({ path }, emulation) => infoOf(sessionOf(emulation, path), emulation),

  updateSession({ path, body }, emulation) {
    const session = sessionOf(emulation, path);
    const overrides = patched(session.overrides, body);
    const config = configOf(session.userId, overrides);
    requirePossible(config, overrides, emulation);
    const at = emulation.state.now().toISOString();
    session.history.unshift({ version: session.version, created_at: at, config: session.config, is_current: false });
    session.overrides = overrides;
    session.config = config;
    session.configSince = at;
    session.version += 1;
    return infoOf(session, emulation);
  },

  deleteSession({ path }, emulation) {
    const { id } = sessionOf(emulation, path);
    emulation.state.sessions.delete(id);
    return { session_id: id, deleted: true as const };
  },

  attachToSession({ path, body }, emulation) {
    const session = sessionOf(emulation, path);
    const bound = bindCustomTools(body.experimental, emulation.catalog);
    return { ...infoOf(session, emulation), experimental: bound };
  },

  listConfigHistory({ path, query }, emulation) {
    const { version, configSince, config, history } = sessionOf(emulation, path);
    return paginate([{ version, created_at: configSince, config, is_current: true }, ...history], query, 20, 100);
  },

  listSessionTools({ path, query }, emulation) {
    const { config } = sessionOf(emulation, path);
    const meta = offeredMetaTools(config).map((slug) => metaToolAnswer(metaTool(slug, config)));
    const app = preloadedTools(config, emulation.catalog).map(toolAnswer);
    return paginate([...meta, ...app], query, 100, 500);
  },
} satisfies HandlersOf<
  | "createSession"
  | "getSession"
  | "updateSession"
  | "deleteSession"
  | "attachToSession"
  | "listConfigHistory"
  | "listSessionTools"
>;

function infoOf(session: SessionRecord, { catalog, origin }: Emulation) {
  const { id, config, version } = session;
  const preloaded = preloadedTools(config, catalog).map((tool) => tool.facts.slug);
  const tooMany = {
    code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE",
    message: `${preloaded.length} preloaded tools take much of a model's context: search finds tools as they are needed.`,
  };
  return {
    session_id: id,
    mcp: { type: "http", url: `${origin}/tool_router/${id}/mcp` },
    tool_router_tools: [...offeredMetaTools(config), ...preloaded],
    config,
    config_version: version,
    ...(preloaded.length > MANY_TOOLS ? { warnings: [tooMany] } : {}),
  };
}

function promptOf(info: ReturnType<typeof infoOf>, timezone: string | undefined): string {
  const zone = timezone === undefined ? "" : ` The user's time zone is ${timezone}.`;
  return `You can act in the user's apps with these tools: ${info.tool_router_tools.join(", ")}.${zone}`;
}
