import { expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";

const emulator = createEmulator({ apiKey: "right" });

async function statusWith(headers: Record<string, string> | [string, string][]): Promise<number> {
  const response = await emulator.fetch("https://x.example/api/v3.1/toolkits", { headers });
  return response.status;
}

test("the right key opens, in each of the three headers", async () => {
  expect(await statusWith({ "x-api-key": "right" })).toBe(200);
  expect(await statusWith({ "x-user-api-key": "right" })).toBe(200);
  expect(await statusWith({ "x-org-api-key": "right" })).toBe(200);
});

test("no key, a wrong one, an empty one and one elsewhere are a 401", async () => {
  expect(await statusWith({})).toBe(401);
  expect(await statusWith({ "x-api-key": "wrong" })).toBe(401);
  expect(await statusWith({ "x-api-key": "" })).toBe(401);
  expect(await statusWith({ authorization: "Bearer right" })).toBe(401);
});

test("two credentials at once are a 401, even when both are right", async () => {
  expect(await statusWith({ "x-api-key": "right", "x-user-api-key": "right" })).toBe(401);
  expect(
    await statusWith([
      ["x-api-key", "right"],
      ["x-api-key", "right"],
    ]),
  ).toBe(401);
});

test("a wrong key is not to be found in the answer or in the records", async () => {
  const response = await emulator.fetch("https://x.example/api/v3.1/toolkits", { headers: { "x-api-key": "s3cret" } });
  expect(await response.text()).not.toContain("s3cret");
  expect(JSON.stringify(emulator.requests)).not.toContain("s3cret");
});

test("the key is checked before the body, so that nothing is learnt without it", async () => {
  const url = "https://x.example/api/v3.1/tool_router/session";
  expect((await emulator.fetch(url, { method: "POST", body: "{" })).status).toBe(401);
});
