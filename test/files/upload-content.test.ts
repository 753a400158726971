import { describe, expect, test } from "vitest";
import { uploadContent } from "../../src/files/upload-content.js";

const MB = 1024 * 1024;
const streamed = (body: unknown): boolean => typeof body === "object" && body !== null && "open" in body;

describe("the content of an upload", () => {
  test.each([
    ["small bytes", new Uint8Array(MB), {}, false],
    ["large bytes", new Uint8Array(MB + 1), {}, true],
    ["a large Blob", new Blob([new Uint8Array(MB + 1)]), {}, true],
    ["small bytes with progress", new Uint8Array(1), { onProgress() {} }, true],
  ])("is sent in one piece or streamed, where fetch can: %s", (_what, content, options, expected) => {
    const { body, repeatable } = uploadContent(content, options, true);
    expect([streamed(body), repeatable]).toEqual([expected, true]);
  });

  test.each([
    ["large bytes", new Uint8Array(2 * MB), {}],
    ["bytes with progress", new Uint8Array(1), { onProgress() {} }],
  ])("is sent in one piece in a browser, whose fetch streams no body to storage: %s", (_what, content, options) => {
    expect(streamed(uploadContent(content, options, false).body)).toBe(false);
  });

  test("is not copied: bytes stay where they are", () => {
    const bytes = new Uint8Array(1000).subarray(10, 20);
    const { body, size } = uploadContent(bytes, {}, true);
    expect([Object(body).buffer === bytes.buffer, size]).toEqual([true, 10]);
  });

  test("is copied out of memory that other threads share, which fetch refuses", () => {
    const { body } = uploadContent(new Uint8Array(new SharedArrayBuffer(4)).fill(7), {}, true);
    expect(Object(body).buffer).toBeInstanceOf(ArrayBuffer);
    expect(body).toEqual(Uint8Array.of(7, 7, 7, 7));
  });

  test("is refused if the function that opens it gives no new stream", () => {
    const used = new Blob(["a"]).stream();
    used.getReader();
    for (const open of [() => used, () => undefined]) {
      const { body } = uploadContent(open, { size: 1 }, true);
      expect(() => Object(body).open()).toThrow(/must return a new ReadableStream each time/);
    }
  });
});
