import { Project, SyntaxKind } from "ts-morph";
import type { GeneratedFile } from "./generated-files.js";
import { SpecError } from "../openapi/index.js";

export interface Expected {
  /** The exact list of exports; undefined if it depends on the input. */
  readonly exports: readonly string[] | undefined;
  /** Constants that the file may declare. */
  readonly values: readonly string[];
}

/**
 * The final check of a generated file: it parses, contains only types and the expected constants, has the expected
 * exports and no `any`. The spec is untrusted; what the previous steps let through is caught here.
 *
 * @throws SpecError
 */
export function verifyTypesOnly({ name, text }: GeneratedFile, expected: Expected): void {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { noLib: true } });
  const file = project.createSourceFile(name, text);
  const broken = project.getProgram().getSyntacticDiagnostics(file)[0];
  if (broken !== undefined) {
    throw refused(name, `does not parse (line ${broken.getLineNumber()})`);
  }
  for (const statement of file.getStatements()) {
    const kind = statement.getKind();
    if (kind === SyntaxKind.InterfaceDeclaration || kind === SyntaxKind.TypeAliasDeclaration) {
      continue;
    }
    if (kind === SyntaxKind.ImportDeclaration) {
      continue;
    }
    const declared = statement.asKind(SyntaxKind.VariableStatement)?.getDeclarations() ?? [];
    const constants = declared.map((declaration) => declaration.getName());
    if (constants.length === 0 || !constants.every((constant) => expected.values.includes(constant))) {
      throw refused(name, `contains a ${statement.getKindName()} at line ${statement.getStartLineNumber()}`);
    }
  }
  const anyKeyword = file.getFirstDescendantByKind(SyntaxKind.AnyKeyword);
  if (anyKeyword !== undefined) {
    throw refused(name, `contains "any" at line ${anyKeyword.getStartLineNumber()}`);
  }
  const exports = [...new Set(file.getExportSymbols().map((symbol) => symbol.getName()))];
  const unasked = exports.filter((exported) => expected.exports?.includes(exported) === false);
  const lost = expected.exports?.filter((wanted) => !exports.includes(wanted)) ?? [];
  if (unasked.length > 0) {
    throw refused(name, `exports ${unasked.join(", ")}, which is not expected`);
  }
  if (lost.length > 0) {
    throw refused(name, `lacks ${lost.join(", ")}`);
  }
}

function refused(name: string, what: string): SpecError {
  return new SpecError(
    `The generated ${name} ${what}. Nothing was written: the spec contains something that cannot be typed safely.`,
  );
}
