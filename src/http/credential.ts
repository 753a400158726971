import { ConfigError } from "./errors/index.js";

/** The headers the service takes a key in: of a project, of a user, of an organisation. One of them a request. */
export const CREDENTIAL_HEADERS = ["x-api-key", "x-user-api-key", "x-org-api-key"] as const;

export type CredentialHeader = (typeof CREDENTIAL_HEADERS)[number];

const REDACTED = "[redacted]";

/** Keys shorter than this are no secrets, and blotting them out would make messages unreadable. */
const SHORTEST_SECRET = 6;

/** A secret as it may turn up in text that comes from elsewhere. */
export type Redact = (text: string) => string;

/** An API key and the header it goes in. Printing one shows the header only. */
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

  /** The headers with the key among them. */
  authorize(headers: Readonly<Record<string, string>>): Record<string, string> {
    return { ...headers, [this.header]: this.#value };
  }

  /** The text without the key, as it stands or escaped for JSON or for a URL. */
  redact(text: string): string {
    return this.#redact(text);
  }
}

/**
 * Checks a key and ties it to its header.
 * @throws ConfigError when the key is empty or cannot stand in a header; the message does not show the key.
 */
export function createCredential(header: CredentialHeader, value: string): Credential {
  if (typeof value !== "string") {
    throw new ConfigError(`The API key must be a string; got ${value === null ? "null" : typeof value}.`);
  }
  if (value.trim() === "") {
    throw new ConfigError("The API key is empty. Pass `apiKey`, or set COMPOSIO_API_KEY.");
  }
  const odd = /[^\x21-\x7e]/.exec(value);
  if (odd !== null) {
    const where = `character ${odd.index + 1} of ${value.length}`;
    throw new ConfigError(
      `The API key holds ${nameCharacter(odd[0])} (${where}), which cannot stand in a header. ` +
        "Check how it was read: a key copied from a file often ends in a line break.",
    );
  }
  return new Credential(header, value);
}

/** Blots out secrets, also in the forms they take inside JSON and URLs. */
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

export function nameCharacter(character: string): string {
  switch (character) {
    case "\n":
    case "\r":
      return "a line break";
    case " ":
      return "a space";
    case "\t":
      return "a tab";
    default:
      return `the character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  }
}
