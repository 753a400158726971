import { describe, expect, test } from "vitest";
import { compile } from "./compile.js";

const setting = `
import { Composio, type CallOptions } from "../../src/index.js";
import { files, type FilePage, type SessionFile, type SessionFiles, type UploadedFile } from "../../src/files/index.js";
import { downloadFile, uploadFile } from "../../src/files/node.js";
import { Readable } from "node:stream";
import { createReadStream } from "node:fs";
import type { Tools } from "./sample-tools.js";
const session = await new Composio<Tools>({ apiKey: "key" }).createSession("user_123");
const untypedSession = await new Composio({ apiKey: "key" }).createSession("user_123");
const storage: SessionFiles = files(session);
const stream: ReadableStream<Uint8Array> = new Blob(["a"]).stream();
void [storage, stream, untypedSession, uploadFile, downloadFile, Readable, createReadStream];
type Used = [CallOptions, FilePage, SessionFile, UploadedFile];
export type { Used };
`;

const wrong: readonly [what: string, call: string, error: RegExp][] = [
  [
    "a stream without size",
    `await storage.upload("a", stream);`,
    /No overload matches|Argument of type 'ReadableStream/,
  ],
  ["a stream with options but no size", `await storage.upload("a", stream, { contentType: "a/b" });`, /size/],
  ["an object as content", `await storage.upload("a", { a: 1 });`, /'a' does not exist in type 'ArrayBuffer/],
  ["no content", `await storage.upload("a");`, /Expected 2-3 arguments/],
  ["a misspelt option", `await storage.upload("a", "a", { contenttype: "a/b" });`, /'contenttype' does not exist/],
  ["idempotent for a transfer", `await storage.download("a", { idempotent: true });`, /'idempotent' does not exist/],
  [
    "a session that was not awaited",
    `files(new Composio({ apiKey: "k" }).createSession("u"));`,
    /not assignable to parameter/,
  ],
  [
    "an object that looks like a session",
    `files({ sessionId: "trs_1" });`,
    /not assignable to parameter|missing the following/,
  ],
  ["a misspelt query", `await storage.list({ prefix: "a" });`, /'prefix' does not exist/],
  ["the size of a download used unchecked", `(await storage.download("a")).size.toFixed();`, /possibly 'undefined'/],
  [
    "the total of a download used unchecked",
    `await storage.download("a", { onProgress: ({ total }) => total.toFixed() });`,
    /possibly 'undefined'/,
  ],
  [
    "a session for the files",
    `await uploadFile(session, "a.pdf");`,
    /not assignable to parameter of type 'SessionFiles'/,
  ],
  ["no local path", `await downloadFile(storage, "a.pdf");`, /Expected 3-4 arguments/],
];

const right: readonly [what: string, call: string][] = [
  ["a session with and without tool types", `files(untypedSession, { mount: "scratch" }); files(session);`],
  [
    "content of each kind",
    `
    await storage.upload("a", "text");
    await storage.upload("a", new Uint8Array(1), { contentType: "application/pdf", onProgress: ({ loaded, total }) => [loaded, total] });
    await storage.upload("a", Buffer.from("a"));
    await storage.upload("a", new ArrayBuffer(1));
    await storage.upload("a", new Blob([]), { signal: AbortSignal.timeout(1), timeout: 1, deadline: 1, maxRetries: 0, headers: {} });
    await storage.upload("a", stream, { size: 1 });
    await storage.upload("a", () => stream, { size: 1, contentType: "a/b" });
    await storage.upload("a", Readable.toWeb(createReadStream("a")), { size: 1 });`,
  ],
  [
    "a page and its items",
    `
    const page: FilePage = await storage.list({ limit: 10, mount_relative_prefix: "a/" }, { maxPages: 2 });
    for await (const file of storage.list()) { const each: SessionFile = file; void each.size; }
    void [page, (await storage.list().withResponse()).requestId];`,
  ],
  [
    "a download in each form",
    `
    const download = await storage.download("a");
    const read: [Uint8Array, Blob, string] = [await download.bytes(), await download.blob(), await download.text()];
    const body = new Response(download.stream);
    for await (const chunk of download.stream) { const bytes: Uint8Array = chunk; void bytes; }
    void [read, body];`,
  ],
  [
    "a deletion with its response",
    `const { status } = await storage.delete("a", { idempotent: true }).withResponse(); void status;`,
  ],
  [
    "local files",
    `
    const uploaded: UploadedFile = await uploadFile(storage, "a.pdf", { path: "b.pdf", onProgress: () => {} });
    const { size } = await downloadFile(storage, "a.pdf", "b.pdf", { deadline: 1 });
    void [uploaded, size];`,
  ],
];

describe("the files of a session", { timeout: 60_000 }, () => {
  const errors = compile(
    Object.fromEntries([...wrong, ...right].map(([what, call]) => [what.replaceAll(" ", "-"), setting + call])),
  );

  test.each(wrong)("do not compile with %s", (what, _call, error) => {
    expect(errors[what.replaceAll(" ", "-")]?.join("\n")).toMatch(error);
  });

  test.each(right)("compile with %s", (what) => {
    expect(errors[what.replaceAll(" ", "-")]).toEqual([]);
  });
});
