import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/emulator/index.js";
import { isJsonObject, type JsonObject } from "../../src/emulator/json.js";

/** A response of the emulator. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body. */
  readonly body: JsonObject;
}

/** Sends plain HTTP requests to an emulator, including requests that the real client would never send. */
export interface TestClient {
  readonly emulator: Emulator;
  /** Sends a request with the API key. `path` is relative to `/api/v3.1`. */
  readonly call: (method: string, path: string, body?: unknown) => Promise<ApiResponse>;
  /** Creates a session and returns its path. */
  readonly session: (config?: JsonObject) => Promise<string>;
  /** Executes a tool and returns the response body. */
  readonly execute: (session: string, tool_slug: string, args?: JsonObject, more?: JsonObject) => Promise<JsonObject>;
  /** Executes a meta tool and returns the response body. */
  readonly meta: (session: string, slug: string, args: JsonObject) => Promise<JsonObject>;
}

/** The clock of tests that assert times. */
export const NOON = new Date("2026-05-01T12:00:00.000Z");

/** Creates an emulator and a client for it. */
export function createTestClient(options: EmulatorOptions = {}): TestClient {
  const emulator = createEmulator(options);
  const call = async (method: string, path: string, body?: unknown): Promise<ApiResponse> => {
    const response = await emulator.fetch(`https://anywhere.example/api/v3.1${path}`, {
      method,
      headers: { "x-api-key": emulator.apiKey, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const parsed: unknown = await response.json();
    if (!isJsonObject(parsed)) {
      throw new Error(`${method} ${path}: the response body is not a JSON object`);
    }
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const post = async (path: string, requestBody: JsonObject): Promise<JsonObject> => {
    const { status, body } = await call("POST", path, requestBody);
    if (status !== 200) {
      throw new Error(`POST ${path}: status ${status}: ${JSON.stringify(body)}`);
    }
    return body;
  };
  return {
    emulator,
    call,
    async session(config = {}) {
      const { status, body } = await call("POST", "/tool_router/session", { user_id: "ada", ...config });
      if (status !== 201) {
        throw new Error(`The session was not created: ${JSON.stringify(body)}`);
      }
      return `/tool_router/session/${String(body["session_id"])}`;
    },
    execute: (session, tool_slug, args = {}, more = {}) =>
      post(`${session}/execute`, { tool_slug, arguments: args, ...more }),
    meta: (session, slug, args) => post(`${session}/execute_meta`, { slug, arguments: args }),
  };
}

/** The value at a path of nested objects and arrays. Throws if there is none. */
export function dig(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of path) {
    if (Array.isArray(found) && typeof key === "number") {
      found = found[key];
    } else if (isJsonObject(found) && typeof key === "string" && Object.hasOwn(found, key)) {
      found = found[key];
    } else {
      throw new Error(`No value at ${path.join(".")} in ${JSON.stringify(value)}`);
    }
  }
  return found;
}

/** The array at a path of nested objects and arrays. Throws if there is none. */
export function digList(value: unknown, ...path: readonly (string | number)[]): unknown[] {
  const found = dig(value, ...path);
  if (!Array.isArray(found)) {
    throw new Error(`No array at ${path.join(".")}`);
  }
  return found;
}
