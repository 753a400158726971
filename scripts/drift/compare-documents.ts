import {
  byCodeUnit,
  canonicalText,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  shortJson,
  stringMember,
} from "../../src/schema/index.js";
import { closeDiscriminators, localizeReferences, type NameTable, operationAt } from "../openapi/index.js";
import {
  type Change,
  type ChangeKind,
  ComparedSide,
  documentRules,
  type Finding,
  SchemaComparison,
  type Severity,
} from "../../src/schema-diff/index.js";
import { compareOperations } from "./compare-operations.js";

/**
 * How two documents differ in the operations of the name table. Both must have been prepared in the same way: upgraded,
 * cut to the table's operations and corrected, so that only the service's own changes are left.
 *
 * @throws SpecError for a body or response reference that cannot be followed, and for an operation without a
 *   successful response
 * @throws SchemaError for schemas that are too large, too deep or too different to be compared
 */
export function compareDocuments(pinned: JsonObject, live: JsonObject, names: NameTable): Change[] {
  // As in the types: an enum is open in a response, a discriminator is not.
  const old = closeDiscriminators(pinned);
  const fresh = closeDiscriminators(live);
  const comparison = new SchemaComparison(new ComparedSide(old, documentRules), new ComparedSide(fresh, documentRules));
  const changes = Object.keys(names)
    .toSorted(byCodeUnit)
    .flatMap((name): Change[] => {
      const address = names[name]?.operation ?? "";
      const before = operationAt(old, address);
      const after = operationAt(fresh, address);
      const change = operationChange(name, address);
      if (before === undefined && after === undefined) {
        return [];
      }
      if (before === undefined) {
        return [change("operation-added", "new operation", "addition")];
      }
      if (after === undefined) {
        return [change("operation-removed", "removed", "breaking")];
      }
      const findings = compareOperations(
        { document: old, operation: before },
        { document: fresh, operation: after },
        comparison,
      );
      return findings.map((finding) => located(name, address, finding));
    });
  return [...compareServers(old, fresh), ...changes];
}

/** Operations below the path `family` that the name table does not list, so that they have no types yet. */
export function unnamedOperations(document: JsonObject, names: NameTable, family: string): Change[] {
  const known = new Set(Object.values(names).map(({ operation }) => operation));
  return Object.entries(objectMember(localizeReferences(document), "paths"))
    .filter(([path]) => path.startsWith(family))
    .flatMap(([path, item]) =>
      METHODS.filter((method) => isObject(member(item, method))).map((method) => `${method.toUpperCase()} ${path}`),
    )
    .filter((address) => !known.has(address))
    .toSorted(byCodeUnit)
    .map((address) => operationChange(address, address)("operation-unnamed", "not in spec/names.ts yet", "addition"));
}

const METHODS = ["get", "post", "put", "patch", "delete"];

function operationChange(name: string, address: string) {
  return (kind: ChangeKind, what: string, severity: Severity): Change => ({
    subject: "operation",
    name,
    address,
    path: "",
    kind,
    what,
    severity,
    visibility: "invisible",
    prose: false,
  });
}

function located(name: string, address: string, { path, ...finding }: Finding): Change {
  return { subject: "operation", name, address, path: path.join(""), ...finding };
}

function compareServers(old: JsonObject, fresh: JsonObject): Change[] {
  const before = serversOf(old);
  const after = serversOf(fresh);
  if (canonicalText(before) === canonicalText(after)) {
    return [];
  }
  const what = `servers ${shortJson(after)}, was ${shortJson(before)}`;
  return [
    {
      subject: "document",
      name: "",
      address: undefined,
      path: "servers",
      kind: "servers",
      what,
      severity: "text",
      visibility: "invisible",
      prose: false,
    },
  ];
}

function serversOf(document: JsonObject): Json {
  const servers = member(document, "servers");
  return Array.isArray(servers) ? servers.map((server: Json) => stringMember(server, "url") ?? "") : [];
}
