import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { root, runScript, temporaryFolder } from "./run-script.js";

/** The emulator on a port, in the place of the service. */
async function served(): Promise<{ url: string; apiKey: string }> {
  const emulator = createEmulator();
  const { url, close } = await emulator.listen({ port: 0 });
  onTestFinished(close);
  return { url, apiKey: emulator.apiKey };
}

describe("against the emulator on a port", { timeout: 120_000 }, () => {
  test("drift reads its document and the meta tools of a session, and finds no change", async () => {
    const { url, apiKey } = await served();
    const args = ["--from", `${url}/api/v3.1/openapi.json`, "--base-url", url];
    const { code, stdout, stderr } = await runScript("drift", args, { COMPOSIO_API_KEY: apiKey });
    expect({ code, stdout, stderr }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^No changes: /) });
  });

  test("fetch-spec writes the document that the emulator serves", async () => {
    const { url, apiKey } = await served();
    const folder = await temporaryFolder();
    const args = ["--from", `${url}/api/v3.1/openapi.json`, "--no-meta-tools", "--out", folder];
    const { code, stderr } = await runScript("fetch-spec", args, { COMPOSIO_API_KEY: apiKey });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const [written, pinned] = await Promise.all(
      [folder, join(root, "spec")].map((each) => readFile(join(each, "openapi.json"), "utf8")),
    );
    expect(written).toBe(pinned);
  });
});
