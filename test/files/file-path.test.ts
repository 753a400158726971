import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFilePath, checkPathPrefix } from "../../src/files/file-path.js";

const refused: readonly [what: string, path: unknown, fault: RegExp][] = [
  ["a parent folder", "../a.txt", /leads out of the mount/],
  ["a parent folder inside", "a/../../b.txt", /leads out of the mount/],
  ["a parent folder at the end", "a/..", /leads out of the mount/],
  ["an encoded parent folder", "%2e%2E/a.txt", /leads out of the mount/],
  ["a parent folder encoded twice", "%252e%252e%252fa.txt", /leads out of the mount/],
  ["a parent folder after an encoded slash", "a%2f..%2f..%2fb", /leads out of the mount/],
  ["a parent folder after an encoded backslash", "a%5c..%5cb", /leads out of the mount/],
  ["dots around an encoded NUL", ".%00./a", /leads out of the mount/],
  ["an absolute path", "/etc/passwd", /is absolute/],
  ["a drive letter", "C:/a.txt", /is absolute/],
  ["a backslash", "a\\b.txt", /contains a backslash/],
  ["a NUL", "a.txt\0.png", /contains a control character/],
  ["a line break", "a\nb", /contains a control character/],
  ["an empty segment", "a//b.txt", /has an empty segment/],
  ["a trailing slash", "a/", /has an empty segment/],
  ["the folder itself", "./a.txt", /has a segment "\."/],
  ["half a character", "a\ud800.txt", /lone surrogate/],
  ["nothing", "", /got an empty string/],
  ["null", null, /got null/],
  ["a number", 7, /got number/],
];

describe("the path of a file", () => {
  test.each(refused)("is refused with %s", (_what, path, fault) => {
    expect(() => checkFilePath("upload", path)).toThrow(
      expect.objectContaining({ name: "InvalidArgumentError", message: expect.stringMatching(fault) }),
    );
    expect(() => checkFilePath("upload", path)).toThrow(/^upload.* Nothing was sent\./s);
  });

  test.each([
    "a.txt",
    "reports/2026 final.pdf",
    "ü/東京.txt",
    "..a",
    "a..",
    "a/...",
    ".hidden",
    "100%.txt",
    "a%20b",
    "🧰",
  ])("is accepted as it is: %s", (path) => {
    expect(checkFilePath("upload", path)).toBe(path);
  });

  test("is refused if a server that decodes it any number of times would leave the mount", () => {
    const piece = fc.constantFrom("..", ".", "/", "%2e", "%252E", "%2f", "%5C", "%255c", "a", "%00", "b");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.integer({ min: 0, max: 4 }), (pieces, times) => {
        const path = pieces.join("");
        try {
          checkFilePath("upload", path);
        } catch {
          return;
        }
        let decoded = path;
        for (let time = 0; time < times; time += 1) {
          decoded = decodeURIComponent(decoded);
        }
        expect(decoded.replaceAll("\\", "/").split("/")).not.toContain("..");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the beginning of paths", () => {
  test.each(["reports/", "reports/20", "reports/.", "a"])("may end anywhere: %s", (prefix) => {
    expect(checkPathPrefix("list", prefix)).toBe(prefix);
  });

  test.each(["../", "/", "a//b", "a\\", "", "a/../b"])(
    "is refused if it leads out of the mount or nowhere: %j",
    (prefix) => {
      expect(() => checkPathPrefix("list", prefix)).toThrow(expect.objectContaining({ name: "InvalidArgumentError" }));
    },
  );
});
