import type { Answer, Exchange } from "./condition.js";

const RESULT = JSON.stringify({ data: { sent: true }, error: null, log_id: "log_1" });
const MEGABYTE = 1024 * 1024;

const JSON_TYPE = { "content-type": "application/json" };

/** What a tool that went well is answered with. */
export const good: Answer = ({ response }) => {
  response.writeHead(200, JSON_TYPE).end(RESULT);
};

/** The fault for the first request, a good answer for every repeat. */
export function once(fault: Answer): Answer {
  return (exchange) => (exchange.turn === 1 ? fault(exchange) : good(exchange));
}

/** An error status with the service's own error body. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return ({ response }) => {
    const error = { message: `Fault ${code}`, code: 10_000 + code, slug: `Fault_${code}`, status: code };
    response.writeHead(code, { ...JSON_TYPE, ...headers }).end(JSON.stringify({ error }));
  };
}

/** A success whose body is not what it should be. */
export function body(text: string, type = "application/json", code = 200): Answer {
  return ({ response }) => {
    response.writeHead(code, { "content-type": type }).end(text);
  };
}

export const noContent: Answer = ({ response }) => {
  response.writeHead(204).end();
};

/** The connection is reset before a byte of the answer. */
export const reset: Answer = ({ response }) => {
  response.socket?.resetAndDestroy();
};

/** Something that is no HTTP. */
export const garbage: Answer = ({ response }) => {
  response.socket?.end("220 mail.example.com ESMTP\r\n");
};

/** Headers and half the body, then a reset, or a silence that goes on after every limit has passed. */
export function halfway(then: "reset" | "silence"): Answer {
  return ({ response, timeout }) => {
    response.writeHead(200, { ...JSON_TYPE, "content-length": RESULT.length });
    response.write(RESULT.slice(0, RESULT.length / 2));
    after(then === "reset" ? 20 : timeout * 4, response, () => response.socket?.resetAndDestroy());
  };
}

/** A good answer, but after every limit has passed. */
export const late: Answer = (exchange) => {
  after(exchange.timeout * 4, exchange.response, () => good(exchange));
};

/** A good answer of 100 MB. */
export function huge(declared: boolean): Answer {
  return ({ response }) => {
    const [start, end] = ['{"data":{"text":"', '"},"error":null,"log_id":"log_1"}'];
    const length = start.length + 100 * MEGABYTE + end.length;
    response.writeHead(200, declared ? { ...JSON_TYPE, "content-length": length } : JSON_TYPE);
    response.write(start);
    const piece = Buffer.alloc(MEGABYTE, "x");
    let left = 100;
    const push = (): void => {
      while (left > 0 && !response.destroyed) {
        left--;
        if (!response.write(piece)) {
          response.once("drain", push);
          return;
        }
      }
      response.end(end);
    };
    push();
  };
}

/** A redirect to where `target` says. */
export function redirect(code: number, target: (exchange: Exchange) => string): Answer {
  return (exchange) => {
    exchange.response.writeHead(code, { location: target(exchange) }).end();
  };
}

/** Does something later, unless the client has gone by then. */
function after(milliseconds: number, response: Exchange["response"], action: () => void): void {
  const timer = setTimeout(() => {
    if (!response.destroyed) {
      action();
    }
  }, milliseconds);
  response.once("close", () => clearTimeout(timer));
}
