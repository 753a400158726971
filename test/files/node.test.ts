import { truncateSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { files, type TransferProgress } from "../../src/files/index.js";
import { downloadFile, uploadFile } from "../../src/files/node.js";
import { Composio } from "../../src/index.js";
import { failure } from "../http/setup.js";
import { discardBody, sendBytes, type StorageHandler, storageServer } from "./storage-server.js";

const MB = 1024 * 1024;
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "composio-session-files-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function onEmulator() {
  const emulator = createEmulator();
  const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
  return { emulator, storage: files(await composio.createSession("user_123")) };
}

async function onServer(handle: StorageHandler) {
  const server = await storageServer(handle);
  const composio = new Composio({ apiKey: "key", baseUrl: server.url });
  return { server, storage: files(await composio.createSession("user_123")) };
}

describe("uploadFile and downloadFile", () => {
  test("move a file from the disk to a session and back, unchanged", async () => {
    const { storage } = await onEmulator();
    const bytes = Buffer.alloc(2 * MB + 3, "hello ☃");
    await writeFile(join(folder, "report.pdf"), bytes);
    const seen: number[] = [];
    const uploaded = await uploadFile(storage, join(folder, "report.pdf"), {
      path: "reports/2026.pdf",
      contentType: "application/pdf",
      onProgress: ({ loaded }) => seen.push(loaded),
    });
    expect(uploaded).toMatchObject({ mount_relative_path: "reports/2026.pdf", size: bytes.byteLength });
    expect([seen.at(0), seen.at(-1)]).toEqual([0, bytes.byteLength]);
    const localPath = join(folder, "back.pdf");
    expect(await downloadFile(storage, "reports/2026.pdf", localPath)).toEqual({ localPath, size: bytes.byteLength });
    expect(Buffer.compare(await readFile(localPath), bytes)).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual(["back.pdf", "report.pdf"]);
  });

  test("take the name of the local file, and replace a file that is there", async () => {
    const { storage } = await onEmulator();
    const local = join(folder, "a.txt");
    await writeFile(local, "new");
    await uploadFile(storage, local);
    await writeFile(local, "a longer one that is replaced");
    await downloadFile(storage, "a.txt", local);
    expect(await readFile(local, "utf8")).toBe("new");
  });

  test("move an empty file", async () => {
    const { storage } = await onEmulator();
    await writeFile(join(folder, "empty"), "");
    expect(await uploadFile(storage, join(folder, "empty"))).toMatchObject({ size: 0 });
    expect(await downloadFile(storage, "empty", join(folder, "again"))).toMatchObject({ size: 0 });
  });

  test("read the file again for a retry", async () => {
    const { server, storage } = await onServer((request, response, seen, count) => {
      if (count === 1) {
        request.resume();
        request.on("end", () => response.writeHead(503).end());
      } else {
        discardBody(request, response, seen, count);
      }
    });
    await writeFile(join(folder, "a.bin"), Buffer.alloc(3 * MB));
    await uploadFile(storage, join(folder, "a.bin"));
    expect(server.requests.map(({ received }) => received)).toEqual([0, 3 * MB]);
  });

  test("work many at a time in one folder", async () => {
    const { storage } = await onEmulator();
    const names = Array.from({ length: 12 }, (_, index) => `${index}.txt`);
    await Promise.all(names.map((name) => storage.upload(name, name)));
    await Promise.all(names.map((name) => downloadFile(storage, name, join(folder, name))));
    expect(await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))).toEqual(names);
    expect(await readdir(folder)).toHaveLength(12);
  });
});

