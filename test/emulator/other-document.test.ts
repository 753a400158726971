import { expect, test, vi } from "vitest";
import { createTestClient, dig, digList } from "./test-client.js";

/** Replaces the pinned spec by a document with inline schemas, shared parameters, other media types and only three operations. */
vi.mock("../../spec/openapi.json", () => ({
  default: {
    openapi: "3.1.0",
    paths: {
      "/api/v3.1/tool_router/session": {
        post: {
          requestBody: {
            required: true,
            content: {
              "text/plain": { schema: { type: "string" } },
              "Application/JSON; charset=utf-8": {
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
      "/api/v3.1/tool_router/session/{session_id}/execute": {
        post: {
          requestBody: {
            content: {
              "application/vnd.composio+json": {
                schema: { type: "object", properties: { tool_slug: { type: "string", maxLength: 4 } } },
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

test("requests are validated against the document that replaces the pinned spec", async () => {
  const { call } = createTestClient();
  const { status, body } = await call("POST", "/tool_router/session", { colour: "blue" });
  expect(status).toBe(400);
  expect(digList(body, "error", "errors").map((line) => String(line).split(": ")[0])).toEqual([
    "Error in payload.user_id",
    "Error in payload.colour",
  ]);
  expect((await call("GET", "/toolkits?limit=3")).status).toBe(400);
  expect(digList((await call("GET", "/toolkits?limit=2")).body, "items")).toHaveLength(2);
});

test("a body of a media type that ends in +json is validated", async () => {
  const { call, session } = createTestClient();
  const { status, body } = await call("POST", `${await session()}/execute`, { tool_slug: "GMAIL_SEND_EMAIL" });
  expect(status).toBe(400);
  expect(digList(body, "error", "errors")).toEqual([expect.stringContaining("Error in payload.tool_slug")]);
});

test("an operation that the document lacks is handled without validation", async () => {
  const { call, session, emulator } = createTestClient();
  const sessionPath = await session();
  expect(await call("PATCH", sessionPath, { toolkits: { enable: ["github", "gmail"] } })).toMatchObject({
    status: 200,
    body: { config_version: 2, config: { toolkits: { enabled: ["github", "gmail"] } } },
  });
  expect((await call("POST", `${sessionPath}/attach`)).status).toBe(200);
  expect((await call("POST", `${sessionPath}/execute`, { tool_slug: "NOPE" })).status).toBe(400);
  expect((await call("POST", `${sessionPath}/execute_meta`, { slug: "COMPOSIO_FLY" })).body).toMatchObject({
    error: { slug: "ToolRouterV2_ToolNotFound", message: expect.stringContaining("COMPOSIO_FLY") },
  });
  emulator.connect("ada", "gmail");
  expect((await call("GET", `${sessionPath}/toolkits?is_connected=true`)).body).toMatchObject({
    items: [{ slug: "gmail" }],
  });
  expect((await call("DELETE", sessionPath)).body).toEqual({ session_id: "trs_000001", deleted: true });
});

test("pagination ends if the document does not define the cursor parameter", async () => {
  const { call, session } = createTestClient();
  const sessionPath = await session();
  for (const slug of ["github", "gmail", "slack"]) {
    await call("PATCH", sessionPath, { toolkits: { enable: [slug] } });
  }
  const pages: unknown[][] = [];
  let cursor: unknown = "";
  do {
    const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(String(cursor))}`;
    const { body } = await call("GET", `${sessionPath}/config_history?limit=3${more}`);
    pages.push(digList(body, "items").map((item) => dig(item, "version")));
    cursor = body["next_cursor"];
  } while (cursor !== null && pages.length < 10);
  expect(pages).toEqual([[4, 3, 2], [1]]);
});

test("connected_accounts accepts a single id, as in older documents", async () => {
  const { call, session, emulator } = createTestClient();
  const [first, second] = [emulator.connect("ada", "github").id, emulator.connect("ada", "github").id];
  const sessionPath = await session({ connected_accounts: { github: second } });
  const { body } = await call("GET", `${sessionPath}/toolkits?toolkits=github`);
  expect(dig(body, "items", 0, "connected_account", "id")).toBe(second);
  expect(first).not.toBe(second);
});
