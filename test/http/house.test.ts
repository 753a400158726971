import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VERSION } from "../../src/http/index.js";
import { json, listen, reply, stub, SUCCESS, transport } from "./setup.js";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "src/http");

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") }));

const importing = (what: RegExp): string[] => files.filter(({ text }) => what.test(text)).map(({ name }) => name);

test("nothing of Node is imported: a request can be made anywhere", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(importing(/from "node:|require\(|\bprocess\.|\bBuffer\b/)).toEqual([]);
});

test("openapi-fetch is imported in one file", () => {
  expect(importing(/from "openapi-fetch/)).toEqual(["openapi-client.ts"]);
});

test("nothing of sessions, tools or providers is imported", () => {
  expect(importing(/from "\.\.\/(?!\.\.\/generated\/)(?!.*(?:index|[a-z-]+)\.js";$)/m)).toEqual([]);
  expect(importing(/from "(?:\.\.\/)+(?:session|tools|providers|emulator|cli|codegen|composio|index)/)).toEqual([]);
});

test("the version we go by is that of the package", () => {
  expect(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))).toHaveProperty("version", VERSION);
});

test("the service is told who asks", async () => {
  const { url, seen } = await listen((_request, response) => reply(response, SUCCESS));
  await transport({ baseUrl: url }).send("getSession", { path: { session_id: "trs_1" } });
  expect(seen[0]?.headers["user-agent"]).toBe(`composio-session/${VERSION}`);
});

test("no request is made that the caller did not ask for", async () => {
  const { fetch, sent } = stub(() => json(SUCCESS));
  const http = transport({ fetch });
  expect(sent).toHaveLength(0);
  await http.send("getSession", { path: { session_id: "trs_1" } });
  expect(sent).toHaveLength(1);
});
