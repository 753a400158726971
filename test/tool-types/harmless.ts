import ts from "typescript";

/** Syntax allowed in generated types. */
const HARMLESS = new Set([
  ts.SyntaxKind.SourceFile,
  ts.SyntaxKind.EndOfFileToken,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.ExportKeyword,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.PropertySignature,
  ts.SyntaxKind.QuestionToken,
  ts.SyntaxKind.DotDotDotToken,
  ts.SyntaxKind.IndexSignature,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.TypeLiteral,
  ts.SyntaxKind.TypeReference,
  ts.SyntaxKind.ArrayType,
  ts.SyntaxKind.TupleType,
  ts.SyntaxKind.RestType,
  ts.SyntaxKind.UnionType,
  ts.SyntaxKind.IntersectionType,
  ts.SyntaxKind.ParenthesizedType,
  ts.SyntaxKind.LiteralType,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.UnknownKeyword,
  ts.SyntaxKind.NeverKeyword,
  ts.SyntaxKind.UndefinedKeyword,
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.BooleanKeyword,
]);

/** The problems of `text` as generated types: syntax errors, `any`, code, undeclared names. */
export function harmIn(text: string): readonly string[] {
  const program = parse(text);
  const harm = program.errors.map(
    (error) => `does not parse: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`,
  );
  const declared = new Set<string>();
  for (const statement of program.file.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) {
      harm.push("holds a statement");
    } else if (declared.has(statement.name.text)) {
      harm.push(`declares ${statement.name.text} twice`);
    } else {
      declared.add(statement.name.text);
    }
  }
  const visit = (node: ts.Node): void => {
    if (!HARMLESS.has(node.kind)) {
      harm.push(`holds ${ts.SyntaxKind[node.kind]}: ${node.getText(program.file)}`);
    }
    if (ts.isTypeReferenceNode(node) && !declared.has(node.typeName.getText(program.file))) {
      harm.push(`refers to ${node.typeName.getText(program.file)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(program.file);
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff]/.test(text)) {
    harm.push("holds characters that one cannot see");
  }
  return harm;
}

function parse(text: string): { file: ts.SourceFile; errors: readonly ts.Diagnostic[] } {
  const file = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022, true);
  // The parser keeps its errors there. The public way to get them needs a whole compilation.
  const errors = "parseDiagnostics" in file && Array.isArray(file.parseDiagnostics) ? file.parseDiagnostics : undefined;
  if (errors === undefined) {
    throw new Error("this version of TypeScript keeps its syntax errors elsewhere");
  }
  return { file, errors };
}
