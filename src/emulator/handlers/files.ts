import { HttpError } from "../errors.js";
import { paginate } from "../pagination.js";
import { type RequestContext, requireSession } from "../request-context.js";
import { type FileTransfer, filesIn } from "../state.js";
import type { Handlers } from "./handler.js";

/** Lifetime of a presigned URL, in milliseconds. */
const URL_LIFETIME = 3_600_000;

/**
 * Handlers of the files in the mounts of a session.
 *
 * @internal
 */
export const fileHandlers = {
  listSessionFiles({ path, query }, context) {
    const files = filesIn(requireSession(context, path), path.mount_id);
    const prefix = query.mount_relative_prefix ?? "";
    const found = [...files]
      .filter(([name]) => name.startsWith(prefix))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, file]) => ({
        ...location(path.mount_id, name),
        size: file.bytes.byteLength,
        last_modified: file.modifiedAt,
      }));
    const { items, next_cursor } = paginate(found, query, 100, 500);
    return { items, ...(next_cursor === null ? {} : { next_cursor }) };
  },

  createUploadUrl({ path, body }, context) {
    const { url, expires_at } = presign(context, path, "upload", body.mount_relative_path, body.mimetype);
    return { ...location(path.mount_id, body.mount_relative_path), upload_url: url, expires_at };
  },

  createDownloadUrl({ path, body }, context) {
    const file = filesIn(requireSession(context, path), path.mount_id).get(body.mount_relative_path);
    if (file === undefined) {
      throw new HttpError("HTTP_NotFound", `File ${body.mount_relative_path} not found in mount ${path.mount_id}`);
    }
    const { url, expires_at } = presign(context, path, "download", body.mount_relative_path);
    return { ...location(path.mount_id, body.mount_relative_path), download_url: url, expires_at };
  },

  /** Succeeds if the file does not exist, like the object storage behind the service. */
  deleteSessionFile({ path, body }, context) {
    filesIn(requireSession(context, path), path.mount_id).delete(body.mount_relative_path);
    return location(path.mount_id, body.mount_relative_path);
  },
} satisfies Handlers<"listSessionFiles" | "createUploadUrl" | "createDownloadUrl" | "deleteSessionFile">;

function location(mountId: string, path: string) {
  return { mount_relative_path: path, sandbox_mount_prefix: `/mnt/${mountId}` };
}

/** Creates a URL that uploads or downloads one file without an API key. */
function presign(
  context: RequestContext,
  path: { readonly session_id: string; readonly mount_id: string },
  direction: FileTransfer["direction"],
  file: string,
  mimetype?: string,
): { url: string; expires_at: string } {
  const { state, filesOrigin } = context;
  const { id: sessionId } = requireSession(context, path);
  if (file.startsWith("/") || file.split("/").includes("..")) {
    throw new HttpError("HTTP_BadRequest", "The file path must be relative to the mount and stay inside it.", {
      errors: ["Error in payload.mount_relative_path: must be relative and must not contain .."],
    });
  }
  const expiresAt = state.now().getTime() + URL_LIFETIME;
  const token = state.newToken(direction);
  state.transfers.set(token, { direction, sessionId, mountId: path.mount_id, path: file, mimetype, expiresAt });
  return { url: `${filesOrigin}/files/${token}`, expires_at: new Date(expiresAt).toISOString() };
}
