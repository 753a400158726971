import { describe, expect, test } from "vitest";
import { createEmulator, type EmulatorOptions } from "../../src/emulator/index.js";
import { files, type TransferProgress } from "../../src/files/index.js";
import { Composio, type ComposioOptions } from "../../src/index.js";
import { failure } from "../http/setup.js";

const KB = 1024;

async function setUp(options: EmulatorOptions = {}, client: ComposioOptions = {}) {
  const emulator = createEmulator(options);
  const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch, ...client });
  const session = await composio.createSession("user_123");
  return { emulator, session, storage: files(session) };
}

/** Bytes that differ from their neighbours, so that a chunk out of place shows. */
function sample(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) % 256);
}

function streamOf(bytes: Uint8Array, chunk = 1000): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    pull(sink) {
      if (from >= bytes.byteLength) {
        sink.close();
      } else {
        sink.enqueue(bytes.subarray(from, (from += chunk)));
      }
    },
  });
}

describe("a file on the emulator", () => {
  const bytes = sample(3 * 1024 * KB + 17);
  test.each([
    ["bytes", bytes, {}],
    ["an ArrayBuffer", bytes.buffer, {}],
    ["a view of a part of a buffer", sample(100).subarray(10, 50), {}],
    ["a Blob", new Blob([bytes]), {}],
    ["a string", "hello ☃", {}],
    ["no bytes at all", new Uint8Array(0), {}],
  ])("comes back as it was uploaded: %s", async (_what, content, options) => {
    const { storage } = await setUp();
    const uploaded = await storage.upload("data/a.bin", content, options);
    const expected = new Uint8Array(await new Blob([content]).arrayBuffer());
    expect(uploaded).toEqual({
      mount_relative_path: "data/a.bin",
      sandbox_mount_prefix: "/mnt/files",
      size: expected.byteLength,
    });
    expect(Buffer.compare(await (await storage.download("data/a.bin")).bytes(), expected)).toBe(0);
  });

  test.each([
    ["a stream", (content: Uint8Array) => streamOf(content)],
    ["a function that opens a stream", (content: Uint8Array) => () => streamOf(content, 65536)],
  ])("comes back as it was uploaded: %s", async (_what, open) => {
    const { storage } = await setUp();
    await storage.upload("a.bin", open(bytes), { size: bytes.byteLength });
    const { stream } = await storage.download("a.bin");
    const got = await new Response(stream).arrayBuffer();
    expect(Buffer.compare(new Uint8Array(got), bytes)).toBe(0);
  });

  test("has the type that it was uploaded with, that of a Blob, or a default", async () => {
    const { storage } = await setUp();
    const cases = [
      ["given.pdf", await storage.upload("given.pdf", "x", { contentType: "application/pdf" }), "application/pdf"],
      ["blob.png", await storage.upload("blob.png", new Blob(["x"], { type: "image/png" })), "image/png"],
      ["text.txt", await storage.upload("text.txt", "x"), "text/plain; charset=utf-8"],
      ["bytes", await storage.upload("bytes", sample(1)), "application/octet-stream"],
    ] as const;
    for (const [path, , contentType] of cases) {
      const download = await storage.download(path);
      expect(download.contentType).toBe(contentType);
      expect((await download.blob()).type).toBe(contentType);
    }
  });

  test("is listed and deleted, one that is not there too", async () => {
    const { storage } = await setUp();
    await Promise.all(["b/2.txt", "a.txt", "b/1.txt"].map((path) => storage.upload(path, path)));
    const page = await storage.list({ limit: 2 });
    expect(page.items.map((file) => file.mount_relative_path)).toEqual(["a.txt", "b/1.txt"]);
    const all: string[] = [];
    for await (const file of storage.list({ limit: 1, mount_relative_prefix: "b/" })) {
      all.push(`${file.mount_relative_path} ${file.size}`);
    }
    expect(all).toEqual(["b/1.txt 7", "b/2.txt 7"]);
    expect(await storage.delete("a.txt")).toMatchObject({ mount_relative_path: "a.txt" });
    await storage.delete("a.txt");
    expect(await failure(storage.download("a.txt"))).toMatchObject({ name: "NotFoundError", mayHaveExecuted: false });
  });

  test("of one mount is not in another", async () => {
    const { session, storage } = await setUp();
    const other = files(session, { mount: "scratch" });
    await other.upload("a.txt", "other");
    expect((await storage.list()).items).toEqual([]);
    expect(await (await other.download("a.txt")).text()).toBe("other");
    expect([storage.mount, other.mount]).toEqual(["files", "scratch"]);
  });

  test("goes to a storage of another origin, without the key", async () => {
    const { emulator, storage } = await setUp({ filesUrl: "https://storage.invalid" });
    const before = emulator.requests.length;
    await storage.upload("a.txt", "a");
    expect(await (await storage.download("a.txt")).text()).toBe("a");
    const keys = emulator.requests
      .slice(before)
      .map(({ path, credentials }) => [path.startsWith("/files/"), credentials]);
    expect(keys).toEqual([
      [false, ["x-api-key"]],
      [true, []],
      [false, ["x-api-key"]],
      [true, []],
    ]);
  });

  test("is uploaded and downloaded many at a time, each with its own bytes", async () => {
    const { storage } = await setUp();
    const paths = Array.from({ length: 20 }, (_, index) => `many/${index}.bin`);
    await Promise.all(
      paths.map((path, index) => {
        const content = sample(KB * (index + 1));
        return index % 2 === 0
          ? storage.upload(path, content)
          : storage.upload(path, streamOf(content), { size: content.byteLength });
      }),
    );
    const downloaded = await Promise.all(paths.map(async (path) => (await storage.download(path)).bytes()));
    downloaded.forEach((content, index) => expect(content).toEqual(sample(KB * (index + 1))));
  });
});

