import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Composio, openai, unwrap } from "../../src/index.js";
import { createSessionWithLocalTools, localTool, withLocalTools } from "../../src/local-tools/index.js";
import { recordingFetch, SESSION } from "../session/recording-fetch.js";
import { localSession } from "./local-session.js";

const lookup = localTool({
  slug: "lookup",
  description: "Looks up an order by its number",
  input: z.object({ order: z.string() }),
  execute: ({ order }) => `order ${order}`,
});
const refund = localTool({
  slug: "refund",
  name: "Refund",
  description: "Refunds an order",
  input: z.object({ order: z.string() }),
  output: z.object({ refunded: z.boolean() }),
  preload: true,
  execute: () => ({ refunded: true }),
});

describe("a session with local tools", () => {
  test("declares them when it is created, beside other custom tools", async () => {
    const other = { slug: "other", name: "Other", description: "d", input_schema: { type: "object", properties: {} } };
    const params = {
      experimental: { custom_tools: [other], assistive_prompt_config: { user_timezone: "Europe/Rome" } },
    };
    const { session, emulator } = await localSession([lookup, refund], { params });
    expect(emulator.requests).toHaveLength(1);
    expect(emulator.requests[0]).toMatchObject({
      method: "POST",
      body: {
        user_id: "ada",
        experimental: {
          assistive_prompt_config: { user_timezone: "Europe/Rome" },
          custom_tools: [lookup.declaration, refund.declaration, other],
        },
      },
    });
    expect(session.experimental?.custom_tools?.map(({ slug }) => slug)).toEqual([
      "LOCAL_LOOKUP",
      "LOCAL_REFUND",
      "LOCAL_OTHER",
    ]);
    expect(session).toMatchObject({ userId: "ada", configVersion: 1, warnings: [] });
    expect(session.mcpUrl).toMatch(/^http/);
  });

  test("attaches them to an existing session, which stays as it is, and more of them later", async () => {
    const { emulator, composio } = await localSession([]);
    const plain = await composio.createSession("ada");
    const withOne = await withLocalTools(plain, [lookup]);
    const withTwo = await withLocalTools(await withOne.refresh(), [refund]);
    expect(withTwo.sessionId).toBe(plain.sessionId);
    expect(emulator.requests.at(-1)).toMatchObject({
      method: "POST",
      body: { experimental: { custom_tools: [lookup.declaration, refund.declaration] } },
    });
    expect(await withTwo.executeTool("LOCAL_LOOKUP", { order: "1" })).toMatchObject({ data: "order 1" });
    expect(await withTwo.executeTool("LOCAL_REFUND", { order: "1" })).toMatchObject({ data: { refunded: true } });
    await expect(plain.executeTool("LOCAL_LOOKUP", { order: "1" })).rejects.toThrow(/is a custom tool/);
  });

  test("passes each tool the session that was called, with the tools that were added later", async () => {
    const chain = localTool({
      slug: "chain",
      description: "d",
      input: { type: "object", properties: {} },
      execute: async (_args, context) => (await context.session.executeTool("LOCAL_REFUND", { order: "1" })).data,
    });
    const { session } = await localSession([chain]);
    const more = await withLocalTools(session, [refund]);
    expect(await more.executeTool("LOCAL_CHAIN", {})).toMatchObject({ data: { refunded: true } });
  });

  test("passes a call through the client's hooks once, however often tools were added", async () => {
    const seen: string[] = [];
    const { session } = await localSession([lookup], { beforeExecute: ({ slug }) => void seen.push(slug) });
    const again = await withLocalTools(await session.refresh(), [refund]);
    await again.executeTool("LOCAL_LOOKUP", { order: "1" });
    expect(seen).toEqual(["LOCAL_LOOKUP"]);
  });

  test("attaches them to a session with a saved config, which excludes them from the create call", async () => {
    const { fetch, requests } = recordingFetch({ body: SESSION, status: 201 }, { body: SESSION });
    const composio = new Composio({ apiKey: "key-for-this-test", fetch });
    const params = { experimental: { session_config_id: "sc_1" } };
    const session = await createSessionWithLocalTools(composio, "ada", [lookup], params);
    expect(requests.map(({ url, body }) => [url.split("/").at(-1), body])).toEqual([
      ["session", { experimental: { session_config_id: "sc_1" }, user_id: "ada" }],
      ["attach", { experimental: { custom_tools: [lookup.declaration] } }],
    ]);
    expect(await session.executeTool("LOCAL_LOOKUP", { order: "1" })).toMatchObject({ data: "order 1" });
  });

  test("has the response of the request that made it", async () => {
    const { composio } = await localSession([]);
    const { status, data } = await createSessionWithLocalTools(composio, "ada", [lookup]).withResponse();
    expect([status, data.userId]).toEqual([201, "ada"]);
  });

  test("shows no key when it is printed", async () => {
    const { inspect } = await import("node:util");
    const { session, emulator } = await localSession([lookup]);
    expect(inspect(session, { depth: 20, showHidden: true })).not.toContain(emulator.apiKey);
  });
});

