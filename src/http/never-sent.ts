import { field, stringField } from "./untrusted.js";

/**
 * Tells errors of opening a connection from errors of using one. Only what is listed here counts as never sent; anything
 * else, such as a browser's bare "Failed to fetch", may have reached the service.
 */

/** Codes of Node (libuv, DNS, OpenSSL, undici) and Bun for a connection that was not opened. */
const NOT_CONNECTED = new RegExp(
  `^(?:${[
    // No such host, nobody listening, no route.
    "ECONNREFUSED|ENOTFOUND|EAI_(?:AGAIN|FAIL|NODATA|NONAME)|UND_ERR_CONNECT_TIMEOUT",
    // The certificate was not accepted, so nothing was sent after it.
    "CERT_(?:HAS_EXPIRED|NOT_YET_VALID|REVOKED|REJECTED|SIGNATURE_FAILURE|UNTRUSTED)|ERR_TLS_CERT_ALTNAME_INVALID",
    "(?:DEPTH_ZERO_)?SELF_SIGNED_CERT(?:_IN_CHAIN)?|HOSTNAME_MISMATCH|INVALID_CA",
    "UNABLE_TO_(?:GET_ISSUER_CERT(?:_LOCALLY)?|VERIFY_LEAF_SIGNATURE)",
    // The two sides did not agree on how to speak TLS.
    "ERR_TLS_HANDSHAKE_TIMEOUT|ERR_SSL_(?:NO_PROTOCOLS_AVAILABLE|PACKET_LENGTH_TOO_LONG|UNSUPPORTED_PROTOCOL)",
    "ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_(?:SSLV3|SSL/TLS)_ALERT_HANDSHAKE_FAILURE",
    "ERR_SSL_TLSV1_(?:ALERT_PROTOCOL_VERSION|UNRECOGNIZED_NAME)",
    // Bun.
    "ConnectionRefused|FailedToOpenSocket|DNSResolutionFailed",
  ].join("|")})$`,
);

/** System calls that come before a connection is open. */
const CONNECTING = /^(?:connect|getaddrinfo)$/;

/** Messages: of Deno, and of Node when a peer hangs up during the handshake or fetch forbids the port. */
const NOT_CONNECTED_MESSAGE =
  /client error \(Connect\)|tcp connect error|dns error: |before secure TLS connection was established|^bad port$/;

const MAX_CAUSES = 5;

/** Whether `error`, thrown by `fetch`, says that no connection was opened, so that nothing was sent. */
export function wasNeverSent(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > MAX_CAUSES) {
    return false;
  }
  // Several addresses were tried, one error each: one that was reached is enough for doubt.
  const errors = field(error, "errors");
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.every((each) => wasNeverSent(each, depth + 1));
  }
  const matches = (name: string, pattern: RegExp): boolean => pattern.test(stringField(error, name) ?? "");
  return (
    matches("code", NOT_CONNECTED) ||
    matches("syscall", CONNECTING) ||
    matches("message", NOT_CONNECTED_MESSAGE) ||
    wasNeverSent(field(error, "cause"), depth + 1)
  );
}

/** The shortest useful name of a network error: its code, else its message. */
export function nameNetworkError(error: unknown, depth = 0): string {
  if (typeof error !== "object" || error === null) {
    return String(error);
  }
  const code = stringField(error, "code");
  if (code !== undefined) {
    return code;
  }
  const cause = field(error, "cause");
  if (cause !== undefined && cause !== null && depth < MAX_CAUSES) {
    return nameNetworkError(cause, depth + 1);
  }
  return stringField(error, "message") ?? "unknown error";
}
