import { expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";

const emulator = createEmulator({ apiKey: "right" });

async function statusWith(headers: Record<string, string> | [string, string][]): Promise<number> {
  const response = await emulator.fetch("https://x.example/api/v3.1/toolkits", { headers });
  return response.status;
}

test("the API key is accepted in each of the three credential headers", async () => {
  expect(await statusWith({ "x-api-key": "right" })).toBe(200);
  expect(await statusWith({ "x-user-api-key": "right" })).toBe(200);
  expect(await statusWith({ "x-org-api-key": "right" })).toBe(200);
});

test("a missing, wrong or empty API key, or one in another header, is rejected with 401", async () => {
  expect(await statusWith({})).toBe(401);
  expect(await statusWith({ "x-api-key": "wrong" })).toBe(401);
  expect(await statusWith({ "x-api-key": "" })).toBe(401);
  expect(await statusWith({ authorization: "Bearer right" })).toBe(401);
});

test("two credentials are rejected with 401, even if both are valid", async () => {
  expect(await statusWith({ "x-api-key": "right", "x-user-api-key": "right" })).toBe(401);
  expect(
    await statusWith([
      ["x-api-key", "right"],
      ["x-api-key", "right"],
    ]),
  ).toBe(401);
});

test("a wrong API key appears neither in the response nor in the recorded requests", async () => {
  const response = await emulator.fetch("https://x.example/api/v3.1/toolkits", { headers: { "x-api-key": "s3cret" } });
  expect(await response.text()).not.toContain("s3cret");
  expect(JSON.stringify(emulator.requests)).not.toContain("s3cret");
});

test("the API key is checked before the body is parsed", async () => {
  const url = "https://x.example/api/v3.1/tool_router/session";
  expect((await emulator.fetch(url, { method: "POST", body: "{" })).status).toBe(401);
});
