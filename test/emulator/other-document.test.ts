import { expect, test, vi } from "vitest";
import { caller, dig, digList } from "./test-client.js";

/** Another document in the place of ours: schemas stand inline, parameters are shared, most operations are missing. */
vi.mock("../../spec/openapi.json", () => ({
  default: {
    openapi: "3.1.0",
    paths: {
      "/api/v3.1/tool_router/session": {
        post: {
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { user_id: { type: "string" }, colour: { enum: ["red"] } },
                  required: ["user_id"],
                },
              },
            },
          },
        },
      },
      "/api/v3.1/toolkits": { get: { parameters: [{ $ref: "#/components/parameters/limit" }] } },
    },
    components: { parameters: { limit: { name: "limit", in: "query", schema: { type: "integer", maximum: 2 } } } },
  },
}));

test("requests are held against the document that is there", async () => {
  const { call } = caller();
  const { status, body } = await call("POST", "/tool_router/session", { colour: "blue" });
  expect(status).toBe(400);
  expect(digList(body, "error", "errors").map((line) => String(line).split(": ")[0])).toEqual([
    "Error in payload.user_id",
    "Error in payload.colour",
  ]);
  expect((await call("GET", "/toolkits?limit=3")).status).toBe(400);
  expect(digList((await call("GET", "/toolkits?limit=2")).body, "items")).toHaveLength(2);
});

test("an operation that the document lacks is answered, unchecked", async () => {
  const { call, session, emulator } = caller();
  const at = await session();
  expect(await call("PATCH", at, { toolkits: { enable: ["github", "gmail"] } })).toMatchObject({
    status: 200,
    body: { config_version: 2, config: { toolkits: { enabled: ["github", "gmail"] } } },
  });
  expect((await call("POST", `${at}/attach`)).status).toBe(200);
  expect((await call("POST", `${at}/execute`, { tool_slug: "NOPE" })).status).toBe(400);
  expect((await call("POST", `${at}/execute_meta`, { slug: "COMPOSIO_FLY" })).body).toMatchObject({
    error: { slug: "ToolRouterV2_ToolNotFound", message: expect.stringContaining("COMPOSIO_FLY") },
  });
  emulator.connect("ada", "gmail");
  expect((await call("GET", `${at}/toolkits?is_connected=true`)).body).toMatchObject({ items: [{ slug: "gmail" }] });
  expect((await call("DELETE", at)).body).toEqual({ session_id: "trs_000001", deleted: true });
});

test("pages have an end where the document says nothing of a cursor", async () => {
  const { call, session } = caller();
  const at = await session();
  for (const slug of ["github", "gmail", "slack"]) await call("PATCH", at, { toolkits: { enable: [slug] } });
  const pages: unknown[][] = [];
  let cursor: unknown = "";
  do {
    const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(String(cursor))}`;
    const { body } = await call("GET", `${at}/config_history?limit=3${more}`);
    pages.push(digList(body, "items").map((item) => dig(item, "version")));
    cursor = body["next_cursor"];
  } while (cursor !== null && pages.length < 10);
  expect(pages).toEqual([[4, 3, 2], [1]]);
});

test("an account that is pinned as one id, as older documents have it, is pinned", async () => {
  const { call, session, emulator } = caller();
  const [first, second] = [emulator.connect("ada", "github").id, emulator.connect("ada", "github").id];
  const at = await session({ connected_accounts: { github: second } });
  const { body } = await call("GET", `${at}/toolkits?toolkits=github`);
  expect(dig(body, "items", 0, "connected_account", "id")).toBe(second);
  expect(first).not.toBe(second);
});
