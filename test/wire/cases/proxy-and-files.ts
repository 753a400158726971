import { hardArguments } from "./values.js";
import type { WireCases } from "./wire-case.js";

const session = { session_id: "trs_1a2B-3" };
const file = { ...session, mount_id: "files" };

/** Proxied requests and files, with and without a session. */
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
  executeToolDirectly: [
    { title: "a slug only", input: { path: { tool_slug: "HACKERNEWS_GET_TODAYS_POSTS" }, body: {} } },
    {
      title: "hard arguments",
      input: { path: { tool_slug: "GMAIL_SEND_EMAIL" }, body: { user_id: "jürgen", arguments: hardArguments } },
    },
    {
      title: "everything",
      input: {
        path: { tool_slug: "_21RISK DO?" },
        body: {
          connected_account_id: "ca_1",
          user_id: "user_123",
          entity_id: "default",
          version: "20251027_00",
          custom_auth_params: {
            base_url: "https://gmail.googleapis.com",
            parameters: [
              { name: "X-Key", in: "header", value: "ü" },
              { name: "n", in: "query", value: 1.5 },
            ],
            body: { a: [null] },
          },
          custom_connection_data: { authScheme: "BEARER_TOKEN", toolkitSlug: "gmail", val: { token: "t" } },
          arguments: {},
          text: "send a mail",
          allow_tracing: null,
        },
      },
    },
  ],
  proxyExecuteDirectly: [
    { title: "a GET", input: { body: { endpoint: "/user?x=ü", method: "GET" } } },
    {
      title: "everything",
      input: {
        body: {
          connected_account_id: "ca_1",
          endpoint: "https://gmail.googleapis.com/send",
          method: "POST",
          body: [hardArguments, null, "text", 1],
          binary_body: { base64: "AAEC", content_type: "application/octet-stream" },
          parameters: [{ name: "X-Odd", value: "a, b", type: "header" }],
          custom_connection_data: { authScheme: "BEARER_TOKEN", toolkitSlug: "gmail", val: { token: "t" } },
        },
      },
    },
  ],
  listProjectFiles: [
    { title: "no query", input: {} },
    {
      title: "everything",
      input: { query: { toolkit_slug: "gmail", tool_slug: "GMAIL_SEND_EMAIL", limit: 50, cursor: "c==" } },
    },
  ],
  requestFileUpload: [
    {
      title: "a file",
      input: {
        body: {
          toolkit_slug: "gmail",
          tool_slug: "GMAIL_SEND_EMAIL",
          filename: "a.txt",
          mimetype: "text/plain",
          md5: "d41d8cd98f00b204e9800998ecf8427e",
        },
      },
    },
    {
      title: "an odd file",
      input: { body: { md5: "", mimetype: "a; b=ü", filename: "../🧰", tool_slug: "", toolkit_slug: "one drive" } },
    },
  ],
} satisfies Partial<WireCases>;
