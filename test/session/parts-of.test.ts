import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { Composio } from "../../src/index.js";
import { partsOf } from "../../src/internal.js";
import { untyped } from "../http/setup.js";
import { recordingFetch, SESSION } from "./recording-fetch.js";

const KEY = "ak_secret_0123456789";

describe("partsOf", () => {
  test("returns the transport of a session, without exposing it or the API key on the session", async () => {
    const { fetch } = recordingFetch({ body: SESSION });
    const session = await new Composio({ apiKey: KEY, fetch, baseUrl: "https://api.example" }).createSession("u");
    expect(partsOf(session).transport.baseUrl).toBe("https://api.example");
    expect(inspect(session, { depth: 9, showHidden: true })).not.toContain(KEY);
    expect(Object.getOwnPropertyNames(session)).not.toContain("transport");
  });

  test("returns the same transport and hooks for a session and its updated copy", async () => {
    const { fetch } = recordingFetch({ body: SESSION });
    const session = await new Composio({ apiKey: KEY, fetch }).createSession("u");
    expect(partsOf(await session.update({}))).toEqual(partsOf(session));
  });

  test.each([
    ["the promise of a session", new Promise(() => {})],
    ["an object like a session", { ...SESSION, sessionId: "trs_1" }],
    ["null", null],
  ])("rejects %s with an InvalidArgumentError that says what to pass", (_what, value) => {
    expect(() => partsOf(untyped(value))).toThrow(
      expect.objectContaining({
        name: "InvalidArgumentError",
        message: expect.stringContaining("composio.createSession"),
      }),
    );
  });
});
