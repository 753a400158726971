import { field, stringField } from "../untrusted.js";

/** What an error body says, whatever its format. */
export interface ErrorDetails {
  readonly message?: string | undefined;
  readonly code?: number | undefined;
  readonly slug?: string | undefined;
  readonly requestId?: string | undefined;
  readonly suggestedFix?: string | undefined;
  readonly errors?: readonly string[] | undefined;
}

/**
 * Reads an error body. The service sends `{ error: { message, code, slug, … } }`; a rate limiter and proxies send
 * `{ message }`, `{ error: "text" }`, plain text, HTML or nothing.
 */
export function readErrorBody(body: unknown): ErrorDetails {
  if (typeof body === "string") {
    return { message: readText(body) };
  }
  if (typeof body !== "object" || body === null) {
    return {};
  }
  const wrapped = field(body, "error");
  if (typeof wrapped === "string") {
    return { ...readFields(body), message: wrapped };
  }
  return readFields(typeof wrapped === "object" && wrapped !== null ? wrapped : body);
}

function readFields(from: object): ErrorDetails {
  const code = field(from, "code");
  const errors = field(from, "errors");
  return {
    message: stringField(from, "message"),
    code: typeof code === "number" ? code : undefined,
    slug: stringField(from, "slug"),
    requestId: stringField(from, "request_id"),
    suggestedFix: stringField(from, "suggested_fix"),
    errors: Array.isArray(errors) ? errors.map(toText) : undefined,
  };
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}

/** The message in a body that is not JSON. */
function readText(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") {
    return undefined;
  }
  // Storage services send XML: <Error><Code>…</Code><Message>…</Message></Error>.
  const xmlMessage = trimmed.startsWith("<") ? /<Message>([^<]+)<\/Message>/.exec(trimmed)?.[1] : undefined;
  if (xmlMessage !== undefined) {
    return xmlMessage;
  }
  if (!/^<(?:!doctype|html|head|body)/i.test(trimmed)) {
    return trimmed;
  }
  const title = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(trimmed)?.[1]?.trim();
  return title === undefined || title === "" ? "an HTML page" : `an HTML page, "${title}"`;
}
