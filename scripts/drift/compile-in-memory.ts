import ts from "typescript";

/** Source files by absolute path. They exist in memory only. */
export type VirtualFiles = ReadonlyMap<string, string>;

export interface CompilerMessage {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** As strict as the project itself, so that the result holds for its users. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts"],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/** Compiles files that exist in memory only, and returns the diagnostics. */
export function compileInMemory(files: VirtualFiles): CompilerMessage[] {
  const host = ts.createCompilerHost(OPTIONS, true);
  const program = ts.createProgram([...files.keys()], OPTIONS, {
    ...host,
    getCurrentDirectory: () => "/",
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    directoryExists: (path) => [...files.keys()].some((file) => file.startsWith(`${path}/`)) || path === "/",
    getSourceFile: (path, version, ...rest) => {
      const text = files.get(path);
      return text === undefined
        ? host.getSourceFile(path, version, ...rest)
        : ts.createSourceFile(path, text, version, true);
    },
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => ({
    file: file?.fileName ?? "",
    line: (file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1) + 1,
    text: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}
