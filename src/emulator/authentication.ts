import { ApiFailure } from "./errors.js";

/** The headers that carry a key: a project's, a user's, an organisation's. */
const CREDENTIAL_HEADERS = ["x-api-key", "x-user-api-key", "x-org-api-key"] as const;

/** The credential headers that a request carries, by name. Their values are nobody's business. */
export function credentialsOf(headers: Headers): string[] {
  return CREDENTIAL_HEADERS.filter((name) => headers.has(name));
}

/** @throws ApiFailure 401 unless the request carries the key in exactly one header. */
export function requireKey(headers: Headers, apiKey: string): void {
  const [name, ...others] = credentialsOf(headers);
  if (name === undefined) {
    throw new ApiFailure("HTTP_Unauthorized", "The request carries no API key.", {
      suggestedFix: "Send the key in the header x-api-key.",
    });
  }
  if (others.length > 0) {
    throw new ApiFailure("HTTP_Unauthorized", `The request carries ${others.length + 1} credentials: one is allowed.`, {
      suggestedFix: `Send ${name} alone.`,
    });
  }
  if (headers.get(name) !== apiKey) {
    throw new ApiFailure("HTTP_Unauthorized", "The API key is not valid.", {
      suggestedFix: "Use the emulator's apiKey.",
    });
  }
}
