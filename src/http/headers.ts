import { CREDENTIAL_HEADERS, nameCharacter } from "./credential.js";
import { ConfigError } from "./errors/index.js";

/** Credentials besides the API key. The service responds with 401 to two of its own; the others are not for it. */
const CREDENTIALS: ReadonlySet<string> = new Set([
  ...CREDENTIAL_HEADERS,
  "authorization",
  "proxy-authorization",
  "cookie",
]);

/** Headers that the body and the connection determine; a wrong one breaks the request. */
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

/** Headers as a record, as `Headers`, or as pairs. */
export type HeaderList = Readonly<Record<string, string>> | Iterable<readonly [name: string, value: string]>;

/**
 * Checks the caller's headers and lower-cases their names.
 *
 * @throws ConfigError for a credential, for a header that the client sets itself, and for invalid names or values
 */
export function checkHeaders(headers: HeaderList | undefined): Record<string, string> {
  if (headers === undefined) {
    return {};
  }
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const entries = pairs.map(([name, value]): [string, string] => [checkName(name), checkValue(name, value)]);
  return Object.fromEntries(entries);
}

function checkName(name: string): string {
  // `__proto__` is a valid header name, but an object literal would lose it.
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name) || name === "__proto__") {
    throw new ConfigError(`\`headers\` contains ${JSON.stringify(name)}, which is not a valid header name.`);
  }
  const lower = name.toLowerCase();
  if (CREDENTIALS.has(lower)) {
    throw new ConfigError(
      `\`headers\` contains the credential ${lower}. A request has one credential, the client's API key: ` +
        "the service responds with 401 to two. Set the key in the options of the client; " +
        "add the credential of a gateway in a `fetch` of your own.",
    );
  }
  if (FRAMING.has(lower)) {
    throw new ConfigError(`\`headers\` contains ${lower}, which the client sets itself. Remove it.`);
  }
  return lower;
}

function checkValue(name: string, value: unknown): string {
  if (typeof value !== "string") {
    throw new ConfigError(`The header ${name} must be a string; got ${value === null ? "null" : typeof value}.`);
  }
  const invalid = /[^\t\x20-\x7e\x80-\xff]/.exec(value);
  if (invalid !== null) {
    throw new ConfigError(
      `The header ${name} contains ${nameCharacter(invalid[0])}, which is not allowed in a header.`,
    );
  }
  return value;
}
