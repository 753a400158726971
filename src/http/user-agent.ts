/** The version of this package; a test compares it with package.json. */
export const VERSION = "0.1.0";

/**
 * Names us to the service, except in a browser: there the header belongs to the browser, and setting it makes some of
 * them ask the service for a permission that it does not give.
 */
export function userAgentHeaders(): Record<string, string> {
  const runtime = globalThis.navigator?.userAgent;
  const ours = runtime === undefined || /^(?:Node\.js|Bun|Deno|Cloudflare-Workers)/.test(runtime);
  return ours ? { "user-agent": `composio-session/${VERSION}` } : {};
}
