import type { IncomingMessage, RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { readMetaTools } from "../../scripts/fetch-spec/index.js";
import { BRISK, serve } from "./server.js";
import type { JsonObject } from "../../src/schema/index.js";

const KEY = "ak_secret_of_this_test";
const SESSION = "/api/v3.1/tool_router/session";

function tool(slug: string, toolkit = "composio"): JsonObject {
  return {
    slug,
    description: "Does.",
    tags: ["readOnlyHint"],
    toolkit: { slug: toolkit, name: toolkit },
    input_parameters: { type: "object", properties: { a: { type: "string" } } },
    output_parameters: { type: "object", properties: {} },
  };
}

interface Seen {
  readonly request: string;
  readonly body: string;
  readonly key: unknown;
}

/** A service with one session, whose tools come in two pages. */
function service(seen: Seen[], tools: readonly JsonObject[], deletes = true): RequestListener {
  return (request, response) => {
    void textOf(request).then((body) => {
      const { method = "", url = "" } = request;
      seen.push({ request: `${method} ${url}`, body, key: request.headers["x-api-key"] });
      const answer = (status: number, value: unknown): void => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify(value));
      };
      const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
      if (method === "POST" && pathname === SESSION) {
        return answer(201, {
          session_id: "trs_1",
          mcp: { type: "http", url: "https://example.com/mcp" },
          tool_router_tools: [],
          config: {},
        });
      }
      if (method === "GET" && pathname === `${SESSION}/trs_1/tools`) {
        const second = searchParams.has("cursor");
        return answer(200, { items: second ? tools.slice(1) : tools.slice(0, 1), next_cursor: second ? null : "2" });
      }
      if (method === "DELETE" && pathname === `${SESSION}/trs_1` && deletes) {
        return answer(200, { session_id: "trs_1", deleted: true });
      }
      return answer(404, { error: { message: "There is no such thing.", code: 1, slug: "x", status: 404 } });
    });
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
  }
  return text;
}

describe("the meta tools of a session", () => {
  test("are read from a session with all of them, which is deleted again", async () => {
    const seen: Seen[] = [];
    const baseUrl = await serve(service(seen, [tool("COMPOSIO_B"), tool("COMPOSIO_A"), tool("GITHUB_X", "github")]));
    const read = await readMetaTools({ kind: "session", apiKey: KEY, baseUrl }, BRISK);
    expect(read).toMatchObject({ from: `a session of ${baseUrl}`, notes: [] });
    expect(read.tools.map(({ slug, definition }) => [slug, definition["tags"]])).toEqual([
      ["COMPOSIO_A", ["readOnlyHint"]],
      ["COMPOSIO_B", ["readOnlyHint"]],
    ]);
    expect(seen.map(({ request }) => request.split("?")[0])).toEqual([
      `POST ${SESSION}`,
      `GET ${SESSION}/trs_1/tools`,
      `GET ${SESSION}/trs_1/tools`,
      `DELETE ${SESSION}/trs_1`,
    ]);
    expect(seen.every(({ key }) => key === KEY)).toBe(true);
    expect(JSON.parse(seen[0]?.body ?? "")).toMatchObject({
      manage_connections: { enable_wait_for_connections: true },
    });
  });

  test("are kept when the session cannot be deleted, with a note", async () => {
    const baseUrl = await serve(service([], [tool("COMPOSIO_A")], false));
    const { tools, notes } = await readMetaTools({ kind: "session", apiKey: KEY, baseUrl }, BRISK);
    expect(tools).toHaveLength(1);
    expect(notes).toEqual([expect.stringMatching(/^the session trs_1 could not be deleted: /)]);
  });

  test.each([
    [
      "there are none",
      [tool("GITHUB_X", "github"), tool("GITHUB_Y", "github")],
      /lists no meta tool among its 2 tools/,
    ],
    [
      "one has no schema",
      [{ ...tool("COMPOSIO_A"), input_parameters: "x" }],
      /"input_parameters" of COMPOSIO_A is not a JSON Schema/,
    ],
    ["a slug is a path", [tool("../../COMPOSIO")], /is not a meta tool/],
  ])("are refused when %s, and the session goes all the same", async (_what, tools, message) => {
    const seen: Seen[] = [];
    const baseUrl = await serve(service(seen, tools));
    await expect(readMetaTools({ kind: "session", apiKey: KEY, baseUrl }, BRISK)).rejects.toThrow(message);
    expect(seen.at(-1)?.request).toBe(`DELETE ${SESSION}/trs_1`);
  });

  test("are refused in words that hold no key when the service refuses it", async () => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(401, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: "Bad key.", code: 1, slug: "x", status: 401 } }));
    });
    const error: unknown = await readMetaTools({ kind: "session", apiKey: KEY, baseUrl }, BRISK).catch(
      (reason: unknown) => reason,
    );
    expect(String(error)).toMatch(/The meta tools cannot be read: .*Bad key\./);
    expect(String(error)).not.toContain(KEY);
  });
});
