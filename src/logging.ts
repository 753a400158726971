import { type CallEvent, type CallEvents, ConfigError, dispatchEvent, singleLine } from "./http/index.js";

/** From silent to everything. Arguments of tools appear at `debug` only. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** Receives log lines; `console` is one. */
export type Logger = Readonly<Record<Exclude<LogLevel, "off">, (message: string) => void>>;

const LEVELS: readonly string[] = ["off", "error", "warn", "info", "debug"] satisfies LogLevel[];

const MAX_BODY = 2_000;

/**
 * Adds a logger to the callbacks of a client.
 *
 * @param level where undefined: off
 * @throws ConfigError for an unknown level
 */
export function withLogger(events: CallEvents, logger: Logger = console, level: string = "off"): CallEvents {
  const most = LEVELS.indexOf(level);
  if (most < 0) {
    throw new ConfigError(
      `\`logLevel\` (or COMPOSIO_LOG) must be one of ${LEVELS.join(", ")}; got ${JSON.stringify(level)}.`,
    );
  }
  if (most === 0) {
    return events;
  }
  const log = (event: CallEvent): void => {
    const [severity, text] = describe(event, level === "debug");
    if (LEVELS.indexOf(severity) <= most) {
      const { operation, subject = "", attempt } = event;
      logger[severity](singleLine(`composio ${operation} ${subject} [attempt ${attempt}] ${text}`, MAX_BODY));
    }
  };
  const both = (event: CallEvent): void => {
    dispatchEvent(events, event);
    log(event);
  };
  return { onRequest: both, onResponse: both, onRetry: both, onAbort: both };
}

function describe(event: CallEvent, withBody: boolean): [Exclude<LogLevel, "off">, string] {
  switch (event.type) {
    case "request":
      return ["info", `${event.method} ${event.path}${withBody && event.body !== undefined ? ` ${event.body}` : ""}`];
    case "response": {
      const { status, reason, milliseconds, requestId, mayHaveExecuted } = event;
      const failed = status === undefined || status >= 400;
      const doubt = mayHaveExecuted ? ", may have run" : "";
      const id = requestId === undefined ? "" : ` (request id ${requestId})`;
      return [failed ? "error" : "info", `${status ?? reason} in ${Math.round(milliseconds)} ms${doubt}${id}`];
    }
    case "retry":
      return ["warn", `retried in ${Math.round(event.wait)} ms after ${event.status ?? "no response"}`];
    default:
      return ["warn", `aborted${event.mayHaveExecuted ? ", may have run" : ""}`];
  }
}
