import { isArray, isObject, type Json, type JsonObject, member } from "./json.js";
import { SchemaError } from "./schema-error.js";
import { schemaParts } from "./schema-positions.js";
import { shortJson } from "./text.js";

/** Characters of a reference that an error shows. */
const MOST_SHOWN = 80;

/** Address of a document without an `$id`. Relative references are resolved against it. */
const NO_ADDRESS = "document:///";

/** A schema with an address of its own: the document, or a part of it with an `$id`. */
interface Resource {
  readonly address: string;
  readonly root: Json;
  readonly anchors: Map<string, Json>;
}

/** Where a reference leads, and a name for the type there. */
interface Referent {
  readonly target: Json;
  readonly name: string;
}

/**
 * Resolves references within one document. References to other documents are not followed.
 *
 * Pointers and anchors are relative to the nearest schema with an `$id` around the reference, as JSON Schema has it.
 */
export class References {
  readonly #document: Json;
  #resources: ReadonlyMap<string, Resource> | undefined;
  /** The resources of schemas in a part with an `$id`. All others belong to the document. */
  readonly #inside = new Map<Json, Resource>();

  constructor(document: Json) {
    this.#document = document;
  }

  /**
   * @param from the schema that has the reference
   * @throws SchemaError for a reference to another document, or to nothing
   */
  find(reference: string, from: JsonObject): Referent {
    const resources = (this.#resources ??= this.#scan());
    const own = this.#inside.get(from) ?? resources.get("");
    const [address = "", fragment = ""] = split(reference);
    const resource = address === "" ? own : resources.get(resolved(address, own?.address ?? NO_ADDRESS));
    if (resource === undefined) {
      throw new SchemaError(
        `the reference ${shortJson(reference, MOST_SHOWN)} leads out of the schema and is not followed`,
      );
    }
    if (fragment === "") {
      const { root, address: name } = resource;
      return { target: root, name: root === this.#document ? "Root" : name.slice(name.lastIndexOf("/") + 1) };
    }
    const target = fragment.startsWith("/") ? atPointer(resource.root, fragment) : resource.anchors.get(fragment);
    if (target === undefined) {
      throw new SchemaError(`the reference ${shortJson(reference, MOST_SHOWN)} leads to nothing`);
    }
    return { target, name: fragment.slice(fragment.lastIndexOf("/") + 1) };
  }

  /** The resources of the document by address, the document itself also by the empty one. */
  #scan(): ReadonlyMap<string, Resource> {
    const document: Resource = {
      address: resolved(idOf(this.#document) ?? "", NO_ADDRESS),
      root: this.#document,
      anchors: new Map(),
    };
    const resources = new Map([
      ["", document],
      [document.address, document],
    ]);
    const waiting: { readonly value: Json; readonly resource: Resource }[] = [
      { value: this.#document, resource: document },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { value } = next;
      const id = value === this.#document ? undefined : idOf(value);
      const resource =
        id === undefined
          ? next.resource
          : { address: resolved(id, next.resource.address), root: value, anchors: new Map<string, Json>() };
      if (id !== undefined && !resources.has(resource.address)) {
        resources.set(resource.address, resource);
      }
      if (resource !== document && isObject(value)) {
        this.#inside.set(value, resource);
      }
      for (const anchor of anchorsOf(value)) {
        if (!resource.anchors.has(anchor)) {
          resource.anchors.set(anchor, value);
        }
      }
      for (const part of schemaParts(value)) {
        if (typeof part === "object" && part !== null) {
          waiting.push({ value: part, resource });
        }
      }
    }
    return resources;
  }
}

function split(reference: string): readonly string[] {
  const hash = reference.indexOf("#");
  return hash === -1 ? [reference, ""] : [reference.slice(0, hash), decoded(reference.slice(hash + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address relative to another one; the address itself where that is no URL. */
function resolved(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** The address that a schema gives itself. Before 2019, `$id: "#name"` was an anchor. */
function idOf(schema: Json): string | undefined {
  const id = member(schema, "$id");
  const address = typeof id === "string" ? split(id)[0] : undefined;
  return address === "" ? undefined : address;
}

function anchorsOf(schema: Json): readonly string[] {
  const id = member(schema, "$id");
  const anchors = [member(schema, "$anchor"), member(schema, "$dynamicAnchor")];
  if (typeof id === "string" && id.includes("#")) {
    anchors.push(split(id)[1] ?? "");
  }
  return anchors.filter((anchor): anchor is string => typeof anchor === "string" && anchor !== "");
}

/** The steps of a JSON pointer such as `/properties/a~1b/0`, unescaped. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value that a JSON pointer leads to, or undefined where there is none. Percent signs mean themselves. */
export function atPointer(document: Json, pointer: string): Json | undefined {
  return pointerSteps(pointer).reduce<Json | undefined>((here, step) => {
    if (!isArray(here)) {
      return member(here, step);
    }
    return /^(0|[1-9]\d*)$/.test(step) ? here[Number(step)] : undefined;
  }, document);
}
