import { isArray, isObject, type Json, type JsonObject } from "../../src/schema/index.js";

/** The objects that an OpenAPI document consists of, by the names of the specification. */
export type DocumentPart =
  | "document"
  | "components"
  | "path item"
  | "operation"
  | "parameter"
  | "request body"
  | "response"
  | "media type"
  | "schema"
  | "callback"
  | "other";

/** What stands below a key: one part or a list of them; with `map`, an object with a part for each name. */
interface Below {
  readonly part: DocumentPart;
  readonly map?: true;
}

const one = (part: DocumentPart): Below => ({ part });
const map = (part: DocumentPart): Below => ({ part, map: true });

const PARAMETER = { schema: one("schema"), content: map("media type"), examples: map("other") };
const SCHEMA_MAPS = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
const SCHEMAS_BELOW = (
  "items prefixItems allOf anyOf oneOf not if then else additionalProperties additionalItems contains " +
  "propertyNames unevaluatedItems unevaluatedProperties contentSchema"
).split(" ");

/** The keys below which a part has further parts. Below all others there is data, even where it looks like a part. */
const BELOW: Readonly<Record<DocumentPart, Readonly<Record<string, Below>>>> = {
  document: { paths: map("path item"), webhooks: map("path item"), components: one("components") },
  components: {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: map("other"),
    requestBodies: map("request body"),
    headers: map("parameter"),
    securitySchemes: map("other"),
    links: map("other"),
    callbacks: map("callback"),
    pathItems: map("path item"),
  },
  "path item": {
    parameters: one("parameter"),
    ...Object.fromEntries(
      ["get", "put", "post", "delete", "options", "head", "patch", "trace"].map((method) => [method, one("operation")]),
    ),
  },
  operation: {
    parameters: one("parameter"),
    requestBody: one("request body"),
    responses: map("response"),
    callbacks: map("callback"),
  },
  parameter: PARAMETER,
  "request body": { content: map("media type") },
  response: { headers: map("parameter"), content: map("media type"), links: map("other") },
  "media type": { schema: one("schema"), examples: map("other"), encoding: map("response") },
  schema: Object.fromEntries([
    ...SCHEMA_MAPS.map((key) => [key, map("schema")]),
    ...SCHEMAS_BELOW.map((key) => [key, one("schema")]),
  ]),
  // A callback has a path item for each expression: see `belowKey`.
  callback: {},
  other: {},
};

/**
 * A copy of a part of a document, with `change` applied to every part in it, from the outside in. Data is not touched:
 * values of examples, defaults, enums and extensions.
 *
 * @param change returns the changed part, or the same object
 */
export function mapDocument(
  value: Json,
  part: DocumentPart,
  change: (object: JsonObject, part: DocumentPart) => Json,
): Json {
  if (isArray(value)) {
    return value.map((item) => mapDocument(item, part, change));
  }
  if (!isObject(value)) {
    return value;
  }
  const changed = change(value, part);
  if (!isObject(changed)) {
    return changed;
  }
  return Object.fromEntries(
    Object.entries(changed).map(([key, child]) => {
      const below = belowKey(part, key);
      if (below === undefined) {
        return [key, child];
      }
      if (below.map !== true) {
        return [key, mapDocument(child, below.part, change)];
      }
      const entries = Object.entries(isObject(child) ? child : {}).map(
        ([name, each]) => [name, mapDocument(each, below.part, change)] as const,
      );
      return [key, isObject(child) ? Object.fromEntries(entries) : child];
    }),
  );
}

/** Calls `visit` for every part of a document, or of a part of one, from the outside in. */
export function visitDocument(
  value: Json,
  part: DocumentPart,
  visit: (object: JsonObject, part: DocumentPart) => void,
): void {
  if (isArray(value)) {
    value.forEach((item) => visitDocument(item, part, visit));
    return;
  }
  if (!isObject(value)) {
    return;
  }
  visit(value, part);
  for (const [key, child] of Object.entries(value)) {
    const below = belowKey(part, key);
    if (below?.map !== true) {
      if (below !== undefined) {
        visitDocument(child, below.part, visit);
      }
    } else if (isObject(child)) {
      Object.values(child).forEach((each) => visitDocument(each, below.part, visit));
    }
  }
}

function belowKey(part: DocumentPart, key: string): Below | undefined {
  if (part === "callback") {
    return key.startsWith("x-") ? undefined : one("path item");
  }
  return Object.hasOwn(BELOW[part], key) ? BELOW[part][key] : undefined;
}
