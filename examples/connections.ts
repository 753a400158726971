/**
 * A tool whose app is not connected yet: the user gets a link, connects, and the tool runs once. Runs on the emulator,
 * which plays the user too: `npx tsx examples/connections.ts`.
 */
import { Composio, type ConnectLink, isConnectionFailedError } from "composio-session";
import { createEmulator } from "composio-session/emulator";

const emulator = createEmulator();
const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
const session = await composio.createSession("user_123", { toolkits: { enable: ["github", "slack", "weather"] } });

const onLink = (link: ConnectLink, toolkit: string): void => {
  console.log(`Connect ${toolkit}: ${new URL(link.redirect_url).host}`);
  emulator.connect("user_123", toolkit); // what your user does at the link
};

const issue = { owner: "octocat", repo: "hello-world", title: "Connected on the way" };
const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", issue, { connect: { onLink } });
console.log(`${result.result_type}: ${result.error ?? "an issue was created"}`);

await session.ensureConnected(["github", "weather", "slack"], { onLink, timeout: 10_000 });
console.log("all connected");

const link = await session.createAuthLink("slack", { alias: "second" });
emulator.setConnectionStatus(link.connected_account_id, "FAILED"); // the user declines
try {
  await link.waitForConnection({ timeout: 10_000 });
} catch (error) {
  if (!isConnectionFailedError(error)) {
    throw error;
  }
  console.log(`the second account is ${error.status}`);
}

for await (const account of composio.list("/api/v3.1/connected_accounts", { user_ids: ["user_123"], limit: 2 })) {
  console.log(`${account.toolkit.slug}: ${account.status}`);
}
