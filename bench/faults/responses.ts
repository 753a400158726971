import type { ServerResponse } from "node:http";

/** A tool request that has been received completely, and what a faulty response depends on. */
export interface Exchange {
  readonly response: ServerResponse;
  /** 1 for the first tool request, 2 for its first retry, … */
  readonly attempt: number;
  /** Origin of this server. */
  readonly origin: string;
  /** Origin of the other server, on another port. */
  readonly otherOrigin: string;
  /** Time limit of the client for one attempt, in milliseconds. */
  readonly timeout: number;
}

/** Responds to a tool request, or fails to. */
export type Responder = (exchange: Exchange) => void;

/** Path that redirects point to. A POST to it runs the tool. */
export const REDIRECT_PATH = "/moved";

const RESULT = JSON.stringify({ data: { sent: true }, error: null, log_id: "log_1" });
const MEGABYTE = 1024 * 1024;

const JSON_TYPE = { "content-type": "application/json" };

/** The result of a successful tool call. */
export const success: Responder = ({ response }) => {
  response.writeHead(200, JSON_TYPE).end(RESULT);
};

/** The fault for the first request, success for every retry. */
export function once(fault: Responder): Responder {
  return (exchange) => (exchange.attempt === 1 ? fault(exchange) : success(exchange));
}

/** An error status with the error body of the service. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Responder {
  return ({ response }) => {
    const error = { message: `Fault ${code}`, code: 10_000 + code, slug: `Fault_${code}`, status: code };
    response.writeHead(code, { ...JSON_TYPE, ...headers }).end(JSON.stringify({ error }));
  };
}

/** A response with an arbitrary body. */
export function body(content: string, type = "application/json", code = 200): Responder {
  return ({ response }) => {
    response.writeHead(code, { "content-type": type }).end(content);
  };
}

/** Status 204. */
export const noContent: Responder = ({ response }) => {
  response.writeHead(204).end();
};

/** Resets the connection before the first byte of the response. */
export const reset: Responder = ({ response }) => {
  response.socket?.resetAndDestroy();
};

/** Sends something that is not HTTP. */
export const notHttp: Responder = ({ response }) => {
  response.socket?.end("220 mail.example.com ESMTP\r\n");
};

/** Sends the headers and half the body, then resets the connection or stalls beyond every time limit. */
export function incomplete(then: "reset" | "stall"): Responder {
  return ({ response, timeout }) => {
    response.writeHead(200, { ...JSON_TYPE, "content-length": RESULT.length });
    response.write(RESULT.slice(0, RESULT.length / 2));
    runAfter(then === "reset" ? 20 : timeout * 4, response, () => response.socket?.resetAndDestroy());
  };
}

/** Success, but after every time limit. */
export const late: Responder = (exchange) => {
  runAfter(exchange.timeout * 4, exchange.response, () => success(exchange));
};

/** A successful result of 100 MB, with or without a content-length. */
export function huge(declared: boolean): Responder {
  return ({ response }) => {
    const [start, end] = ['{"data":{"text":"', '"},"error":null,"log_id":"log_1"}'];
    const length = start.length + 100 * MEGABYTE + end.length;
    response.writeHead(200, declared ? { ...JSON_TYPE, "content-length": length } : JSON_TYPE);
    response.write(start);
    const chunk = Buffer.alloc(MEGABYTE, "x");
    let remaining = 100;
    const push = (): void => {
      while (remaining > 0 && !response.destroyed) {
        remaining--;
        if (!response.write(chunk)) {
          response.once("drain", push);
          return;
        }
      }
      response.end(end);
    };
    push();
  };
}

/** A redirect to the URL that `target` returns. */
export function redirect(code: number, target: (exchange: Exchange) => string): Responder {
  return (exchange) => {
    exchange.response.writeHead(code, { location: target(exchange) }).end();
  };
}

/** Runs an action after a delay, unless the client has disconnected. */
function runAfter(milliseconds: number, response: Exchange["response"], action: () => void): void {
  const timer = setTimeout(() => {
    if (!response.destroyed) {
      action();
    }
  }, milliseconds);
  response.once("close", () => clearTimeout(timer));
}
