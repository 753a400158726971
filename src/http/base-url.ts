import { ConfigError } from "./errors/index.js";

/** The service itself. */
export const DEFAULT_BASE_URL = "https://backend.composio.dev";

/**
 * Checks a base URL and brings it into the form that operation paths are appended to: origin and path prefix, without a
 * slash at the end.
 * @throws ConfigError naming what is wrong with it. The message shows neither a password nor a query.
 */
export function parseBaseUrl(baseUrl: string, allowInsecureOrigin?: string): URL {
  const url = parse(baseUrl, "baseUrl");
  if (url.username !== "" || url.password !== "") {
    throw new ConfigError(
      `\`baseUrl\` holds a user name or password (for ${url.host}). Leave them out: the API key is the only credential.`,
    );
  }
  if (url.search !== "" || url.hash !== "" || /[?#]$/.test(baseUrl)) {
    throw new ConfigError(
      `\`baseUrl\` ${url.origin}${url.pathname} goes on with a query or fragment. Leave it out: paths are appended to it.`,
    );
  }
  checkOrigin(url, "baseUrl", allowInsecureOrigin);
  url.pathname = url.pathname.replace(/\/+$/, "");
  return url;
}

/** Refuses everything but https, http on this machine, and http to the one origin the caller has named. */
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
    `\`${name}\` ${url.origin} is plain http, which would show the API key to everyone on the way. Use https://; ` +
      `for a host you trust all the same, set \`allowInsecureOrigin: "${url.origin}"\`.`,
  );
}

/** `localhost`, 127.0.0.0/8 and ::1. The URL parser has brought the host into one form: lower case, dotted, bracketed. */
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
    // What is before an @ may be a password, what is after a ? may be a token.
    const shown = JSON.stringify(
      text
        .replace(/^.*@/s, "…@")
        .replace(/[?#].*$/s, "…")
        .slice(0, 100),
    );
    throw new ConfigError(`\`${name}\` is not a URL: ${shown}. It must be absolute, such as "${DEFAULT_BASE_URL}".`);
  }
}
