import { fileURLToPath } from "node:url";
import ts from "typescript";
import { projectOptions } from "../../types/compile.js";
import { compareTypes, type TypeDifference } from "./compare-types.js";

export interface ComparedPair {
  readonly name: string;
  /** Whether theirs is assignable to ours. */
  readonly fits: boolean;
  readonly differences: readonly TypeDifference[];
}

/** Compiles a file of this folder and compares the pairs `{ theirs, ours }` of one of its types. */
export function readPairs(file: string, typeName: string): ComparedPair[] {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const program = ts.createProgram([path], projectOptions());
  const checker = program.getTypeChecker();
  const declaration = program
    .getSourceFile(path)
    ?.statements.filter((statement) => ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement))
    .find(({ name }) => name.text === typeName);
  if (declaration === undefined) {
    throw new Error(`${file} has no type ${typeName}`);
  }
  const pairs = checker.getTypeAtLocation(declaration.name);
  return checker.getPropertiesOfType(pairs).map((symbol) => {
    const pair = checker.getTypeOfSymbol(symbol);
    const side = (name: "theirs" | "ours"): ts.Type => {
      const field = checker.getPropertyOfType(pair, name);
      if (field === undefined) {
        throw new Error(`${symbol.name} is no pair: it has no ${name}`);
      }
      return checker.getTypeOfSymbol(field);
    };
    const [theirs, ours] = [side("theirs"), side("ours")];
    return {
      name: symbol.name,
      fits: checker.isTypeAssignableTo(theirs, ours),
      differences: compareTypes(checker, theirs, ours),
    };
  });
}
