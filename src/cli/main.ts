#!/usr/bin/env node
import { runCommand } from "./run-command.js";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** Milliseconds that an interrupted process may take to end by itself. */
const GRACE = 300;

/** Ends the process by a signal: `process.exit` would wait for a read that a named pipe blocks. */
function endBy(signal: (typeof SIGNALS)[number]): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

const interrupted = new AbortController();
let received: (typeof SIGNALS)[number] | undefined;
for (const signal of SIGNALS) {
  process.on(signal, () => {
    // A second signal does not wait for cleanup.
    if (received !== undefined) {
      endBy(signal);
      return;
    }
    received = signal;
    interrupted.abort(new Error(signal));
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

if (received !== undefined) {
  setTimeout(endBy, GRACE, received).unref();
}
