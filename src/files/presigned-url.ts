import * as operations from "../../generated/operations.gen.js";
import {
  type ApiPromise,
  type CallOptions,
  checkOrigin,
  isApiError,
  type KeylessSender,
  ResponseParseError,
  type Transport,
} from "../internal.js";

/** Where the files are. */
export interface MountAddress {
  readonly transport: Transport;
  readonly path: { readonly session_id: string; readonly mount_id: string };
}

/** A URL that grants one transfer, and what the response says of the file. */
export interface PresignedUrl {
  /** Its query is a secret. */
  readonly url: string;
  readonly mount_relative_path: string;
  readonly sandbox_mount_prefix: string;
}

/** Asks for a URL to upload to: `POST …/mounts/{mount_id}/upload_url`. */
export function presignUpload(
  { transport, path }: MountAddress,
  file: string,
  mimetype: string,
  options: CallOptions,
): Promise<PresignedUrl> {
  const body = { mount_relative_path: file, mimetype };
  const sent = transport.send(operations.createUploadUrl, { path, body }, options, repeatable(file));
  return checkUrl(sent, transport, operations.createUploadUrl.name, "upload_url");
}

/** Asks for a URL to download from: `POST …/mounts/{mount_id}/download_url`. */
export function presignDownload(
  { transport, path }: MountAddress,
  file: string,
  options: CallOptions,
): Promise<PresignedUrl> {
  const body = { mount_relative_path: file };
  const sent = transport.send(operations.createDownloadUrl, { path, body }, options, repeatable(file));
  return checkUrl(sent, transport, operations.createDownloadUrl.name, "download_url");
}

/**
 * Makes a transfer with a presigned URL. If the storage refuses the URL with a 403, it may have expired on the way: the
 * transfer is made once more with a new one.
 *
 * @param again whether the transfer can be made again
 */
export async function withPresignedUrl<Result>(
  presign: () => Promise<PresignedUrl>,
  again: boolean,
  transfer: (presigned: PresignedUrl) => Promise<Result>,
): Promise<Result> {
  const first = await presign();
  try {
    return await transfer(first);
  } catch (error) {
    if (!again || !isApiError(error) || error.status !== 403) {
      throw error;
    }
  }
  return transfer(await presign());
}

/** Signing a URL changes nothing, so the request is repeated like one that only reads. */
function repeatable(subject: string): { readonly repeatable: true; readonly subject: string } {
  return { repeatable: true, subject };
}

/** @throws ResponseParseError for a URL that nothing may be sent to; it shows nothing of the response, a secret */
async function checkUrl<Name extends string>(
  sent: ApiPromise<{ readonly [name in Name]: string } & Omit<PresignedUrl, "url">>,
  { allowInsecureOrigin }: KeylessSender,
  operation: string,
  name: Name,
): Promise<PresignedUrl> {
  const { data, status, headers, requestId } = await sent.withResponse();
  const url: unknown = data[name];
  const fault = urlFault(url, allowInsecureOrigin);
  if (fault !== undefined || typeof url !== "string") {
    throw new ResponseParseError(
      `${operation} got a ${status} response with a \`${name}\` that ${fault}. Nothing was transferred. Check that \`baseUrl\` leads to the service.`,
      { operation, status, headers, requestId, body: "" },
    );
  }
  const { mount_relative_path, sandbox_mount_prefix } = data;
  return { url, mount_relative_path, sandbox_mount_prefix };
}

function urlFault(text: unknown, allowInsecureOrigin: string | undefined): string | undefined {
  if (typeof text !== "string" || text === "") {
    return "is missing";
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return "is not a URL";
  }
  if (url.username !== "" || url.password !== "") {
    return "contains a user name or password";
  }
  try {
    checkOrigin(url, "url", allowInsecureOrigin);
    return undefined;
  } catch {
    return "is neither https nor on this machine";
  }
}
