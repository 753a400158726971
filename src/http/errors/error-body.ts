/** What an error body says, whatever its format. */
export interface ErrorDetails {
  readonly message?: string | undefined;
  readonly code?: number | undefined;
  readonly slug?: string | undefined;
  readonly requestId?: string | undefined;
  readonly suggestedFix?: string | undefined;
  readonly errors?: readonly string[] | undefined;
}

/** Longer text is truncated in a message; `error.body` has all of it. */
const SHOWN_CHARACTERS = 300;

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
  const wrapped: unknown = Reflect.get(body, "error");
  if (typeof wrapped === "string") {
    return { ...readFields(body), message: shorten(wrapped) };
  }
  return readFields(typeof wrapped === "object" && wrapped !== null ? wrapped : body);
}

function readFields(from: object): ErrorDetails {
  const field = (name: string): unknown => Reflect.get(from, name);
  const text = (name: string): string | undefined => {
    const value = field(name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const code = field("code");
  const errors = field("errors");
  const message = text("message");
  return {
    message: message === undefined ? undefined : shorten(message),
    code: typeof code === "number" ? code : undefined,
    slug: text("slug"),
    requestId: text("request_id"),
    suggestedFix: text("suggested_fix"),
    errors: Array.isArray(errors) ? errors.map(asText) : undefined,
  };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}

function readText(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") {
    return undefined;
  }
  // Storage services send XML: <Error><Code>…</Code><Message>…</Message></Error>.
  const xmlMessage = trimmed.startsWith("<") ? /<Message>([^<]+)<\/Message>/.exec(trimmed)?.[1] : undefined;
  if (xmlMessage !== undefined) {
    return shorten(xmlMessage);
  }
  if (!/^<(?:!doctype|html|head|body)/i.test(trimmed)) {
    return shorten(trimmed);
  }
  const title = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(trimmed)?.[1]?.trim();
  return title === undefined || title === "" ? "an HTML page" : `an HTML page, "${title}"`;
}

/** One line of at most {@link SHOWN_CHARACTERS} characters, as a terminal shows it. */
export function shorten(text: string): string {
  const line = text
    .slice(0, SHOWN_CHARACTERS * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}
