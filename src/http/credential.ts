import { ConfigError } from "./errors/index.js";

/** The headers for the key of a project, of a user, or of an organisation. One per request. */
export const CREDENTIAL_HEADERS = ["x-api-key", "x-user-api-key", "x-org-api-key"] as const;

export type CredentialHeader = (typeof CREDENTIAL_HEADERS)[number];

const REDACTED = "[redacted]";

/** Shorter keys are not secret, and redacting them would make messages unreadable. */
const SHORTEST_SECRET = 6;

/** Removes secrets from a string. */
export type Redact = (text: string) => string;

/** An API key and its header. Printing one shows the header only. */
export class Credential {
  readonly header: CredentialHeader;
  readonly #value: string;
  readonly #redact: Redact;

  /** @internal Use {@link createCredential}, which checks the key. */
  constructor(header: CredentialHeader, value: string) {
    this.header = header;
    this.#value = value;
    this.#redact = redactor([value]);
  }

  /** The headers with the key added. */
  authorize(headers: Readonly<Record<string, string>>): Record<string, string> {
    return { ...headers, [this.header]: this.#value };
  }

  /** The text without the key, whether plain or escaped for JSON or for a URL. */
  redact(text: string): string {
    return this.#redact(text);
  }
}

/**
 * Checks a key and pairs it with its header.
 *
 * @throws ConfigError if the key is empty or not allowed in a header; the message does not show the key
 */
export function createCredential(header: CredentialHeader, value: string | null): Credential {
  if (typeof value !== "string") {
    throw new ConfigError(`The API key must be a string; got ${value === null ? "null" : typeof value}.`);
  }
  if (value.trim() === "") {
    throw new ConfigError("The API key is empty. Pass `apiKey`, or set COMPOSIO_API_KEY.");
  }
  const invalid = /[^\x21-\x7e]/.exec(value);
  if (invalid !== null) {
    const where = `character ${invalid.index + 1} of ${value.length}`;
    throw new ConfigError(
      `The API key contains ${nameCharacter(invalid[0])} (${where}), which is not allowed in a header. ` +
        "Check how it was read: a key copied from a file often ends in a line break.",
    );
  }
  return new Credential(header, value);
}

/**
 * Redacts secrets: in any case (a URL lower-cases its host), as they appear inside JSON and URLs, and where a text that
 * was cut ends in the middle of one.
 */
export function redactor(secrets: readonly string[]): Redact {
  const forms = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  if (forms.length === 0) {
    return (text) => text;
  }
  const whole = new RegExp([...new Set(forms)].map(escapeRegExp).join("|"), "gi");
  return (text) => {
    const redacted = text.replace(whole, REDACTED);
    const cut = Math.max(...forms.map((form) => overlap(redacted.toLowerCase(), form.toLowerCase())));
    return cut < SHORTEST_SECRET ? redacted : redacted.slice(0, -cut) + REDACTED;
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** How many characters at the end of `text` are the beginning of `secret`. */
function overlap(text: string, secret: string): number {
  for (let length = Math.min(secret.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(secret.slice(0, length))) {
      return length;
    }
  }
  return 0;
}

/** Names a character that may be invisible. */
export function nameCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return /[\r\n]/.test(character) ? "a line break" : `the character U+${code}`;
}
