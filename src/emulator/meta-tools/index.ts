import { type BoundTools, searchable } from "../custom-tools.js";
import { withDefaults } from "../catalog.js";
import type { Emulation } from "../request-context.js";
import { type Outcome, refusal } from "../run-tool.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { requireMetaTool } from "../tool-access.js";
import type { SessionRecord } from "../state.js";
import { optionalTextOf } from "../toolkits/read-arguments.js";
import { compile } from "../json-schema-validator.js";
import { manageConnections } from "./manage-connections.js";
import { metaTool, type MetaToolSlug } from "./definitions.js";
import { multiExecute } from "./multi-execute.js";
import { getToolSchemas } from "./get-tool-schemas.js";
import { searchTools } from "./search-tools.js";
import { waitForConnections } from "./wait-for-connections.js";

export { isMetaToolSlug, metaTool, META_TOOLS } from "./definitions.js";
export { searchTools } from "./search-tools.js";

/** One call of a meta tool. */
export interface MetaToolCall {
  readonly slug: MetaToolSlug;
  readonly args: JsonObject;
  /** Custom tools that came with the request. */
  readonly custom: BoundTools;
}

/**
 * Runs a meta tool. Wrong arguments are an outcome with an error, as with every tool.
 *
 * @throws ApiFailure 400 when the session does not offer it.
 */
export async function runMetaTool(emulation: Emulation, session: SessionRecord, call: MetaToolCall): Promise<Outcome> {
  const { slug, custom } = call;
  requireMetaTool(session.config, slug);
  const { input } = metaTool(slug, session.config);
  const problems = compile(input)(call.args);
  if (problems.length > 0) return { data: {}, error: refusal(slug, problems) };
  const args = withDefaults(input, call.args);
  return runners[slug](emulation, session, args, custom);
}

type Runner = (
  emulation: Emulation,
  session: SessionRecord,
  args: JsonObject,
  custom: BoundTools,
) => Outcome | Promise<Outcome>;

const runners: { readonly [Slug in MetaToolSlug]: Runner } = {
  COMPOSIO_SEARCH_TOOLS: search,
  COMPOSIO_GET_TOOL_SCHEMAS: getToolSchemas,
  COMPOSIO_MULTI_EXECUTE_TOOL: multiExecute,
  COMPOSIO_MANAGE_CONNECTIONS: manageConnections,
  COMPOSIO_WAIT_FOR_CONNECTIONS: waitForConnections,
  COMPOSIO_REMOTE_WORKBENCH: executesNoCode,
  COMPOSIO_REMOTE_BASH_TOOL: executesNoCode,
};

function executesNoCode(): Outcome {
  return { data: {}, error: "The emulator executes no code: the workbench needs the real service." };
}

function search(emulation: Emulation, session: SessionRecord, args: JsonObject, custom: BoundTools): Outcome {
  const queries = Array.isArray(args["queries"]) ? args["queries"].filter(isJsonObject) : [];
  const workflow = isJsonObject(args["session"]) ? args["session"] : {};
  const goesOn = workflow["generate_id"] === true ? undefined : optionalTextOf(workflow, "id");
  const data = searchTools(emulation, session, {
    queries: queries.map((query) => ({ use_case: String(query["use_case"]) })),
    custom: searchable(custom),
    workflow: goesOn,
  });
  return { data: { ...data }, error: data.error };
}
