/** `fetch` that accepts one certificate beside those of the system. */
export type TrustingFetch = typeof globalThis.fetch;

/** Where Node keeps the connections of its `fetch`; their class can be had nowhere else. */
const DISPATCHER = Symbol.for("undici.globalDispatcher.1");

type AgentClass = new (options: { connect: { ca: string } }) => { close(): Promise<void> };

/** A `fetch` for a server with a certificate of its own. Nothing global is changed by it. */
export async function trust(certificate: string): Promise<{ fetch: TrustingFetch; close: () => Promise<void> }> {
  // Node makes the dispatcher when `fetch` is first used.
  await fetch("data:,");
  const shared: unknown = Reflect.get(globalThis, DISPATCHER);
  if (typeof shared !== "object" || shared === null) {
    throw new Error("This condition needs Node: its fetch can be given a certificate to accept.");
  }
  // Node documents neither the place nor the class; undici, which both are from, does.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const Agent = shared.constructor as AgentClass;
  const dispatcher = new Agent({ connect: { ca: certificate } });
  return {
    fetch: (input, init) => fetch(input, Object.assign({ ...init }, { dispatcher })),
    close: () => dispatcher.close(),
  };
}
