import { describe, expect, test } from "vitest";
import { createEmulator, defineToolkit } from "../../src/emulator/index.js";
import { builtInToolkits } from "../../src/emulator/toolkits/index.js";
import { createTestClient, dig, digList, NOON } from "./test-client.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

/** A session whose user has connected all toolkits. `run` validates the data of every result against its schema. */
async function setUp() {
  const base = createTestClient({ clock: () => NOON });
  for (const toolkit of ["github", "gmail", "slack"]) {
    base.emulator.connect("ada", toolkit);
  }
  const sessionPath = await base.session();
  const schemas = new Map(builtInToolkits.flatMap(({ tools }) => tools.map((tool) => [tool.slug, tool.output])));
  const run = async (slug: string, args: object = {}, session = sessionPath) => {
    const body = await base.execute(session, slug, { ...args });
    const validate = ajv.compile(schemas.get(slug) ?? false);
    if (body["error"] === null && !validate(body["data"])) {
      throw new Error(`The result of ${slug} does not match its schema: ${ajv.errorsText(validate.errors)}`);
    }
    return body;
  };
  return { ...base, sessionPath, run };
}

const website = { owner: "acme", repo: "website" };

describe("GitHub", () => {
  test("an issue is created, listed, read, updated, closed and reopened", async () => {
    const { run } = await setUp();
    const created = await run("GITHUB_CREATE_AN_ISSUE", { ...website, title: "Blank page", labels: ["bug", "ui"] });
    expect(created["data"]).toMatchObject({
      number: 1,
      state: "open",
      user: { login: "ada" },
      labels: [{ name: "bug" }, { name: "ui" }],
      html_url: "https://github.com/acme/website/issues/1",
      created_at: NOON.toISOString(),
    });
    await run("GITHUB_CREATE_AN_ISSUE", { ...website, title: "Typo" });
    const titles = async (args: object) =>
      digList(await run("GITHUB_LIST_REPOSITORY_ISSUES", { ...website, ...args }), "data", "issues").map((each) =>
        dig(each, "title"),
      );
    expect(await titles({})).toEqual(["Typo", "Blank page"]);
    expect(await titles({ labels: "bug,ui" })).toEqual(["Blank page"]);
    expect(await titles({ per_page: 1, page: 2 })).toEqual(["Blank page"]);

    const issue = { ...website, issue_number: 1 };
    await run("GITHUB_UPDATE_AN_ISSUE", { ...issue, state: "closed", state_reason: "not_planned", title: "Blank" });
    expect(dig(await run("GITHUB_GET_AN_ISSUE", issue), "data")).toMatchObject({
      title: "Blank",
      state: "closed",
      state_reason: "not_planned",
      closed_at: NOON.toISOString(),
    });
    expect(await titles({})).toEqual(["Typo"]);
    expect(await titles({ state: "all" })).toEqual(["Typo", "Blank"]);
    await run("GITHUB_UPDATE_AN_ISSUE", { ...issue, state: "open" });
    expect(await titles({ state: "open" })).toEqual(["Typo", "Blank"]);
  });

  test("comments are listed under their issue and counted", async () => {
    const { run } = await setUp();
    await run("GITHUB_CREATE_AN_ISSUE", { ...website, title: "One" });
    const issue = { ...website, issue_number: 1 };
    await run("GITHUB_CREATE_AN_ISSUE_COMMENT", { ...issue, body: "first" });
    await run("GITHUB_CREATE_AN_ISSUE_COMMENT", { ...issue, body: "second" });
    const comments = digList(await run("GITHUB_LIST_ISSUE_COMMENTS", issue), "data", "comments");
    expect(comments.map((comment) => dig(comment, "body"))).toEqual(["first", "second"]);
    expect(dig(await run("GITHUB_GET_AN_ISSUE", issue), "data", "comments")).toBe(2);
  });

  test("issues can be created in a new repository, but not in one that does not exist", async () => {
    const { run } = await setUp();
    const missing = await run("GITHUB_CREATE_AN_ISSUE", { owner: "ada", repo: "notes", title: "x" });
    expect(missing).toMatchObject({ data: {}, error: expect.stringContaining("no repository ada/notes") });
    await run("GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER", { name: "notes", private: true });
    expect((await run("GITHUB_CREATE_AN_ISSUE", { owner: "Ada", repo: "Notes", title: "x" }))["error"]).toBeNull();
    expect((await run("GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER", { name: "notes" }))["error"]).toContain(
      "exists",
    );
    const listed = await run("GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER", {});
    expect(digList(listed, "data", "repositories").map((each) => dig(each, "full_name"))).toContain("ada/notes");
    expect(dig(await run("GITHUB_GET_THE_AUTHENTICATED_USER"), "data", "login")).toBe("ada");
  });
});

