import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "./types/compile.js";

/** Every source file, with what it imports. */
const imports = new Map<string, string[]>();

beforeAll(async () => {
  for (const folder of ["src", "generated"]) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((each) => each.endsWith(".ts"))) {
      const path = join(root, folder, name);
      const text = (await readFile(path, "utf8")).replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
      const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, target = ""]) =>
        target.startsWith(".") ? relative(root, join(path, "..", target)) : target,
      );
      imports.set(relative(root, path), found);
    }
  }
});

function importers(of: (file: string) => boolean, target: (module: string) => boolean): string[] {
  return [...imports].filter(([file, modules]) => of(file) && modules.some(target)).map(([file]) => file);
}

const within =
  (...folders: readonly string[]) =>
  (file: string): boolean =>
    folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
const isCore = (file: string): boolean =>
  file.startsWith("generated/") || (file.startsWith("src/") && !within("src/emulator", "src/codegen", "src/cli")(file));

describe("the rules of the house", () => {
  it("reads the imports that it judges", () => {
    expect(imports.size).toBeGreaterThan(50);
    expect(imports.get("src/session.ts")).toContain("src/http/index.js");
  });

  it("the core imports nothing of Node, and of packages only openapi-fetch", () => {
    const foreign = (module: string): boolean => !module.startsWith("src/") && !module.startsWith("generated/");
    const found = [...imports].filter(([file]) => isCore(file)).flatMap(([, modules]) => modules.filter(foreign));
    expect([...new Set(found)]).toEqual(["openapi-fetch"]);
  });

  it("the core imports neither the generators, nor the command, nor the emulator", () => {
    expect(importers(isCore, within("src/codegen", "src/cli", "src/emulator"))).toEqual([]);
  });

  it("http knows nothing of sessions, tools or providers", () => {
    const above = (module: string): boolean =>
      /^src\/(session|composio|options|index)(\.js|\/)/.test(module) || within("src/tools", "src/providers")(module);
    expect(importers(within("src/http"), above)).toEqual([]);
  });

  it("providers know only schemas", () => {
    const other = (module: string): boolean => !within("src/providers", "generated")(module);
    expect(importers(within("src/providers"), other)).toEqual([]);
  });

  it.each(["openapi-fetch", "openapi-typescript", "json-schema-to-typescript", "@cfworker/json-schema"])(
    "%s is imported in one file",
    (name) => {
      expect(
        importers(
          () => true,
          (module) => module === name,
        ),
      ).toHaveLength(1);
    },
  );

  it("a room is entered by its door", () => {
    const rooms = ["src/http", "src/tools", "src/providers", "src/emulator", "src/codegen/tool-types"];
    for (const room of rooms) {
      const past = (module: string): boolean => module.startsWith(`${room}/`) && module !== `${room}/index.js`;
      expect(
        importers((file) => !within(room)(file), past),
        room,
      ).toEqual([]);
    }
  });
});
