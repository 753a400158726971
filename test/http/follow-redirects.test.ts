import { describe, expect, test } from "vitest";
import { RedirectError } from "../../src/http/index.js";
import { failure, KEY, listen, reply, SUCCESS, stub, TOOL, transport } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const execute = (http: ReturnType<typeof transport>) =>
  http.send(operations.executeTool, { path: { session_id: "trs_1" }, body: TOOL });
const read = (http: ReturnType<typeof transport>) =>
  http.send(operations.getSession, { path: { session_id: "trs_1" } });

/** Sends everything on, by `location`, until it reaches /end. */
async function redirecting(status: number, location: (count: number) => string) {
  return listen((request, response, _body, count) => {
    if (request.url === "/end") {
      reply(response, SUCCESS);
    } else {
      response.writeHead(status, { location: location(count) }).end();
    }
  });
}

describe.each([301, 302, 303, 307, 308])("%i", (status) => {
  test("to another origin: refused, the other origin sees nothing, the error names it", async () => {
    const other = await listen((_request, response) => reply(response, SUCCESS));
    const ours = await redirecting(status, () => `${other.url}/end`);
    for (const send of [execute, read]) {
      const thrown = await failure(send(transport({ baseUrl: ours.url })));
      expect(thrown).toBeInstanceOf(RedirectError);
      expect(thrown).toMatchObject({ status, location: other.url, name: "RedirectError" });
      expect(String(thrown)).toContain(other.url);
    }
    expect(other.seen).toHaveLength(0);
    expect(ours.seen).toHaveLength(2);
  });

  test("at the same origin: a GET goes on with its key", async () => {
    const { url, seen } = await redirecting(status, () => "/end");
    expect(await read(transport({ baseUrl: url }))).toEqual(SUCCESS);
    expect(seen.map(({ method, headers }) => [method, headers["x-api-key"]])).toEqual([
      ["GET", KEY],
      ["GET", KEY],
    ]);
  });

  test("in a circle: given up after five", async () => {
    const { url, seen } = await redirecting(status, (count) => `/again?${count}`);
    const thrown = await failure(read(transport({ baseUrl: url })));
    expect(thrown).toMatchObject({ name: "RedirectError", mayHaveExecuted: false });
    expect(seen).toHaveLength(6);
  });

  test.each(["ftp://example.com/", "data:text/plain,x", "http://", "https://user:pass@backend.composio.dev/"])(
    "to %s: refused",
    async (location) => {
      const { fetch, sent } = stub(() => new Response(null, { status, headers: { location } }));
      expect(await failure(read(transport({ fetch })))).toBeInstanceOf(RedirectError);
      expect(sent).toHaveLength(1);
    },
  );

  test("without a target: refused", async () => {
    const { fetch, sent } = stub(() => new Response(null, { status }));
    expect(await failure(read(transport({ fetch })))).toBeInstanceOf(RedirectError);
    expect(sent).toHaveLength(1);
  });
});

test.each([307, 308])("%i at the same origin: a POST goes on as the same POST", async (status) => {
  const { url, seen } = await redirecting(status, () => "/end");
  expect(await execute(transport({ baseUrl: url }))).toEqual(SUCCESS);
  expect(seen.map(({ method, body, headers }) => [method, body, headers["x-api-key"]])).toEqual([
    ["POST", JSON.stringify(TOOL), KEY],
    ["POST", JSON.stringify(TOOL), KEY],
  ]);
});

// 301, 302 and 303 are also what a server says that has done what it was asked.
test.each([301, 302, 303])("%i at the same origin: a POST is not turned into a GET", async (status) => {
  const { url, seen } = await redirecting(status, () => "/end");
  const thrown = await failure(execute(transport({ baseUrl: url })));
  expect(thrown).toMatchObject({ name: "RedirectError", status, mayHaveExecuted: true });
  expect(seen).toHaveLength(1);
});

test.each([
  ["from https to http of the same host", "http://backend.composio.dev/x"],
  ["to another port", "https://backend.composio.dev:8443/x"],
  ["to a subdomain", "https://eu.backend.composio.dev/x"],
  ["to a name that begins like ours", "https://backend.composio.dev.example.com/x"],
  ["without a scheme to another host", "//example.com/x"],
  ["with backslashes to another host", "\\\\example.com/x"],
])("%s is another origin", async (_what, location) => {
  const { fetch, sent } = stub(() => new Response(null, { status: 307, headers: { location } }));
  expect(await failure(execute(transport({ fetch })))).toMatchObject({ name: "RedirectError", mayHaveExecuted: false });
  expect(sent).toHaveLength(1);
});

test("no redirect is ever left to fetch", async () => {
  const { fetch, sent } = stub(() => new Response(null, { status: 404 }));
  await failure(execute(transport({ fetch })));
  expect(sent[0]?.init.redirect).toBe("manual");
});

test("a browser hides where a redirect leads: the error says so", async () => {
  const opaque = new Response(null);
  Object.defineProperties(opaque, { type: { value: "opaqueredirect" }, status: { value: 0 }, ok: { value: false } });
  const thrown = await failure(execute(transport({ fetch: stub(() => opaque).fetch })));
  expect(thrown).toMatchObject({ name: "RedirectError", status: 0, location: undefined });
  expect(String(thrown)).toContain("browser");
});

test("a redirect is no failure to repeat", async () => {
  const { fetch, sent } = stub(
    () => new Response(null, { status: 302, headers: { location: "https://example.com/" } }),
  );
  const http = transport({ fetch, maxRetries: 5 });
  await failure(read(http));
  expect(sent).toHaveLength(1);
});
