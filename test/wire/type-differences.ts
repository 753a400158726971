import { newerMembers } from "./newer-members.js";
import type { Pairs } from "./types/pairs.js";
import type { TypeDifference } from "./types/compare-types.js";

export interface ListedTypeDifference extends Pick<TypeDifference, "path" | "what"> {
  /** Operation and side. */
  readonly pair: keyof Pairs;
  readonly reason: string;
}

const EMPTY_CHANGE =
  "A change that changes nothing is a mistake more often than not. Where it is meant, `{}` says so, which is what both clients send.";

const EMPTY_CALL = "Every operation with a body takes one. Where there is nothing to say, `{}` says so.";

const CREDENTIAL_NAMES =
  "An answer's type holds the fields that the document lists. An index signature would make every misspelt one an `unknown`.";

/** Where our types are not the official client's, on purpose. Each must be found, and no other. */
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
    reason: "A header, which is given like every other one: with the call option `headers`.",
  },
  { pair: "getConnectedAccount answer", path: ".state.val{}", what: "open, ours is closed", reason: CREDENTIAL_NAMES },
  {
    pair: "listConnectedAccounts answer",
    path: ".items[].state.val{}",
    what: "open, ours is closed",
    reason: CREDENTIAL_NAMES,
  },
  ...newerMembers,
];
