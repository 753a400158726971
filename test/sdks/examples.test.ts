import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { root } from "../types/compile.js";
import { startModelServer } from "./model-server.js";

const ISSUE = { owner: "octocat", repo: "hello-world", title: "The logo is blurred" };
const EXECUTE = "COMPOSIO_MULTI_EXECUTE_TOOL";

/** Two calls at once, one of them with a misspelt argument; then the call again. */
const SCRIPT = [
  {
    calls: [
      { id: "call_1", name: "COMPOSIO_SEARCH_TOOLS", arguments: '{"queries":[{"use_case":"create an issue"}]}' },
      { id: "call_2", name: EXECUTE, arguments: '{"tool":[]}' },
    ],
  },
  {
    calls: [
      {
        id: "call_3",
        name: EXECUTE,
        arguments: JSON.stringify({
          tools: [{ tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: ISSUE }],
          sync_response_to_workbench: false,
        }),
      },
    ],
  },
];

/** The examples lie where the SDKs are installed, as they would in a reader's project. */
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, "example-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the agents of examples/agents", { timeout: 30_000 }, () => {
  test("are those that are run here", async () => {
    const written = (await readdir(join(root, "examples/agents"))).toSorted();
    expect(written).toEqual(expect.arrayContaining(["ai-sdk.ts", "anthropic.ts", "google.ts", "openai.ts"]));
  });

  test.each(["openai", "anthropic", "google", "ai-sdk"])("run on the emulator: %s", async (name) => {
    const emulator = createEmulator();
    emulator.connect("user_123", "github");
    const service = await emulator.listen();
    const model = await startModelServer(SCRIPT);
    try {
      const file = join(folder, `${name}.ts`);
      await copyFile(join(root, "examples/agents", `${name}.ts`), file);
      const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", file], {
        cwd: root,
        timeout: 25_000,
        env: {
          ...process.env,
          COMPOSIO_API_KEY: emulator.apiKey,
          COMPOSIO_BASE_URL: service.url,
          OPENAI_API_KEY: "model-key",
          OPENAI_BASE_URL: `${model.url}/v1`,
          ANTHROPIC_API_KEY: "model-key",
          ANTHROPIC_BASE_URL: model.url,
          GEMINI_API_KEY: "model-key",
          GOOGLE_GEMINI_BASE_URL: model.url,
        },
      });
      expect(stdout).toContain("Done.");
      const issues = emulator.requests.filter(({ body }) => JSON.stringify(body ?? null).includes(ISSUE.title));
      expect(issues).toHaveLength(1);
      const [, second, third] = model.requests;
      expect(second?.results.map(({ id }) => id)).toEqual(["call_1", "call_2"]);
      expect(second?.results[1]?.text).toMatch(/tool.*tools/s);
      expect(third?.results[0]?.text).toContain("html_url");
    } finally {
      await model.close();
      await service.close();
    }
  });
});
