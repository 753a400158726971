import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The body of every response. Valid both as a session and as the result of a tool. */
export const RESPONSE_BODY = JSON.stringify({
  data: { number: 1, html_url: "https://github.com/octocat/hello-world/issues/1" },
  error: null,
  log_id: "log_1",
  session_id: "trs_1",
  mcp: { type: "http", url: "http://127.0.0.1/mcp" },
  tool_router_tools: [],
  config: { user_id: "user_123" },
  config_version: 1,
});

/** A server on 127.0.0.1 that sends {@link RESPONSE_BODY} to every request. */
export interface LoopbackServer {
  readonly url: string;
  close(): void;
}

/** Starts the server in a separate process, so that its CPU time is not measured. */
export async function startServer(): Promise<LoopbackServer> {
  const child = fork(fileURLToPath(new URL("loopback-server-process.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"],
  });
  const [port] = (await once(child, "message")) as [number];
  return { url: `http://127.0.0.1:${port}`, close: () => child.kill() };
}
