import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  pointerSteps,
  sortedObject,
  stringMember,
} from "../../src/schema/index.js";
import { dereference, resolveRef } from "./document.js";
import { localizeReferences } from "./local-references.js";
import { visitDocument } from "./map-document.js";
import { type NameTable, splitAddress } from "./name-table.js";
import { SpecError } from "./spec-error.js";

export interface Slice {
  /** The listed operations, each with our operation id, and what they reference. */
  readonly document: JsonObject;
  /** Listed operations that the document lacks, as `name (METHOD /path)`. */
  readonly missing: readonly string[];
}

/** Reduces a document to the operations of the name table and everything they reference. @throws SpecError */
export function slice(whole: JsonObject, names: NameTable): Slice {
  const document = localizeReferences(whole);
  const paths: Record<string, Record<string, Json>> = {};
  const missing: string[] = [];
  for (const [name, { operation }] of Object.entries(names)) {
    const { method, path } = splitAddress(operation);
    const item = dereference(document, objectMember(objectMember(document, "paths"), path));
    const found = member(item, method.toLowerCase());
    if (!isObject(found)) {
      missing.push(`${name} (${operation})`);
      continue;
    }
    const shared = arrayMember(item, "parameters");
    const parameters = [
      ...shared.filter((parameter) => !overridden(parameter, found)),
      ...arrayMember(found, "parameters"),
    ];
    paths[path] ??= {};
    paths[path][method.toLowerCase()] = {
      ...found,
      operationId: name,
      ...(parameters.length === 0 ? {} : { parameters }),
    };
  }
  const info = objectMember(document, "info");
  const kept: JsonObject = {
    openapi: "3.1.0",
    info: { title: stringMember(info, "title") ?? "", version: stringMember(info, "version") ?? "" },
    ...pick(document, "servers", "security"),
    paths,
  };
  const components = reachable(document, kept);
  return {
    document: sortedObject({ ...kept, ...(Object.keys(components).length === 0 ? {} : { components }) }),
    missing,
  };
}

/** Whether the operation overrides a parameter of its path item. */
function overridden(shared: Json, operation: JsonObject): boolean {
  return arrayMember(operation, "parameters").some(
    (own) =>
      stringMember(own, "name") === stringMember(shared, "name") &&
      stringMember(own, "in") === stringMember(shared, "in"),
  );
}

/** The object with only these keys. */
export function pick(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}

/** The components that `kept` references directly or indirectly, plus all security schemes. */
function reachable(document: JsonObject, kept: JsonObject): JsonObject {
  const found = new Map<string, Json>();
  const waiting: JsonObject[] = [];
  const collect = (object: JsonObject): void => {
    const ref = stringMember(object, "$ref");
    if (ref === undefined) {
      return;
    }
    const target = resolveRef(document, ref);
    const [root, section, name] = pointerSteps(ref.slice(1));
    if (root !== "components" || section === undefined || name === undefined) {
      throw new SpecError(
        `The reference ${JSON.stringify(ref)} does not point to a component; only references to components are followed.`,
      );
    }
    if (!found.has(ref)) {
      dereference(document, { $ref: ref });
      found.set(ref, target);
      waiting.push({ [section]: { [name]: target } });
    }
  };
  visitDocument(kept, "document", collect);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    visitDocument(next, "components", collect);
  }
  const components: Record<string, Record<string, Json>> = {};
  for (const [ref, component] of found) {
    const [, section = "", name = ""] = pointerSteps(ref.slice(1));
    components[section] ??= {};
    components[section][name] = component;
  }
  const securitySchemes = objectMember(objectMember(document, "components"), "securitySchemes");
  return { ...components, ...(Object.keys(securitySchemes).length === 0 ? {} : { securitySchemes }) };
}