describe("downloadFile leaves the folder as it was", () => {
  const before = async () => {
    await writeFile(join(folder, "old.pdf"), "old");
  };
  const unchanged = async () => {
    expect(await readdir(folder)).toEqual(["old.pdf"]);
    expect(await readFile(join(folder, "old.pdf"), "utf8")).toBe("old");
  };

  test("when it is aborted in the middle", async () => {
    await before();
    const { storage } = await onServer(sendBytes(500 * MB));
    const controller = new AbortController();
    const reason = new Error("enough");
    let partial: string[] = [];
    const outcome = downloadFile(storage, "a.pdf", join(folder, "old.pdf"), {
      signal: controller.signal,
      onProgress: ({ loaded }) => {
        if (loaded > 4 * MB) {
          controller.abort(reason);
        }
      },
    });
    while (partial.length < 2) {
      // oxlint-disable-next-line no-await-in-loop -- waits for the temporary file
      partial = await readdir(folder);
    }
    expect(await failure(outcome)).toBe(reason);
    await unchanged();
  });

  test("when the connection breaks in the middle", async () => {
    await before();
    const { storage } = await onServer((_request, response) => {
      response.writeHead(200, { "content-length": MB }).write("half");
      setTimeout(() => response.destroy(), 20);
    });
    expect(await failure(downloadFile(storage, "a.pdf", join(folder, "old.pdf")))).toMatchObject({
      name: "ConnectionError",
    });
    await unchanged();
  });

  test("when there is no such file", async () => {
    await before();
    const { storage } = await onEmulator();
    expect(await failure(downloadFile(storage, "nowhere.pdf", join(folder, "old.pdf")))).toMatchObject({
      name: "NotFoundError",
    });
    await unchanged();
  });

  test("when the path leads out of the mount", async () => {
    await before();
    const { storage } = await onEmulator();
    expect(await failure(downloadFile(storage, "../a.pdf", join(folder, "old.pdf")))).toMatchObject({
      name: "InvalidArgumentError",
    });
    await unchanged();
  });

  test("when onProgress throws", async () => {
    await before();
    const { storage } = await onEmulator();
    await storage.upload("a", "a");
    const thrown = new Error("enough");
    const onProgress = (): never => {
      throw thrown;
    };
    expect(await failure(downloadFile(storage, "a", join(folder, "old.pdf"), { onProgress }))).toBe(thrown);
    await unchanged();
  });
});

describe("a local path that cannot be used is refused before anything is sent", () => {
  test.each([
    ["a file that is not there", "nowhere.pdf", /uploadFile cannot read .*nowhere\.pdf.*ENOENT/],
    ["a folder", ".", /is not a file/],
  ])("by uploadFile: %s", async (_what, name, message) => {
    const { emulator, storage } = await onEmulator();
    const sent = emulator.requests.length;
    const error = await failure(uploadFile(storage, join(folder, name)));
    expect(error).toMatchObject({ name: "InvalidArgumentError", message: expect.stringMatching(message) });
    expect(emulator.requests).toHaveLength(sent);
  });

  test.each([
    ["a folder that is not there", "nowhere/a.pdf", /downloadFile cannot write .*ENOENT/],
    ["a folder", "folder", /is a folder/],
  ])("by downloadFile: %s", async (_what, name, message) => {
    await mkdir(join(folder, "folder"));
    const { emulator, storage } = await onEmulator();
    const sent = emulator.requests.length;
    const error = await failure(downloadFile(storage, "a.pdf", join(folder, name)));
    expect(error).toMatchObject({ name: "InvalidArgumentError", message: expect.stringMatching(message) });
    expect(emulator.requests).toHaveLength(sent);
    expect(await readdir(folder)).toEqual(["folder"]);
  });
});

test("downloadFile writes in place of a symbolic link, not through it", async () => {
  const { storage } = await onEmulator();
  await storage.upload("a", "new");
  await writeFile(join(folder, "target"), "kept");
  await symlink(join(folder, "target"), join(folder, "link"));
  await downloadFile(storage, "a", join(folder, "link"));
  expect(await readFile(join(folder, "target"), "utf8")).toBe("kept");
  expect(await readFile(join(folder, "link"), "utf8")).toBe("new");
});

test("uploadFile is an error if the file shrinks under it", async () => {
  const local = join(folder, "log");
  await writeFile(local, Buffer.alloc(3 * MB));
  const { server, storage } = await onServer(discardBody);
  const onProgress = ({ loaded }: TransferProgress): void => {
    if (loaded === 0) {
      truncateSync(local, MB);
    }
  };
  expect(await failure(uploadFile(storage, local, { onProgress }))).toMatchObject({
    name: "InvalidArgumentError",
    message: expect.stringContaining(`\`size\` is ${3 * MB}, but the content ended after ${MB} bytes`),
  });
  expect(server.requests.filter(({ complete }) => complete)).toEqual([]);
});
