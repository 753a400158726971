import { parseArgs } from "node:util";
import { createEmulator } from "../src/emulator/index.js";

const usage = `npm run emulator -- [options]

Serves the emulator of the Tool Router on a port of this machine, until Ctrl-C.

  --port NUMBER   the port (default 3456; 0 takes a free one)
  --api-key KEY   the key that requests must carry (default emulator-key)
  --help          show this text
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "3456" },
      "api-key": { type: "string", default: "emulator-key" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new TypeError(`--port takes a number from 0 to 65535, not ${JSON.stringify(values.port)}.`);
  }
  const emulator = createEmulator({ apiKey: values["api-key"] });
  const { url, close } = await emulator.listen({ port });
  console.log(`The emulator listens at ${url}, key ${emulator.apiKey}. Ctrl-C ends it. Try:`);
  console.log(
    `  curl -s ${url}/api/v3.1/tool_router/session -H 'x-api-key: ${emulator.apiKey}' -H 'content-type: application/json' -d '{"user_id":"user_123"}'`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
}

await main().catch((error: unknown) => {
  console.error(`emulator: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof TypeError) console.error(usage);
  process.exitCode = 1;
});