describe("Gmail", () => {
  test("an e-mail from one user is found by the other", async () => {
    const { run, emulator, session } = await setUp();
    emulator.connect("bob@mail.example", "gmail");
    const bob = await session({ user_id: "bob@mail.example" });
    await run("GMAIL_SEND_EMAIL", { recipient_email: "Bob@mail.example", subject: "Lunch?", body: "At noon." });
    const found = await run("GMAIL_FETCH_EMAILS", { query: "from:ada is:unread subject:lunch" }, bob);
    expect(dig(found, "data", "messages")).toMatchObject([
      { sender: "ada@example.com", subject: "Lunch?", messageText: "At noon.", labelIds: ["INBOX", "UNREAD"] },
    ]);
    expect(digList(await run("GMAIL_FETCH_EMAILS", { query: "tea" }, bob), "data", "messages")).toEqual([]);
    expect(digList(await run("GMAIL_FETCH_EMAILS", { label_ids: ["SENT"] }), "data", "messages")).toHaveLength(1);
    expect(digList(await run("GMAIL_FETCH_EMAILS", { label_ids: ["INBOX"] }), "data", "messages")).toHaveLength(0);
  });

  test("messages are paginated and can be deleted", async () => {
    const { run } = await setUp();
    for (const subject of ["1", "2", "3"]) {
      await run("GMAIL_SEND_EMAIL", { recipient_email: "x@y.example", subject });
    }
    const first = await run("GMAIL_FETCH_EMAILS", { max_results: 2 });
    const second = await run("GMAIL_FETCH_EMAILS", { max_results: 2, page_token: dig(first, "data", "nextPageToken") });
    const messages = [...digList(first, "data", "messages"), ...digList(second, "data", "messages")];
    expect(messages.map((message) => dig(message, "subject"))).toEqual(["3", "2", "1"]);
    expect(dig(second, "data", "nextPageToken")).toBeNull();
    const message_id = dig(messages[0], "messageId");
    expect((await run("GMAIL_DELETE_MESSAGE", { message_id }))["error"]).toBeNull();
    expect((await run("GMAIL_DELETE_MESSAGE", { message_id }))["error"]).toContain("not found");
    expect(dig(await run("GMAIL_FETCH_EMAILS"), "data", "resultSizeEstimate")).toBe(2);
  });

  test("a draft is listed until it is sent, and can be sent only once", async () => {
    const { run } = await setUp();
    const draft = await run("GMAIL_CREATE_EMAIL_DRAFT", { recipient_email: "x@y.example", subject: "Later" });
    expect(digList(await run("GMAIL_LIST_DRAFTS"), "data", "drafts")).toHaveLength(1);
    expect(digList(await run("GMAIL_FETCH_EMAILS"), "data", "messages")).toEqual([]);
    const draft_id = dig(draft, "data", "id");
    expect((await run("GMAIL_SEND_DRAFT", { draft_id }))["error"]).toBeNull();
    expect((await run("GMAIL_SEND_DRAFT", { draft_id }))["error"]).toContain("not found");
    expect(digList(await run("GMAIL_LIST_DRAFTS"), "data", "drafts")).toEqual([]);
    expect(digList(await run("GMAIL_FETCH_EMAILS"), "data", "messages")).toHaveLength(1);
  });
});

