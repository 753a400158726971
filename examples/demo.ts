/**
 * A session at work, from its creation to many tools at once. Without a key it runs on the emulator; with
 * COMPOSIO_API_KEY set it runs on the real service, and there it only reads.
 */
import { Composio, isComposioError, type Session, unwrap } from "composio-session";
import { createEmulator, type Emulator } from "composio-session/emulator";
import type { Tools } from "./composio/index.js";

const USER = "user_123";

async function main(): Promise<void> {
  const emulator = process.env["COMPOSIO_API_KEY"] ? undefined : createEmulator();
  const composio = new Composio<Tools>(
    emulator === undefined ? {} : { apiKey: emulator.apiKey, fetch: emulator.fetch },
  );
  say(emulator === undefined ? "On the real service: reading only." : "On the emulator: no network, no key.");

  heading("Create a session");
  const session = await composio.createSession(USER, { toolkits: { enable: ["github", "gmail", "slack"] } });
  say(`${session.sessionId} for ${USER}, MCP at ${session.mcpUrl}`);
  say(`tools for a model: ${session.tools.join(", ")}`);

  heading("Search for tools");
  const found = unwrap(
    await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "create a GitHub issue" }] }),
  );
  for (const { use_case, primary_tool_slugs } of found.results) say(`${use_case}: ${primary_tool_slugs.join(", ")}`);

  heading("Connect an account");
  await connect(session, emulator);

  heading("Execute typed tools");
  await readAccount(session);
  if (emulator !== undefined) await writeOnTheEmulator(session);

  heading("List toolkits");
  for await (const { slug, connected_account } of session.listToolkits()) {
    say(`${slug.padEnd(8)} ${connected_account?.status ?? "not connected"}`);
  }

  if (emulator !== undefined) {
    heading("Delete the session");
    say(`deleted: ${(await session.delete()).deleted}`);
  }
}

async function connect(session: Session<Tools>, emulator: Emulator | undefined): Promise<void> {
  const { items } = await session.listToolkits({ toolkits: ["github"] });
  if (items[0]?.connected_account?.status === "ACTIVE") return say("github is connected already");
  const link = await session.createAuthLink("github");
  say(`your user would open ${link.redirect_url}`);
  // On the emulator nobody sits at a browser: this stands for the user saying yes.
  if (emulator !== undefined) say(`github: ${emulator.connect(USER, "github").status}`);
}

async function readAccount(session: Session<Tools>): Promise<void> {
  const me = await session.executeTool("GITHUB_GET_THE_AUTHENTICATED_USER");
  // `data` has its type only once `error` is known to be null.
  say(me.error === null ? `you are ${me.data.login}` : `the tool failed: ${me.error}`);
}

async function writeOnTheEmulator(session: Session<Tools>): Promise<void> {
  const issue = unwrap(
    await session.executeTool("GITHUB_CREATE_AN_ISSUE", {
      owner: "octocat",
      repo: "hello-world",
      title: "Test issue",
      labels: ["bug"],
    }),
  );
  say(`opened #${issue.number}: ${issue.html_url}`);
  const absent = await session.executeTool("GITHUB_GET_AN_ISSUE", {
    owner: "octocat",
    repo: "hello-world",
    issue_number: 404,
  });
  say(`a tool that fails is no exception: ${absent.error}`);

  heading("Many tools at once");
  const repository = { owner: "octocat", repo: "hello-world" };
  const [second, issues, channels] = await session.executeTools([
    { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { ...repository, title: "Second issue" } },
    { tool_slug: "GITHUB_LIST_REPOSITORY_ISSUES", arguments: repository },
    { tool_slug: "SLACK_LIST_ALL_CHANNELS" },
  ]);
  say(`opened #${unwrap(second).number}`);
  say(`listed ${unwrap(issues).issues.length} issues`);
  say(`slack, which is not connected: ${channels.error}`);
}

function heading(text: string): void {
  console.log(`\n${text}`);
}

function say(text: string): void {
  console.log(`  ${text}`);
}

await main().catch((error: unknown) => {
  console.error(isComposioError(error) ? `\n${error.name}: ${error.message}` : error);
  process.exitCode = 1;
});
