import { DEFAULT_BASE_URL, isApiError, isComposioError, isConnectionError } from "../../http/index.js";
import { CommandError } from "../command-error.js";

/**
 * An error of the client in the words of the command: what a person has typed is a key in the environment and
 * `--base-url`, and no operation of the API. Anything else is handed back as it is.
 */
export function inWordsOfCommand(error: unknown, baseUrl: string = DEFAULT_BASE_URL): unknown {
  if (!isComposioError(error)) return error;
  const told = error.message.replaceAll("`baseUrl`", "--base-url");
  if (isApiError(error) && (error.status === 401 || error.status === 403)) {
    return new CommandError(`The service refused the key in COMPOSIO_API_KEY. Is it a key for ${baseUrl}?\n${told}`);
  }
  if (isConnectionError(error)) {
    return new CommandError(`No answer from the service at ${baseUrl} (--base-url names another).\n${told}`);
  }
  return new CommandError(told);
}
