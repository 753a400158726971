import { ConfigError, type Transport } from "../http/index.js";

/** Options of `session.mcp`. */
export interface McpOptions {
  /** Origin of the MCP server that may receive the API key although it is not that of the API: `"https://mcp.example"`. */
  readonly allowMcpOrigin?: string | undefined;
}

/** How an MCP client reaches a session. The headers hold the API key: do not log them. */
export interface McpServer {
  /** Streamable HTTP. */
  readonly type: "http";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @throws ConfigError if the server's origin may not receive the API key */
export function mcpServer(transport: Transport, mcpUrl: string, { allowMcpOrigin }: McpOptions): McpServer {
  const url = new URL(mcpUrl, transport.baseUrl);
  const allowed = [transport.baseUrl, allowMcpOrigin].map((each) => each !== undefined && new URL(each).origin);
  if (!allowed.includes(url.origin)) {
    throw new ConfigError(
      `The session's MCP server is at ${url.origin}, not at the API's origin, and would receive the API key. If you trust it, pass \`session.mcp({ allowMcpOrigin: "${url.origin}" })\`.`,
    );
  }
  return { type: "http", url: url.href, headers: transport.credentialHeaders() };
}
