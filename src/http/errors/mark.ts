import { field } from "../untrusted.js";

/**
 * Names an error class and marks it. The name is on the prototype, so that it is no field and survives minification.
 * The mark is a registered symbol: the guards recognise it in any copy of this package and in any realm.
 */
export function identify(errorClass: { readonly prototype: Error }, name: string): void {
  Object.defineProperties(errorClass.prototype, {
    name: { value: name, writable: true, configurable: true },
    [markOf(name)]: { value: true },
  });
}

function markOf(name: string): symbol {
  return Symbol.for(`composio-session.${name}`);
}

/** Whether `value` is an error of the class with this name, or of one of its subclasses. */
export function isMarked(value: unknown, name: string): boolean {
  return field(value, markOf(name)) === true;
}
