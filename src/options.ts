import {
  type CallEvents,
  ConfigError,
  createCredential,
  type Credential,
  type CredentialHeader,
  findUnknownOption,
  type TransportOptions,
} from "./http/index.js";
import { type Logger, type LogLevel, withLogger } from "./logging.js";
import type { ExecuteHooks } from "./session/index.js";

/** Options of `Composio`. */
export interface ComposioOptions extends Omit<TransportOptions, "credential" | "events">, CallEvents, ExecuteHooks {
  /**
   * The API key of your project. It is sent to `baseUrl` and nowhere else.
   * `null`: send no key, because a proxy at `baseUrl` adds it; COMPOSIO_API_KEY is not read either.
   * @default the environment variable COMPOSIO_API_KEY, where there is an environment
   */
  readonly apiKey?: string | null | undefined;
  /** The API key of a user, instead of the project's. A request has one key. */
  readonly userApiKey?: string | undefined;
  /**
   * The API key of an organisation, instead of the project's. A request has one key; according to the service's own
   * document, the operations of a session need a project's key.
   */
  readonly orgApiKey?: string | undefined;
  /**
   * What is logged: `error` for failed requests, `warn` also for retries and aborts, `info` for every request, `debug`
   * with its body.
   * @default the environment variable COMPOSIO_LOG, or "off"
   */
  readonly logLevel?: LogLevel | undefined;
  /**
   * Receives the log lines, each a single line without the API key.
   * @default console
   */
  readonly logger?: Logger | undefined;
}

const OPTIONS = [
  "apiKey",
  "userApiKey",
  "orgApiKey",
  "baseUrl",
  "allowInsecureOrigin",
  "timeout",
  "deadline",
  "maxRetries",
  "maxResponseBytes",
  "fetch",
  "parseJson",
  "headers",
  "onRequest",
  "onResponse",
  "onRetry",
  "onAbort",
  "beforeExecute",
  "afterExecute",
  "logLevel",
  "logger",
] as const satisfies readonly (keyof ComposioOptions)[];

/**
 * The transport's options, from the client's.
 *
 * @throws {ConfigError} for a missing key, several keys, or an unknown option
 */
export function transportOptions(options: ComposioOptions): TransportOptions {
  if (typeof options !== "object" || options === null) {
    throw new ConfigError("Composio expects an options object: new Composio({ apiKey }).");
  }
  const unknown = findUnknownOption(options, OPTIONS, "Composio");
  if (unknown !== undefined) {
    throw new ConfigError(unknown);
  }
  const { apiKey: _project, userApiKey: _user, orgApiKey: _organisation, logger, logLevel, ...rest } = options;
  const events = withLogger(callbacksOf(options), logger, logLevel ?? environmentVariable("COMPOSIO_LOG"));
  return {
    ...rest,
    baseUrl: options.baseUrl ?? environmentVariable("COMPOSIO_BASE_URL"),
    events: Object.values(events).every((callback) => callback === undefined) ? undefined : events,
    credential: chooseCredential(options),
  };
}

function callbacksOf({ onRequest, onResponse, onRetry, onAbort }: ComposioOptions): CallEvents {
  return { onRequest, onResponse, onRetry, onAbort };
}

function chooseCredential({ apiKey, userApiKey, orgApiKey }: ComposioOptions): Credential | undefined {
  const keys: readonly [header: CredentialHeader, option: string, key: string | null | undefined][] = [
    ["x-api-key", "apiKey", apiKey],
    ["x-user-api-key", "userApiKey", userApiKey],
    ["x-org-api-key", "orgApiKey", orgApiKey],
  ];
  const given = keys.filter(([, , key]) => key !== undefined);
  if (given.length > 1) {
    const both = given.map(([, option]) => `\`${option}\``).join(" and ");
    throw new ConfigError(`${both} are given. The service rejects a request with two keys: pass one.`);
  }
  const [only] = given;
  if (only !== undefined) {
    const [header, , key] = only;
    return key === null && header === "x-api-key" ? undefined : createCredential(header, key ?? null);
  }
  const fromEnvironment = environmentVariable("COMPOSIO_API_KEY");
  if (fromEnvironment === undefined) {
    throw new ConfigError(
      "There is no API key. Pass `new Composio({ apiKey })`, or set the environment variable COMPOSIO_API_KEY.",
    );
  }
  return createCredential("x-api-key", fromEnvironment);
}

/** An environment variable; undefined if it is empty, or the runtime has no environment or does not allow reading it. */
function environmentVariable(name: string): string | undefined {
  // `process` exists in Node, Bun and Deno only, so it is looked up and not imported.
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  try {
    const value = process?.env?.[name]?.trim();
    return value === "" ? undefined : value;
  } catch {
    return undefined; // Deno without the permission to read the environment
  }
}
