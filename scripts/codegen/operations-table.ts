import {
  type InterfaceDeclarationStructure,
  Project,
  StructureKind,
  VariableDeclarationKind,
  type VariableStatementStructure,
} from "ts-morph";
import { byCodeUnit, commentProse } from "../../src/schema/index.js";
import type { Model, OperationModel } from "./model.js";
import { type NameTable, pathParametersOf, splitAddress } from "../openapi/index.js";

/**
 * The text of `operations.gen.ts`: the input and output types of each operation, and a constant for each with what a
 * request needs at run time. Operations that the document lacks keep their entry, so that code which uses them still
 * compiles. The file imports nothing but types, so that it works wherever it is written to.
 */
export function operationsTable(model: Model, names: NameTable): string {
  const project = new Project({ useInMemoryFileSystem: true });
  const file = project.createSourceFile("operations.gen.ts");
  const operations = [...model.operations, ...missing(model, names)].toSorted((a, b) => byCodeUnit(a.name, b.name));
  const used = operations.flatMap(({ query, body, response }) => [query, body, response]);
  const namedImports = [...new Set(used)].filter((name) => name !== undefined).toSorted(byCodeUnit);
  if (namedImports.length > 0) {
    file.addImportDeclaration({ isTypeOnly: true, moduleSpecifier: "./openapi.gen.js", namedImports });
  }
  file.addInterfaces([
    {
      kind: StructureKind.Interface,
      name: "Operations",
      isExported: true,
      docs: ["Input and output of each operation."],
      properties: operations.map((operation) => ({
        name: operation.name,
        type: `{ input: ${inputType(operation)}; output: ${outputType(operation)} }`,
        docs: [commentProse(`${operation.method} ${operation.path}`)],
      })),
    },
    operationInterface,
  ]);
  file.addTypeAlias({ name: "OperationName", isExported: true, type: "keyof Operations" });
  file.addTypeAlias({
    name: "OperationFor",
    typeParameters: [{ name: "Name", constraint: "OperationName" }],
    type: 'Operation<Operations[Name]["input"], Operations[Name]["output"]>',
  });
  file.addVariableStatements(operations.map(constant));
  file.addVariableStatements([allOperations(operations), exceptions(operations)]);
  return file.getFullText();
}

/** Constants of the file that are no operation. */
export const TABLES = { all: "operations", exceptions: "routeExceptions" } as const;

const operationInterface: InterfaceDeclarationStructure = {
  kind: StructureKind.Interface,
  name: "Operation",
  isExported: true,
  docs: ["What a request needs to know about its operation. `Input` and `Output` are types only."],
  typeParameters: ["Input", "Output"],
  properties: [
    { name: "name", type: "string", isReadonly: true },
    { name: "method", type: '"GET" | "POST" | "PUT" | "PATCH" | "DELETE"', isReadonly: true },
    { name: "path", type: "string", isReadonly: true, docs: ["With `{name}` for each path parameter."] },
    { name: "repeatable", type: "boolean", isReadonly: true, docs: ["Whether a second request changes nothing."] },
    { name: "status", type: "number", isReadonly: true, docs: ["Status of a successful response."] },
    {
      name: "types",
      type: "{ readonly input: Input; readonly output: Output }",
      hasQuestionToken: true,
      isReadonly: true,
      docs: ["Never present at run time: carries the types."],
    },
  ],
};

function constant({ name, method, path, repeatable, status }: OperationModel): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      {
        name,
        type: `OperationFor<${JSON.stringify(name)}>`,
        initializer: JSON.stringify({ name, method, path, repeatable, status }),
      },
    ],
  };
}

function allOperations(operations: readonly OperationModel[]): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: ["All operations by name, for code that handles every one. Import the single constants elsewhere."],
    declarations: [
      {
        name: TABLES.all,
        type: "{ readonly [Name in OperationName]: OperationFor<Name> }",
        initializer: `{ ${operations.map(({ name }) => name).join(", ")} }`,
      },
    ],
  };
}

function exceptions(operations: readonly OperationModel[]): VariableStatementStructure {
  const entries = operations.flatMap(({ method, path, repeatable, status }) => {
    const empty = status === 204;
    return repeatable === (method === "GET") && !empty ? [] : [[`${method} ${path}`, { repeatable, empty }] as const];
  });
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: ["Routes that are repeatable though they are no GET, or the other way round, or whose success has no body."],
    declarations: [
      {
        name: TABLES.exceptions,
        type: "{ readonly [route: string]: { readonly repeatable: boolean; readonly empty: boolean } }",
        initializer: JSON.stringify(Object.fromEntries(entries)),
      },
    ],
  };
}

function outputType({ response, responseOptional }: OperationModel): string {
  return response === undefined ? "undefined" : responseOptional ? `${response} | undefined` : response;
}

function inputType({ pathParameters, query, queryRequired, body, bodyRequired }: OperationModel): string {
  const members = [
    ...(pathParameters.length === 0
      ? []
      : [`path: { ${pathParameters.map((name) => `${JSON.stringify(name)}: string`).join("; ")} }`]),
    ...(query === undefined ? [] : [`query${queryRequired ? "" : "?"}: ${query}`]),
    ...(body === undefined ? [] : [`body${bodyRequired ? "" : "?"}: ${body}`]),
  ];
  return members.length === 0 ? "Record<never, never>" : `{ ${members.join("; ")} }`;
}

/** The entry of an operation that the document lacks: from the name table alone, repeatable only if it is a GET. */
function missing(model: Model, names: NameTable): OperationModel[] {
  const present = new Set(model.operations.map(({ name }) => name));
  return Object.entries(names)
    .filter(([name]) => !present.has(name))
    .map(([name, { operation, types }]) => {
      const { method, path } = splitAddress(operation);
      return {
        name,
        method,
        path,
        status: 200,
        repeatable: method === "GET",
        summary: undefined,
        pathParameters: pathParametersOf(path),
        query: types["query"],
        queryRequired: false,
        body: types["body"],
        bodyRequired: true,
        responseOptional: false,
        response: types["response"],
      };
    });
}
