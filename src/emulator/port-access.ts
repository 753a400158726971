import { isLoopback } from "../internal.js";
import { HttpError } from "./errors.js";
import { KNOWN_METHODS } from "./routes.js";

/** The headers of a request that decide whether a port serves it. */
interface AccessRequest {
  readonly method: string;
  /** The request target: a path, or an absolute URL, whose host overrules the Host header. */
  readonly target: string;
  readonly headers: Headers;
}

/** A request that may be served. */
export interface GrantedAccess {
  /** Host of the URLs in responses: what the client calls this machine. */
  readonly host: string;
  /** Headers for every response, so that a page on this machine can read it. */
  readonly corsHeaders: Readonly<Record<string, string>>;
}

/**
 * Decides which requests a port serves. A page of any site can make a browser send requests to a port of the user's
 * machine, under a name of its own if its DNS entry points there. So the Host must be a loopback name, and so must the
 * Origin of a page, unless the emulator's owner has allowed the name.
 */
export class PortAccess {
  readonly #allowedHosts: ReadonlySet<string>;

  /** @throws TypeError if an entry is not a host name or an IP address */
  constructor(allowedHosts: readonly string[]) {
    this.#allowedHosts = new Set(
      allowedHosts.map((name) => {
        const url = parseHost(name.includes(":") && !name.startsWith("[") ? `[${name}]` : name);
        if (url === undefined || url.port !== "" || name.includes("*")) {
          throw new TypeError(
            `allowedHosts takes host names without scheme, port and wildcard, such as "emulator.internal"; got ${JSON.stringify(name)}.`,
          );
        }
        return url.hostname;
      }),
    );
  }

  /** @throws HttpError 403 if the Host or the Origin is foreign */
  check({ target, headers }: AccessRequest): GrantedAccess {
    const host = /^https?:\/\/([^/?#]*)/i.exec(target)?.[1] ?? headers.get("host") ?? "";
    const url = parseHost(host);
    if (url === undefined || !this.#allows(url.hostname)) {
      throw new HttpError("HTTP_Forbidden", `The emulator does not serve the host ${shown(host)}.`, {
        suggestedFix: 'Use localhost or 127.0.0.1, or add the name: emulator.listen({ allowedHosts: ["…"] }).',
      });
    }
    const origin = headers.get("origin");
    if (origin === null) {
      return { host: url.host, corsHeaders: {} };
    }
    const originHost = /^https?:\/\/([^/]+)$/.exec(origin)?.[1] ?? "";
    const originUrl = parseHost(originHost);
    if (originUrl === undefined || !this.#allows(originUrl.hostname)) {
      throw new HttpError("HTTP_Forbidden", `The emulator does not serve pages of the origin ${shown(origin)}.`, {
        suggestedFix: 'Open the page from localhost, or add its host: emulator.listen({ allowedHosts: ["…"] }).',
      });
    }
    return {
      host: url.host,
      corsHeaders: {
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "allow, x-request-id",
        vary: "Origin",
      },
    };
  }

  #allows(hostname: string): boolean {
    return isLoopback(hostname) || this.#allowedHosts.has(hostname);
  }
}

/** The response of a CORS preflight; `undefined` if the request is none. */
export function preflightResponse({ method, headers }: AccessRequest): Response | undefined {
  if (method !== "OPTIONS" || !headers.has("origin") || !headers.has("access-control-request-method")) {
    return undefined;
  }
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": KNOWN_METHODS.join(", "),
      "access-control-allow-headers": headers.get("access-control-request-headers") ?? "x-api-key, content-type",
      "access-control-max-age": "600",
    },
  });
}

/** Parses a host with an optional port; `undefined` if it is anything else. The result is in lower case. */
function parseHost(host: string): URL | undefined {
  if (!/^[^\s/\\?#@]+$/.test(host)) {
    return undefined;
  }
  try {
    return new URL(`http://${host}`);
  } catch {
    return undefined;
  }
}

function shown(value: string): string {
  return JSON.stringify(value.slice(0, 100));
}
