import type { FileDeleteResult, FileListQuery, FilePage, SessionFile } from "../../generated/openapi.gen.js";
import * as operations from "../../generated/operations.gen.js";
import {
  type ApiPromise,
  type CallOptions,
  checkName,
  findUnknownOption,
  InvalidArgumentError,
  isServerRuntime,
  type ListOptions,
  PAGE_RESPONSE,
  type PagePromise,
  pagePromise,
  partsOf,
  sendWithoutKey,
  type Session,
  startCall,
  streamWithoutKey,
} from "../internal.js";
import { type FileDownload, fileDownload } from "./file-download.js";
import { checkFilePath, checkPathPrefix } from "./file-path.js";
import {
  type DownloadOptions,
  type FilesOptions,
  requestOptions,
  storageOptions,
  type StreamUploadOptions,
  type UploadOptions,
} from "./options.js";
import { type MountAddress, presignDownload, presignUpload, withPresignedUrl } from "./presigned-url.js";
import { Transfer } from "./transfer.js";
import { type BytesContent, type StreamContent, uploadContent } from "./upload-content.js";

/** A file that was uploaded. */
export interface UploadedFile extends Pick<SessionFile, "mount_relative_path" | "sandbox_mount_prefix"> {
  /** In bytes. */
  readonly size: number;
}

/** The files in a mount of a session. Paths are relative to the mount: `reports/2026.pdf`. */
export interface SessionFiles {
  /** Id of the mount. */
  readonly mount: string;

  /**
   * Lists files: `GET …/mounts/{mount_id}/items`. Await it for one page (100 by default, `limit` up to 500), iterate it
   * for all files. `mount_relative_prefix` lists those whose path starts with it. Call options apply to each page.
   */
  list(query?: FileListQuery, options?: ListOptions): PagePromise<FilePage, SessionFile>;

  /**
   * Uploads a file, in place of one that has the same path: asks for a presigned URL (`POST …/upload_url`), then sends
   * the content there without the API key. Content is retried; a stream can be sent only once, unless a function opens it.
   *
   * In a browser the content is sent in one piece: `timeout` limits the whole transfer, and there is no progress.
   *
   * @throws InvalidArgumentError for a path that leaves the mount, or a `size` that the content does not have
   * @throws ApiError, ConnectionError, TimeoutError, ResponseParseError, RedirectError; `mayHaveExecuted` says whether the
   * file may have been stored
   */
  upload(path: string, content: BytesContent, options?: UploadOptions): Promise<UploadedFile>;
  upload(path: string, content: StreamContent, options: StreamUploadOptions): Promise<UploadedFile>;

  /**
   * Starts the download of a file: asks for a presigned URL (`POST …/download_url`), then requests it without the API key.
   * Resolves when the first bytes arrive; `signal`, `deadline` and `timeout` apply until the last one is read.
   *
   * @throws NotFoundError if there is no such file, and what `upload` throws
   */
  download(path: string, options?: DownloadOptions): Promise<FileDownload>;

  /**
   * Deletes a file: `POST …/delete`. One that does not exist is no error. Never retried once it may have reached the
   * service, unless you pass `idempotent: true`: in the meantime there may be a new file at this path.
   */
  delete(path: string, options?: CallOptions): ApiPromise<FileDeleteResult>;
}

/**
 * The files of a session, which its sandbox sees under `/mnt/files`.
 *
 * ```ts
 * const storage = files(session);
 * await storage.upload("notes/today.txt", "Hello");
 * for await (const file of storage.list()) console.log(file.mount_relative_path, file.size);
 * ```
 *
 * @throws InvalidArgumentError for anything but a session, and for an unknown option
 */
export function files(session: Session, options: FilesOptions = {}): SessionFiles {
  const { transport } = partsOf(session);
  const unknown = findUnknownOption(options, ["mount"], "files");
  if (unknown !== undefined) {
    throw new InvalidArgumentError(unknown);
  }
  const { mount = "files" } = options;
  checkName("files", '`mount`, the id of a mount: "files"', mount);
  const address: MountAddress = { transport, path: { session_id: session.sessionId, mount_id: mount } };

  return {
    mount,

    list(query = {}, { maxPages, ...call } = {}) {
      return pagePromise<FilePage, SessionFile>(
        (cursor) =>
          startCall(() => {
            if (query.mount_relative_prefix !== undefined) {
              checkPathPrefix("list", query.mount_relative_prefix);
            }
            const input = { path: address.path, query: { ...query, ...cursor } };
            return transport.send(operations.listSessionFiles, input, call, PAGE_RESPONSE);
          }),
        maxPages,
      );
    },

    upload: (path: string, content: unknown, uploadOptions: Partial<StreamUploadOptions> = {}) =>
      upload(address, path, content, uploadOptions),

    download: (path, downloadOptions = {}) => download(address, path, downloadOptions),

    delete(path, call) {
      return startCall(() => {
        const body = { mount_relative_path: checkFilePath("delete", path) };
        return transport.send(operations.deleteSessionFile, { path: address.path, body }, call, { subject: path });
      });
    },
  };
}

async function upload(
  address: MountAddress,
  path: string,
  content: unknown,
  { size, contentType, ...options }: Partial<StreamUploadOptions>,
): Promise<UploadedFile> {
  const { transport } = address;
  checkFilePath("upload", path);
  const prepared = uploadContent(content, { size, contentType, onProgress: options.onProgress }, isServerRuntime());
  const transfer = new Transfer(transport, "upload", `upload ${JSON.stringify(path)}`, options);
  const { signal } = transfer;
  try {
    return await withPresignedUrl(
      () => presignUpload(address, path, prepared.contentType, requestOptions(options, signal)),
      prepared.repeatable,
      async ({ url, mount_relative_path, sandbox_mount_prefix }) => {
        const { body } = prepared;
        transfer.mayHaveExecuted = true;
        await sendWithoutKey(
          transport,
          { operation: "upload", subject: path, method: "PUT", url, body, contentType: prepared.contentType },
          storageOptions(options, signal),
        );
        return { mount_relative_path, sandbox_mount_prefix, size: prepared.size };
      },
    );
  } finally {
    transfer.end();
  }
}

async function download(
  address: MountAddress,
  path: string,
  { onProgress, ...options }: DownloadOptions,
): Promise<FileDownload> {
  const { transport } = address;
  checkFilePath("download", path);
  const transfer = new Transfer(transport, "download", `download ${JSON.stringify(path)}`, { onProgress, ...options });
  const { signal } = transfer;
  const events = {
    onProgress: onProgress && ((loaded: number, total: number | undefined) => onProgress({ loaded, total })),
    onEnd: () => transfer.end(),
  };
  try {
    return await withPresignedUrl(
      () => presignDownload(address, path, requestOptions(options, signal)),
      true,
      async ({ url }) => {
        const request = { operation: "download", subject: path, method: "GET", url } as const;
        const response = await streamWithoutKey(transport, request, storageOptions(options, signal), events);
        return fileDownload(path, response, transfer.maxResponseBytes);
      },
    );
  } catch (error) {
    transfer.end();
    throw error;
  }
}
