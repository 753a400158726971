import { CREDENTIAL_HEADERS, nameCharacter } from "./credential.js";
import { ConfigError } from "./errors/index.js";

/** Credentials beside the API key. The service answers 401 to a request with two of its own; the others are not its. */
const CREDENTIALS: ReadonlySet<string> = new Set([
  ...CREDENTIAL_HEADERS,
  "authorization",
  "proxy-authorization",
  "cookie",
]);

/** Headers that follow from the body and the connection; a wrong one breaks the request. */
const FRAMING: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "content-type",
  "expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * Checks headers handed in by the caller and brings their names into lower case.
 * @throws ConfigError for a credential, for a header that is ours to set, and for what cannot stand in a header.
 */
export function checkHeaders(headers: Readonly<Record<string, string>> | undefined): Record<string, string> {
  if (headers === undefined) {
    return {};
  }
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    checkName(name),
    checkValue(name, value),
  ]);
  return Object.fromEntries(entries);
}

function checkName(name: string): string {
  // The second is a name by the letter; objects lose it on the way.
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name) || name === "__proto__") {
    throw new ConfigError(`\`headers\` holds ${JSON.stringify(name)}, which is not a header name.`);
  }
  const lower = name.toLowerCase();
  if (CREDENTIALS.has(lower)) {
    throw new ConfigError(
      `\`headers\` holds the credential ${lower}. A request carries one credential, the API key it was set up with: ` +
        "the service answers 401 to two. Choose the key in the options of the client; " +
        "a gateway's own credential belongs into the `fetch` you hand in.",
    );
  }
  if (FRAMING.has(lower)) {
    throw new ConfigError(`\`headers\` holds ${lower}, which is set from the request itself. Leave it out.`);
  }
  return lower;
}

function checkValue(name: string, value: unknown): string {
  if (typeof value !== "string") {
    throw new ConfigError(`The header ${name} must be a string; got ${value === null ? "null" : typeof value}.`);
  }
  const odd = /[^\t\x20-\x7e\x80-\xff]/.exec(value);
  if (odd !== null) {
    throw new ConfigError(`The header ${name} holds ${nameCharacter(odd[0])}, which cannot stand in a header.`);
  }
  return value;
}
