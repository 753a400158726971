/**
 * A tour of a session, from creating it to an agent's tool calls. Without COMPOSIO_API_KEY it runs on the
 * emulator. With it, it runs on the real service and only reads.
 */
import { createToolRunner } from "composio-session/agent";
import { Composio, isComposioError, type Session, unwrap } from "composio-session";
import { createEmulator, type Emulator } from "composio-session/emulator";
import type { Tools } from "./composio/index.js";

const USER = "user_123";

async function main(): Promise<void> {
  const emulator = process.env["COMPOSIO_API_KEY"] ? undefined : createEmulator();
  const composio = new Composio<Tools>(
    emulator === undefined ? {} : { apiKey: emulator.apiKey, fetch: emulator.fetch },
  );
  print(emulator === undefined ? "Using the real service, read-only." : "Using the emulator: no network, no API key.");

  printHeading("Create a session");
  const session = await composio.createSession(USER, { toolkits: { enable: ["github", "gmail", "slack"] } });
  print(`${session.sessionId} for ${USER}, MCP at ${session.mcpUrl}`);
  print(`tools for the model: ${session.tools.join(", ")}`);

  printHeading("Search for tools");
  const found = unwrap(
    await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "create a GitHub issue" }] }),
  );
  for (const { use_case, primary_tool_slugs } of found.results) {
    print(`${use_case}: ${primary_tool_slugs.join(", ")}`);
  }

  printHeading("Connect an account");
  await connect(session, emulator);

  printHeading("Execute typed tools");
  await readAccount(session);
  if (emulator !== undefined) {
    await writeToEmulator(session);
  }

  printHeading("List toolkits");
  for await (const { slug, connected_account } of session.listToolkits()) {
    print(`${slug.padEnd(8)} ${connected_account?.status ?? "not connected"}`);
  }

  if (emulator !== undefined) {
    printHeading("Run the tool calls of a model");
    await runModelCalls(session);

    printHeading("Delete the session");
    print(`deleted: ${(await session.delete()).deleted}`);
  }
}

async function connect(session: Session<Tools>, emulator: Emulator | undefined): Promise<void> {
  const { items } = await session.listToolkits({ toolkits: ["github"] });
  if (items[0]?.connected_account?.status === "ACTIVE") {
    return print("github is already connected");
  }
  const link = await session.createAuthLink("github");
  print(`the user opens ${link.redirect_url}`);
  // Without a browser, emulator.connect() authorizes the connection for the user.
  if (emulator !== undefined) {
    print(`github: ${emulator.connect(USER, "github").status}`);
  }
}

async function readAccount(session: Session<Tools>): Promise<void> {
  const me = await session.executeTool("GITHUB_GET_THE_AUTHENTICATED_USER");
  // `data` is typed only after checking that `error` is null.
  print(me.error === null ? `connected as ${me.data.login}` : `the tool failed: ${me.error}`);
}

async function writeToEmulator(session: Session<Tools>): Promise<void> {
  const issue = unwrap(
    await session.executeTool("GITHUB_CREATE_AN_ISSUE", {
      owner: "octocat",
      repo: "hello-world",
      title: "Test issue",
      labels: ["bug"],
    }),
  );
  print(`opened #${issue.number}: ${issue.html_url}`);
  const missing = await session.executeTool("GITHUB_GET_AN_ISSUE", {
    owner: "octocat",
    repo: "hello-world",
    issue_number: 404,
  });
  print(`a failed tool does not throw: ${missing.error}`);

  printHeading("Execute several tools at once");
  const repository = { owner: "octocat", repo: "hello-world" };
  const [second, issues, channels] = await session.executeTools([
    { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { ...repository, title: "Second issue" } },
    { tool_slug: "GITHUB_LIST_REPOSITORY_ISSUES", arguments: repository },
    { tool_slug: "SLACK_LIST_ALL_CHANNELS" },
  ]);
  print(`opened #${unwrap(second).number}`);
  print(`listed ${unwrap(issues).issues.length} issues`);
  print(`slack is not connected: ${channels.error}`);
}

/** What a model could write: two calls at once, one with a misspelt argument, and then that call again. */
const MODEL_MESSAGES = [
  [
    { id: "call_1", name: "GITHUB_LIST_REPOSITORY_ISSUES", arguments: '{"owner":"octocat","repo":"hello-world"}' },
    {
      id: "call_2",
      name: "GITHUB_CREATE_AN_ISSUE",
      arguments: '{"owner":"octocat","repo":"hello-world","title":"By a model","lables":["bug"]}',
    },
  ],
  [
    {
      id: "call_3",
      name: "GITHUB_CREATE_AN_ISSUE",
      arguments: '{"owner":"octocat","repo":"hello-world","title":"By a model","labels":["bug"]}',
    },
  ],
];

async function runModelCalls(session: Session<Tools>): Promise<void> {
  const runner = createToolRunner(session, { tools: ["GITHUB_LIST_REPOSITORY_ISSUES", "GITHUB_CREATE_AN_ISSUE"] });
  for (const [turn, calls] of MODEL_MESSAGES.entries()) {
    print(`the model asks for ${calls.map(({ name }) => name).join(" and ")}`);
    for (const { kind, slug, output } of await runner.run(calls, { turn })) {
      print(
        kind === "ok"
          ? `  ran: ${slug}`
          : `  did not run: ${slug}, ${kind}. The model reads:\n      ${output.replaceAll("\n", "\n      ")}`,
      );
    }
  }
  const turn = MODEL_MESSAGES.length - 1;
  const [again] = await runner.run(MODEL_MESSAGES[turn] ?? [], { turn });
  print(`the same message once more: ${again?.replayed === true ? "nothing runs again" : "it ran again"}`);
}

function printHeading(text: string): void {
  console.log(`\n${text}`);
}

function print(text: string): void {
  console.log(`  ${text}`);
}

await main().catch((error: unknown) => {
  console.error(isComposioError(error) ? `\n${error.name}: ${error.message}` : error);
  process.exitCode = 1;
});
