import { hardArguments } from "./values.js";
import type { WireCases } from "./wire-case.js";

const session = { session_id: "trs_1a2B-3" };
const file = { ...session, mount_id: "files" };

/** What goes through a session to the apps' own APIs and to its files. */
export const proxyAndFileCases = {
  proxyExecute: [
    {
      title: "a GET",
      input: { path: session, body: { toolkit_slug: "github", endpoint: "/user?x=ü", method: "GET" } },
    },
    {
      title: "bytes by URL",
      input: {
        path: session,
        body: {
          toolkit_slug: "gmail",
          endpoint: "https://gmail.googleapis.com/upload",
          method: "PUT",
          binary_body: { url: "https://example.com/f", content_type: "image/png" },
        },
      },
    },
    {
      title: "everything",
      input: {
        path: session,
        body: {
          toolkit_slug: "gmail",
          endpoint: "https://gmail.googleapis.com/send",
          method: "POST",
          body: [hardArguments, null, "text", 1],
          binary_body: { base64: "AAEC", content_type: "application/octet-stream" },
          parameters: [
            { name: "X-Odd", value: "a, b", type: "header" },
            { name: "q", value: "ü", type: "query" },
          ],
          custom_connection_data: { authScheme: "BEARER_TOKEN", toolkitSlug: "gmail", val: { token: "t" } },
        },
      },
    },
  ],
  listSessionFiles: [
    { title: "no query", input: { path: file } },
    {
      title: "everything",
      input: {
        path: { session_id: "trs 東京", mount_id: "my files" },
        query: { cursor: "c==", limit: 500, mount_relative_prefix: "a/b c/ü" },
      },
    },
  ],
  createUploadUrl: [
    { title: "a path only", input: { path: file, body: { mount_relative_path: "a.txt" } } },
    {
      title: "everything",
      input: {
        path: { ...session, mount_id: "my+files ü" },
        body: { mount_relative_path: "a/b c/ü.txt", mimetype: "text/plain; charset=utf-8" },
      },
    },
  ],
  createDownloadUrl: [
    { title: "a path", input: { path: file, body: { mount_relative_path: "a.txt" } } },
    { title: "an odd path", input: { path: file, body: { mount_relative_path: "../a//b c/ü.txt" } } },
  ],
  deleteSessionFile: [
    { title: "a path", input: { path: file, body: { mount_relative_path: "a.txt" } } },
    { title: "an odd path", input: { path: { ...session, mount_id: "m n" }, body: { mount_relative_path: " 🧰 " } } },
  ],
} satisfies Partial<WireCases>;
