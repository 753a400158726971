import {
  arrayMember,
  byCodeUnit,
  isObject,
  type JsonObject,
  member,
  objectMember,
  pascalCase,
  stringMember,
} from "../../src/schema/index.js";
import { dereference } from "./document.js";
import { localizeReferences } from "./local-references.js";
import { type NameTable, operationAt, type OperationNames, splitAddress } from "./name-table.js";
import { bodySchema, success } from "./operation-parts.js";

const METHODS = ["get", "post", "put", "patch", "delete"];

/** Words that no constant can have as its name, and the names of our own tables. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield " +
    "operations routeExceptions"
  ).split(" "),
);

/** The operations of a document as method and path, in code-unit order. */
export function operationAddresses(document: JsonObject): string[] {
  return Object.entries(objectMember(localizeReferences(document), "paths"))
    .flatMap(([path, item]) =>
      METHODS.filter((method) => isObject(member(item, method))).map((method) => `${method.toUpperCase()} ${path}`),
    )
    .toSorted(byCodeUnit);
}

/**
 * A name table of every operation of a document. Those that `names` lists keep their names; the others are named after
 * their operation id, else after method and path, and their types after them. No name is used twice.
 *
 * @param document OpenAPI 3.1
 * @param reserved further type names that are taken
 */
export function nameAllOperations(document: JsonObject, names: NameTable, reserved: readonly string[]): NameTable {
  const local = localizeReferences(document);
  const listed = new Map(Object.entries(names).map(([name, entry]) => [entry.operation, name]));
  const operations = new UnusedNames([...Object.keys(names), ...RESERVED]);
  const types = new UnusedNames([...reserved, ...Object.values(names).flatMap((entry) => Object.values(entry.types))]);
  const table: Record<string, OperationNames> = {};
  for (const address of operationAddresses(local)) {
    const known = listed.get(address);
    if (known !== undefined) {
      table[known] = names[known] ?? { operation: address, types: {} };
      continue;
    }
    const operation = operationAt(local, address) ?? {};
    const base = pascalCase(stringMember(operation, "operationId") ?? withoutVersion(address));
    const name = operations.take(base.charAt(0).toLowerCase() + base.slice(1));
    table[name] = { operation: address, types: typeNamesOf(local, address, base, types) };
  }
  return table;
}

function typeNamesOf(document: JsonObject, address: string, base: string, types: UnusedNames): Record<string, string> {
  const operation = operationAt(document, address) ?? {};
  const { path } = splitAddress(address);
  const parameters = [
    ...arrayMember(objectMember(objectMember(document, "paths"), path), "parameters"),
    ...arrayMember(operation, "parameters"),
  ];
  const hasQuery = parameters.some((each) => stringMember(dereference(document, each), "in") === "query");
  return {
    ...(bodySchema(document, operation) === undefined ? {} : { body: types.take(`${base}Params`) }),
    ...(hasQuery ? { query: types.take(`${base}Query`) } : {}),
    ...(success(document, operation).schema === undefined ? {} : { response: types.take(`${base}Response`) }),
  };
}

/** `GET /api/v3.1/tools/{slug}` → `GET /tools/{slug}` */
function withoutVersion(address: string): string {
  return address.replace(/^(\w+) (?:\/[^/{]+)*?\/v\d+(?:\.\d+)*(?=\/)/, "$1 ");
}

/** Hands out each name once. Names that differ only in case are the same to some file systems and to most readers. */
class UnusedNames {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number += 1) {
      name = `${wanted}${number}`;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
