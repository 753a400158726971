import type { ListedTypeDifference } from "./type-differences.js";

const NEWER =
  "Added to the service after rc.6: seen in documents, sources or documentation pages published up to 22 October 2026.";

const REQUEST_CONFIG = [
  ".toolkits.require_approval",
  ".tools{}.require_approval",
  ".tools{}.tags.require_approval",
  ".tags.require_approval",
  ".workbench.enable_tool_execution",
  ".experimental.fast_mode",
  ".experimental.no_elicitation_support_fallback",
  ".experimental.session_config_id",
  ".experimental.submit_feedback",
  ".hooks",
  ".instant",
  ".proxy_execute",
];

const CONFIG = [
  ".toolkits.require_approval",
  ".tools{}.require_approval",
  ".tools{}.tags.require_approval",
  ".tags.require_approval",
  ".workbench.tool_execution_enabled",
  ".hooks",
  ".instant",
  ".proxy_execute",
];

const SESSION = [
  ...CONFIG.map((path) => `.config${path}`),
  ".experimental.custom_toolkits[].tools[].preload",
  ".experimental.custom_toolkits[].preload",
  ".experimental.custom_tools[].preload",
  ".experimental.no_elicitation_support_fallback",
  ".experimental.source_session_config",
];

const TOOL = [
  ".instant",
  ".scope_requirements.all_of[].source",
  ".scope_requirements.all_of[].when",
  ".scope_requirements.source",
];

const AUTH_FIELDS = ["auth_config_creation", "connected_account_initiation"].flatMap((stage) =>
  ["required", "optional"].map((kind) => `.auth_config_details[].fields.${stage}.${kind}[]`),
);

const INPUT_RESPONSES = [".input_responses", ".request_state"];
const OUTCOME = [".hook_results", ".instant_charge", ".result_type"];

/** Fields of our types that rc.6 does not have, by operation and side. */
const members: Readonly<Partial<Record<ListedTypeDifference["pair"], readonly string[]>>> = {
  "createSession params": REQUEST_CONFIG,
  "updateSession params": [...REQUEST_CONFIG, ".expected_config_version"],
  "executeTool params": INPUT_RESPONSES,
  "executeMetaTool params": INPUT_RESPONSES,
  "createSession response": SESSION,
  "getSession response": SESSION,
  "updateSession response": SESSION,
  "attachToSession response": SESSION,
  "listConfigHistory response": CONFIG.map((path) => `.items[].config${path}`),
  "executeTool response": OUTCOME,
  "executeMetaTool response": OUTCOME,
  "proxyExecute response": [".hook_results", ".result_type"],
  "searchTools response": [".results[].cached_plan_usecase", ".toolkit_connection_statuses[].instant_account"],
  "listSessionTools response": TOOL.map((path) => `.items[]${path}`),
  "listTools response": TOOL.map((path) => `.items[]${path}`),
  "getTool response": TOOL,
  "listTools params": [".include_pricing"],
  "getTool params": [".include_pricing"],
  "listSessionToolkits response": [".items[].meta.isNoAuth"],
  "listToolkits response": [".items[].instant"],
  "findToolkits response": [".items[].instant", ".items[].access"],
  "getToolkit response": [
    ".instant",
    ".auth_config_details[].required_scopes",
    ...AUTH_FIELDS.map((path) => `${path}.user_visible`),
  ],
  "createAuthConfig params": [".auth_config.sealed_credentials"],
  "updateAuthConfig params": [".sealed_credentials"],
  "upsertTrigger params": [".egress_url"],
  "updateTrigger params": [".egress_url", ".user_id"],
  "listTriggers response": [".items[].egress_url"],
};

export const newerMembers: readonly ListedTypeDifference[] = Object.entries(members).flatMap(([pair, paths]) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
  paths.map((path) => ({ pair: pair as ListedTypeDifference["pair"], path, what: "only ours", reason: NEWER })),
);