describe("two local tools with one slug are refused before anything is sent", () => {
  const like = (slug: string, extendsToolkit?: string) =>
    localTool({
      slug,
      description: "d",
      input: { type: "object", properties: {} },
      execute: () => 1,
      ...(extendsToolkit === undefined ? {} : { extendsToolkit }),
    });
  test.each([
    ["the same", like("lookup"), like("lookup"), "LOCAL_LOOKUP"],
    ["different in case", like("look-up"), like("LOOK_UP"), "LOCAL_LOOK_UP"],
    ["one of a toolkit", like("gmail_find"), like("find", "gmail"), "LOCAL_GMAIL_FIND"],
  ])("%s", async (_what, one, two, slug) => {
    const { fetch, requests } = recordingFetch({ body: SESSION, status: 201 });
    const composio = new Composio({ apiKey: "key-for-this-test", fetch });
    await expect(createSessionWithLocalTools(composio, "ada", [one, two])).rejects.toThrow(
      new RegExp(`would both be called ${slug}: rename one\\. Nothing was sent`),
    );
    expect(requests).toEqual([]);
    const session = await createSessionWithLocalTools(composio, "ada", [one]);
    await expect(withLocalTools(session, [two])).rejects.toThrow(/rename one/);
    expect(requests).toHaveLength(1);
  });

  test("and so is what localTool has not made", async () => {
    const { fetch, requests } = recordingFetch({ body: SESSION, status: 201 });
    const composio = new Composio({ apiKey: "key-for-this-test", fetch });
    await expect(createSessionWithLocalTools(composio, "ada", [{ slug: "LOCAL_X" } as never])).rejects.toThrow(
      /localTool\(/,
    );
    await expect(withLocalTools({ sessionId: "trs_1" } as never, [lookup])).rejects.toThrow(
      /Expected a session of this copy/,
    );
    expect(requests).toEqual([]);
  });
});

describe("a slug that the service assigned", () => {
  const bound = (slug: string) => ({
    ...SESSION,
    experimental: { custom_tools: [{ ...lookup.declaration, slug, original_slug: "lookup" }] },
  });
  const sessionWith = async (slug: string) => {
    const { fetch, requests } = recordingFetch(
      { body: bound(slug), status: 201 },
      { body: { data: {}, error: null, log_id: "l" } },
    );
    const composio = new Composio({ apiKey: "key-for-this-test", fetch });
    return { session: await createSessionWithLocalTools(composio, "ada", [lookup]), requests };
  };

  test("is answered to beside the one that the types name", async () => {
    const { session, requests } = await sessionWith("LOCAL_LOOKUP_2");
    const assigned: string = "LOCAL_LOOKUP_2";
    for (const slug of [assigned, "LOCAL_LOOKUP"]) {
      expect(await session.executeTool(slug, { order: "1" })).toMatchObject({ data: "order 1" });
    }
    expect(requests).toHaveLength(1);
  });

  test("without LOCAL_ in front runs nothing here", async () => {
    const { session, requests } = await sessionWith("GMAIL_SEND_EMAIL");
    const slug: string = "GMAIL_SEND_EMAIL";
    expect(await session.executeTool(slug, { order: "1" })).toMatchObject({ data: {} });
    expect(requests).toHaveLength(2);
  });
});

describe("a model finds local tools", () => {
  test("by search, though the service does not keep them", async () => {
    const { session } = await localSession([lookup, refund]);
    const found = await session.search("look up an order by its number");
    expect(Object.keys(found.tool_schemas)).toContain("LOCAL_LOOKUP");
    const { tool_schemas } = unwrap(
      await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", {
        queries: [{ use_case: "look up an order by its number" }],
      }),
    );
    expect(Object.keys(tool_schemas)).toContain("LOCAL_LOOKUP");
  });

  test("by their schemas, with custom tools of the caller's own declared once", async () => {
    const { session, sent } = await localSession([lookup, refund]);
    const options = {
      experimental: { custom_tools: [{ ...lookup.declaration, extends_toolkit: "counter" }, refund.declaration] },
    };
    const schemas = unwrap(
      await session.executeMetaTool(
        "COMPOSIO_GET_TOOL_SCHEMAS",
        { tool_slugs: ["LOCAL_LOOKUP", "LOCAL_REFUND"] },
        options,
      ),
    );
    expect(Object.keys(schemas.tool_schemas)).toEqual(["LOCAL_LOOKUP", "LOCAL_REFUND"]);
    expect(Object(sent()[0]?.body).experimental.custom_tools).toHaveLength(3);
  });

  test("in the list of the session's tools, if they are preloaded", async () => {
    const { session } = await localSession([lookup, refund]);
    expect(session.tools).toContain("LOCAL_REFUND");
    expect(session.tools).not.toContain("LOCAL_LOOKUP");
    const tools = await session.getMetaTools();
    expect(tools.map(({ slug }) => slug)).toEqual(session.tools);
    expect(tools.at(-1)).toMatchObject({
      slug: "LOCAL_REFUND",
      name: "Refund",
      description: "Refunds an order",
      input_parameters: refund.declaration.input_schema,
      output_parameters: { properties: { refunded: { type: "boolean" } } },
    });
    expect((await session.getProviderTools(openai())).at(-1)).toMatchObject({ function: { name: "LOCAL_REFUND" } });
  });

  test("on the last page of that list alone, and once if the service lists them itself", async () => {
    const item = (slug: string) => ({ slug, name: slug, description: slug, input_parameters: {} });
    const { fetch } = recordingFetch(
      { body: SESSION, status: 201 },
      { body: { items: [item("A")], next_cursor: "c" } },
      { body: { items: [item("B")], next_cursor: null } },
      { body: { items: [item("LOCAL_REFUND")], next_cursor: "" } },
    );
    const composio = new Composio({ apiKey: "key-for-this-test", fetch });
    const session = await createSessionWithLocalTools(composio, "ada", [refund]);
    expect((await session.getMetaTools()).map(({ slug }) => slug)).toEqual(["A", "B", "LOCAL_REFUND"]);
    expect((await session.getMetaTools()).map(({ slug }) => slug)).toEqual(["LOCAL_REFUND"]);
  });
});
