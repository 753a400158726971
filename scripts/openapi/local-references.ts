import {
  byCodeUnit,
  isObject,
  type Json,
  type JsonObject,
  objectMember,
  pascalCase,
  pointerSteps,
  stringMember,
} from "../../src/schema/index.js";
import { decoded, dereference, findReference } from "./document.js";
import { type DocumentPart, mapDocument, visitDocument } from "./map-document.js";

/** Sections of `components` by what they hold. Parameters and headers have the same form. */
const SECTIONS: Partial<Record<DocumentPart, string>> = {
  schema: "schemas",
  parameter: "parameters",
  response: "responses",
  "request body": "requestBodies",
  "path item": "pathItems",
};

/** Steps of a pointer that say nothing in a name. */
const SILENT = new Set(["components", "schemas", "paths", "properties", "content", "schema"]);

/** Keywords that count beside a `$ref`. A `type` there only repeats what the reference says. */
const BESIDE_REFERENCE = "properties required enum const oneOf anyOf allOf items patternProperties".split(" ");
const ANNOTATIONS = ["description", "title", "default", "example", "examples", "deprecated", "readOnly", "writeOnly"];

/**
 * A copy of the document in which path items are inline, keywords beside `$ref` are combined with it, and every other reference to a place within the document leads
 * to a component: what it leads to elsewhere (`#/paths/…`, `#/components/schemas/X/properties/y`) becomes one. So an
 * operation can be cut out with all that it needs, and each referenced schema has a name.
 *
 * References that lead nowhere or to another document are left as they are, for the message where they are needed.
 */
export function localizeReferences(document: JsonObject): JsonObject {
  let current = withCombinedReferences(withInlinePathItems(document));
  for (;;) {
    const moved = withComponentReferences(current);
    if (moved === undefined) {
      return current;
    }
    current = moved;
  }
}

function withInlinePathItems(document: JsonObject): JsonObject {
  const paths = Object.entries(objectMember(document, "paths")).map(([path, item]) => {
    const ref = stringMember(item, "$ref");
    if (ref === undefined || !isObject(item) || findReference(document, ref) === undefined) {
      return [path, item] as const;
    }
    const target = dereference(document, item);
    const { $ref: _ref, ...own } = item;
    return [path, isObject(target) ? { ...target, ...own } : item] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** `{ $ref, required }` → `{ allOf: [{ $ref }, { required }] }` */
function withCombinedReferences(document: JsonObject): JsonObject {
  const combined = mapDocument(document, "document", (object, part) => {
    const ref = part === "schema" ? stringMember(object, "$ref") : undefined;
    const beside = Object.entries(object).filter(([key]) => BESIDE_REFERENCE.includes(key));
    if (ref === undefined || beside.length === 0) {
      return object;
    }
    const annotations = Object.entries(object).filter(([key]) => ANNOTATIONS.includes(key));
    return { ...Object.fromEntries(annotations), allOf: [{ $ref: ref }, Object.fromEntries(beside)] };
  });
  return isObject(combined) ? combined : document;
}

/** One round: what is moved can hold such references itself. Undefined where there is nothing to move. */
function withComponentReferences(document: JsonObject): JsonObject | undefined {
  const found = new Map<string, { readonly section: string; readonly ref: string; readonly target: Json }>();
  visitDocument(document, "document", (object, part) => {
    const ref = stringMember(object, "$ref");
    const section = SECTIONS[part];
    if (ref === undefined || section === undefined || isComponent(ref)) {
      return;
    }
    const target = findReference(document, ref);
    if (target !== undefined) {
      found.set(`${section} ${ref}`, { section, ref, target });
    }
  });
  if (found.size === 0) {
    return undefined;
  }
  const sections: Record<string, JsonObject> = {};
  const moved = new Map<string, string>();
  for (const [key, { section, ref, target }] of [...found].toSorted(([left], [right]) => byCodeUnit(left, right))) {
    const existing = { ...objectMember(objectMember(document, "components"), section), ...sections[section] };
    const name = unusedName(pascalCase(wordsOf(ref)), existing);
    sections[section] = { ...existing, [name]: target };
    moved.set(key, `#/components/${section}/${name}`);
  }
  const whole = { ...document, components: { ...objectMember(document, "components"), ...sections } };
  const mapped = mapDocument(whole, "document", (object, part) => {
    const to = moved.get(`${SECTIONS[part] ?? ""} ${stringMember(object, "$ref") ?? ""}`);
    return to === undefined ? object : { ...object, $ref: to };
  });
  return isObject(mapped) ? mapped : document;
}

function isComponent(ref: string): boolean {
  return /^#\/components\/[^/]+\/[^/]+$/.test(ref);
}

/** `#/paths/~1tools/get/responses/200/content/application~1json/schema` → `tools get responses 200` */
function wordsOf(ref: string): string {
  const steps = pointerSteps(decoded(ref.slice(1))).filter((step) => !SILENT.has(step) && !step.includes("json"));
  return steps.join(" ");
}

/** Two components must not become one type name, so case and punctuation do not tell them apart. */
function unusedName(wanted: string, existing: JsonObject): string {
  const taken = new Set(Object.keys(existing).map((name) => name.replace(/[^A-Za-z0-9]/g, "").toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${wanted}${number}`;
  }
  return name;
}
