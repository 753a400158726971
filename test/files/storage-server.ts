import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { SESSION } from "../session/recording-fetch.js";
import { portOf } from "../http/setup.js";

/** A request that reached the storage or the API, with the length of its body in place of the body. */
export interface StorageRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  /** Bytes received; grows until the request is over. */
  received: number;
  /** Whether the whole body arrived. */
  complete: boolean;
  /** Whether the client hung up. */
  closed: boolean;
}

export type StorageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  seen: StorageRequest,
  count: number,
) => void;

export interface StorageServer {
  readonly url: string;
  /** Requests to the storage, those to the API left out. */
  readonly requests: StorageRequest[];
  /** Requests to the API. */
  readonly apiRequests: StorageRequest[];
}

/**
 * A session's API and an object storage on 127.0.0.1. It keeps no byte, so that a test can measure the memory of the
 * client; `handle` responds to a request to the storage when its headers are there.
 */
export async function storageServer(handle: StorageHandler): Promise<StorageServer> {
  const requests: StorageRequest[] = [];
  const apiRequests: StorageRequest[] = [];
  let origin = "";
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    const seen: StorageRequest = { method, url, headers, received: 0, complete: false, closed: false };
    request.on("end", () => (seen.complete = true));
    response.on("close", () => (seen.closed = true));
    if (url.startsWith("/api/")) {
      apiRequests.push(seen);
      request.resume();
      request.on("end", () => {
        response.writeHead(url.endsWith("_url") ? 201 : 200, { "content-type": "application/json" });
        response.end(JSON.stringify(apiResponse(url, origin, apiRequests.length)));
      });
      return;
    }
    requests.push(seen);
    handle(request, response, seen, requests.length);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  origin = `http://127.0.0.1:${portOf(server)}`;
  return { url: origin, requests, apiRequests };
}

function apiResponse(url: string, origin: string, count: number): object {
  const presigned = `${origin}/bucket/file?X-Amz-Signature=signature-${count}`;
  return url.endsWith("/session")
    ? SESSION
    : {
        upload_url: presigned,
        download_url: presigned,
        mount_relative_path: "a.bin",
        sandbox_mount_prefix: "/mnt/files",
        expires_at: "2026-05-01T12:00:00.000Z",
      };
}

/** Reads a body and lets go of it, then responds. */
export const discardBody: StorageHandler = (request, response, seen) => {
  request.on("data", (chunk: Buffer) => (seen.received += chunk.byteLength));
  request.on("end", () => response.writeHead(200).end());
};

/** Sends `size` bytes, as fast as the client takes them. */
export function sendBytes(size: number): StorageHandler {
  return (_request, response) => {
    const chunk = Buffer.alloc(64 * 1024, "x");
    response.writeHead(200, { "content-length": size, "content-type": "application/octet-stream" });
    let left = size;
    const write = (): void => {
      while (left > 0 && !response.destroyed) {
        const length = Math.min(left, chunk.byteLength);
        left -= length;
        if (!response.write(chunk.subarray(0, length))) {
          response.once("drain", write);
          return;
        }
      }
      response.end();
    };
    write();
  };
}
