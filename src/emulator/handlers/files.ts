import { ApiFailure } from "../errors.js";
import { paginate } from "../pagination.js";
import type { Emulation } from "../request-context.js";
import type { SessionRecord, StoredFile, Transfer } from "../state.js";
import { type HandlersOf, sessionOf } from "./handler.js";

const ONE_HOUR = 3_600_000;

/** @internal */
export const fileHandlers = {
  listSessionFiles({ path, query }, emulation) {
    const files = mountOf(sessionOf(emulation, path), path.mount_id);
    const prefix = query.mount_relative_prefix ?? "";
    const found = [...files]
      .filter(([name]) => name.startsWith(prefix))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, file]) => ({
        ...place(path.mount_id, name),
        size: file.bytes.byteLength,
        last_modified: file.modifiedAt,
      }));
    const { items, next_cursor } = paginate(found, query, 100, 500);
    return { items, ...(next_cursor === null ? {} : { next_cursor }) };
  },

  createUploadUrl({ path, body }, emulation) {
    const { url, expires_at } = presign(emulation, path, "upload", body.mount_relative_path, body.mimetype);
    return { ...place(path.mount_id, body.mount_relative_path), upload_url: url, expires_at };
  },

  createDownloadUrl({ path, body }, emulation) {
    const file = mountOf(sessionOf(emulation, path), path.mount_id).get(body.mount_relative_path);
    if (file === undefined) {
      throw new ApiFailure("HTTP_NotFound", `The mount ${path.mount_id} has no file ${body.mount_relative_path}`);
    }
    const { url, expires_at } = presign(emulation, path, "download", body.mount_relative_path);
    return { ...place(path.mount_id, body.mount_relative_path), download_url: url, expires_at };
  },

  /** Deleting what is not there is no error, as with the storage behind the service. */
  deleteSessionFile({ path, body }, emulation) {
    mountOf(sessionOf(emulation, path), path.mount_id).delete(body.mount_relative_path);
    return place(path.mount_id, body.mount_relative_path);
  },
} satisfies HandlersOf<"listSessionFiles" | "createUploadUrl" | "createDownloadUrl" | "deleteSessionFile">;

/** The files of a mount, by path. A mount comes into being when it is first spoken of. */
export function mountOf(session: SessionRecord, mountId: string): Map<string, StoredFile> {
  const known = session.mounts.get(mountId);
  if (known !== undefined) return known;
  const mount = new Map<string, StoredFile>();
  session.mounts.set(mountId, mount);
  return mount;
}

function place(mountId: string, path: string) {
  return { mount_relative_path: path, sandbox_mount_prefix: `/mnt/${mountId}` };
}

/** A URL that moves one file's bytes without a key, for an hour. */
function presign(
  emulation: Emulation,
  path: { readonly session_id: string; readonly mount_id: string },
  direction: Transfer["direction"],
  file: string,
  mimetype?: string,
): { url: string; expires_at: string } {
  const { state, origin } = emulation;
  const { id: sessionId } = sessionOf(emulation, path);
  if (file.startsWith("/") || file.split("/").includes("..")) {
    throw new ApiFailure("HTTP_BadRequest", "A file's path starts in its mount and stays there.", {
      errors: ["Error in payload.mount_relative_path: must be relative, without .."],
    });
  }
  const expiresAt = state.now().getTime() + ONE_HOUR;
  const token = state.nextId(direction);
  state.transfers.set(token, { direction, sessionId, mountId: path.mount_id, path: file, mimetype, expiresAt });
  return { url: `${origin}/files/${token}`, expires_at: new Date(expiresAt).toISOString() };
}
