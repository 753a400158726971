#!/usr/bin/env node
import { runCommand } from "./run-command.js";

const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    // A second signal does not wait for cleanup.
    if (interrupted.signal.aborted) {
      process.exit(130);
    }
    interrupted.abort(new Error(name));
  });
}

// The reader of a pipe may close it first: `composio-session --help | head -1`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: Error) => {
    if (!("code" in error && error.code === "EPIPE")) {
      throw error;
    }
  });
}

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  signal: interrupted.signal,
});
