import { InvalidArgumentError } from "../http/index.js";

/** Refuses what cannot name a user, before anything is sent. */
export function requireUserId(userId: string): void {
  if (typeof userId !== "string" || userId.trim() === "") {
    throw new InvalidArgumentError(
      'createSession needs a user id: your own id of the user whose accounts the session uses, for example "user_123".',
    );
  }
}
