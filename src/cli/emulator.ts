import { CommandError, codeOf, reasonOf } from "./command-error.js";
import { describeFlags, type Flags, readCommandLine } from "./flags.js";
import type { CommandIo } from "./io.js";

const FLAGS: Flags = {
  port: { value: "NUMBER", about: "the port (default 3456; 0 takes a free one)" },
  "api-key": { value: "KEY", about: "the key that requests must carry (default emulator-key)" },
};

const USAGE = `composio-session emulator [options]

Serves an offline Tool Router on a port of this machine, until Ctrl-C.

${describeFlags(FLAGS)}
`;

/** `composio-session emulator`: serves until the signal of `io` ends it. */
export async function emulator(args: readonly string[], io: CommandIo): Promise<number> {
  const { switches, values, positionals } = readCommandLine("emulator", args, FLAGS);
  if (switches.has("help")) {
    io.out.write(USAGE);
    return 0;
  }
  if (positionals.length > 0) throw new CommandError(`emulator takes no ${JSON.stringify(positionals[0])}.`);
  const port = readPort(values.get("port") ?? "3456");
  const { createEmulator } = await import("../emulator/index.js");
  const emulated = createEmulator({ apiKey: values.get("api-key") ?? "emulator-key" });
  const { url, close } = await emulated.listen({ port }).catch((error: unknown) => {
    if (codeOf(error) !== "EADDRINUSE") throw new CommandError(reasonOf(error));
    throw new CommandError(`Port ${port} is taken. Take another: --port ${port + 1}, or --port 0 for a free one.`);
  });
  io.out.write(`The emulator listens at ${url}, key ${emulated.apiKey}. Ctrl-C ends it. Try:\n`);
  io.out.write(
    `  curl -s ${url}/api/v3.1/tool_router/session -H 'x-api-key: ${emulated.apiKey}' -H 'content-type: application/json' -d '{"user_id":"user_123"}'\n`,
  );
  await aborted(io.signal);
  await close();
  return 0;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CommandError(`--port takes a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
