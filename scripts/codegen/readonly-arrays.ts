import ts from "typescript";

/**
 * Makes every array and tuple type of a text `readonly`: what a caller passes is only read, so a constant or an array
 * of another owner must do. Works on text, so that it serves every generator.
 */
export function readonlyArrays(text: string): string {
  const file = parse(text);
  return insert(text, file.statements.flatMap(placesIn));
}

/**
 * Makes the arrays of requests `readonly` in the text of `openapi.gen.ts`. A type that responses use too stays as it
 * is: whoever reads a response may sort its arrays.
 *
 * @param roots names of the types of queries and bodies
 */
export function readonlyRequests(text: string, roots: Iterable<string>): string {
  const file = parse(text);
  const declarations = new Map<string, ts.Statement>();
  const parts = { request: new Array<ts.Node>(), response: new Array<ts.Node>() };
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) {
      continue;
    }
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === "operations") {
      for (const part of statement.members.flatMap(membersOf)) {
        parts[isNamed(part, "responses") ? "response" : "request"].push(part);
      }
    } else if (statement.name.text !== "paths") {
      declarations.set(statement.name.text, statement);
    }
  }
  const reached = (from: Iterable<string>): Set<string> => {
    const names = new Set(from);
    for (const name of names) {
      for (const further of namesIn(declarations.get(name))) {
        names.add(further);
      }
    }
    return names;
  };
  const received = reached(parts.response.flatMap(namesIn));
  const sent = reached([...roots, ...parts.request.flatMap(namesIn)]);
  const own = [...sent].filter((name) => !received.has(name)).map((name) => declarations.get(name));
  return insert(text, [...own, ...parts.request].flatMap(placesIn));
}

function membersOf(operation: ts.TypeElement): readonly ts.TypeElement[] {
  const type = ts.isPropertySignature(operation) ? operation.type : undefined;
  return type !== undefined && ts.isTypeLiteralNode(type) ? type.members : [];
}

function isNamed(element: ts.TypeElement, name: string): boolean {
  return element.name !== undefined && ts.isIdentifier(element.name) && element.name.text === name;
}

/** Names of the types that a node refers to. */
function namesIn(node: ts.Node | undefined): string[] {
  return nodesIn(node).flatMap((each) =>
    ts.isTypeReferenceNode(each) && ts.isIdentifier(each.typeName) ? [each.typeName.text] : [],
  );
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

function placesIn(node: ts.Node | undefined): Insertion[] {
  return nodesIn(node).flatMap((each): Insertion[] => {
    // The rest of a tuple belongs to the tuple.
    if ((!ts.isArrayTypeNode(each) && !ts.isTupleTypeNode(each)) || ts.isRestTypeNode(each.parent)) {
      return [];
    }
    const start = { at: each.getStart(), text: "readonly " };
    return ts.isArrayTypeNode(each.parent)
      ? [
          { ...start, text: "(readonly " },
          { at: each.getEnd(), text: ")" },
        ]
      : [start];
  });
}

function nodesIn(node: ts.Node | undefined): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    nodes.push(child);
    ts.forEachChild(child, visit);
  };
  if (node !== undefined) {
    visit(node);
  }
  return nodes;
}

/** Insertions at one place keep their order, so that outer types come before inner ones. */
function insert(text: string, insertions: readonly Insertion[]): string {
  let result = "";
  let end = 0;
  for (const { at, text: inserted } of insertions.toSorted((one, other) => one.at - other.at)) {
    result += text.slice(end, at) + inserted;
    end = at;
  }
  return result + text.slice(end);
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("types.ts", text, ts.ScriptTarget.ESNext, true);
}
