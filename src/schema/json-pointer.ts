import { isArray, type Json, member } from "./json.js";

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
    if (!isArray(here)) return member(here, step);
    return /^(0|[1-9]\d*)$/.test(step) ? here[Number(step)] : undefined;
  }, document);
}
