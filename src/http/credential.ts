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
export function createCredential(header: CredentialHeader, value: string): Credential {
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

/** Redacts secrets, also in the forms they have inside JSON and URLs. */
export function redactor(secrets: readonly string[]): Redact {
  const forms = new Set<string>();
  for (const secret of secrets.filter((text) => text.length >= SHORTEST_SECRET)) {
    forms.add(secret).add(JSON.stringify(secret).slice(1, -1)).add(encodeURIComponent(secret));
  }
  return (text) => {
    let clean = text;
    for (const form of forms) {
      clean = clean.replaceAll(form, REDACTED);
    }
    return clean;
  };
}

/** Names a character that may be invisible. */
export function nameCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return /[\r\n]/.test(character) ? "a line break" : `the character U+${code}`;
}
