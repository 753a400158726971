/**
 * One of several processes that make the same calls, each in an order of its own, 8 at a time: `node worker CLIENT WHERE
 * PORT SEED`. It may be killed at any moment.
 */
import { createLedger } from "../../src/agent/ledger/index.js";
import { connectFarEnd } from "./far-end.js";
import { CALLS, callOf, IN_FLIGHT, isClient, LEASE } from "./crash-plan.js";
import { openStore } from "./stores.js";

const [client = "", where = "", port = "", seed = ""] = process.argv.slice(2);
if (!isClient(client)) {
  throw new Error(`no client ${client}`);
}
const { store, close } = await openStore(client, where);
const farEnd = await connectFarEnd(Number(port));
const ledger = createLedger({ store, scope: client, lease: LEASE, storeTimeout: 30_000 });
const order = shuffled(CALLS, Number(seed));

async function work(): Promise<void> {
  for (let index = order.pop(); index !== undefined; index = order.pop()) {
    const call = callOf(index);
    const { outcome, result, recorded, replayed } = await ledger.once(call, async () => ({
      outcome: "ok",
      result: await farEnd.effect(call.callId),
    }));
    if (outcome === "ok" && recorded) {
      farEnd.tell(replayed ? "replayed" : "recorded", call.callId, Number(result));
    } else if (outcome !== "unsure") {
      farEnd.tell(outcome, call.callId, -1);
    }
  }
}

await Promise.all(Array.from({ length: IN_FLIGHT }, work));
await farEnd.close();
await close();

/** Numbers below `count` in an order that the seed determines. */
function shuffled(count: number, state: number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (index + 1);
    [numbers[index], numbers[other]] = [numbers[other] ?? 0, numbers[index] ?? 0];
  }
  return numbers;
}
