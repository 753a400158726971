import { CommandError, type CommandIo, errorCode, errorMessage } from "./command.js";
import { printLine } from "./print-line.js";
import { describeOptions, type Options, parseCommandLine } from "./command-line.js";

const OPTIONS: Options = {
  port: { value: "NUMBER", about: "the port (default 3456; 0 picks a free one)" },
  "api-key": { value: "KEY", about: "the key that requests must carry (default emulator-key)" },
};

const USAGE = `composio-session emulator [options]

Serves an offline Tool Router on a local port until you press Ctrl-C.

${describeOptions(OPTIONS)}
`;

/** `composio-session emulator`: serves until the signal of `io` aborts. */
export async function emulator(args: readonly string[], io: CommandIo): Promise<number> {
  const { switches, values, positionals } = parseCommandLine("emulator", args, OPTIONS);
  if (switches.has("help")) {
    io.out.write(USAGE);
    return 0;
  }
  const [unexpected] = positionals;
  if (unexpected !== undefined) {
    throw new CommandError(`emulator takes no arguments, but got ${JSON.stringify(unexpected)}.`);
  }
  const port = parsePort(values.get("port") ?? "3456");
  const { createEmulator } = await import("../emulator/index.js");
  const emulated = createEmulator({ apiKey: values.get("api-key") ?? "emulator-key" });
  const { url, close } = await emulated.listen({ port }).catch((error: unknown) => {
    if (errorCode(error) !== "EADDRINUSE") {
      throw new CommandError(errorMessage(error));
    }
    throw new CommandError(
      `Port ${port} is in use. Choose another with --port ${port + 1}, or --port 0 for a free one.`,
    );
  });
  printLine(io.out, `Emulator listening at ${url} with API key ${emulated.apiKey}. Press Ctrl-C to stop. Try:`);
  printLine(
    io.out,
    `  curl -s ${url}/api/v3.1/tool_router/session -H 'x-api-key: ${emulated.apiKey}' -H 'content-type: application/json' -d '{"user_id":"user_123"}'`,
  );
  await aborted(io.signal);
  await close();
  return 0;
}

function parsePort(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) {
    return port;
  }
  throw new CommandError(`--port takes a number from 0 to 65535, not ${JSON.stringify(value)}.`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
    } else {
      signal.addEventListener("abort", () => resolve(), { once: true });
    }
  });
}
