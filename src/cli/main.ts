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

// Whoever reads us may go away first: `composio-session --help | head -1`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: Error) => {
    if (!("code" in error && error.code === "EPIPE")) throw error;
  });
}

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  signal: interrupted.signal,
  generator: generatorId,
  // Only the bundle has it as a file.
  typeThread: generatorId === undefined ? undefined : new URL("./type-thread.js", import.meta.url),
});
