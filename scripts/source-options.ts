import { SpecError } from "./openapi/index.js";
import { DEFAULT_LIMITS, type FetchLimits, type MetaToolOrigin } from "./fetch-spec/index.js";

/** Options of the two commands that read published documents. */
export const sourceOptions = {
  from: { type: "string" },
  "meta-tools": { type: "string" },
  "no-meta-tools": { type: "boolean", default: false },
  "base-url": { type: "string" },
  timeout: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

interface SourceValues {
  readonly "meta-tools"?: string | undefined;
  readonly "no-meta-tools": boolean;
  readonly "base-url"?: string | undefined;
  readonly timeout?: string | undefined;
}

export const sourceUsage = `\
  --meta-tools PATH    read the meta tools from a file (a JSON array) or a folder. Default: from a session that is
                       created and deleted with the key in COMPOSIO_API_KEY; without a key, not at all
  --no-meta-tools      leave the meta tools unchanged, with or without a key
  --base-url URL       where to create that session (default https://backend.composio.dev); the key goes nowhere else
  --timeout SECONDS    for one attempt (default ${DEFAULT_LIMITS.attempt / 1000}); all attempts together get four times as long`;

/** Where to read the meta tools; undefined for nowhere. */
export function metaToolOriginOf(values: SourceValues): MetaToolOrigin | undefined {
  if (values["no-meta-tools"]) {
    return undefined;
  }
  const path = values["meta-tools"];
  if (path !== undefined) {
    return { kind: "files", path };
  }
  const apiKey = process.env["COMPOSIO_API_KEY"]?.trim() ?? "";
  return apiKey === "" ? undefined : { kind: "session", apiKey, baseUrl: values["base-url"] };
}

export function limitsOf({ timeout }: SourceValues): FetchLimits {
  if (timeout === undefined) {
    return DEFAULT_LIMITS;
  }
  const attempt = Number(timeout) * 1000;
  if (!(attempt > 0 && attempt <= 3_600_000)) {
    throw new SpecError(`--timeout must be seconds between 0 and 3600; got ${JSON.stringify(timeout)}.`);
  }
  return { ...DEFAULT_LIMITS, attempt, whole: attempt * 4 };
}
