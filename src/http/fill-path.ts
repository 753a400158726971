import type { Redact } from "./credential.js";
import { InvalidArgumentError } from "./errors/index.js";

/** Ids as the service makes them: nothing to encode. */
const PLAIN = /^[A-Za-z0-9_-]+$/;

/**
 * Replaces the `{name}` placeholders of a path with ids. Each id stays one segment: an id that would change the path is
 * rejected, everything else is percent-encoded.
 *
 * @throws InvalidArgumentError that names the id and what is wrong with it
 */
export function fillPath(template: string, ids: Readonly<Record<string, unknown>>, redact: Redact): string {
  let filled = "";
  let from = 0;
  for (let open = template.indexOf("{"); open !== -1; open = template.indexOf("{", from)) {
    const close = template.indexOf("}", open);
    const name = template.slice(open + 1, close);
    filled += template.slice(from, open) + encodeId(name, Object.hasOwn(ids, name) ? ids[name] : undefined, redact);
    from = close + 1;
  }
  return filled + template.slice(from);
}

function encodeId(name: string, id: unknown, redact: Redact): string {
  if (typeof id === "string" && PLAIN.test(id)) {
    return id;
  }
  const refuse = (fault: string): never => {
    throw new InvalidArgumentError(
      `${name} ${fault}. Nothing was sent. Pass the id unchanged, as the service returned it.`,
    );
  };
  if (typeof id !== "string") {
    return refuse(id === undefined ? "is missing" : `must be a string; got ${id === null ? "null" : typeof id}`);
  }
  const redacted = redact(id);
  const shown = JSON.stringify(redacted.length > 80 ? `${redacted.slice(0, 80)}…` : redacted);
  if (id.trim() === "") {
    return refuse(id === "" ? "is empty" : `is blank: ${shown}`);
  }
  if (id === "." || id === "..") {
    return refuse(`is ${shown}, which would change the path`);
  }
  if (/[/\\]/.test(id)) {
    return refuse(`contains a slash, which would change the path: ${shown}`);
  }
  // Servers and proxies may decode more than once, and no id needs an escape.
  if (/%[0-9a-f]{2}/i.test(id)) {
    return refuse(`is already percent-encoded: ${shown}`);
  }
  // oxlint-disable-next-line no-control-regex -- control characters are rejected
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(id)) {
    return refuse(`contains a control character: ${shown}`);
  }
  try {
    return id.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@]+/g, encodeURIComponent);
  } catch {
    return refuse(`contains a lone surrogate: ${shown}`);
  }
}
