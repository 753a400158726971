/**
 * The files of a session: `composio-session/files`.
 *
 * @module
 */
export type { FileDeleteResult, FileListQuery, FilePage, SessionFile } from "../../generated/openapi.gen.js";
export type { ByteStream } from "../internal.js";
export type { FileDownload } from "./file-download.js";
export type {
  DownloadOptions,
  FilesOptions,
  StreamUploadOptions,
  TransferOptions,
  TransferProgress,
  UploadOptions,
} from "./options.js";
export { files, type SessionFiles, type UploadedFile } from "./session-files.js";
export type { BytesContent, StreamContent } from "./upload-content.js";