describe("progress on the emulator", () => {
  test("is reported in bytes, from 0 to the length, up and down", async () => {
    const { storage } = await setUp();
    const size = 300 * KB;
    for (const transfer of [
      (onProgress: (progress: TransferProgress) => void) => storage.upload("a", sample(size), { onProgress }),
      (onProgress: (progress: TransferProgress) => void) =>
        storage.upload("a", new Blob([sample(size)]), { onProgress }),
      (onProgress: (progress: TransferProgress) => void) =>
        storage.upload("a", streamOf(sample(size)), { size, onProgress }),
      async (onProgress: (progress: TransferProgress) => void) => (await storage.download("a", { onProgress })).bytes(),
    ]) {
      const seen: number[] = [];
      await transfer(({ loaded }) => seen.push(loaded));
      expect(seen.at(0)).toBe(0);
      expect(seen.at(-1)).toBe(size);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    }
  });

  test("ends the transfer with what the callback throws, up and down", async () => {
    const { storage } = await setUp();
    const thrown = new RangeError("enough");
    const onProgress = ({ loaded }: TransferProgress): void => {
      if (loaded > 0) {
        throw thrown;
      }
    };
    expect(await failure(storage.upload("a", sample(300 * KB), { onProgress }))).toBe(thrown);
    expect((await storage.list()).items).toEqual([]);
    await storage.upload("a", sample(300 * KB));
    expect(await failure((await storage.download("a", { onProgress })).bytes())).toBe(thrown);
  });
});

describe("an expired presigned URL", () => {
  test.each([
    ["an upload of bytes", "upload"],
    ["a download", "download"],
  ] as const)("is replaced once for %s", async (_what, method) => {
    let late = 0;
    // The clock is read once for a URL and once for its use: every second reading is two hours later.
    let readings = 0;
    const clock = () => new Date(Date.UTC(2026, 4, 1) + (readings++ % 2 === 1 && late-- > 0 ? 7_200_000 : 0));
    const { emulator, storage } = await setUp({ clock });
    await storage.upload("a", "first");
    readings = 0;
    late = 1;
    const outcome = method === "upload" ? await storage.upload("a", "second") : await storage.download("a");
    expect(outcome).toMatchObject({ size: method === "upload" ? 6 : 5 });
    const urls = emulator.requests.filter(({ operation }) => operation?.endsWith("Url")).length;
    expect(urls).toBe(3);
    readings = 0;
    late = 9;
    const refused = method === "upload" ? storage.upload("a", "third") : storage.download("a");
    expect(await failure(refused)).toMatchObject({ name: "PermissionDeniedError", status: 403 });
    expect(emulator.requests.filter(({ operation }) => operation?.endsWith("Url"))).toHaveLength(5);
  });
});
