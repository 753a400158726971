/**
 * The files of a session: what you put there, a tool finds in the sandbox, and the other way round. Runs on the emulator;
 * with COMPOSIO_API_KEY, on the real service.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Composio, isComposioError } from "composio-session";
import { createEmulator } from "composio-session/emulator";
import { files, type TransferProgress } from "composio-session/files";
import { downloadFile, uploadFile } from "composio-session/files/node";

async function main(folder: string): Promise<void> {
  const emulator = process.env["COMPOSIO_API_KEY"] ? undefined : createEmulator();
  const composio = new Composio(emulator === undefined ? {} : { apiKey: emulator.apiKey, fetch: emulator.fetch });
  const session = await composio.createSession("user_123");
  const storage = files(session);

  // Content that is in memory.
  const note = await storage.upload("notes/today.txt", "Hello from a session");
  console.log(`uploaded ${note.sandbox_mount_prefix}/${note.mount_relative_path}, ${note.size} bytes`);

  // A stream of known length: no more than a chunk of it is in memory.
  const size = 3_000_000;
  await storage.upload("data/zeros.bin", zeros(size), { size, onProgress: printProgress() });

  // A local file. It is read again if the upload has to be retried.
  const local = join(folder, "report.csv");
  await writeFile(local, "month,total\n2026-10,12\n");
  await uploadFile(storage, local, { path: "reports/october.csv", contentType: "text/csv" });

  for await (const file of storage.list()) {
    console.log(`${file.mount_relative_path.padEnd(20)} ${file.size} bytes`);
  }

  const download = await storage.download("reports/october.csv");
  console.log(`${download.contentType}: ${JSON.stringify(await download.text())}`);

  // The local file appears when the download is complete, or not at all.
  const copy = join(folder, "copy.csv");
  await downloadFile(storage, "reports/october.csv", copy, { signal: AbortSignal.timeout(60_000) });
  console.log(`the copy is the same: ${(await readFile(copy, "utf8")) === (await readFile(local, "utf8"))}`);

  try {
    await storage.download("../secrets.txt");
  } catch (error) {
    console.log(isComposioError(error) ? error.message : error);
  }

  for (const path of ["notes/today.txt", "data/zeros.bin", "reports/october.csv"]) {
    await storage.delete(path);
  }
  console.log(`files left: ${(await storage.list()).items.length}`);
  await session.delete();
}

function zeros(size: number): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream({
    pull(sink) {
      const length = Math.min(left, 65_536);
      left -= length;
      sink.enqueue(new Uint8Array(length));
      if (left === 0) {
        sink.close();
      }
    },
  });
}

function printProgress(): (progress: TransferProgress) => void {
  let printed = 0;
  return ({ loaded, total = loaded }) => {
    const percent = Math.floor((loaded / total) * 4) * 25;
    if (percent > printed) {
      printed = percent;
      console.log(`${percent} %`);
    }
  };
}

const folder = await mkdtemp(join(tmpdir(), "composio-session-example-"));
try {
  await main(folder);
} finally {
  await rm(folder, { recursive: true });
}
