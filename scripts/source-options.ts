import { SpecError } from "../src/codegen/spec-error.js";
import { DEFAULT_LIMITS, type FetchLimits, type MetaToolOrigin } from "../src/codegen/fetch/index.js";

/** Options of the two commands that read what the service publishes. */
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
  --meta-tools PATH    the meta tools, from a file (a JSON array) or a folder. Without it they are read from a
                       session, made and deleted with the key in COMPOSIO_API_KEY; without a key, not at all
  --no-meta-tools      leave the meta tools alone, key or not
  --base-url URL       where that session is made (default https://backend.composio.dev); the key goes nowhere else
  --timeout SECONDS    for one attempt to read (default ${DEFAULT_LIMITS.attempt / 1000}); all of them get four times as long`;

/** Where the meta tools are to be read, or undefined for nowhere. */
export function metaToolOriginOf(values: SourceValues): MetaToolOrigin | undefined {
  if (values["no-meta-tools"]) return undefined;
  const path = values["meta-tools"];
  if (path !== undefined) return { kind: "files", path };
  const apiKey = process.env["COMPOSIO_API_KEY"]?.trim() ?? "";
  return apiKey === "" ? undefined : { kind: "session", apiKey, baseUrl: values["base-url"] };
}

export function limitsOf({ timeout }: SourceValues): FetchLimits {
  if (timeout === undefined) return DEFAULT_LIMITS;
  const attempt = Number(timeout) * 1000;
  if (!(attempt > 0 && attempt <= 3_600_000)) {
    throw new SpecError(`--timeout wants seconds between 0 and 3600, not ${JSON.stringify(timeout)}.`);
  }
  return { ...DEFAULT_LIMITS, attempt, whole: attempt * 4 };
}

/** A line for each step, with the seconds it took. */
export function stepsTo(write: (line: string) => void): (name: string, detail: string) => void {
  let last = performance.now();
  return (name, detail) => {
    const now = performance.now();
    write(`${name.padEnd(20)} ${detail} (${((now - last) / 1000).toFixed(2)} s)`);
    last = now;
  };
}

/** Says why a command ended: in a line where the reason is known, else with everything there is. */
export function explain(command: string, usage: string, error: unknown): void {
  const wrongOption = error instanceof TypeError && "code" in error;
  console.error(
    (error instanceof SpecError || wrongOption) && error instanceof Error ? `${command}: ${error.message}` : error,
  );
  if (wrongOption) console.error(usage);
}
