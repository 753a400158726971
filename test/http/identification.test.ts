import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VERSION } from "../../src/http/index.js";
import { json, listen, reply, stub, SUCCESS, transport } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const ROOT = join(import.meta.dirname, "../..");

test("the version we go by is that of the package", () => {
  expect(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))).toHaveProperty("version", VERSION);
});

test("the service is told who asks", async () => {
  const { url, seen } = await listen((_request, response) => reply(response, SUCCESS));
  await transport({ baseUrl: url }).send(operations.getSession, { path: { session_id: "trs_1" } });
  expect(seen[0]?.headers["user-agent"]).toBe(`composio-session/${VERSION}`);
});

test("no request is made that the caller did not ask for", async () => {
  const { fetch, sent } = stub(() => json(SUCCESS));
  const http = transport({ fetch });
  expect(sent).toHaveLength(0);
  await http.send(operations.getSession, { path: { session_id: "trs_1" } });
  expect(sent).toHaveLength(1);
});
