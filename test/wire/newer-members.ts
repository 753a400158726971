import type { ListedTypeDifference } from "./type-differences.js";

const NEWER =
  "The service got this member after rc.6: seen in documents, sources or documentation pages published up to 22 October 2026.";

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

const ANSWERS = [".input_responses", ".request_state"];
const OUTCOME = [".hook_results", ".instant_charge", ".result_type"];

/** Members of our types that rc.6 does not know, by operation and side. */
const members: Readonly<Partial<Record<ListedTypeDifference["pair"], readonly string[]>>> = {
  "createSession params": REQUEST_CONFIG,
  "updateSession params": [...REQUEST_CONFIG, ".expected_config_version"],
  "executeTool params": ANSWERS,
  "executeMetaTool params": ANSWERS,
  "createSession answer": SESSION,
  "getSession answer": SESSION,
  "updateSession answer": SESSION,
  "attachToSession answer": SESSION,
  "listConfigHistory answer": CONFIG.map((path) => `.items[].config${path}`),
  "executeTool answer": OUTCOME,
  "executeMetaTool answer": OUTCOME,
  "proxyExecute answer": [".hook_results", ".result_type"],
};

export const newerMembers: readonly ListedTypeDifference[] = Object.entries(members).flatMap(([pair, paths]) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
  paths.map((path) => ({ pair: pair as ListedTypeDifference["pair"], path, what: "only ours", reason: NEWER })),
);
