import { describe, expect, test } from "vitest";
import { compile } from "./compile.js";

const setting = `
import { Composio, type ToolInput, type ToolOutput, type ToolResult, unwrap } from "../../src/index.js";
import type { Tools } from "./sample-tools.js";
const composio = new Composio<Tools>({ apiKey: "key" });
const session = await composio.createSession("user_123");
const unchecked = await new Composio({ apiKey: "key" }).createSession("user_123");
const issue = { owner: "composio", repo: "composio", title: "Test issue" };
void [composio, session, unchecked, issue, unwrap];
`;

/** What a wrong call is, the call, and the words of the compiler's error. */
const wrong: readonly [what: string, call: string, error: RegExp][] = [
  [
    "a slug that the tool types do not list: the error says which command adds it",
    `await session.executeTool("GITHUB_CREATE_ISSUE", issue);`,
    /'GITHUB_CREATE_ISSUE' is not in your tool types\. Check its spelling, or add it: npx composio-session generate --tools GITHUB_CREATE_ISSUE/,
  ],
  [
    "a slug of which one possibility is not listed",
    `await session.executeTool(Math.random() > 0.5 ? "GITHUB_CREATE_AN_ISSUE" : "NOPE", issue);`,
    /'NOPE' is not in your tool types/,
  ],
  [
    "arguments that do for one of two possible tools only",
    `const slug = Math.random() > 0.5 ? "GITHUB_CREATE_AN_ISSUE" : "GITHUB_LOCK_AN_ISSUE";
     await session.executeTool(slug, issue);`,
    /'issue_number' is missing/,
  ],
  [
    "a missing argument",
    `await session.executeTool("GITHUB_CREATE_AN_ISSUE", { owner: "composio", repo: "composio" });`,
    /Property 'title' is missing/,
  ],
  [
    "a misspelt argument",
    `await session.executeTool("GITHUB_CREATE_AN_ISSUE", { ...issue, lables: ["bug"] });`,
    /'lables' does not exist in type .*Did you mean to write 'labels'\?/s,
  ],
  [
    "an argument of the wrong type",
    `await session.executeTool("GITHUB_CREATE_AN_ISSUE", { ...issue, title: 7 });`,
    /Type 'number' is not assignable to type 'string'/,
  ],
  [
    "no arguments where the tool needs some",
    `await session.executeTool("GITHUB_CREATE_AN_ISSUE");`,
    /Expected 2-3 arguments, but got 1/,
  ],
  [
    "an argument where the tool takes none",
    `await session.executeTool("GITHUB_GET_THE_AUTHENTICATED_USER", { login: "me" });`,
    /Type 'string' is not assignable to type 'never'/,
  ],
  [
    "data read before error was looked at",
    `const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue); result.data.number;`,
    /'result\.data' is of type 'unknown'/,
  ],
  [
    "a result field that the tool does not have",
    `unwrap(await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue)).numbr;`,
    /Property 'numbr' does not exist on type .*Did you mean 'number'\?/s,
  ],
  [
    "an unknown option of a call",
    `await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue, { retries: 3 });`,
    /'retries' does not exist in type 'ExecuteOptions'/,
  ],
  [
    "an unlisted slug among many calls",
    `await session.executeTools([{ tool_slug: "GITHUB_CREATE_ISSUE", arguments: issue }]);`,
    /'GITHUB_CREATE_ISSUE' is not in your tool types/,
  ],
  [
    "a missing argument in one of many calls",
    `await session.executeTools([
       { tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER" },
       { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { owner: "composio", repo: "composio" } },
     ]);`,
    /Property 'title' is missing/,
  ],
  [
    "one result of many, taken for another's",
    `const [first] = await session.executeTools([
       { tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER" },
       { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: issue },
     ]);
     unwrap(first).number;`,
    /Property 'number' does not exist on type '\{ login: string; \}'/,
  ],
  [
    "an unknown meta tool",
    `await session.executeMetaTool("COMPOSIO_SEARCH_TOOL", { queries: [] });`,
    /'"COMPOSIO_SEARCH_TOOL"' is not assignable to parameter of type 'MetaToolSlug'/,
  ],
  [
    "a misspelt argument of a meta tool",
    `await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { query: [] });`,
    /'query' does not exist in type 'ComposioSearchToolsInput'/,
  ],
  [
    "a missing argument of a meta tool",
    `await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", { tools: [] });`,
    /Property 'sync_response_to_workbench' is missing/,
  ],
  [
    "enable and disable together",
    `await composio.createSession("user_123", { toolkits: { enable: ["github"], disable: ["gmail"] } });`,
    /is not assignable to type/,
  ],
  [
    "enable and disable together for the tools of a toolkit",
    `await composio.createSession("user_123", { tools: { github: { enable: ["A"], disable: ["B"] } } });`,
    /is not assignable to type/,
  ],
  [
    "a tag filter in the words of the answer, which the service would ignore",
    `await composio.createSession("user_123", { tags: { enabled: ["readOnlyHint"] } });`,
    /'enabled' does not exist in type/,
  ],
  [
    "a tag there is not",
    `await composio.createSession("user_123", { tags: ["readOnly"] });`,
    /Type '"readOnly"' is not assignable to type/,
  ],
  ["a session without a user", `await composio.createSession();`, /Expected 1-3 arguments, but got 0/],
  [
    "a config in the place of the user",
    `await composio.createSession({ toolkits: { enable: ["github"] } });`,
    /is not assignable to parameter of type 'string'/,
  ],
  [
    "an unknown option of the client",
    `new Composio({ apiKey: "key", timeOut: 3 });`,
    /'timeOut' does not exist in type 'ComposioOptions'\. Did you mean to write 'timeout'\?/,
  ],
  [
    "an unknown filter of a list",
    `await session.listToolkits({ connected: true });`,
    /'connected' does not exist in type 'ToolkitListQuery'/,
  ],
  [
    "a meta tool run as a tool: the error says which method runs it",
    `await session.executeTool("COMPOSIO_SEARCH_TOOLS", { queries: [] });`,
    /'COMPOSIO_SEARCH_TOOLS' is a meta tool: call session\.executeMetaTool/,
  ],
  [
    "`slug` in one of many calls: the error says that the field is called tool_slug",
    `await session.executeTools([{ slug: "GITHUB_GET_THE_AUTHENTICATED_USER" }]);`,
    /the field is called tool_slug/,
  ],
  [
    "arguments of a slug that the tool types do not list",
    `const args: ToolInput<Tools, "GITHUB_CREATE_ISSUE"> = { title: "x" }; void args;`,
    /'GITHUB_CREATE_ISSUE' is not in your tool types/,
  ],
  [
    "a misspelt argument through a generic helper",
    `const run = <S extends keyof Tools>(slug: S, args: ToolInput<Tools, S>) => session.executeTool(slug, args);
     await run("GITHUB_CREATE_AN_ISSUE", { ...issue, lables: [] });`,
    /'lables' does not exist in type/,
  ],
  [
    "toolkits beside a saved session config",
    `await composio.createSession("user_123", { toolkits: { enable: ["github"] }, experimental: { session_config_id: "sc_1" } });`,
    /session_config_id excludes toolkits, tools, tags, hooks and custom tools/,
  ],
  [
    "a custom tool beside a saved session config",
    `await composio.createSession("user_123", { experimental: { session_config_id: "sc_1", custom_tools: [] } });`,
    /is not assignable to type 'never'/,
  ],
  [
    "an approval list without a slug in it where the hint is misspelt",
    `await composio.createSession("user_123", { tags: { require_approval: ["writeHint"] } });`,
    /Type '"writeHint"' is not assignable/,
  ],
  [
    "a response to a result that was not narrowed to input_required",
    `const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue);
     await session.respond(result, { a: { action: "accept" } });`,
    /is not assignable to parameter of type/,
  ],
  [
    "a response to a proxied request",
    `const result = await session.proxyExecute({ toolkit_slug: "github", endpoint: "/user", method: "GET" });
     if (result.result_type === "input_required") { await session.respond(result, { a: { action: "accept" } }); }`,
    /ProxyInputRequired.*is not assignable/s,
  ],
  [
    "an unknown action in a response",
    `const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue);
     if (result.result_type === "input_required") { await session.respond(result, { a: { action: "approve" } }); }`,
    /Type '"approve"' is not assignable/,
  ],
  [
    "the status of a proxied response before its outcome was looked at",
    `const result = await session.proxyExecute({ toolkit_slug: "github", endpoint: "/user", method: "GET" });
     const status: number = result.status; void status;`,
    /Type 'number \| undefined' is not assignable/,
  ],
  [
    "a misspelt body key through the raw API",
    `await composio.api.POST("/api/v3.1/tool_router/session", { body: { user: "user_123" } });`,
    /user_id|does not exist/,
  ],
  [
    "no body through the raw API",
    `await composio.api.POST("/api/v3.1/tool_router/session", {});`,
    /Property 'body' is missing/,
  ],
  [
    "through the raw API: credentials of one's own in an auth config that Composio manages",
    `await composio.api.POST("/api/v3.1/auth_configs", {
       body: { toolkit: { slug: "gmail" }, auth_config: { type: "use_composio_managed_auth", authScheme: "OAUTH2" } },
     });`,
    /Type 'string' is not assignable to type 'undefined'/,
  ],
  [
    "through the raw API: a link without the user it is for",
    `await composio.api.POST("/api/v3.1/connected_accounts/link", { body: { auth_config_id: "ac_1" } });`,
    /'user_id' is missing/,
  ],
  [
    "through the raw API: a status that a trigger cannot have",
    `await composio.api.PATCH("/api/v3.1/trigger_instances/manage/{triggerId}", {
       params: { path: { triggerId: "ti_1" } },
       body: { status: "enabled" },
     });`,
    /'"enabled"' is not assignable to type '"enable" \| "disable"/,
  ],
  [
    "through the raw API: a misspelt filter of a list",
    `await composio.api.GET("/api/v3.1/session_configs", { params: { query: { archive: true } } });`,
    /'archive' does not exist in type 'SavedSessionConfigListQuery|Did you mean to write 'archived'/,
  ],
];

