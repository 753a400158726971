import { describe, expect, test } from "vitest";
import { operations } from "../../generated/operations.gen.js";
import { failure, json, KEY, listen, reply, stub, SUCCESS, TOOL, transport, untyped } from "./setup.js";

const EXECUTE = "/api/v3.1/tool_router/session/{session_id}/execute";
const SESSION = "/api/v3.1/tool_router/session/{session_id}";
const params = { path: { session_id: "trs_1" } };

describe("api", () => {
  test("answers the data of a success and the response", async () => {
    const { fetch, sent } = stub(() => json(SUCCESS, 200, { "x-extra": "1" }));
    const result = await transport({ fetch }).api.POST(EXECUTE, { params, body: TOOL });
    expect(result.data).toEqual(SUCCESS);
    expect(result.error).toBeUndefined();
    expect(result.response.headers.get("x-extra")).toBe("1");
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: "https://backend.composio.dev/api/v3.1/tool_router/session/trs_1/execute",
      init: { method: "POST", body: JSON.stringify(TOOL) },
    });
  });

  test("answers the body of an error as error, without the key if the service repeats it", async () => {
    const body = { error: { message: `bad key ${KEY}`, code: 1, slug: "Bad", status: 401 } };
    const result = await transport({ fetch: stub(() => json(body, 401)).fetch }).api.GET(SESSION, { params });
    expect(result.data).toBeUndefined();
    expect(result.error).toEqual({ error: { ...body.error, message: "bad key [redacted]" } });
    expect(result.response.status).toBe(401);
  });

  test.each<[string, () => Response, string]>([
    ["nothing", () => new Response(null, { status: 400 }), "HTTP 400"],
    ["text", () => new Response("go away", { status: 400 }), "go away"],
    ["a flat body", () => json({ message: "too fast" }, 400), "too fast"],
    ["a JSON string", () => json("no", 400), "no"],
    ["null", () => json(null, 400), "HTTP 400"],
    ["an error that is null", () => json({ error: null }, 400), "HTTP 400"],
  ])("an error of %s has the form of the service's own", async (_form, answer, message) => {
    const { error } = await transport({ fetch: stub(answer).fetch }).api.GET(SESSION, { params });
    expect(error).toEqual({ error: { message, code: 0, slug: "", status: 400 } });
  });

  test("keeps the rules of a request: repeats what only reads, and nothing else", async () => {
    const reading = stub(() => json({}, 500));
    expect((await transport({ fetch: reading.fetch }).api.GET(SESSION, { params })).response.status).toBe(500);
    expect(reading.sent).toHaveLength(3);
    const writing = stub(() => json({}, 500));
    await transport({ fetch: writing.fetch }).api.POST(EXECUTE, { params, body: TOOL });
    expect(writing.sent).toHaveLength(1);
    const searching = stub(() => json({}, 500));
    await transport({ fetch: searching.fetch }).api.POST("/api/v3.1/tool_router/session/{session_id}/search", {
      params,
      body: { queries: [{ use_case: "mail" }] },
    });
    expect(searching.sent).toHaveLength(3);
  });

  test("takes the options of every call", async () => {
    const { fetch, sent } = stub(() => new Promise<Response>(() => {}));
    const { api } = transport({ fetch });
    const thrown = await failure(
      api.POST(EXECUTE, {
        params,
        body: TOOL,
        timeout: 5,
        idempotent: true,
        maxRetries: 1,
        headers: { "x-trace": "1" },
      }),
    );
    expect(thrown).toMatchObject({ name: "TimeoutError", operation: `POST ${EXECUTE}`, mayHaveExecuted: true });
    expect(sent).toHaveLength(2);
    expect(sent[1]?.init.headers).toMatchObject({ "x-trace": "1" });
    expect(await failure(api.GET(SESSION, { params, signal: AbortSignal.abort("mine") }))).toBe("mine");
  });

  test("throws what is no answer: a broken connection, a body that makes no sense, a redirect elsewhere", async () => {
    const { api } = transport({ fetch: stub(() => new Response("<html>")).fetch });
    expect(await failure(api.GET(SESSION, { params }))).toMatchObject({ name: "ResponseParseError" });
    const away = () => new Response(null, { status: 302, headers: { location: "https://example.com" } });
    expect(await failure(transport({ fetch: stub(away).fetch }).api.GET(SESSION, { params }))).toMatchObject({
      name: "RedirectError",
    });
  });

  test("refuses ids and paths that lead elsewhere", async () => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const { api } = transport({ fetch });
    for (const path of ["@example.com/", ".example.com/", "https://example.com/", "", ":8080/x", undefined]) {
      expect(await failure(api.GET(untyped(path)))).toMatchObject({ name: "InvalidArgumentError" });
    }
    expect(await failure(api.GET(SESSION, { params: { path: { session_id: "../x" } } }))).toMatchObject({
      name: "InvalidArgumentError",
    });
    expect(await failure(api.GET(SESSION, untyped({})))).toMatchObject({ name: "InvalidArgumentError" });
    expect(sent).toHaveLength(0);
  });

  test("sends headers from no other place than the options", async () => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    await transport({ fetch }).api.GET(SESSION, untyped({ params: { ...params, header: { "x-api-key": "other" } } }));
    expect(sent[0]?.init.headers).toMatchObject({ "x-api-key": KEY });
  });
});

test("each operation goes out with its method and path, with a body where there is one, and one credential", async () => {
  const { url, seen } = await listen((_request, response) => reply(response, {}));
  const http = transport({ baseUrl: url });
  for (const [name, operation] of Object.entries(operations)) {
    const { method, path } = operation;
    const ids = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, id]) => [id, `the_${id}`]));
    const input = method === "GET" || method === "DELETE" ? { path: ids } : { path: ids, body: { of: name } };
    await http.send(untyped(operation), untyped(input));
    const request = seen.at(-1);
    expect(request?.method).toBe(method);
    expect(request?.url).toBe(path.replaceAll(/\{(\w+)\}/g, "the_$1"));
    expect(request?.body).toBe("body" in input ? JSON.stringify(input.body) : "");
    expect(request?.headers["x-api-key"]).toBe(KEY);
  }
  expect(seen).toHaveLength(Object.keys(operations).length);
});
