import {
  arrayMember,
  byCodeUnit,
  canonicalText,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  type Position,
  stringMember,
} from "../../src/schema/index.js";
import { bodySchema, dereference, errorSchemas, queryObject, success, successCodes } from "../openapi/index.js";
import {
  type ChangeKind,
  describeProseChange,
  type Finding,
  newFinding,
  type SchemaComparison,
  type Severity,
} from "../../src/schema-diff/index.js";

/** One operation, and the document that its references point into. */
interface OperationSide {
  readonly document: JsonObject;
  readonly operation: JsonObject;
}

/** One operation as it is read in requests and in responses. */
export type OperationSides = Readonly<Record<Position, OperationSide>>;

/** The differences of one operation. Each path starts with the part: `query`, `body`, `response`, `error`. */
export function compareOperations(
  old: OperationSides,
  fresh: OperationSides,
  comparisons: Readonly<Record<Position, SchemaComparison>>,
): Finding[] {
  return [
    ...compareParameters(old.request, fresh.request, comparisons.request),
    ...compareBodies(old.request, fresh.request, comparisons.request),
    ...compareResponses(old.response, fresh.response, comparisons.response),
    ...compareFailures(old.response, fresh.response, comparisons.response),
    ...compareMetadata(old.request.operation, fresh.request.operation),
  ];
}

function compareParameters(old: OperationSide, fresh: OperationSide, comparison: SchemaComparison): Finding[] {
  return ["path", "query", "header", "cookie"].flatMap((where) => {
    const before = parametersIn(old, where);
    const after = parametersIn(fresh, where);
    if (before.length === 0 && after.length === 0) {
      return [];
    }
    const findings = comparison.schemas(where, parameterObject(before), parameterObject(after), "request");
    // Our types take path parameters as strings, and leave headers to the transport.
    if (where === "path") {
      return findings.map((finding) => ({ ...finding, severity: "text", visibility: "invisible" }) as const);
    }
    return where === "query" ? findings : findings.map((finding) => ({ ...finding, visibility: "invisible" }) as const);
  });
}

function parametersIn({ document, operation }: OperationSide, where: string): Json[] {
  return arrayMember(operation, "parameters")
    .map((parameter) => dereference(document, parameter))
    .filter((parameter) => stringMember(parameter, "in") === where);
}

/** Parameters as the object that our types make of them. A parameter's own description comes before its schema's. */
function parameterObject(parameters: readonly Json[]): Json {
  const { properties, ...rest } = queryObject(parameters);
  const deprecated = new Set(
    parameters.filter((each) => member(each, "deprecated") === true).map((each) => stringMember(each, "name")),
  );
  const marked = new Map(Object.entries(isObject(properties) ? properties : {}));
  for (const [name, schema] of marked) {
    if (deprecated.has(name) && isObject(schema)) {
      marked.set(name, { ...schema, deprecated: true });
    }
  }
  return { ...rest, properties: Object.fromEntries(marked), additionalProperties: false };
}

function compareBodies(old: OperationSide, fresh: OperationSide, comparison: SchemaComparison): Finding[] {
  const before = bodyOf(old);
  const after = bodyOf(fresh);
  const media = compareMedia("body", before.holder, after.holder);
  if (before.schema === undefined && after.schema === undefined) {
    return media;
  }
  if (before.schema === undefined) {
    const what = after.required ? "new and required" : "new";
    return [partFinding("body", "body-added", what, after.required ? "breaking" : "addition")];
  }
  if (after.schema === undefined) {
    return [partFinding("body", "body-removed", "removed", "breaking")];
  }
  const findings = comparison.schemas("body", before.schema, after.schema, "request");
  if (before.required === after.required) {
    return [...media, ...findings];
  }
  const requiredness = after.required
    ? partFinding("body", "body-required", "required, was optional", "breaking")
    : partFinding("body", "body-optional", "optional, was required", "addition");
  return [...media, requiredness, ...findings];
}