describe("Slack", () => {
  test("a message appears in the history of the channel, by id and by name", async () => {
    const { run } = await setUp();
    const sent = await run("SLACK_SEND_MESSAGE", { channel: "#general", text: "hello" });
    const channel = dig(sent, "data", "channel");
    const reply = await run("SLACK_SEND_MESSAGE", { channel, text: "hi", thread_ts: dig(sent, "data", "ts") });
    expect(dig(reply, "data", "ts")).not.toBe(dig(sent, "data", "ts"));
    const history = await run("SLACK_FETCH_CONVERSATION_HISTORY", { channel: "general", limit: 1 });
    expect(history["data"]).toMatchObject({ has_more: true, messages: [{ text: "hi", user: "ada" }] });
    await run("SLACK_DELETE_A_MESSAGE", { channel, ts: dig(reply, "data", "ts") });
    expect(dig(await run("SLACK_FETCH_CONVERSATION_HISTORY", { channel }), "data", "messages")).toMatchObject([
      { text: "hello" },
    ]);
  });

  test("a new channel is listed and accepts messages, an unknown channel does not", async () => {
    const { run } = await setUp();
    expect((await run("SLACK_SEND_MESSAGE", { channel: "launch", text: "x" }))["error"]).toContain("channel_not_found");
    await run("SLACK_CREATE_CHANNEL", { name: "launch" });
    expect((await run("SLACK_CREATE_CHANNEL", { name: "launch" }))["error"]).toContain("name_taken");
    expect((await run("SLACK_SEND_MESSAGE", { channel: "launch", text: "x" }))["error"]).toBeNull();
    const found = await run("SLACK_LIST_ALL_CHANNELS", { channel_name: "lau" });
    expect(dig(found, "data", "channels")).toMatchObject([{ name: "launch", num_messages: 1 }]);
  });
});

test("the weather toolkit needs no connection and always returns the same forecast", async () => {
  const base = createTestClient();
  const sessionPath = await base.session({ user_id: "nobody" });
  const ask = () => base.execute(sessionPath, "WEATHER_GET_FORECAST", { place: "Lisbon", days: 5 });
  const first = await ask();
  expect(digList(first, "data", "days")).toHaveLength(5);
  expect((await ask())["data"]).toEqual(first["data"]);
});

describe("invalid arguments of a tool", () => {
  const invalidArguments: readonly [string, object, RegExp][] = [
    [
      "a missing argument is named",
      { owner: "acme" },
      /^Invalid arguments for GITHUB_CREATE_AN_ISSUE: missing: repo, title$/,
    ],
    ["a wrong type is reported with its path", { ...website, title: "x", labels: ["a", 1] }, /labels\[1\]: .*"number"/],
    ["a string shorter than minLength is reported", { ...website, title: "" }, /title: .*too short/],
  ];
  test.each(invalidArguments)("%s with 200 and an error, and the tool does not run", async (_name, args, message) => {
    const { run } = await setUp();
    expect(await run("GITHUB_CREATE_AN_ISSUE", args)).toEqual({
      result_type: "failed",
      data: {},
      error: expect.stringMatching(message),
      log_id: "log_000001",
    });
    expect(digList(await run("GITHUB_LIST_REPOSITORY_ISSUES", website), "data", "issues")).toEqual([]);
  });

  test("null is accepted only for nullable arguments", async () => {
    const { run } = await setUp();
    const mail = { recipient_email: "x@y.example" };
    expect((await run("GMAIL_SEND_EMAIL", { ...mail, subject: null }))["error"]).toBeNull();
    expect((await run("GMAIL_SEND_EMAIL", { ...mail, is_html: null }))["error"]).toContain("is_html");
    expect((await run("GMAIL_SEND_EMAIL", { recipient_email: "nobody" }))["error"]).toContain("recipient_email");
  });
});

