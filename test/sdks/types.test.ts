import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

test("the types of the SDKs and ours fit together, in both versions", { timeout: 60_000 }, () => {
  const path = join(import.meta.dirname, "tsconfig.json");
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, import.meta.dirname, undefined, path);
  expect(fileNames.map((name) => name.slice(import.meta.dirname.length + 1))).toContain("sdk-types.ts");
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const messages = ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => {
    return `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
  expect(messages).toEqual([]);
});
