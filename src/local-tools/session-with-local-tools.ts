import {
  type ApiPromise,
  type CallOptions,
  type Composio,
  type ExecuteHooks,
  field,
  InvalidArgumentError,
  mapApiPromise,
  partsOf,
  Session,
  type SessionParams,
  type SessionParts,
  startCall,
  type ToolRegistry,
} from "../internal.js";
import { type LocalCalls, localCalls } from "./local-calls.js";
import type { LocalTool, LocalToolTypes } from "./local-tool.js";
import { localTransport } from "./local-transport.js";
import { preloadedTools } from "./listed-tools.js";

/** The types of local tools, by the slugs they are called by. */
type LocalRegistry<Tools extends readonly LocalTool[]> = {
  readonly [Tool in Tools[number] as Tool["slug"]]: LocalToolTypes<Tool>;
};

/** Every slug, unchecked: a client without tool types stays one, beside its local tools. */
interface AnyTool {
  readonly [slug: string]: object;
}

/** The tool types of a session with local tools. */
export type WithLocalTools<Tools extends ToolRegistry, Local extends readonly LocalTool[]> = ([keyof Tools] extends [
  never,
]
  ? AnyTool
  : Tools) &
  LocalRegistry<Local>;

/** What a session with local tools was made from, by its hooks: `refresh` and `update` make sessions with the same. */
const origins = new WeakMap<ExecuteHooks, { readonly parts: SessionParts; readonly tools: readonly LocalTool[] }>();

/**
 * Creates a session with tools that run in this process: `POST /api/v3.1/tool_router/session`, with the tools declared in
 * `experimental.custom_tools`. A saved session config cannot have them: there they are attached afterwards.
 *
 * ```ts
 * const session = await createSessionWithLocalTools(composio, "user_123", [lookup], { toolkits: { enable: ["gmail"] } });
 * const result = await session.executeTool("LOCAL_LOOKUP", { order: "A-7" });
 * ```
 *
 * They run when called by their `LOCAL_` slug, with `executeTool`, `executeTools` or within
 * COMPOSIO_MULTI_EXECUTE_TOOL. Arguments are validated first. Of the options of a call, `signal` alone applies to them.
 *
 * @param params as of `composio.createSession`
 * @throws InvalidArgumentError for two tools that are called by one slug; what `createSession` throws
 */
export function createSessionWithLocalTools<Tools extends ToolRegistry, const Local extends readonly LocalTool[]>(
  composio: Composio<Tools>,
  userId: string,
  tools: Local,
  params: SessionParams = {},
  options?: CallOptions,
): ApiPromise<Session<WithLocalTools<Tools, Local>>> {
  return startCall(() => {
    checkTools(tools);
    const { experimental } = params;
    if (field(experimental, "session_config_id") !== undefined) {
      return mapApiPromise(composio.createSession(userId, params, options), (session) =>
        withLocalTools(session, tools, options),
      );
    }
    const custom_tools = [...tools.map(({ declaration }) => declaration), ...(experimental?.custom_tools ?? [])];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no saved config, so the kind that has custom tools
    const declared = { ...params, experimental: { ...experimental, custom_tools } } as SessionParams;
    return mapApiPromise(composio.createSession(userId, declared, options), (session) => bindTools(session, tools));
  });
}

/**
 * Gives an existing session tools that run in this process: `POST …/session/{session_id}/attach`. Resolves to a new
 * session; the given one stays as it is. See `createSessionWithLocalTools`.
 *
 * ```ts
 * const session = await withLocalTools(await composio.getSession(sessionId), [lookup]);
 * ```
 *
 * @throws InvalidArgumentError for two tools that are called by one slug; what `session.attach` throws
 */
export function withLocalTools<Tools extends ToolRegistry, const Local extends readonly LocalTool[]>(
  session: Session<Tools>,
  tools: Local,
  options?: CallOptions,
): ApiPromise<Session<WithLocalTools<Tools, Local>>> {
  return startCall(() => {
    const all = [...(origins.get(partsOf(session).hooks)?.tools ?? []), ...tools];
    checkTools(all);
    const custom_tools = all.map(({ declaration }) => declaration);
    const attached = session.attach({ experimental: { custom_tools } }, options);
    return mapApiPromise(attached, (found) => bindTools<Tools, Local>(found, all));
  });
}

/** @throws InvalidArgumentError unless the tools have slugs of their own */
function checkTools(tools: readonly LocalTool[]): void {
  const slugs = new Map<string, LocalTool>();
  for (const tool of tools) {
    if (typeof Object(tool).declaration?.slug !== "string") {
      throw new InvalidArgumentError("A local tool is made with `localTool({ … })`. Nothing was sent.");
    }
    const { slug, declaration } = tool;
    const other = slugs.get(slug);
    if (other !== undefined) {
      const named = `${JSON.stringify(other.declaration.slug)} and ${JSON.stringify(declaration.slug)}`;
      throw new InvalidArgumentError(
        `The local tools ${named} would both be called ${slug}: rename one. Nothing was sent.`,
      );
    }
    slugs.set(slug, tool);
  }
}

/** A session like the given one that runs the tools. */
function bindTools<Tools extends ToolRegistry, Local extends readonly LocalTool[]>(
  declaredIn: Session<Tools>,
  tools: readonly LocalTool[],
): Session<WithLocalTools<Tools, Local>> {
  const parts = partsOf(declaredIn);
  const { transport, hooks } = origins.get(parts.hooks)?.parts ?? parts;
  const calls: LocalCalls = localCalls(slugsOf(declaredIn, tools), hooks, () => session);
  origins.set(calls.hooks, { parts: { transport, hooks }, tools });
  const declarations = tools.map(({ declaration }) => declaration);
  const listed = preloadedTools(tools).map(({ slug }) => slug);
  const { sessionId, configVersion, experimental } = declaredIn;
  const session: Session = new Session(
    localTransport(transport, sessionId, declarations, calls),
    {
      session_id: sessionId,
      mcp: { type: "http", url: declaredIn.mcpUrl },
      tool_router_tools: [...new Set([...declaredIn.tools, ...listed])],
      config: declaredIn.config,
      warnings: [...declaredIn.warnings],
      config_version: configVersion,
      ...(experimental === undefined ? {} : { experimental }),
    },
    calls.hooks,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tool types exist at compile time only
  return session as Session<WithLocalTools<Tools, Local>>;
}

/**
 * The tools by the slugs they are called by. The service may have assigned another one than the types say; it cannot make
 * a local tool answer to the slug of an app's tool.
 */
function slugsOf(session: Session<ToolRegistry>, tools: readonly LocalTool[]): ReadonlyMap<string, LocalTool> {
  const bySlug = new Map(tools.map((tool) => [tool.slug, tool]));
  for (const bound of session.experimental?.custom_tools ?? []) {
    const tool = tools.find(
      ({ declaration }) =>
        declaration.slug === bound.original_slug && declaration.extends_toolkit === bound.extends_toolkit,
    );
    if (tool !== undefined && bound.slug.startsWith("LOCAL_") && !bySlug.has(bound.slug)) {
      bySlug.set(bound.slug, tool);
    }
  }
  return bySlug;
}
