import { HttpError } from "./errors.js";

/** The headers that can carry an API key: a project's, a user's, an organization's. */
const CREDENTIAL_HEADERS = ["x-api-key", "x-user-api-key", "x-org-api-key"] as const;

/** Names of the credential headers in a request. Their values must not be recorded. */
export function credentialHeaders(headers: Headers): string[] {
  return CREDENTIAL_HEADERS.filter((name) => headers.has(name));
}

/** Whether exactly one credential header is present and holds the API key. */
export function hasApiKey(headers: Headers, apiKey: string): boolean {
  const [name, ...others] = credentialHeaders(headers);
  return name !== undefined && others.length === 0 && headers.get(name) === apiKey;
}

/** @throws HttpError 401 unless exactly one credential header is present and holds the API key. */
export function requireApiKey(headers: Headers, apiKey: string): void {
  if (hasApiKey(headers, apiKey)) {
    return;
  }
  const [name, ...others] = credentialHeaders(headers);
  if (name === undefined) {
    throw new HttpError("HTTP_Unauthorized", "The request has no API key.", {
      suggestedFix: "Send the key in the x-api-key header.",
    });
  }
  if (others.length > 0) {
    throw new HttpError(
      "HTTP_Unauthorized",
      `The request has ${others.length + 1} credential headers, but only one is allowed.`,
      { suggestedFix: `Send only ${name}.` },
    );
  }
  throw new HttpError("HTTP_Unauthorized", "The API key is invalid.", { suggestedFix: "Use the emulator's apiKey." });
}
