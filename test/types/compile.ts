import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The project's own compiler options, so that what is proved here holds for `npm run types` too.
 *
 * @param project folder of the tsconfig.json
 */
export function projectOptions(project = root): ts.CompilerOptions {
  const path = join(project, "tsconfig.json");
  const { config } = ts.readConfigFile(path, (file) => readFileSync(file, "utf8")) as { config: unknown };
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, project, undefined, path).options, noEmit: true };
}

/**
 * Compiles snippets, each a module of its own, in one program.
 *
 * @param folder where the modules would be, which is where their imports start
 * @param project folder of the tsconfig.json
 * @returns the messages of each snippet's errors, by the snippet's name; none where it compiles
 */
export function compile(
  snippets: Readonly<Record<string, string>>,
  folder = "test/types",
  project = root,
): Record<string, string[]> {
  const options = projectOptions(project);
  const host = ts.createCompilerHost(options, true);
  const texts = new Map(Object.entries(snippets).map(([name, text]) => [join(root, folder, `${name}.ts`), text]));
  const virtual: ts.CompilerHost = {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, languageVersion, ...rest) => {
      const text = texts.get(path);
      return text === undefined
        ? host.getSourceFile(path, languageVersion, ...rest)
        : ts.createSourceFile(path, text, languageVersion, true);
    },
    directoryExists: (path) => path === dirname(path) || (host.directoryExists?.(path) ?? true),
  };
  const program = ts.createProgram([...texts.keys()], options, virtual);
  return Object.fromEntries(
    [...texts.keys()].map((path, index) => {
      const file = program.getSourceFile(path);
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      const messages = found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
      return [Object.keys(snippets)[index] ?? "", messages];
    }),
  );
}
