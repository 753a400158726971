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

const CREDENTIAL_NAMES =
  "An answer's type holds the fields that the document lists. An index signature would make every misspelt one an `unknown`.";

/** Where our types are not the official client's, on purpose. Each must be found, and no other. */
export const typeDifferences: readonly ListedTypeDifference[] = [
  { pair: "attachToSession without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "updateSession without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "updateConnectedAccount without params", path: "", what: "wider than ours", reason: EMPTY_CHANGE },
  { pair: "getConnectedAccount answer", path: ".state.val{}", what: "open, ours is closed", reason: CREDENTIAL_NAMES },
  {
    pair: "listConnectedAccounts answer",
    path: ".items[].state.val{}",
    what: "open, ours is closed",
    reason: CREDENTIAL_NAMES,
  },
  ...newerMembers,
];
