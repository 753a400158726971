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

/** A tag in the place where the printer puts one: at the start of a line of the comment. */
const OWN_TAG =
  /^(?:\/\*\*|\*) @(?:format|pattern|(?:exclusiveM|m)(?:in|ax)imum|multipleOf|m(?:in|ax)(?:Length|Items|Properties)|uniqueItems|default|example|deprecated)(?: |$)/;

/** Tags of doc comments that the printer did not put there. A compiler reads one at any `@` after a space. */
export function foreignTagsIn(node: ts.Node, file: ts.SourceFile): readonly string[] {
  const lines = file.text.split("\n");
  return ts
    .getJSDocTags(node)
    .filter((tag) => tag.parent.parent === node)
    .flatMap((tag) => {
      const { line, character } = file.getLineAndCharacterOfPosition(tag.pos);
      const start = (lines[line] ?? "").trimStart();
      const own = OWN_TAG.test(start) && character <= (lines[line] ?? "").indexOf("@");
      return own ? [] : [`has the tag @${tag.tagName.text} in: ${start}`];
    });
}

/** The problems of `text` as generated types: syntax errors, `any`, code, undeclared names, tags of descriptions. */
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
    if (!HARMLESS.has(node.kind) && !isReadonly(node)) {
      harm.push(`holds ${ts.SyntaxKind[node.kind]}: ${node.getText(program.file)}`);
    }
    if (ts.isTypeReferenceNode(node) && !declared.has(node.typeName.getText(program.file))) {
      harm.push(`refers to ${node.typeName.getText(program.file)}`);
    }
    harm.push(...foreignTagsIn(node, program.file));
    ts.forEachChild(node, visit);
  };
  visit(program.file);
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff]/.test(text)) {
    harm.push("holds characters that one cannot see");
  }
  return harm;
}

function isReadonly(node: ts.Node): boolean {
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword;
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
