import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { files, type SessionFiles } from "../../src/files/index.js";
import { Composio, type ComposioOptions, type Fetch } from "../../src/index.js";
import { failure, json, type Sent, stub, untyped } from "../http/setup.js";
import { SESSION } from "../session/recording-fetch.js";

const KEY = "ak_secret_0123456789";
const SIGNED = "https://storage.example/bucket/a.txt?X-Amz-Signature=0123456789abcdef";
const PLACE = { mount_relative_path: "a.txt", sandbox_mount_prefix: "/mnt/files", expires_at: "2026-05-01T12:00:00Z" };

async function setUp(...responses: ((url: string, init: RequestInit) => Response)[]) {
  return setUpWith({}, ...responses);
}

async function setUpWith(options: ComposioOptions, ...responses: ((url: string, init: RequestInit) => Response)[]) {
  const { fetch, sent } = stub(
    ...responses.map(
      (respond) =>
        ({ url, init }: Sent) =>
          respond(url, init),
    ),
  );
  const first: Fetch = async () => json(SESSION);
  let created = false;
  const session = await new Composio({
    apiKey: KEY,
    fetch: (url, init) => (created ? fetch : first)(url, init),
    maxRetries: 0,
    ...options,
  }).createSession("user_123");
  created = true;
  return { sent, storage: files(session) };
}

const presigned = (url: unknown) => () => json({ ...PLACE, upload_url: url, download_url: url }, 201);

const transfers: readonly [name: string, transfer: (storage: SessionFiles) => Promise<unknown>][] = [
  ["upload", (storage) => storage.upload("a.txt", "a")],
  ["download", (storage) => storage.download("a.txt")],
];

describe.each(transfers)("a presigned URL for %s", (_name, transfer) => {
  test.each([
    ["of a file", "file:///etc/passwd"],
    ["of another scheme", "ftp://storage.example/a"],
    ["that is code", "javascript:alert(1)"],
    ["that is data", "data:text/plain,a"],
    ["over plain http", "http://storage.example/a?X-Amz-Signature=0123456789abcdef"],
    ["over plain http to a host that looks like this machine", "http://127.0.0.1.evil.example/a"],
    ["with a user name and password", "https://user:hunter2@storage.example/a"],
    ["with a user name", "https://user@storage.example/a"],
    ["that is relative", "/a.txt"],
    ["that is no string", { href: SIGNED }],
    ["that is null", null],
    ["that is missing", undefined],
    ["that is empty", ""],
  ])("is refused before a byte is sent: one %s", async (_what, url) => {
    const { sent, storage } = await setUp(presigned(url));
    const error = await failure(transfer(storage));
    expect(error).toMatchObject({ name: "ResponseParseError", status: 201, mayHaveExecuted: false });
    expect(inspect(error, { depth: 9 })).not.toMatch(/hunter2|0123456789abcdef/);
    expect(sent).toHaveLength(1);
  });

  test("is used without the key, whatever its host", async () => {
    const { sent, storage } = await setUp(presigned(SIGNED), () => new Response(null));
    await transfer(storage);
    expect(sent.map(({ url }) => url).at(-1)).toBe(SIGNED);
    expect(JSON.stringify(sent.at(-1))).not.toContain(KEY);
  });

  test("may be plain http where the client's options name its origin", async () => {
    const options = { baseUrl: "http://minio.internal:9000", allowInsecureOrigin: "http://minio.internal:9000" };
    const { sent, storage } = await setUpWith(
      options,
      presigned("http://minio.internal:9000/a"),
      () => new Response(null),
    );
    await transfer(storage);
    expect(sent).toHaveLength(2);
  });

  test.each([
    ["http", SIGNED, "http://storage.example/elsewhere"],
    ["http from this machine", "http://127.0.0.1:9/a", "http://storage.example/elsewhere"],
    ["a file", SIGNED, "file:///etc/passwd"],
    ["a URL with a password", SIGNED, "https://user:hunter2@storage.example/a"],
  ])("is not followed to %s", async (_what, url, location) => {
    const { sent, storage } = await setUp(
      presigned(url),
      () => new Response(null, { status: 307, headers: { location } }),
      () => new Response("stolen"),
    );
    const error = await failure(transfer(storage));
    expect(error).toMatchObject({ name: "RedirectError" });
    expect(inspect(error, { depth: 9 })).not.toContain("hunter2");
    expect(sent).toHaveLength(2);
  });

  test("is not asked for more than twice, however often the storage refuses it", async () => {
    const { sent, storage } = await setUp(
      presigned(SIGNED),
      () => new Response(null, { status: 403 }),
      presigned(SIGNED),
      () => new Response(null, { status: 403 }),
    );
    expect(await failure(transfer(storage))).toMatchObject({ name: "PermissionDeniedError" });
    expect(sent).toHaveLength(4);
  });

  test.each([
    ["HTML", () => new Response("<html>proxy</html>")],
    ["a list", () => json([])],
    ["null", () => json(null)],
  ])("is an error that says so if the response is %s", async (_what, response) => {
    const { storage } = await setUp(response);
    expect(await failure(transfer(storage))).toMatchObject({ name: "ResponseParseError" });
  });
});

