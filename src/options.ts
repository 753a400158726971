import {
  ConfigError,
  createCredential,
  type Credential,
  type CredentialHeader,
  type TransportOptions,
} from "./http/index.js";

/** Options of `Composio`. */
export interface ComposioOptions extends Omit<TransportOptions, "credential"> {
  /**
   * The API key of your project. It goes to `baseUrl` and nowhere else.
   * @default the environment variable COMPOSIO_API_KEY, where there is an environment
   */
  readonly apiKey?: string | undefined;
  /** The API key of a user, instead of the project's. The service takes one key a request. */
  readonly userApiKey?: string | undefined;
  /**
   * The API key of an organisation, instead of the project's. The service takes one key a request; by its own
   * document, the operations of a session want a project's.
   */
  readonly orgApiKey?: string | undefined;
}

const OPTIONS = new Set<string>([
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
  "headers",
] satisfies (keyof ComposioOptions)[]);

/**
 * What the transport needs of the client's options.
 *
 * @throws {ConfigError} for a missing key, more than one key, or an option there is not
 */
export function transportOptions(options: ComposioOptions): TransportOptions {
  if (typeof options !== "object" || options === null) {
    throw new ConfigError("Composio takes an object of options: new Composio({ apiKey }).");
  }
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined) {
    throw new ConfigError(`Composio has no option ${JSON.stringify(unknown)}. It has ${[...OPTIONS].join(", ")}.`);
  }
  const { apiKey: _project, userApiKey: _user, orgApiKey: _organisation, ...rest } = options;
  return { ...rest, credential: chooseCredential(options) };
}

function chooseCredential({ apiKey, userApiKey, orgApiKey }: ComposioOptions): Credential {
  const given = (
    [
      ["x-api-key", "apiKey", apiKey],
      ["x-user-api-key", "userApiKey", userApiKey],
      ["x-org-api-key", "orgApiKey", orgApiKey],
    ] satisfies [CredentialHeader, string, string | undefined][]
  ).filter((key): key is [CredentialHeader, string, string] => key[2] !== undefined);
  if (given.length > 1) {
    const both = given.map(([, option]) => `\`${option}\``).join(" and ");
    throw new ConfigError(`${both} are given. The service refuses a request with two keys: pass one.`);
  }
  const [only] = given;
  if (only !== undefined) return createCredential(only[0], only[2]);
  const ambient = environmentVariable("COMPOSIO_API_KEY");
  if (ambient === undefined || ambient === "") {
    throw new ConfigError(
      "There is no API key. Pass `new Composio({ apiKey })`, or set the environment variable COMPOSIO_API_KEY.",
    );
  }
  return createCredential("x-api-key", ambient);
}

/** A variable of the environment, where the runtime has one and lets us look. */
function environmentVariable(name: string): string | undefined {
  // `process` is Node's, Bun's and Deno's; elsewhere it is absent, so it is looked up and not imported.
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  try {
    return process?.env?.[name]?.trim();
  } catch {
    return undefined; // Deno without the permission to read the environment
  }
}
