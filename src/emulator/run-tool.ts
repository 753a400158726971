import { withDefaults } from "./catalog.js";
import { resolveAccount } from "./connections.js";
import { isCustomSlug } from "./custom-tools.js";
import type { Emulation } from "./request-context.js";
import { ApiFailure } from "./errors.js";
import type { JsonObject } from "./json.js";
import { requireTool } from "./tool-access.js";
import type { SessionRecord } from "./state.js";
import type { Problem } from "./json-schema-validator.js";

/** What a tool came to. A failed one has no data. */
export interface Outcome {
  readonly data: JsonObject;
  readonly error: string | null;
}

/** One call of an app's tool. */
export interface ToolCall {
  readonly slug: string;
  readonly args: JsonObject;
  /** Id, word id or alias of the account to use. */
  readonly account?: string | undefined;
}

/**
 * Runs an app's tool for a session.
 *
 * @throws ApiFailure 400 when it does not get as far as running: no such tool, not let through by the session's config,
 * no account. A tool that ran and failed, or did not like its arguments, is an outcome with an error.
 */
export async function runTool(emulation: Emulation, session: SessionRecord, call: ToolCall): Promise<Outcome> {
  const { state, catalog } = emulation;
  const tool = catalog.tool(call.slug);
  if (tool === undefined) throw unknownTool(call.slug);
  requireTool(session.config, tool);
  const account = resolveAccount(state, session.config, tool.toolkit, call.account);
  const problems = catalog.check(tool)(call.args);
  if (problems.length > 0) return { data: {}, error: refusal(call.slug, problems) };
  const context = {
    account: account === null ? null : { id: account.id, user_id: account.userId, alias: account.alias },
    now: () => state.now(),
    nextId: (prefix: string) => state.nextId(prefix),
  };
  try {
    const data = await catalog.world(tool.toolkit).run(call.slug, withDefaults(tool.facts.input, call.args), context);
    return { data, error: null };
  } catch (error) {
    return { data: {}, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The error of a tool that was given the wrong arguments. */
export function refusal(slug: string, problems: readonly Problem[]): string {
  const missing = problems.filter((problem) => problem.kind === "missing").map((problem) => problem.path);
  const wrong = problems
    .filter((problem) => problem.kind === "wrong")
    .map((problem) => (problem.path === "" ? problem.text : `${problem.path}: ${problem.text}`));
  const parts = [...(missing.length === 0 ? [] : [`missing: ${missing.join(", ")}`]), ...wrong];
  return `Invalid arguments for ${slug}: ${parts.join("; ")}`;
}

function unknownTool(slug: string): ApiFailure {
  if (isCustomSlug(slug)) {
    return new ApiFailure(
      "ToolRouterV2_ToolNotFound",
      `${slug} is a custom tool: it runs in the process that defined it, not at the service`,
    );
  }
  return new ApiFailure("ToolRouterV2_ToolNotFound", `Tool ${slug} not found`, {
    suggestedFix: "Find the slug with COMPOSIO_SEARCH_TOOLS or in the catalogue (GET /api/v3.1/tools).",
  });
}
