import type { ToolPage } from "../../../generated/openapi.gen.js";
import {
  type ApiPromise,
  DEFAULT_BASE_URL,
  isApiError,
  isComposioError,
  isConnectionError,
  isLoopback,
  mapApiPromise,
} from "../../internal.js";
import { isObject } from "../../schema/index.js";
import { CommandError } from "../command.js";
import { readTool, type ReadTool } from "./source-tool.js";

/**
 * An error of the client as the user of the command knows it: by COMPOSIO_API_KEY and `--base-url`, not by options of
 * the client or operations of the API. Any other error is returned unchanged.
 */
export function explainServiceError(error: unknown, baseUrl: string = DEFAULT_BASE_URL): unknown {
  if (!isComposioError(error)) {
    return error;
  }
  const message = error.message.replaceAll("`baseUrl`", "--base-url");
  if (isApiError(error) && (error.status === 401 || error.status === 403)) {
    return new CommandError(`The service rejected the key in COMPOSIO_API_KEY. Is it a key for ${baseUrl}?`, {
      hint: message,
    });
  }
  if (isConnectionError(error)) {
    return new CommandError(`No response from the service at ${baseUrl} (--base-url sets another).`, { hint: message });
  }
  return new CommandError(message);
}

/**
 * The client refuses plain http too, but in terms of an option that the command does not have.
 *
 * @throws CommandError for an http address that is not loopback
 */
export function refusePlainHttp(baseUrl: string | undefined): void {
  if (baseUrl === undefined || !URL.canParse(baseUrl)) {
    return;
  }
  const { protocol, hostname, host } = new URL(baseUrl);
  if (protocol !== "http:" || isLoopback(hostname)) {
    return;
  }
  throw new CommandError(`--base-url http://${host} is plain http and would expose the API key. Use https://${host}`);
}

/** The page, or a CommandError when the response is something else. Its tools are checked one by one, later. */
export function requireToolPage(page: ApiPromise<unknown>): ApiPromise<ToolPage> {
  return mapApiPromise(page, (response: unknown) => {
    if (isToolPage(response)) {
      return response;
    }
    throw new CommandError("The service's response is not a page of tools. Check --base-url.");
  });
}

/**
 * A tool in a response of the service.
 *
 * @param toolkit that was asked for; without one, the tool has to name its own
 * @throws CommandError when it is not a tool, or nobody knows its toolkit
 */
export function requireTool(response: unknown, toolkit?: string): ReadTool & { readonly toolkit: string } {
  const read = readTool(response);
  if (read === undefined) {
    throw new CommandError(`The service returned a tool of ${toolkit ?? "the catalog"} that has no slug or no schema.`);
  }
  const known = toolkit ?? read.toolkit;
  if (known !== undefined) {
    return { ...read, toolkit: known };
  }
  throw new CommandError(
    `The service does not say which toolkit ${read.tool.slug} belongs to. Request its whole toolkit.`,
  );
}

function isToolPage(response: unknown): response is ToolPage {
  return isObject(response) && Array.isArray(response["items"]);
}

export function isNotFound(error: unknown): boolean {
  return isApiError(error) && error.status === 404;
}
