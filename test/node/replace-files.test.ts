import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { replaceFiles } from "../../src/node/index.js";
import { temporaryFolder } from "../scripts/run-script.js";

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text);
  }
  return folder;
}

async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")])),
  );
}

describe("replaceFiles", () => {
  test("writes, replaces and removes files, in subfolders too, and leaves no temporary file", async () => {
    const folder = await folderWith({ a: "old a", b: "old b", other: "kept" });
    await replaceFiles(folder, {
      written: new Map([
        ["a", "new a"],
        ["sub/c", "new c"],
      ]),
      removed: ["b", "never-there"],
    });
    expect(await textsIn(folder)).toEqual({ a: "new a", other: "kept", "sub/c": "new c" });
  });

  test("restores every file when the last one cannot be replaced", async () => {
    const folder = await folderWith({ a: "old a", b: "old b" });
    await mkdir(join(folder, "z"));
    await writeFile(join(folder, "z/inside"), "kept");
    const written = new Map([
      ["a", "new a"],
      ["fresh", "new"],
      ["z", "a folder is in the way"],
    ]);
    await expect(replaceFiles(folder, { written, removed: ["b"] })).rejects.toThrow(/is a folder/);
    expect(await textsIn(folder)).toEqual({ a: "old a", b: "old b", "z/inside": "kept" });
  });

  test("does not create the folder when there is nothing to change", async () => {
    const folder = join(await temporaryFolder(), "missing");
    await replaceFiles(folder, { written: new Map(), removed: [] });
    await expect(readdir(folder)).rejects.toThrow(/ENOENT/);
  });
});
