import { InvalidArgumentError } from "../http/index.js";

/** What is wrong with a user id, known before anything is sent. */
export function userIdProblem(userId: string): InvalidArgumentError | undefined {
  if (typeof userId === "string" && userId.trim() !== "") return undefined;
  return new InvalidArgumentError(
    'createSession needs a user id: your own id of the user whose accounts the session uses, for example "user_123".',
  );
}
