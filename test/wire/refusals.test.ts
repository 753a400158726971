import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Composio, isConfigError, isInvalidArgumentError } from "../../src/index.js";
import { credentials } from "./compare.js";
import { type OfficialCredential, officialClient } from "./official.js";
import { type Recorder, startRecorder } from "./recorder.js";

const KEY = "ak_wire_0123456789";

let recorder: Recorder;
let composio: Composio;

beforeAll(async () => {
  recorder = await startRecorder();
  composio = new Composio({ apiKey: KEY, baseUrl: recorder.origin, maxRetries: 0 });
});

afterAll(() => recorder.close());

/** Ids that the official client sends and we do not: none of them can be one that the service gave. */
const refusedIds: readonly [what: string, id: string, reason: string][] = [
  ["an empty id", "", "the path becomes that of another operation"],
  ["a blank id", " ", "an id that was lost on the way to us"],
  ["a slash", "trs_1/execute", "a proxy that decodes %2F takes it for another path"],
  ["a backslash", "trs_1\\execute", "some servers take it for a slash"],
  ["an escape", "%2e%2e", "what decodes twice climbs out of the path"],
  ["a line break", "trs_1\n", "an id read from a file, line break and all"],
];

describe("ids that the official client sends and we refuse", () => {
  test.each(refusedIds)("%s: %j, for %s", async (_what, id) => {
    const error: unknown = await composio.getSession(id).then(undefined, (thrown: unknown) => thrown);
    expect(isInvalidArgumentError(error)).toBe(true);
    expect(recorder.take()).toEqual([]);

    await officialClient(recorder.origin, { apiKey: KEY }).toolRouter.session.retrieve(id);
    expect(recorder.take()).toHaveLength(1);
  });

  test.each([".", ".."])("%j is refused by both", async (id) => {
    const error: unknown = await composio.getSession(id).then(undefined, (thrown: unknown) => thrown);
    expect(isInvalidArgumentError(error)).toBe(true);
    expect(() => officialClient(recorder.origin, { apiKey: KEY }).toolRouter.session.retrieve(id)).toThrow(/segments/);
    expect(recorder.take()).toEqual([]);
  });
});

describe("the credential header", () => {
  const kinds = [
    ["apiKey", "x-api-key"],
    ["userApiKey", "x-user-api-key"],
    ["orgApiKey", "x-org-api-key"],
  ] as const;

  test.each(kinds)("%s is sent as %s, once, by us", async (option, header) => {
    await new Composio({ [option]: KEY, baseUrl: recorder.origin }).getSession("trs_1");
    expect(recorder.take().map(credentials)).toEqual([[[header, KEY]]]);
  });

  test("is the same for a user's key where the official client thinks that the operation takes one", async () => {
    await officialClient(recorder.origin, { userApiKey: KEY }).toolkits.list();
    await new Composio({ userApiKey: KEY, baseUrl: recorder.origin }).api.GET("/api/v3.1/toolkits");
    const [theirs, ours] = recorder.take().map(credentials);
    expect(ours).toEqual([["x-user-api-key", KEY]]);
    expect(theirs).toEqual(ours);
  });

  // The official client keeps a table of which operation takes which kind of key, and sends none where the only one it
  // has is of another kind. We send the key we were given, so that the service's own error says what is wrong with it.
  test("is still there for an operation that the official client sends without any", async () => {
    await officialClient(recorder.origin, { userApiKey: KEY }).toolRouter.session.retrieve("trs_1");
    await new Composio({ userApiKey: KEY, baseUrl: recorder.origin }).getSession("trs_1");
    const [theirs, ours] = recorder.take().map(credentials);
    expect(theirs).toEqual([]);
    expect(ours).toEqual([["x-user-api-key", KEY]]);
  });

  // The official client takes both and chooses by operation. We take one, so that nobody has to know that table.
  test("is one of one: two keys are refused when the client is made", () => {
    const both: OfficialCredential = { apiKey: KEY, userApiKey: KEY };
    expect(() => officialClient(recorder.origin, both)).not.toThrow();
    let error: unknown;
    try {
      error = new Composio({ ...both, baseUrl: recorder.origin });
    } catch (thrown) {
      error = thrown;
    }
    expect(isConfigError(error)).toBe(true);
  });
});

/** Values that no type lets through and JavaScript callers still pass. */
const oddQueryValues: readonly unknown[] = [
  undefined,
  null,
  "",
  0,
  -0,
  Number.NaN,
  1e21,
  true,
  [],
  [undefined, null, "", "a,b", 1, false],
  {},
  { a: "x y", "b[c]": null, d: undefined, e: ["f", "g"] },
  { a: { b: { c: "d" } } },
  "ü 🧰 ' ( ) * ! ~ & = + # %20",
];

describe("query values of every kind arrive as the official client writes them", () => {
  test.each(oddQueryValues)("%j", async (value) => {
    const query: object = { odd: value, "odd name[ü]": value };
    await officialClient(recorder.origin, { apiKey: KEY }).tools.list(query);
    await composio.api.GET("/api/v3.1/tools", { params: { query } });
    const [theirs, ours] = recorder.take();
    expect(ours?.query).toEqual(theirs?.query);
  });
});
