import { describe, expect, test } from "vitest";
import { InvalidArgumentError } from "../../src/http/index.js";
import { failure, json, stub, SUCCESS, transport, untyped } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const read = (http: ReturnType<typeof transport>, session_id: unknown) =>
  http.send(operations.getSession, { path: { session_id: untyped(session_id) } });

describe("an id that would change the path is refused before anything is sent", () => {
  test.each([
    ["empty", ""],
    ["blank", " \t"],
    ["the same place", "."],
    ["the place above", ".."],
    ["a slash", "a/b"],
    ["a slash at the end", "trs_1/"],
    ["a slash alone", "/"],
    ["a climb", "../../tools"],
    ["a backslash", "a\\b"],
    ["an encoded slash", "a%2Fb"],
    ["an encoded backslash", "a%5cb"],
    ["an encoded dot", "%2e%2e"],
    ["a doubly encoded dot", "%252e"],
    ["NUL", "a\u0000b"],
    ["a line break", "a\nb"],
    ["DEL", "a\u007f"],
    ["a line separator", "a\u2028b"],
    ["half a character", "a\ud800b"],
    ["undefined", undefined],
    ["null", null],
    ["a number", 5],
    ["an object", { toString: () => "trs_1" }],
    ["a list", ["trs_1"]],
  ])("%s", async (_what, id) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const thrown = await failure(read(transport({ fetch }), id));
    expect(thrown).toBeInstanceOf(InvalidArgumentError);
    expect(thrown).toMatchObject({ name: "InvalidArgumentError", mayHaveExecuted: false });
    expect(String(thrown)).toContain("session_id");
    expect(sent).toHaveLength(0);
  });

  test("no id at all", async () => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    expect(await failure(transport({ fetch }).send(operations.getSession, untyped({})))).toBeInstanceOf(
      InvalidArgumentError,
    );
    expect(await failure(transport({ fetch }).send(operations.getSession, untyped({ path: {} })))).toBeInstanceOf(
      InvalidArgumentError,
    );
    expect(sent).toHaveLength(0);
  });

  test("of two ids the one at fault is named", async () => {
    const thrown = await failure(
      transport().send(operations.listSessionFiles, { path: { session_id: "trs_1", mount_id: ".." } }),
    );
    expect(String(thrown)).toContain("mount_id");
    expect(String(thrown)).not.toContain("session_id");
  });
});

test.each([
  ["trs_1", "trs_1"],
  ["a b", "a%20b"],
  ["a?b#c", "a%3Fb%23c"],
  ["50%", "50%25"],
  ["ü☃😀", "%C3%BC%E2%98%83%F0%9F%98%80"],
  ["a:b@c,d;e=f+g&h$i!j*k'l(m)", "a:b@c,d;e=f+g&h$i!j*k'l(m)"],
  ["{session_id}", "%7Bsession_id%7D"],
  ["...", "..."],
  ["a..b", "a..b"],
  ["$&", "$&"],
  ["__proto__", "__proto__"],
])("%s goes out as one segment: %s", async (id, segment) => {
  const { fetch, sent } = stub(() => json(SUCCESS));
  await read(transport({ fetch }), id);
  expect(sent[0]?.url).toBe(`https://backend.composio.dev/api/v3.1/tool_router/session/${segment}`);
});

describe("a query", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["lists are joined by commas", { toolkits: ["github", "gmail"] }, "?toolkits=github%2Cgmail"],
    ["an empty list", { toolkits: [] }, "?toolkits="],
    ["numbers and booleans", { limit: 5, is_connected: false }, "?limit=5&is_connected=false"],
    ["undefined is left out", { search: undefined, limit: 1 }, "?limit=1"],
    ["null is an empty value", { cursor: null }, "?cursor="],
    ["what has a meaning in URLs is encoded", { search: "a&b=c?d#e f+g" }, "?search=a%26b%3Dc%3Fd%23e%20f%2Bg"],
    ["a map", { toolkit_versions: { github: "v1" } }, "?toolkit_versions%5Bgithub%5D=v1"],
    ["nothing", {}, ""],
  ])("%s", async (_what, query, search) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    await transport({ fetch }).send(operations.listSessionToolkits, { path: { session_id: "trs_1" }, query });
    expect(sent[0]?.url).toBe(`https://backend.composio.dev/api/v3.1/tool_router/session/trs_1/toolkits${search}`);
  });

  test.each<[string, unknown]>([
    ["half a character", "\ud800"],
    ["a function", () => {}],
    ["a symbol", Symbol("x")],
    ["a list of objects", [{}]],
  ])("%s cannot be sent", async (_what, search) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const query = { search: untyped(search) };
    const thrown = await failure(
      transport({ fetch }).send(operations.listSessionToolkits, { path: { session_id: "trs_1" }, query }),
    );
    expect(thrown).toBeInstanceOf(InvalidArgumentError);
    expect(String(thrown)).toContain("search");
    expect(sent).toHaveLength(0);
  });

  test("a map inside itself cannot be sent", async () => {
    const round: Record<string, unknown> = {};
    round["round"] = round;
    const outcome = transport().send(operations.listSessionToolkits, {
      path: { session_id: "trs_1" },
      query: untyped({ search: round }),
    });
    expect(await failure(outcome)).toBeInstanceOf(InvalidArgumentError);
  });
});
