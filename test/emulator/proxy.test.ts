import { expect, test } from "vitest";
import type { ProxyHandler } from "../../src/emulator/index.js";
import { caller, dig } from "./test-client.js";

const request = { toolkit_slug: "github", endpoint: "/user", method: "POST", body: { a: 1 } };

test("a proxied request is answered by the handler, which is told the request and the account", async () => {
  const asked: Parameters<ProxyHandler>[] = [];
  const base = caller({
    proxy: (...question) => {
      asked.push(question);
      return { status: 404, data: { message: "no such user" } };
    },
  });
  base.emulator.connect("ada", "github");
  const at = await base.session();
  const { status, body } = await base.call("POST", `${at}/proxy_execute`, request);
  expect([status, body]).toEqual([200, { status: 404, data: { message: "no such user" } }]);
  expect(asked).toEqual([[request, { id: "ca_000001", user_id: "ada" }]]);
  await base.call("POST", `${at}/proxy_execute`, { ...request, toolkit_slug: "weather" });
  expect(asked[1]?.[1]).toBeNull();
});

test("without a handler the answer says that there is none, and how to give one", async () => {
  const base = caller();
  base.emulator.connect("ada", "github");
  const { status, body } = await base.call("POST", `${await base.session()}/proxy_execute`, request);
  expect([status, body["status"]]).toEqual([200, 501]);
  expect(dig(body, "data", "message")).toContain("createEmulator({ proxy })");
});

test("a toolkit that is not there, not let through or not connected is refused before the handler is asked", async () => {
  const base = caller({ proxy: () => ({ status: 200 }) });
  const at = await base.session({ toolkits: { disable: ["slack"] } });
  base.emulator.connect("ada", "slack");
  const slug = async (toolkit_slug: string) => {
    const { status, body } = await base.call("POST", `${at}/proxy_execute`, { ...request, toolkit_slug });
    return [status, dig(body, "error", "slug")];
  };
  expect(await slug("nope")).toEqual([404, "Toolkit_ToolkitNotFound"]);
  expect(await slug("slack")).toEqual([400, "ToolRouterV2_ToolkitNotAllowed"]);
  expect(await slug("github")).toEqual([400, "ToolRouterV2_NoActiveConnection"]);
});

test("a handler that throws is a 500 in the API's envelope", async () => {
  const base = caller({
    proxy: () => {
      throw new Error("The handler fell over.");
    },
  });
  const { status, body } = await base.call("POST", `${await base.session()}/proxy_execute`, {
    ...request,
    toolkit_slug: "weather",
  });
  expect([status, dig(body, "error", "message")]).toEqual([500, "The handler fell over."]);
});
