import { isArray, isObject, type Json, member } from "./json.js";
import { SchemaError } from "./schema-error.js";
import { shortJson } from "./text.js";

/** Characters of a reference that an error shows. */
const MOST_SHOWN = 80;

/** Resolves references within one document. References to other documents are not followed. */
export class References {
  readonly #document: Json;
  #anchors: ReadonlyMap<string, Json> | undefined;

  constructor(document: Json) {
    this.#document = document;
  }

  /** @throws SchemaError for a reference to another document, or to nothing */
  find(reference: string): { readonly target: Json; readonly name: string } {
    const [address = "", fragment = ""] = split(reference);
    const own = isObject(this.#document) ? this.#document["$id"] : undefined;
    if (address !== "" && address !== own) {
      throw new SchemaError(
        `the reference ${shortJson(reference, MOST_SHOWN)} leads out of the schema and is not followed`,
      );
    }
    if (fragment === "") {
      return { target: this.#document, name: "Root" };
    }
    const target = fragment.startsWith("/") ? atPointer(this.#document, fragment) : this.#anchored(fragment);
    if (target === undefined) {
      throw new SchemaError(`the reference ${shortJson(reference, MOST_SHOWN)} leads to nothing`);
    }
    return { target, name: fragment.slice(fragment.lastIndexOf("/") + 1) };
  }

  #anchored(name: string): Json | undefined {
    this.#anchors ??= anchorsOf(this.#document);
    return this.#anchors.get(name);
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

function anchorsOf(document: Json): ReadonlyMap<string, Json> {
  const anchors = new Map<string, Json>();
  const waiting: Json[] = [document];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isObject(next)) {
      for (const keyword of ["$anchor", "$dynamicAnchor"]) {
        const name = next[keyword];
        if (typeof name === "string" && !anchors.has(name)) {
          anchors.set(name, next);
        }
      }
      const id = next["$id"];
      if (typeof id === "string" && id.startsWith("#") && !anchors.has(id.slice(1))) {
        anchors.set(id.slice(1), next);
      }
    }
    if (typeof next === "object" && next !== null) {
      for (const part of Object.values(next)) {
        waiting.push(part);
      }
    }
  }
  return anchors;
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
