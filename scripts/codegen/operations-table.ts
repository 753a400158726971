import { type InterfaceDeclarationStructure, Project, StructureKind, VariableDeclarationKind } from "ts-morph";
import { byCodeUnit } from "../../src/schema/index.js";
import type { Model, OperationModel } from "./model.js";
import { type NameTable, pathParametersOf, splitAddress } from "../openapi/index.js";

/**
 * The text of `operations.gen.ts`: what goes in and comes out of each operation, and the facts that a request
 * needs at run time. Operations that the document lacks keep their entry, so that what stands on them still
 * compiles.
 */
export function operationsTable(model: Model, names: NameTable): string {
  const project = new Project({ useInMemoryFileSystem: true });
  const file = project.createSourceFile("operations.gen.ts");
  const operations = [...model.operations, ...missing(model, names)].toSorted((a, b) => byCodeUnit(a.name, b.name));
  const imported = new Set(operations.flatMap(({ query, body, response }) => [query, body, response]));
  file.addImportDeclaration({
    isTypeOnly: true,
    moduleSpecifier: "./openapi.gen.js",
    namedImports: [...imported].filter((name) => name !== undefined).toSorted(byCodeUnit),
  });
  file.addInterfaces([
    {
      kind: StructureKind.Interface,
      name: "Operations",
      isExported: true,
      docs: ["What goes in and what comes out of each operation."],
      properties: operations.map((operation) => ({
        name: operation.name,
        type: `{ input: ${inputType(operation)}; output: ${operation.response ?? "undefined"} }`,
        docs: [`${operation.method} ${operation.path}`],
      })),
    },
    operationFacts,
  ]);
  file.addTypeAlias({ name: "OperationName", isExported: true, type: "keyof Operations" });
  file.addVariableStatement({
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: ["The facts of each operation, from the spec."],
    declarations: [
      {
        name: "operations",
        type: "{ readonly [Name in OperationName]: OperationFacts }",
        initializer: `{ ${operations.map(entry).join(",\n")} }`,
      },
    ],
  });
  return file.getFullText();
}

const operationFacts: InterfaceDeclarationStructure = {
  kind: StructureKind.Interface,
  name: "OperationFacts",
  isExported: true,
  docs: ["What a request needs to know about its operation."],
  properties: [
    { name: "method", type: '"GET" | "POST" | "PUT" | "PATCH" | "DELETE"', isReadonly: true },
    { name: "path", type: "string", isReadonly: true, docs: ["With `{name}` for each path parameter."] },
    {
      name: "repeatable",
      type: "boolean",
      isReadonly: true,
      docs: ["Whether a second request changes nothing at the service."],
    },
    { name: "status", type: "number", isReadonly: true, docs: ["The status of a successful answer."] },
  ],
};

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

function entry({ name, method, path, repeatable, status }: OperationModel): string {
  return `${name}: ${JSON.stringify({ method, path, repeatable, status })}`;
}

/** The entry of an operation that the document lacks: from the name table alone, and never repeated. */
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
        response: types["response"],
      };
    });
}
