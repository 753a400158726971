import type { Skeleton } from "./skeleton.js";

/**
 * Gives equal skeletons one identity. The generator passes over each part of a schema some thirty times, but
 * over each identity only once, and in a tool with forty optional strings they are all the same part.
 */
export class SkeletonPool {
  readonly #byKey = new Map<string, Skeleton>();
  readonly #numbers = new Map<object, number>();

  share(skeleton: Skeleton): Skeleton {
    const key = this.#keyOf(skeleton);
    if (key === undefined) return skeleton;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, skeleton);
    return skeleton;
  }

  /** Undefined for objects: each has property names of its own. */
  #keyOf(skeleton: Skeleton): string | undefined {
    if (skeleton.properties !== undefined) return undefined;
    const { type = "", enum: values, anyOf, allOf, items, additionalItems, $ref = "" } = skeleton;
    if (values !== undefined) return `enum ${JSON.stringify(values)}`;
    const parts = [anyOf, allOf, items, additionalItems].map((part) => this.#number(part));
    return `${type} ${$ref} ${parts.join(" ")}`;
  }

  #number(part: Skeleton | readonly Skeleton[] | false | undefined): string {
    if (part === undefined || part === false) return String(part);
    if (isList(part)) return `[${part.map((item) => this.#number(item)).join()}]`;
    let number = this.#numbers.get(part);
    if (number === undefined) this.#numbers.set(part, (number = this.#numbers.size));
    return String(number);
  }
}

function isList(part: Skeleton | readonly Skeleton[]): part is readonly Skeleton[] {
  return Array.isArray(part);
}
