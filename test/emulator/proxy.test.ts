import { expect, test } from "vitest";
import type { ProxyHandler } from "../../src/emulator/index.js";
import { createTestClient, dig } from "./test-client.js";

const request = { toolkit_slug: "github", endpoint: "/user", method: "POST", body: { a: 1 } };

test("the proxy handler receives the request and the account, and its result is returned", async () => {
  const calls: Parameters<ProxyHandler>[] = [];
  const base = createTestClient({
    proxy: (...args) => {
      calls.push(args);
      return { status: 404, data: { message: "no such user" } };
    },
  });
  base.emulator.connect("ada", "github");
  const sessionPath = await base.session();
  const { status, body } = await base.call("POST", `${sessionPath}/proxy_execute`, request);
  expect([status, body]).toEqual([200, { result_type: "completed", status: 404, data: { message: "no such user" } }]);
  expect(calls).toEqual([[request, { id: "ca_000001", user_id: "ada" }]]);
  await base.call("POST", `${sessionPath}/proxy_execute`, { ...request, toolkit_slug: "weather" });
  expect(calls[1]?.[1]).toBeNull();
});

test("without a proxy handler, the response has status 501 and says how to pass one", async () => {
  const base = createTestClient();
  base.emulator.connect("ada", "github");
  const { status, body } = await base.call("POST", `${await base.session()}/proxy_execute`, request);
  expect([status, body["status"]]).toEqual([200, 501]);
  expect(dig(body, "data", "message")).toContain("createEmulator({ proxy })");
});

test("an unknown, disallowed or unconnected toolkit is rejected without calling the proxy handler", async () => {
  const base = createTestClient({ proxy: () => ({ status: 200 }) });
  const sessionPath = await base.session({ toolkits: { disable: ["slack"] } });
  base.emulator.connect("ada", "slack");
  const slug = async (toolkit_slug: string) => {
    const { status, body } = await base.call("POST", `${sessionPath}/proxy_execute`, { ...request, toolkit_slug });
    return [status, dig(body, "error", "slug")];
  };
  expect(await slug("nope")).toEqual([404, "Toolkit_ToolkitNotFound"]);
  expect(await slug("slack")).toEqual([400, "ToolRouterV2_ToolkitNotAllowed"]);
  expect(await slug("github")).toEqual([400, "ToolRouterV2_NoActiveConnection"]);
});

test("a proxy handler that throws causes a 500 with its message", async () => {
  const base = createTestClient({
    proxy: () => {
      throw new Error("The handler failed.");
    },
  });
  const { status, body } = await base.call("POST", `${await base.session()}/proxy_execute`, {
    ...request,
    toolkit_slug: "weather",
  });
  expect([status, dig(body, "error", "message")]).toEqual([500, "The handler failed."]);
});
