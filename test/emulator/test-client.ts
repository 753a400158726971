import { createEmulator, type Emulator, type EmulatorOptions } from "../../src/emulator/index.js";
import { isJsonObject, type JsonObject } from "../../src/emulator/json.js";

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body. */
  readonly body: JsonObject;
}

/** Says things to an emulator over plain HTTP requests, as no client of ours would shape them. */
export interface Caller {
  readonly emulator: Emulator;
  readonly call: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** Creates a session and returns its path. */
  readonly session: (config?: JsonObject) => Promise<string>;
  /** Executes a tool and returns the answer's body. */
  readonly execute: (session: string, tool_slug: string, args?: JsonObject, more?: JsonObject) => Promise<JsonObject>;
  /** Executes a meta tool and returns the answer's body. */
  readonly meta: (session: string, slug: string, args: JsonObject) => Promise<JsonObject>;
}

/** The time in tests that look at times. */
export const NOON = new Date("2026-05-01T12:00:00.000Z");

export function caller(options: EmulatorOptions = {}): Caller {
  const emulator = createEmulator(options);
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await emulator.fetch(`https://anywhere.example/api/v3.1${path}`, {
      method,
      headers: { "x-api-key": emulator.apiKey, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const parsed: unknown = await response.json();
    if (!isJsonObject(parsed)) throw new Error(`${method} ${path} answered no object`);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const answered = async (path: string, body: JsonObject): Promise<JsonObject> => {
    const answer = await call("POST", path, body);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    emulator,
    call,
    async session(config = {}) {
      const { status, body } = await call("POST", "/tool_router/session", { user_id: "ada", ...config });
      if (status !== 201) throw new Error(`No session: ${JSON.stringify(body)}`);
      return `/tool_router/session/${String(body["session_id"])}`;
    },
    execute: (session, tool_slug, args = {}, more = {}) =>
      answered(`${session}/execute`, { tool_slug, arguments: args, ...more }),
    meta: (session, slug, args) => answered(`${session}/execute_meta`, { slug, arguments: args }),
  };
}

/** A value inside nested objects and lists; fails the test when it is not there. */
export function dig(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of path) {
    if (Array.isArray(found) && typeof key === "number") found = found[key];
    else if (isJsonObject(found) && typeof key === "string" && Object.hasOwn(found, key)) found = found[key];
    else throw new Error(`Nothing at ${path.join(".")} of ${JSON.stringify(value)}`);
  }
  return found;
}

/** A list inside nested objects. */
export function digList(value: unknown, ...path: readonly (string | number)[]): unknown[] {
  const found = dig(value, ...path);
  if (!Array.isArray(found)) throw new Error(`No list at ${path.join(".")}`);
  return found;
}
