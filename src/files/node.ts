/**
 * Uploads and downloads between a session and the local disk, for Node: `composio-session/files/node`.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ComposioError, InvalidArgumentError, isComposioError } from "../internal.js";
import type { DownloadOptions, SessionFiles, UploadedFile, UploadOptions } from "./index.js";

/** Options of `uploadFile`. */
export interface FileUploadOptions extends UploadOptions {
  /**
   * Path in the mount.
   * @default the name of the local file
   */
  readonly path?: string | undefined;
}

/** A file that was downloaded to the disk. */
export interface DownloadedFile {
  /** Path on the local disk. */
  readonly localPath: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Uploads a local file. It is read as it is sent, however large it is, and read again for a retry.
 *
 * ```ts
 * await uploadFile(files(session), "report.pdf", { path: "reports/2026.pdf", contentType: "application/pdf" });
 * ```
 *
 * @param files from `files(session)`
 * @throws InvalidArgumentError for a local file that cannot be read, and what `files.upload` throws
 */
export async function uploadFile(
  files: SessionFiles,
  localPath: string,
  { path = basename(localPath), ...options }: FileUploadOptions = {},
): Promise<UploadedFile> {
  const found = await stat(localPath).catch((error: unknown) => refuse("uploadFile", "read", localPath, error));
  if (!found.isFile()) {
    throw new InvalidArgumentError(`uploadFile: ${JSON.stringify(localPath)} is not a file. Nothing was sent.`);
  }
  await (await open(localPath).catch((error: unknown) => refuse("uploadFile", "read", localPath, error))).close();
  return files.upload(path, () => webStream(localPath), { ...options, size: found.size });
}

/**
 * Downloads a file to the local disk, in place of one that is there. The bytes go to a temporary file beside it, which
 * gets its name when it is complete: a download that fails or is aborted leaves nothing behind.
 *
 * ```ts
 * await downloadFile(files(session), "reports/2026.pdf", "report.pdf");
 * ```
 *
 * @param files from `files(session)`
 * @throws InvalidArgumentError for a local path that cannot be written, and what `files.download` throws
 */
export async function downloadFile(
  files: SessionFiles,
  path: string,
  localPath: string,
  options: DownloadOptions = {},
): Promise<DownloadedFile> {
  const found = await stat(localPath).catch(() => undefined);
  if (found?.isDirectory() === true) {
    throw new InvalidArgumentError(`downloadFile: ${JSON.stringify(localPath)} is a folder. Nothing was sent.`);
  }
  const temporary = join(dirname(localPath), `.${basename(localPath)}.${randomUUID()}.part`);
  const handle = await open(temporary, "wx").catch((error: unknown) =>
    refuse("downloadFile", "write", localPath, error),
  );
  try {
    const size = await receive(files, path, handle, options);
    await handle.close();
    await rename(temporary, localPath);
    return { localPath, size };
  } catch (error) {
    // A handle can be closed twice.
    await handle.close().catch(() => {});
    await rm(temporary, { force: true });
    throw isComposioError(error) || !isSystemError(error) ? error : writeError(localPath, error);
  }
}

/** Writes a download to a file. @returns its size in bytes */
async function receive(
  files: SessionFiles,
  path: string,
  handle: FileHandle,
  options: DownloadOptions,
): Promise<number> {
  const { stream } = await files.download(path, options);
  const reader = stream.getReader();
  let size = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read chunk by chunk
    const { done, value } = await reader.read();
    if (done) {
      return size;
    }
    try {
      // oxlint-disable-next-line no-await-in-loop -- so that the network waits for the disk
      await writeAll(handle, value);
    } catch (error) {
      reader.cancel(error).catch(() => {});
      throw error;
    }
    size += value.byteLength;
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength;) {
    // oxlint-disable-next-line no-await-in-loop -- the disk may take less than it is given
    at += (await handle.write(bytes, at)).bytesWritten;
  }
}

function webStream(localPath: string): ReadableStream<Uint8Array> {
  const file = createReadStream(localPath);
  const chunks = file[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(sink) {
        const { done, value } = await chunks.next();
        if (done === true) {
          sink.close();
        } else {
          sink.enqueue(value);
        }
      },
      cancel() {
        file.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

function refuse(method: string, verb: string, localPath: string, cause: unknown): never {
  throw new InvalidArgumentError(
    `${method} cannot ${verb} ${JSON.stringify(localPath)} (${errorCode(cause)}). Nothing was sent.`,
    { cause },
  );
}

function writeError(localPath: string, cause: unknown): ComposioError {
  return new ComposioError(
    `downloadFile could not write ${JSON.stringify(localPath)} (${errorCode(cause)}). Nothing was kept.`,
    { cause },
  );
}

/** Whether an error comes from the file system, not from the caller's signal or `onProgress`. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
