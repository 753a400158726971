import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** The service that the tools act on: it counts effects, and numbers them. */
export interface FarEnd {
  readonly port: number;
  /** Numbers of the effects of each call, in order. More than one is a call that ran twice. */
  readonly effects: ReadonlyMap<string, readonly number[]>;
  /** What processes said about calls: `recorded`, `replayed`, or another outcome. */
  readonly told: readonly { readonly what: string; readonly callId: string; readonly effect: number }[];
  close(): Promise<void>;
}

/** @param onEffect gets the number of effects so far, before the one who caused it gets the response */
export async function startFarEnd(onEffect: (count: number) => void): Promise<FarEnd> {
  const effects = new Map<string, number[]>();
  const told: FarEnd["told"][number][] = [];
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    // A process that is killed resets its connection, which readline reports too.
    const lines = createInterface(socket).on("error", () => {});
    lines.on("line", (line) => {
      const [what = "", callId = "", effect = ""] = line.split(" ");
      if (what !== "effect") {
        told.push({ what, callId, effect: Number(effect) });
        return;
      }
      count += 1;
      effects.set(callId, [...(effects.get(callId) ?? []), count]);
      onEffect(count);
      const number = count;
      // A service takes its time: a process that is killed has calls under way.
      setTimeout(() => socket.writable && socket.write(`${number}\n`), 2);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    effects,
    told,
    async close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface FarEndClient {
  /** Causes one effect. @returns its number */
  effect(callId: string): Promise<number>;
  tell(what: string, callId: string, effect: number): void;
  close(): Promise<void>;
}

export async function connectFarEnd(port: number): Promise<FarEndClient> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const waiting: ((effect: number) => void)[] = [];
  createInterface(socket).on("line", (line) => waiting.shift()?.(Number(line)));
  return {
    effect(callId) {
      socket.write(`effect ${callId}\n`);
      return new Promise((resolve) => waiting.push(resolve));
    },
    tell: (what, callId, effect) => void socket.write(`${what} ${callId} ${effect}\n`),
    close: () => new Promise((resolve) => socket.end(resolve)),
  };
}
