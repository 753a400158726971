/**
 * Tells errors of making a connection from errors of using one. Only what is listed here counts as never sent; anything
 * else, a browser's bare "Failed to fetch" say, may have reached the service.
 */

/** Codes of Node (libuv, DNS, OpenSSL, undici) and Bun for a connection that was not made. */
const CONNECTING: ReadonlySet<string> = new Set([
  // No such host, nobody listening, no way there.
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EAI_NODATA",
  "EAI_NONAME",
  "UND_ERR_CONNECT_TIMEOUT",
  // The certificate was not accepted, so nothing was said after it.
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REVOKED",
  "CERT_REJECTED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  // The two sides did not agree on how to speak TLS.
  "ERR_SSL_NO_PROTOCOLS_AVAILABLE",
  "ERR_SSL_PACKET_LENGTH_TOO_LONG",
  "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
  "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE",
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
  "ERR_SSL_TLSV1_UNRECOGNIZED_NAME",
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_TLS_HANDSHAKE_TIMEOUT",
  // Bun.
  "ConnectionRefused",
  "FailedToOpenSocket",
  "DNSResolutionFailed",
]);

/** System calls that come before a connection is there. */
const CONNECTING_CALLS: ReadonlySet<string> = new Set(["connect", "getaddrinfo"]);

/** Deno says it in words, Node when a peer hangs up in the middle of the handshake or fetch forbids the port. */
const CONNECTING_WORDS =
  /client error \(Connect\)|tcp connect error|dns error: |before secure TLS connection was established|^bad port$/;

const DEEPEST_CAUSE = 5;

/** Whether `error`, thrown by `fetch`, says that no connection was made, and so nothing was sent. */
export function wasNeverSent(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > DEEPEST_CAUSE) {
    return false;
  }
  // Several addresses tried, one error each: one that was reached is enough to doubt.
  const each: unknown = Reflect.get(error, "errors");
  if (Array.isArray(each) && each.length > 0) {
    return each.every((one) => wasNeverSent(one, depth + 1));
  }
  const code: unknown = Reflect.get(error, "code");
  const call: unknown = Reflect.get(error, "syscall");
  const message: unknown = Reflect.get(error, "message");
  return (
    (typeof code === "string" && CONNECTING.has(code)) ||
    (typeof call === "string" && CONNECTING_CALLS.has(call)) ||
    (typeof message === "string" && CONNECTING_WORDS.test(message)) ||
    wasNeverSent(Reflect.get(error, "cause"), depth + 1)
  );
}

/** The shortest telling name of a network error: its code, else its message. */
export function nameNetworkError(error: unknown, depth = 0): string {
  if (typeof error !== "object" || error === null) {
    return String(error);
  }
  const code: unknown = Reflect.get(error, "code");
  if (typeof code === "string" && code !== "") {
    return code;
  }
  const cause: unknown = Reflect.get(error, "cause");
  if (cause !== undefined && cause !== null && depth < DEEPEST_CAUSE) {
    return nameNetworkError(cause, depth + 1);
  }
  const message: unknown = Reflect.get(error, "message");
  return typeof message === "string" && message !== "" ? message : "unknown error";
}
