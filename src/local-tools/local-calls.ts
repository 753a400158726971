import {
  completeCall,
  type ExecuteHooks,
  failure,
  type HookedCall,
  prepareCall,
  type Session,
  type ToolResult,
} from "../internal.js";
import type { LocalTool } from "./local-tool.js";
import { errorText, runLocalTool } from "./run-local-tool.js";

/** The local tools of one session, and what they run with. */
export interface LocalCalls {
  readonly tools: ReadonlyMap<string, LocalTool>;
  /** The client's hooks, after which a call of a local tool is run here. */
  readonly hooks: ExecuteHooks;
  /** Runs one of several calls. Never rejects. */
  run(call: HookedCall, signal: AbortSignal | undefined): Promise<ToolResult<unknown>>;
}

/**
 * @param session the session, once it exists: hooks are made before it
 */
export function localCalls(
  tools: ReadonlyMap<string, LocalTool>,
  clientHooks: ExecuteHooks,
  session: () => Session,
): LocalCalls {
  const hooks: ExecuteHooks = {
    ...clientHooks,
    async beforeExecute(call) {
      const decision = await clientHooks.beforeExecute?.(call);
      const tool = tools.get(call.slug);
      if (tool === undefined || (decision && !("arguments" in decision))) {
        return decision;
      }
      const { arguments: args } = decision ?? call;
      return {
        run: (signal) => {
          const { sessionId, userId } = session();
          const context = { slug: call.slug, sessionId, userId, session: session() };
          return runLocalTool(tool, { arguments: args }, { ...context, ...(signal === undefined ? {} : { signal }) });
        },
      };
    },
  };
  return {
    tools,
    hooks,
    async run(call, signal) {
      try {
        const prepared = await prepareCall(hooks, call);
        const result =
          prepared.kind === "run" ? await prepared.run(signal) : failure(null, `${call.slug} was not run.`, "");
        return await completeCall(hooks, call, result);
      } catch (error) {
        return failure(null, errorText(error), "");
      }
    },
  };
}
