import { expect, test } from "vitest";
import Official from "@composio/client";
import { Composio } from "../../src/index.js";
import { createEmulator } from "../../src/emulator/index.js";

test("composio-session executes a tool on the emulator with the default base URL", async () => {
  const emulator = createEmulator();
  const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
  const session = await composio.createSession("ada", { toolkits: { enable: ["github"] } });
  emulator.connect("ada", "github");
  const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", { owner: "acme", repo: "website", title: "x" });
  expect(result).toMatchObject({ error: null, data: { number: 1 } });
});

test("the official client creates a session, connects an account and executes a tool on the emulator", async () => {
  const emulator = createEmulator();
  const official = new Official({ apiKey: emulator.apiKey, fetch: emulator.fetch, maxRetries: 0 });
  const session = await official.toolRouter.session.create({ user_id: "ada" });
  expect(session.session_id).toBe("trs_000001");
  const link = await official.toolRouter.session.link(session.session_id, { toolkit: "gmail" });
  await emulator.fetch(link.redirect_url, { method: "POST" });
  const sent = await official.toolRouter.session.execute(session.session_id, {
    tool_slug: "GMAIL_SEND_EMAIL",
    arguments: { recipient_email: "bob@mail.example" },
  });
  expect(sent.error).toBeNull();
  const toolkits = await official.toolRouter.session.toolkits(session.session_id, {
    toolkits: ["github", "gmail"],
    limit: 5,
  });
  expect(toolkits.items.map((toolkit) => toolkit.slug)).toEqual(["github", "gmail"]);
});
