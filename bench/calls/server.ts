import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The one answer that everybody gets: it does as a session and as a result. */
export const ANSWER = JSON.stringify({
  data: { number: 1, html_url: "https://github.com/octocat/hello-world/issues/1" },
  error: null,
  log_id: "log_1",
  session_id: "trs_1",
  mcp: { type: "http", url: "http://127.0.0.1/mcp" },
  tool_router_tools: [],
  config: { user_id: "user_123" },
  config_version: 1,
});

export interface LoopbackServer {
  readonly url: string;
  close(): void;
}

/** Starts the loopback server in a process of its own, so that its work is not counted as the clients'. */
export async function startServer(): Promise<LoopbackServer> {
  const child = fork(fileURLToPath(new URL("loopback-server.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
  const [port] = (await once(child, "message")) as [number];
  return { url: `http://127.0.0.1:${port}`, close: () => child.kill() };
}