describe("a custom toolkit", () => {
  const notes = defineToolkit({
    slug: "notes",
    name: "Notes",
    description: "A list of notes.",
    createWorld: (): { texts: string[] } => ({ texts: [] }),
    tools: [
      {
        slug: "NOTES_ADD",
        name: "Add",
        description: "Adds a note.",
        input: {
          type: "object",
          properties: {
            text: { type: "string", nullable: true, example: { id: "x y" } },
            times: { type: "integer", default: 1 },
            part: { $ref: "#/$defs/part" },
            id: { type: "string" },
          },
          required: ["text"],
          $defs: { part: { enum: ["top", "bottom"] } },
        },
        run(state, args, { account, nextId, now }) {
          if (args["text"] === "boom") {
            throw new Error("The list is full.");
          }
          state.texts.push(String(args["text"]));
          return {
            count: state.texts.length,
            times: args["times"],
            by: account?.user_id,
            id: nextId("note"),
            at: now().toISOString(),
          };
        },
      },
    ],
  });

  test("runs with its own state, argument defaults, account, ids and clock", async () => {
    const { emulator, session, execute } = createTestClient({ toolkits: [notes], clock: () => NOON });
    emulator.connect("ada", "notes");
    const sessionPath = await session();
    const first = await execute(sessionPath, "NOTES_ADD", { text: "a" });
    expect(first["data"]).toEqual({ count: 1, times: 1, by: "ada", id: "note_000001", at: NOON.toISOString() });
    expect(await execute(sessionPath, "NOTES_ADD", { text: null, part: "top", id: "q" })).toMatchObject({
      data: { count: 2 },
      error: null,
    });
    expect((await execute(sessionPath, "NOTES_ADD", { text: "c", part: "left" }))["error"]).toContain("part: ");
    expect(await execute(sessionPath, "NOTES_ADD", { text: "boom" })).toMatchObject({
      data: {},
      error: "The list is full.",
    });
  });

  test("is listed in the catalog with the type custom", async () => {
    const { call } = createTestClient({ toolkits: [notes] });
    expect((await call("GET", "/toolkits/notes")).body).toMatchObject({ type: "custom", name: "Notes" });
    const tool = (await call("GET", "/tools/NOTES_ADD")).body;
    expect(dig(tool, "input_parameters")).toEqual(notes.tools[0]?.input);
    expect(dig(tool, "output_parameters", "required")).toEqual(["data", "successful"]);
  });

  test("replaces a built-in toolkit with the same slug", async () => {
    const mine = defineToolkit({
      slug: "github",
      name: "Mine",
      description: "Mine.",
      createWorld: () => null,
      tools: [],
    });
    const { call } = createTestClient({ toolkits: [mine] });
    expect((await call("GET", "/toolkits/github")).body).toMatchObject({ name: "Mine", meta: { tools_count: 0 } });
  });

  test("is rejected for an invalid or duplicate slug", () => {
    const tool = { slug: "A", name: "A", description: "A.", input: {}, run: () => ({}) };
    const make = (slug: string, tools: (typeof tool)[]) => () =>
      defineToolkit({ slug, name: "X", description: "X.", createWorld: () => null, tools });
    expect(make("Notes", [])).toThrow('"Notes" is not a valid toolkit slug');
    expect(make("notes", [{ ...tool, slug: "a-b" }])).toThrow('"a-b" is not a valid tool slug');
    expect(make("notes", [tool, tool])).toThrow("defines A twice");
    const one = make("one", [tool])();
    expect(() => createEmulator({ toolkits: [one, one] })).toThrow("share a slug");
    expect(() => createEmulator({ toolkits: [one, make("two", [tool])()] })).toThrow("share a slug");
  });
});

const builtInTools = builtInToolkits.flatMap(({ tools }) => tools.map((tool) => [tool.slug, tool] as const));
test.each(builtInTools)("%s has valid schemas, a description for every argument, and tags", (_slug, tool) => {
  expect(() => [ajv.compile({ ...tool.input }), ajv.compile({ ...tool.output })]).not.toThrow();
  expect(tool.description).toMatch(/\.$/);
  expect(tool.tags).not.toEqual([]);
  const args = Object.entries(Object(tool.input["properties"]));
  expect(args.filter(([, schema]) => !Object.hasOwn(Object(schema), "description"))).toEqual([]);
});

test("reset clears toolkit state, sessions, connections and requests, and restarts the ids", async () => {
  const { run, emulator, session, call, sessionPath } = await setUp();
  await run("GITHUB_CREATE_AN_ISSUE", { ...website, title: "x" });
  emulator.reset();
  expect(emulator.requests).toEqual([]);
  expect((await call("GET", sessionPath)).status).toBe(404);
  expect((await call("GET", "/connected_accounts")).body["total_items"]).toBe(0);
  emulator.connect("ada", "github");
  expect(await session()).toBe("/tool_router/session/trs_000001");
  expect(digList(await run("GITHUB_LIST_REPOSITORY_ISSUES", website), "data", "issues")).toEqual([]);
});

/** The responses to a fixed series of requests on a new emulator. */
const runRequests = async () => {
  const { run, call, sessionPath } = await setUp();
  await run("GITHUB_CREATE_AN_ISSUE", { ...website, title: "x" });
  await call("POST", `${sessionPath}/link`, { toolkit: "gmail" });
  const responses = [
    await call("GET", sessionPath),
    await call("GET", "/connected_accounts"),
    await call("POST", `${sessionPath}/search`, { queries: [{ use_case: "mail" }] }),
  ];
  return JSON.stringify(responses.map(({ body }) => body)).replace(/lk_[0-9a-f]{32}/g, "TOKEN");
};

test("the same requests get identical responses on every run, apart from the tokens of URLs", async () => {
  expect(await runRequests()).toBe(await runRequests());
});
