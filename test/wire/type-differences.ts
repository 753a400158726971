import { newerMembers } from "./newer-members.js";
import type { Pairs } from "./types/pairs.js";
import type { TypeDifference } from "./types/compare-types.js";

export interface ListedTypeDifference extends Pick<TypeDifference, "path" | "what"> {
  /** Operation and side. */
  readonly pair: keyof Pairs;
  readonly reason: string;
}

const EMPTY_CHANGE =
  "An update without changes is usually a mistake. If it is intended, pass `{}`, which is what both clients send.";

const EMPTY_CALL = "Every operation with a body requires it. Pass `{}` for an empty one.";

const CREDENTIAL_NAMES =
  "The type of a response has the fields that the document lists. An index signature would turn every misspelled field into `unknown`.";

/** Intended differences from the official client's types. Each must be found, and no others. */
export const typeDifferences: readonly ListedTypeDifference[] = [
  { pair: "attachToSession without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "updateSession without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "updateConnectedAccount without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "refreshConnectedAccount without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "updateWebhookSubscription without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "upsertTrigger without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "executeToolDirectly without params", path: "", what: "wider than ours", reason: EMPTY_CALL },
  { pair: "findToolkits without params", path: "", what: "wider than ours", reason: EMPTY_CALL },
  {
    pair: "executeToolDirectly params",
    path: ".x-llm-gateway-headers",
    what: "unknown to ours",
    reason: "A header. Pass it like any other header: with the call option `headers`.",
  },
  {
    pair: "getConnectedAccount response",
    path: ".state.val{}",
    what: "open, ours is closed",
    reason: CREDENTIAL_NAMES,
  },
  {
    pair: "listConnectedAccounts response",
    path: ".items[].state.val{}",
    what: "open, ours is closed",
    reason: CREDENTIAL_NAMES,
  },
  ...newerMembers,
];
