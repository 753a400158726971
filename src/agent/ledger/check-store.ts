import { LedgerError, messageOf } from "./ledger-error.js";
import type { LedgerStore } from "./store.js";
import { withinTime } from "./store-access.js";
import { CLAIM_RULES } from "./store-rules/claim-rules.js";
import { LIST_RULES } from "./store-rules/list-rules.js";
import { SETTLE_RULES } from "./store-rules/settle-rules.js";

/** Options of {@link checkLedgerStore}. */
export interface CheckLedgerStoreOptions {
  /** How long one rule may take, in ms. Default 20,000. */
  readonly timeout?: number;
}

/**
 * Tests a store against every rule that the ledger stands on: one winner of many claims, the fence around settlements,
 * what a record keeps, what `prune` spares. Run it in your tests.
 *
 * @param makeStore connects to one and the same place, empty and used by nothing else. Called twice, so that claims race
 *   across connections
 * @returns the names of the rules, all of which the store keeps
 * @throws {LedgerError} if the store breaks a rule; the message names each one that it breaks, and how
 */
export async function checkLedgerStore(
  makeStore: () => LedgerStore | Promise<LedgerStore>,
  { timeout = 20_000 }: CheckLedgerStoreOptions = {},
): Promise<readonly string[]> {
  const stores = { store: await makeStore(), other: await makeStore() };
  const passed: string[] = [];
  const broken: string[] = [];
  for (const [rule, check] of Object.entries({ ...CLAIM_RULES, ...SETTLE_RULES, ...LIST_RULES })) {
    try {
      await withinTime(check(stores), timeout);
      passed.push(rule);
    } catch (error) {
      broken.push(`${rule}: ${messageOf(error)}`);
    }
  }
  if (broken.length > 0) {
    throw new LedgerError(`The store breaks ${broken.length} rules of a ledger's store:\n- ${broken.join("\n- ")}`, {
      phase: "setup",
    });
  }
  return passed;
}