describe("a redirect of a streamed upload", () => {
  test("is not followed with a stream that has been read", async () => {
    const { sent, storage } = await setUp(
      presigned(SIGNED),
      () => new Response(null, { status: 307, headers: { location: "https://other.example/a" } }),
      () => new Response(null),
    );
    const error = await failure(storage.upload("a.txt", new Blob(["a"]).stream(), { size: 1 }));
    expect(error).toMatchObject({ name: "RedirectError", mayHaveExecuted: true });
    expect(sent).toHaveLength(2);
  });
});

describe("a download", () => {
  test("of more than `maxResponseBytes` is an error where all of it would be in memory, and no error as a stream", async () => {
    const large = () => new Response(new Uint8Array(1000));
    const declared = () => new Response(new Uint8Array(1000), { headers: { "content-length": "1000" } });
    const { storage } = await setUpWith(
      { maxResponseBytes: 999 },
      presigned(SIGNED),
      large,
      presigned(SIGNED),
      declared,
      presigned(SIGNED),
      large,
    );
    const message = expect.stringMatching(/longer than 999 bytes.*`stream`/s);
    expect(await failure((await storage.download("a")).bytes())).toMatchObject({ name: "ResponseParseError", message });
    expect(await failure((await storage.download("a")).text())).toMatchObject({ name: "ResponseParseError", message });
    const { stream } = await storage.download("a");
    expect((await new Response(stream).arrayBuffer()).byteLength).toBe(1000);
  });

  test("has no size where the storage does not say it, or says that of compressed bytes", async () => {
    const headers = (fields: Record<string, string>) => () => new Response("a", { headers: fields });
    const { storage } = await setUp(
      presigned(SIGNED),
      headers({}),
      presigned(SIGNED),
      headers({ "content-length": "99", "content-encoding": "gzip" }),
      presigned(SIGNED),
      headers({ "content-length": "-1" }),
    );
    for (let count = 0; count < 3; count += 1) {
      const download = await storage.download("a");
      expect(download.size).toBeUndefined();
      expect(await download.text()).toBe("a");
    }
  });
});

describe("an argument that cannot work", () => {
  const stream = () => new Blob(["a"]).stream();
  const locked = stream();
  locked.getReader();
  test.each<[what: string, call: (storage: SessionFiles) => Promise<unknown>, message: RegExp]>([
    ["a path out of the mount, uploaded to", (storage) => storage.upload("../a", "a"), /leads out of the mount/],
    ["a path out of the mount, downloaded from", (storage) => storage.download("a/../../b"), /leads out of the mount/],
    ["a path out of the mount, deleted", (storage) => storage.delete("/etc/passwd"), /is absolute/],
    [
      "a prefix out of the mount",
      (storage) => storage.list({ mount_relative_prefix: "../" }),
      /leads out of the mount/,
    ],
    ["a stream without size", (storage) => storage.upload("a", stream(), untyped({})), /a stream needs `size`/],
    ["a size that is no count", (storage) => storage.upload("a", stream(), { size: -1 }), /needs `size`.*got -1/],
    ["a size that bytes do not have", (storage) => storage.upload("a", "abc", untyped({ size: 2 })), /has 3 bytes/],
    ["a locked stream", (storage) => storage.upload("a", locked, { size: 1 }), /the stream is locked/],
    ["content that is none", (storage) => storage.upload("a", untyped({ a: 1 })), /must be a Blob.*got Object/],
    ["no content", (storage) => storage.upload("a", untyped(null)), /must be a Blob.*got Null/],
    ["a type with a line break", (storage) => storage.upload("a", "a", { contentType: "a/b\r\nx: y" }), /media type/],
    ["an empty type", (storage) => storage.upload("a", "a", { contentType: "" }), /media type/],
    ["a misspelt option", (storage) => storage.upload("a", "a", untyped({ onprogress() {} })), /"onprogress"/],
    ["a callback that is none", (storage) => storage.download("a", untyped({ onProgress: 7 })), /must be a function/],
    [
      "a controller for a signal",
      (storage) => storage.download("a", untyped({ signal: new AbortController() })),
      /signal/,
    ],
  ])("is refused and nothing is sent: %s", async (_what, call, message) => {
    const { sent, storage } = await setUp(presigned(SIGNED));
    const error = await failure(call(storage));
    expect(error).toMatchObject({ message: expect.stringMatching(message), mayHaveExecuted: false });
    expect(error).toMatchObject({ name: expect.stringMatching(/^(InvalidArgument|Config)Error$/) });
    expect(sent).toEqual([]);
  });

  test.each([
    ["no session", {}, {}, /Expected a session/],
    ["a session that was not awaited", Promise.resolve(), {}, /await it/],
  ])("of files is refused: %s", (_what, session, options, message) => {
    expect(() => files(untyped(session), options)).toThrow(message);
  });

  test("of files is refused: an option that there is not, a mount that is none", async () => {
    const { fetch } = stub(() => json(SESSION));
    const session = await new Composio({ apiKey: KEY, fetch }).createSession("user_123");
    expect(() => files(session, untyped({ mountId: "files" }))).toThrow(/Unknown option "mountId" of files/);
    expect(() => files(session, { mount: " " })).toThrow(/the id of a mount/);
    expect(await failure(files(session, { mount: "../x" }).list())).toMatchObject({ name: "InvalidArgumentError" });
  });
});
