import { describe, expect, test } from "vitest";
import { Composio } from "../../src/index.js";
import { Project, READING, tool } from "./command.js";

const manifest = "src/composio/.composio-session.json";
const gmail = "src/composio/gmail.ts";

/** A session that lists these tools of apps, besides its meta tools. */
async function sessionWith(project: Project, ...tools: string[]) {
  const composio = new Composio({ apiKey: project.emulator.apiKey, fetch: project.emulator.fetch });
  return composio.createSession("user_123", { preload: { tools } });
}

/** The slugs of the tools in a toolkit's file. */
async function slugsOf(project: Project, file: string): Promise<string[]> {
  return [...(await project.read(file)).matchAll(/^\/\/ --- (\w+)$/gm)].map(([, slug = ""]) => slug);
}

async function generated(...tools: string[]) {
  const project = await Project.make();
  const session = await sessionWith(project, ...tools);
  expect(await project.run(["generate", "--session", session.sessionId])).toMatchObject({ code: 0 });
  return { project, session, id: session.sessionId };
}

describe("generate --session", () => {
  test("writes the tools of apps that a session lists, by toolkit, and none of its meta tools", async () => {
    const project = await Project.make();
    const { sessionId } = await sessionWith(project, "GMAIL_SEND_EMAIL", "GITHUB_GET_AN_ISSUE");
    const { code, out, err } = await project.run(["generate", "--session", sessionId]);
    expect({ code, err }).toEqual({ code: 0, err: `${READING}github: 1 tool\ngmail: 1 tool\n` });
    expect(out).toContain("3 of 3 files written (github.ts, gmail.ts, index.ts).");
    expect(await slugsOf(project, gmail)).toEqual(["GMAIL_SEND_EMAIL"]);
    const index = await project.read("src/composio/index.ts");
    expect(index).toContain("export type Tools = GithubTools & GmailTools;");
    expect(Object.values(await project.files("src")).join("\n")).not.toMatch(/COMPOSIO_[A-Z]/);
  });

  test("records the session in the header and the manifest", async () => {
    const { project, id } = await generated("GMAIL_SEND_EMAIL");
    expect(await project.read(gmail)).toContain(
      `// To regenerate: npx composio-session generate --session ${id} --out src/composio\n`,
    );
    const { files } = JSON.parse(await project.read(manifest)) as { files: Record<string, object> };
    expect(files["gmail.ts"]).toMatchObject({ toolkit: "gmail", tools: [], session: id });
  });

  test("a later run and --check read the same session, and change nothing", async () => {
    const { project } = await generated("GMAIL_SEND_EMAIL", "SLACK_SEND_MESSAGE");
    const before = await project.files();
    expect(await project.run(["generate", "--check"])).toMatchObject({ code: 0 });
    expect(await project.run(["generate"])).toMatchObject({ code: 0 });
    expect(await project.files()).toEqual(before);
    expect(project.emulator.requests.filter(({ path }) => path.endsWith("/tools"))).toHaveLength(3);
  });

  test("--check tells what the session lists now, and a later run writes it", async () => {
    const { project, session } = await generated("GMAIL_SEND_EMAIL", "SLACK_SEND_MESSAGE");
    await session.update({ preload: { tools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS", "WEATHER_GET_CURRENT"] } });
    const { code, err } = await project.run(["generate", "--check"]);
    expect(code).toBe(1);
    expect(err).toContain("    addition  added   GMAIL_FETCH_EMAILS\n");
    expect(err).toContain("    breaking  removed SLACK_SEND_MESSAGE\n");
    expect(err).toContain("  weather.ts: missing\n");
    expect(await project.run(["generate"])).toMatchObject({ code: 0 });
    expect(await project.run(["generate", "--check"])).toMatchObject({ code: 0 });
    expect(await slugsOf(project, gmail)).toEqual(["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"]);
    expect(await slugsOf(project, "src/composio/slack.ts")).toEqual([]);
  });

  test("the header's command of one file regenerates it", async () => {
    const { project, id } = await generated("GMAIL_SEND_EMAIL");
    await project.run(["generate", "--tools", "GMAIL_LIST_DRAFTS"]);
    expect(await slugsOf(project, gmail)).toEqual(["GMAIL_LIST_DRAFTS", "GMAIL_SEND_EMAIL"]);
    const command = /To regenerate: npx composio-session (.*)/.exec(await project.read(gmail))?.[1] ?? "";
    expect(command).toBe(`generate --session ${id} --tools GMAIL_LIST_DRAFTS --out src/composio`);
    expect(await project.run([...command.split(" "), "--check"])).toMatchObject({ code: 0 });
    expect(await project.run(["generate", "--check"])).toMatchObject({ code: 0 });
  });

  test("adds to the single tools of a toolkit, and keeps a whole toolkit whole", async () => {
    const project = await Project.make();
    await project.run(["generate", "weather", "--tools", "GMAIL_LIST_DRAFTS"]);
    const weather = await project.read("src/composio/weather.ts");
    const { sessionId } = await sessionWith(project, "GMAIL_SEND_EMAIL", "WEATHER_GET_CURRENT");
    expect(await project.run(["generate", "--session", sessionId])).toMatchObject({ code: 0 });
    expect(await slugsOf(project, gmail)).toEqual(["GMAIL_LIST_DRAFTS", "GMAIL_SEND_EMAIL"]);
    expect(await project.read("src/composio/weather.ts")).toBe(weather);
  });

  test("reads the session of the config, and with toolkits beside it", async () => {
    const project = await Project.make();
    const { sessionId } = await sessionWith(project, "GMAIL_SEND_EMAIL");
    await project.write("composio.config.json", { session: sessionId, toolkits: ["weather"] });
    expect(await project.run(["generate"])).toMatchObject({ code: 0 });
    expect(await project.read("src/composio/index.ts")).toContain("export type Tools = GmailTools & WeatherTools;");
  });

  test("reads every page, and a toolkit that is an object or a string", async () => {
    const project = await Project.make();
    const pages = [
      [tool("CRM_FIND"), { ...tool("COMPOSIO_SEARCH_TOOLS"), toolkit: undefined }],
      [tool("SHOP_SELL", { toolkit: "shop" })],
    ];
    const seen: string[] = [];
    const { code } = await project.run(["generate", "--session", "trs_1"], {
      fetch: (url) => {
        seen.push(new URL(url).pathname);
        const cursor = Number(new URL(url).searchParams.get("cursor") ?? 0);
        const next_cursor = cursor + 1 < pages.length ? String(cursor + 1) : null;
        return Promise.resolve(Response.json({ items: pages[cursor], next_cursor }));
      },
    });
    expect(code).toBe(0);
    expect(new Set(seen)).toEqual(new Set(["/api/v3.1/tool_router/session/trs_1/tools"]));
    expect(seen).toHaveLength(2);
    expect(await project.read("src/composio/index.ts")).toContain("export type Tools = CrmTools & ShopTools;");
  });
});

describe("generate --session refuses", () => {
  test.each([
    [
      "an unknown session",
      "trs_nowhere",
      /Unknown session: "trs_nowhere"\. It was deleted, or belongs to another project/,
    ],
    ["an id that is none", "github", /"github" is not a valid session id/],
    ["an id that would change the path", "..", /session_id/],
  ])("%s, and writes nothing", async (_what, id, message) => {
    const project = await Project.make();
    const { code, err } = await project.run(["generate", "--session", id]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) });
    expect(err).not.toContain("this is a bug");
    expect(await project.files()).toEqual({});
    expect((await project.run(["generate", "--session", id, "--check"])).code).toBe(3);
  });

  test("a session that lists meta tools only, and says how to get types", async () => {
    const project = await Project.make();
    const { sessionId } = await sessionWith(project);
    const { code, err } = await project.run(["generate", "--session", sessionId]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("lists meta tools only") });
  });

  test("to regenerate from a session that was deleted, and keeps its types", async () => {
    const { project, session, id } = await generated("GMAIL_SEND_EMAIL");
    await session.delete();
    const before = await project.files();
    const { code, err } = await project.run(["generate"]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`Unknown session: "${id}"`) });
    expect(err).toContain("Pass the id of another with --session ID.");
    expect((await project.run(["generate", "--check"])).code).toBe(3);
    expect(await project.files()).toEqual(before);
    const other = await sessionWith(project, "GMAIL_SEND_EMAIL");
    expect(await project.run(["generate", "--session", other.sessionId])).toMatchObject({ code: 0 });
    expect(await project.run(["generate", "--check"])).toMatchObject({ code: 0 });
  });
});
