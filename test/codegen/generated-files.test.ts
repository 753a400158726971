import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareFiles, writeFiles } from "../../scripts/codegen/index.js";
import { temporaryFolder } from "../scripts/run-script.js";

const files = [
  { name: "a.gen.ts", text: "export type A = 1;\n" },
  { name: "b.gen.ts", text: "export type B = 2;\n" },
];

describe("generated files", () => {
  test("are replaced all together or not at all", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, files);
    // The file system accepts no such name; test/node/replace-files.test.ts fails at the last move.
    const unwritable = { name: `${"c".repeat(300)}.gen.ts`, text: "export type C = 3;\n" };
    const changed = files.map(({ name, text }) => ({ name, text: text.replace("type", "type  ") }));
    await expect(writeFiles(folder, [...changed, unwritable])).rejects.toThrow(/ENAMETOOLONG/);
    expect(await readFile(join(folder, "a.gen.ts"), "utf8")).toBe(files[0]?.text);
    expect(await readFile(join(folder, "b.gen.ts"), "utf8")).toBe(files[1]?.text);
    expect((await readdir(folder)).toSorted()).toEqual(["a.gen.ts", "b.gen.ts"]);
  });

  test("that are the same already are not written again", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, files);
    const before = await stat(join(folder, "a.gen.ts"), { bigint: true });
    expect(await writeFiles(folder, files)).toEqual([]);
    expect((await stat(join(folder, "a.gen.ts"), { bigint: true })).mtimeNs).toBe(before.mtimeNs);
  });

  test("that are no longer made go; what is not ours stays", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, files);
    await writeFile(join(folder, "README.md"), "kept");
    await mkdir(join(folder, "notes"));
    await writeFiles(folder, files.slice(0, 1));
    expect((await readdir(folder)).toSorted()).toEqual(["README.md", "a.gen.ts", "notes"]);
  });

  test("differ in words", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, [files[0] ?? { name: "", text: "" }, { name: "z.gen.ts", text: "" }]);
    await writeFile(join(folder, "a.gen.ts"), "edited");
    expect(await compareFiles(folder, files)).toEqual([
      { name: "a.gen.ts", kind: "changed" },
      { name: "b.gen.ts", kind: "missing" },
      { name: "z.gen.ts", kind: "extra" },
    ]);
  });
});
