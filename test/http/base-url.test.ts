import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/http/index.js";
import { json, KEY, stub, SUCCESS, transport, untyped } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const PATH = "/api/v3.1/tool_router/session/trs_1";

describe("a base URL that works", () => {
  test.each([
    [undefined, `https://backend.composio.dev${PATH}`],
    ["https://backend.composio.dev", `https://backend.composio.dev${PATH}`],
    ["https://backend.composio.dev/", `https://backend.composio.dev${PATH}`],
    ["https://example.com/composio", `https://example.com/composio${PATH}`],
    ["https://example.com/composio/", `https://example.com/composio${PATH}`],
    ["https://example.com/a/b///", `https://example.com/a/b${PATH}`],
    ["https://example.com/a%20b", `https://example.com/a%20b${PATH}`],
    ["https://example.com/{session_id}", `https://example.com/%7Bsession_id%7D${PATH}`],
    ["https://example.com/a/../b", `https://example.com/b${PATH}`],
    ["https://example.com:8443", `https://example.com:8443${PATH}`],
    ["HTTPS://Example.COM:443", `https://example.com${PATH}`],
    ["http://localhost:3000", `http://localhost:3000${PATH}`],
    ["http://127.0.0.1:3000", `http://127.0.0.1:3000${PATH}`],
    ["http://127.8.9.10", `http://127.8.9.10${PATH}`],
    ["http://[::1]:3000", `http://[::1]:3000${PATH}`],
    [" https://example.com ", `https://example.com${PATH}`],
  ])("%s", async (baseUrl, url) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    await transport({ fetch, baseUrl }).send(operations.getSession, { path: { session_id: "trs_1" } });
    expect(sent[0]?.url).toBe(url);
  });

  test("http to another host, when the caller says so for that origin", async () => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const http = transport({ fetch, baseUrl: "http://emulator:8080/x", allowInsecureOrigin: "http://emulator:8080" });
    await http.send(operations.getSession, { path: { session_id: "trs_1" } });
    expect(sent[0]?.url).toBe(`http://emulator:8080/x${PATH}`);
    expect(http.baseUrl).toBe("http://emulator:8080/x");
  });
});

describe("a base URL that is refused, naming it and the remedy", () => {
  test.each([
    ["http to another host", "http://example.com", /plain http.*https:\/\//],
    ["http to a host that looks like this machine", "http://localhost.example.com", /plain http/],
    ["http to 127.0.0.1.example.com", "http://127.0.0.1.example.com", /plain http/],
    ["http to a host below localhost", "http://api.localhost", /plain http/],
    ["http to the unspecified address", "http://0.0.0.0:3000", /plain http/],
    ["http to the local network", "http://192.168.1.5", /plain http/],
    ["a user name", "https://user@example.com", /user name or password/],
    ["a password", "https://user:hunter2@example.com", /user name or password/],
    ["a query", `https://example.com/?key=${KEY}`, /query/],
    ["an empty query", "https://example.com/?", /query/],
    ["a fragment", "https://example.com/#x", /fragment/],
    ["another scheme", "ftp://example.com", /https:\/\//],
    ["a file", "file:///etc/passwd", /https:\/\//],
    ["a script", "javascript:alert(1)", /https:\/\//],
    ["no scheme", "backend.composio.dev", /absolute/],
    ["no scheme and a port", "localhost:3000", /https:\/\//],
    ["a path", "/api", /absolute/],
    ["nothing", "", /absolute/],
    ["a password in something unreadable", "https://user:hunter2@exa mple.com", /absolute/],
    ["a bad port", "https://example.com:99999", /absolute/],
  ])("%s", (_fault, baseUrl, message) => {
    let thrown: unknown;
    try {
      transport({ baseUrl });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ConfigError);
    expect(String(thrown)).toMatch(message);
    expect(String(thrown)).toContain("baseUrl");
    expect(String(thrown)).not.toContain("hunter2");
    expect(String(thrown)).not.toContain(KEY);
  });

  test.each(["http://emulator:8081", "https://emulator:8080", "http://other:8080", "emulator:8080", ""])(
    "http where %j was allowed",
    (allowInsecureOrigin) => {
      expect(() => transport({ baseUrl: "http://emulator:8080", allowInsecureOrigin })).toThrow(ConfigError);
    },
  );

  test.each([5, new URL("https://example.com")])("%s", (baseUrl) => {
    expect(() => transport({ baseUrl: untyped(baseUrl) })).toThrow(/must be a string/);
  });
});
