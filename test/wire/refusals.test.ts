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

/** Ids that the official client sends and we reject. The service never issues any of them. */
const rejectedIds: readonly [what: string, id: string, reason: string][] = [
  ["an empty id", "", "the path becomes the path of another operation"],
  ["a blank id", " ", "the id is probably missing"],
  ["a slash", "trs_1/execute", "a proxy that decodes %2F treats it as another path"],
  ["a backslash", "trs_1\\execute", "some servers treat it as a slash"],
  ["an escape", "%2e%2e", "a server that decodes twice leaves the path"],
  ["a line break", "trs_1\n", "the id was probably read from a file with its line break"],
];

describe("ids that the official client sends and we reject", () => {
  test.each(rejectedIds)("%s: %j, because %s", async (_what, id) => {
    const error: unknown = await composio.getSession(id).then(undefined, (thrown: unknown) => thrown);
    expect(isInvalidArgumentError(error)).toBe(true);
    expect(recorder.take()).toEqual([]);

    await officialClient(recorder.origin, { apiKey: KEY }).toolRouter.session.retrieve(id);
    expect(recorder.take()).toHaveLength(1);
  });

  test.each([".", ".."])("%j is rejected by both clients", async (id) => {
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

  test.each(kinds)("%s is sent exactly once, as %s", async (option, header) => {
    await new Composio({ [option]: KEY, baseUrl: recorder.origin }).getSession("trs_1");
    expect(recorder.take().map(credentials)).toEqual([[[header, KEY]]]);
  });

  test("is the same as in the official client for an operation that accepts a user API key there", async () => {
    await officialClient(recorder.origin, { userApiKey: KEY }).toolkits.list();
    await new Composio({ userApiKey: KEY, baseUrl: recorder.origin }).api.GET("/api/v3.1/toolkits");
    const [theirs, ours] = recorder.take().map(credentials);
    expect(ours).toEqual([["x-user-api-key", KEY]]);
    expect(theirs).toEqual(ours);
  });

  // The official client has a table of the kinds of key that each operation accepts, and sends no key if it has only
  // one of another kind. We send the given key, so that the service's own error says what is wrong with it.
  test("is also sent for an operation that the official client sends without a key", async () => {
    await officialClient(recorder.origin, { userApiKey: KEY }).toolRouter.session.retrieve("trs_1");
    await new Composio({ userApiKey: KEY, baseUrl: recorder.origin }).getSession("trs_1");
    const [theirs, ours] = recorder.take().map(credentials);
    expect(theirs).toEqual([]);
    expect(ours).toEqual([["x-user-api-key", KEY]]);
  });

  // The official client accepts both and chooses by operation. We accept one, so that users need not know that table.
  test("is unambiguous: the constructor rejects two keys", () => {
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

/** Values that the types do not allow but JavaScript callers may pass. */
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

describe("query values are serialized as by the official client", () => {
  test.each(oddQueryValues)("%j", async (value) => {
    const query: object = { odd: value, "odd name[ü]": value };
    await officialClient(recorder.origin, { apiKey: KEY }).tools.list(query);
    await composio.api.GET("/api/v3.1/tools", { params: { query } });
    const [theirs, ours] = recorder.take();
    expect(ours?.query).toEqual(theirs?.query);
  });
});