function bodyOf({ document, operation }: OperationSide): { holder: Json; schema: Json | undefined; required: boolean } {
  const holder = dereference(document, member(operation, "requestBody") ?? {});
  return { holder, schema: bodySchema(document, operation), required: member(holder, "required") === true };
}

function compareResponses(old: OperationSide, fresh: OperationSide, comparison: SchemaComparison): Finding[] {
  const before = success(old.document, old.operation);
  const after = success(fresh.document, fresh.operation);
  const status =
    before.status === after.status
      ? []
      : [partFinding("response", "status", `status ${after.status}, was ${before.status}`, "text")];
  if (before.schema === undefined && after.schema === undefined) {
    return status;
  }
  if (before.schema === undefined) {
    // The compiler notices that the response is no longer undefined; no code relies on that.
    return [...status, { ...partFinding("response", "response-added", "body added", "addition"), visibility: "maybe" }];
  }
  if (after.schema === undefined) {
    return [...status, partFinding("response", "response-removed", "body removed", "breaking")];
  }
  return [
    ...status,
    ...compareEmptiness(before.mayBeEmpty, after.mayBeEmpty),
    ...comparison.schemas("response", before.schema, after.schema, "response"),
  ];
}

/** One of several successful responses can have no body. */
function compareEmptiness(before: boolean, after: boolean): Finding[] {
  if (before === after) {
    return [];
  }
  return after
    ? [{ ...partFinding("response", "response-optional", "may also be empty", "breaking"), visibility: "visible" }]
    : [partFinding("response", "response-always", "never empty, could be", "addition")];
}

/** All failures have the same body. Which ones are listed is documentation. */
function compareFailures(old: OperationSide, fresh: OperationSide, comparison: SchemaComparison): Finding[] {
  const [before] = errorSchemas(old.document, old.operation);
  const [after] = errorSchemas(fresh.document, fresh.operation);
  const listed =
    canonicalText(failuresOf(old.operation)) === canonicalText(failuresOf(fresh.operation))
      ? []
      : [
          {
            ...partFinding("error", "failures", `error statuses ${failuresOf(fresh.operation).join(", ")}`, "text"),
            prose: true,
          },
        ];
  if (before === undefined || after === undefined) {
    return listed;
  }
  return [...listed, ...comparison.schemas("error", before, after, "response")];
}

function failuresOf(operation: JsonObject): string[] {
  const successes = successCodes(operation);
  return Object.keys(objectMember(operation, "responses"))
    .filter((code) => !successes.includes(code))
    .toSorted(byCodeUnit);
}

function compareMedia(root: string, before: Json, after: Json): Finding[] {
  const types = (holder: Json): string => Object.keys(objectMember(holder, "content")).toSorted(byCodeUnit).join(", ");
  if (types(before) === types(after)) {
    return [];
  }
  return [
    partFinding(root, "media-type", `media type ${types(after) || "none"}, was ${types(before) || "none"}`, "text"),
  ];
}

function compareMetadata(old: JsonObject, fresh: JsonObject): Finding[] {
  const findings: Finding[] = [];
  const deprecated = member(fresh, "deprecated") === true;
  if (deprecated !== (member(old, "deprecated") === true)) {
    findings.push(partFinding("", "operation-deprecated", deprecated ? "deprecated" : "no longer deprecated", "text"));
  }
  const repeatable = member(fresh, "x-repeatable");
  if (typeof repeatable === "boolean" && repeatable !== member(old, "x-repeatable")) {
    const what = repeatable ? "may be retried after a failure" : "no longer retried after a failure";
    findings.push(partFinding("", "repeatable", what, "text"));
  }
  for (const name of ["summary", "description"]) {
    const before = member(old, name);
    const after = member(fresh, name);
    if (before !== after) {
      findings.push({
        ...partFinding("", "description", describeProseChange(name, before, after), "text"),
        prose: true,
      });
    }
  }
  return findings;
}

function partFinding(root: string, kind: ChangeKind, what: string, severity: Severity): Finding {
  const finding = newFinding(kind, what, severity, severity === "breaking" ? "maybe" : "invisible");
  return root === "" ? finding : { ...finding, path: [root] };
}
