#!/usr/bin/env node
import { generatorId } from "./generator-id.js";
import { runCommand } from "./run-command.js";

const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    // Whoever asks a second time does not want to wait.
    if (interrupted.signal.aborted) process.exit(130);
    interrupted.abort(new Error(name));
  });
}

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  signal: interrupted.signal,
  generator: generatorId,
});
