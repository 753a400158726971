import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { root } from "../types/compile.js";
import { discardBody, sendBytes, storageServer } from "./storage-server.js";

const MB = 1024 * 1024;
const SIZE = 200 * MB;

/** Transfers in a process of its own, and prints by how many bytes its resident memory grew at most. */
const PROGRAM = `
import { Composio } from "./src/index.ts";
import { files } from "./src/files/index.ts";
const [url, what, size] = process.argv.slice(1);
const session = await new Composio({ apiKey: "key", baseUrl: url }).createSession("user");
const storage = files(session);
let highest = 0;
const onProgress = () => { highest = Math.max(highest, process.memoryUsage.rss()); };
async function transfer(size) {
  if (what === "upload") {
    let left = size;
    const stream = new ReadableStream({
      pull(sink) {
        if (left === 0) { sink.close(); return; }
        const length = Math.min(left, 65536);
        left -= length;
        sink.enqueue(new Uint8Array(length).fill(1));
      },
    }, { highWaterMark: 0 });
    await storage.upload("a.bin", stream, { size, onProgress });
    return size;
  }
  const { stream } = await storage.download("a.bin", { onProgress });
  let loaded = 0;
  for await (const chunk of stream) loaded += chunk.byteLength;
  return loaded;
}
await transfer(what === "upload" ? 16 * 1024 * 1024 : Number(size));
const before = process.memoryUsage.rss();
highest = 0;
const moved = await transfer(Number(size));
console.log(JSON.stringify({ moved, growth: highest - before }));
`;

async function run(url: string, what: string, size: number): Promise<{ moved: number; growth: number }> {
  const args = ["--import", "tsx", "--input-type=module", "-e", PROGRAM, url, what, String(size)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, timeout: 18_000 });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the program prints
  return JSON.parse(stdout) as { moved: number; growth: number };
}

describe("the memory of a transfer of 200 MB", () => {
  test("stays flat during an upload of a stream", async () => {
    const server = await storageServer(discardBody);
    const { moved, growth } = await run(server.url, "upload", SIZE);
    expect(moved).toBe(SIZE);
    expect(server.requests.at(-1)).toMatchObject({ received: SIZE, complete: true });
    expect(growth).toBeLessThan(48 * MB);
  });

  test("stays flat during a download", async () => {
    let downloads = 0;
    const server = await storageServer((request, response, seen, count) => {
      downloads += 1;
      // A small one first, so that what the runtime loads once does not count.
      sendBytes(downloads === 1 ? 16 * MB : SIZE)(request, response, seen, count);
    });
    const { moved, growth } = await run(server.url, "download", SIZE);
    expect(moved).toBe(SIZE);
    expect(growth).toBeLessThan(48 * MB);
  });
});
