import { ConfigError } from "./errors/index.js";

/** The service. */
export const DEFAULT_BASE_URL = "https://backend.composio.dev";

/**
 * Checks a base URL. Operation paths are appended to the result: origin and path prefix, without a trailing slash.
 *
 * @throws ConfigError that says what is wrong; it shows neither a password nor a query
 */
export function parseBaseUrl(baseUrl: string, allowInsecureOrigin?: string): string {
  const url = parse(baseUrl, "baseUrl");
  if (url.username !== "" || url.password !== "") {
    throw new ConfigError(
      `\`baseUrl\` contains a user name or password (for ${url.host}). Remove them: the API key is the only credential.`,
    );
  }
  if (url.search !== "" || url.hash !== "" || /[?#]$/.test(baseUrl)) {
    throw new ConfigError(
      `\`baseUrl\` ${url.origin}${url.pathname} has a query or fragment. Remove it: paths are appended to the URL.`,
    );
  }
  const version = /\/api\/v[\d.]+\/*$/.exec(url.pathname);
  if (version !== null) {
    const fixed = url.origin + url.pathname.slice(0, version.index);
    throw new ConfigError(`\`baseUrl\` ends with ${version[0]}, which the paths already contain. Use "${fixed}".`);
  }
  checkOrigin(url, "baseUrl", allowInsecureOrigin);
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/**
 * Accepts https, http on this machine, and http to the one origin that the caller names.
 *
 * @throws ConfigError for every other URL
 */
export function checkOrigin(url: URL, name: string, allowInsecureOrigin?: string): void {
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ConfigError(`\`${name}\` must start with https://; got ${url.protocol}//…`);
  }
  if (url.protocol === "https:" || isLoopback(url.hostname)) {
    return;
  }
  if (allowInsecureOrigin !== undefined && parse(allowInsecureOrigin, "allowInsecureOrigin").origin === url.origin) {
    return;
  }
  throw new ConfigError(
    `\`${name}\` ${url.origin} is plain http, which would expose the API key to everyone on the network. Use https://; ` +
      `for a host you trust, set \`allowInsecureOrigin: "${url.origin}"\`.`,
  );
}

/** `localhost`, 127.0.0.0/8 and ::1. The URL parser has normalized the host: lower case, dotted, bracketed. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}

function parse(text: string, name: string): URL {
  if (typeof text !== "string") {
    throw new ConfigError(`\`${name}\` must be a string such as "${DEFAULT_BASE_URL}"; got ${typeof text}.`);
  }
  try {
    return new URL(text);
  } catch {
    // In a page, a URL may be relative to it.
  }
  try {
    return new URL(text, globalThis.location.href);
  } catch {
    // The part before an @ may be a password, the part after a ? a token.
    const shown = JSON.stringify(
      text
        .replace(/^.*@/s, "…@")
        .replace(/[?#].*$/s, "…")
        .slice(0, 100),
    );
    throw new ConfigError(`\`${name}\` is not a URL: ${shown}. It must be absolute, such as "${DEFAULT_BASE_URL}".`);
  }
}
