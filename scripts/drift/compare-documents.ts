import {
  byCodeUnit,
  canonicalText,
  type Json,
  type JsonObject,
  member,
  type Position,
  shortJson,
  stringMember,
} from "../../src/schema/index.js";
import {
  closeDiscriminators,
  documentIn,
  type MovedPrefix,
  type NameTable,
  operationAddresses,
  operationAt,
  splitAddress,
} from "../openapi/index.js";
import {
  type Change,
  type ChangeKind,
  ComparedSide,
  documentRules,
  type Finding,
  SchemaComparison,
  type Severity,
} from "../../src/schema-diff/index.js";
import { compareOperations, type OperationSides } from "./compare-operations.js";

/**
 * How two documents differ in the operations of the name table. Both must have been prepared in the same way: upgraded,
 * cut to the table's operations and corrected, so that only the service's own changes are left.
 *
 * @throws SpecError for a body or response reference that cannot be followed
 * @throws SchemaError for schemas that are too large, too deep or too different to be compared
 */
export function compareDocuments(pinned: JsonObject, live: JsonObject, names: NameTable): Change[] {
  const old = sidesOf(pinned);
  const fresh = sidesOf(live);
  const request = new SchemaComparison(old.request.compared, fresh.request.compared);
  const isShared = old.request === old.response && fresh.request === fresh.response;
  const response = isShared ? request : new SchemaComparison(old.response.compared, fresh.response.compared);
  const changes = Object.keys(names)
    .toSorted(byCodeUnit)
    .flatMap((name): Change[] => {
      const address = names[name]?.operation ?? "";
      const before = operationSides(old, address);
      const after = operationSides(fresh, address);
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
      return compareOperations(before, after, { request, response }).map((finding) => located(name, address, finding));
    });
  return [...compareServers(pinned, live), ...changes];
}

interface DocumentSide {
  readonly document: JsonObject;
  readonly compared: ComparedSide;
}

/** A document as it is read in requests and in responses: one object where that makes no difference. */
type DocumentSides = Readonly<Record<Position, DocumentSide>>;

function sidesOf(document: JsonObject): DocumentSides {
  // As in the types: an enum is open in a response, a discriminator is not.
  const closed = closeDiscriminators(document);
  const side = (positioned: JsonObject): DocumentSide => ({
    document: positioned,
    compared: new ComparedSide(positioned, documentRules),
  });
  const inRequests = documentIn("request", closed);
  const inResponses = documentIn("response", closed);
  const request = side(inRequests);
  return { request, response: inRequests === inResponses ? request : side(inResponses) };
}

function operationSides(sides: DocumentSides, address: string): OperationSides | undefined {
  const request = operationAt(sides.request.document, address);
  const response = operationAt(sides.response.document, address);
  return request === undefined || response === undefined
    ? undefined
    : {
        request: { document: sides.request.document, operation: request },
        response: { document: sides.response.document, operation: response },
      };
}

/** Operations below the path `family` that the name table does not list, so that they have no types yet. */
export function unnamedOperations(document: JsonObject, names: NameTable, family: string): Change[] {
  const known = new Set(Object.values(names).map(({ operation }) => operation));
  return operationAddresses(document)
    .filter((address) => splitAddress(address).path.startsWith(family) && !known.has(address))
    .map((address) => operationChange(address, address)("operation-unnamed", "not in spec/names.ts yet", "addition"));
}

/** The change of a service that has moved its operations to another version, each of them unchanged by that alone. */
export function movedPaths({ from, to }: MovedPrefix): Change {
  const what = `the operations are below ${to}, were below ${from}`;
  return documentChange("paths-moved", "paths", what, "breaking");
}

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
  return [documentChange("servers", "servers", what, "text")];
}

function documentChange(kind: ChangeKind, path: string, what: string, severity: Severity): Change {
  const visibility = "invisible";
  return { subject: "document", name: "", address: undefined, path, kind, what, severity, visibility, prose: false };
}

function serversOf(document: JsonObject): Json {
  const servers = member(document, "servers");
  return Array.isArray(servers) ? servers.map((server: Json) => stringMember(server, "url") ?? "") : [];
}