const right: readonly [what: string, call: string][] = [
  [
    "a checked call and its checked result",
    `const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue);
     if (result.error !== null) throw new Error(result.error);
     const number: number = result.data.number; void number;`,
  ],
  [
    "a call without arguments where the tool needs none",
    `await session.executeTool("GITHUB_GET_THE_AUTHENTICATED_USER");`,
  ],
  [
    "a slug known at run time only, as a model gives it",
    `const slug: string = JSON.parse("{}").slug;
     const result = await session.executeTool(slug, { anything: 1 });
     const data: unknown = result.data; void data;`,
  ],
  [
    "arguments that do for each of two possible tools",
    `const slug = Math.random() > 0.5 ? "GITHUB_CREATE_AN_ISSUE" : "GITHUB_LOCK_AN_ISSUE";
     await session.executeTool(slug, { ...issue, issue_number: 1 });`,
  ],
  [
    "a slug of a pattern, known at run time only",
    "const app: string = JSON.parse('1'); await session.executeTool(`GITHUB_${app}` as const, { anything: 1 });",
  ],
  [
    "a generic helper, for the arguments and the result of any listed tool",
    `const run = <S extends keyof Tools>(slug: S, args: ToolInput<Tools, S>): Promise<ToolResult<ToolOutput<Tools, S>>> =>
       session.executeTool(slug, args);
     const number: number = unwrap(await run("GITHUB_CREATE_AN_ISSUE", issue)).number; void number;`,
  ],
  ["any slug where no tool types were given", `await unchecked.executeTool("ANY_TOOL", { anything: 1 });`],
  [
    "a meta tool, which is always typed",
    `const { results } = unwrap(await unchecked.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "x" }] }));
     const slugs: string[] | undefined = results[0]?.primary_tool_slugs; void slugs;`,
  ],
  [
    "a list, one page of it and all of it",
    `const page = await session.listToolkits({ is_connected: true, limit: 50 });
     const items: number = page.items.length; void items;
     for await (const toolkit of session.listToolkits()) { const slug: string = toolkit.slug; void slug; }`,
  ],
  [
    "many calls at once, each result by its own slug",
    `const [user, opened] = await session.executeTools([
       { tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER" },
       { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: issue, account: "work" },
     ]);
     const login: string = unwrap(user).login; const number: number = unwrap(opened).number; void [login, number];`,
  ],
  [
    "many calls whose slugs are known at run time only",
    `const calls = ["A", "B"].map((slug) => ({ tool_slug: slug, arguments: { x: 1 } }));
     for (const { data } of await session.executeTools(calls)) { const unknown: unknown = data; void unknown; }`,
  ],
  [
    "every option of a call",
    `await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue, {
       account: "work", signal: new AbortController().signal, timeout: 1000, deadline: 5000, maxRetries: 0, idempotent: true, headers: { "x-trace": "1" } });`,
  ],
  [
    "each outcome by its result type, and the typed data of an approved call",
    `const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue);
     switch (result.result_type) {
       case "completed": { const number: number = result.data.number; void number; break; }
       case "failed": { const id: string = result.log_id; void id; break; }
       case "blocked": { const reason: string | undefined = result.block_reason; void reason; break; }
       case "input_required": {
         const responses = Object.fromEntries(Object.keys(result.input_requests).map((id) => [id, { action: "accept" as const, content: { decision: "approve" } }]));
         const number: number = unwrap(await session.respond(result, responses)).number; void number;
       }
     }`,
  ],
  [
    "a response to many calls at once, with the results typed as before",
    `const results = await session.executeTools([{ tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER" }, { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: issue }]);
     const [user] = await session.respond(results, { a: { action: "decline" } });
     const login: string = unwrap(user).login; void login;`,
  ],
  [
    "an approval from another process",
    `await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue, { input_responses: { a: { action: "accept", content: { decision: "approve" } } }, request_state: "s" });
     await session.executeMetaTool("COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["gmail"] } as never, { input_responses: { a: { action: "cancel" } } });`,
  ],
  [
    "the current config of a session",
    `await composio.createSession("user_123", {
       toolkits: { disable: ["slack"], require_approval: ["gmail"] },
       tools: { github: { require_approval: ["GITHUB_CREATE_AN_ISSUE"] }, gmail: { tags: { enable: ["readOnlyHint", "createHint"], require_approval: ["updateHint"] } } },
       tags: { require_approval: ["destructiveHint"] },
       instant: { toolkits: { enable: ["exa"] }, return_instant_charge: true },
       proxy_execute: { enable: true },
       workbench: { enable_tool_execution: false },
       hooks: [{ type: "before_execute", id: "h", name: "H", applies_to: { toolkits: ["gmail"] }, handler: { type: "condition_check", condition: "c", action: "block" } }],
       experimental: { fast_mode: true, submit_feedback: { enable: true }, no_elicitation_support_fallback: "deny" },
     });
     await composio.createSession("user_123", { experimental: { session_config_id: "sc_1" }, preload: { tools: [] } });
     await session.update({ toolkits: null, tools: null, tags: null, auth_configs: null, preload: null, search: null, execute: null, proxy_execute: null, hooks: null, instant: false, expected_config_version: 3 });`,
  ],
  [
    "the response beside the data",
    `const { data, status, requestId } = await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue).withResponse();
     if (data.error === null) { const number: number = data.data.number; void [number, status, requestId]; }`,
  ],
];

describe("the compiler checks every call", { timeout: 120_000 }, () => {
  const name = (kind: string, index: number): string => `${kind}-${index}`;
  const snippets = Object.fromEntries([
    ...wrong.map(([, call], index) => [name("wrong", index), setting + call]),
    ...right.map(([, call], index) => [name("right", index), setting + call]),
  ]);
  const errors = compile(snippets);

  test.each(wrong.map((entry, index) => [...entry, index] as const))("refuses %s", (_what, _call, error, index) => {
    expect(errors[name("wrong", index)]?.join("\n")).toMatch(error);
  });

  test.each(right.map(([what], index) => [what, index] as const))("accepts %s", (_what, index) => {
    expect(errors[name("right", index)]).toEqual([]);
  });
});
