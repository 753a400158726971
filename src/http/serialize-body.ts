import { InvalidArgumentError } from "./errors/index.js";

/** Deeper values are left to `JSON.stringify`. */
const MAX_DEPTH = 200;

/**
 * The body as JSON, as `JSON.stringify` writes it: `undefined` properties are omitted, `undefined` items are null, values with `toJSON` (a Date) are written as it says.
 *
 * @throws InvalidArgumentError that names the path of a value which JSON cannot represent, or would change silently:
 *   NaN, a BigInt, a function, a Map, a Promise, a cyclic value
 */
export function serializeBody(body: unknown): string {
  let fault: Fault | undefined;
  let text: string | undefined;
  try {
    fault = findFault(body, []);
    text = fault === undefined ? JSON.stringify(body) : undefined;
  } catch (error) {
    const reason = error instanceof RangeError ? "it is nested too deeply, or too large" : String(error);
    throw new InvalidArgumentError(`The body cannot be turned into JSON: ${reason}. Nothing was sent.`, {
      cause: error,
    });
  }
  if (text === undefined) {
    const { path, what } = fault ?? { path: "", what: `${typeof body}, which JSON cannot represent` };
    throw new InvalidArgumentError(`body${path} is ${what}. Nothing was sent.`);
  }
  return text;
}

interface Fault {
  /** From the value that was looked at to the faulty one: `.arguments.ids[3]`. Built only when there is a fault. */
  readonly path: string;
  readonly what: string;
}

/** @param parents the objects that `value` is in */
function findFault(value: unknown, parents: object[]): Fault | undefined {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? undefined : unsupported(String(value), "a finite number, or null");
    case "bigint":
      return unsupported("a BigInt", "a number or a string");
    case "function":
    case "symbol":
      return unsupported(`a ${typeof value}`, "data");
    case "object":
      return value === null ? undefined : findFaultInObject(value, parents);
    default:
      return undefined;
  }
}

function findFaultInObject(value: object, parents: object[]): Fault | undefined {
  if ("toJSON" in value || parents.length > MAX_DEPTH) {
    return undefined;
  }
  if (parents.includes(value)) {
    return { path: "", what: "cyclic, which JSON cannot represent" };
  }
  parents.push(value);
  const fault = Array.isArray(value) ? findFaultInItems(value, parents) : findFaultInProperties(value, parents);
  parents.pop();
  return fault;
}

function findFaultInItems(items: readonly unknown[], parents: object[]): Fault | undefined {
  for (let index = 0; index < items.length; index += 1) {
    const fault = findFault(items[index], parents);
    if (fault !== undefined) {
      return { path: `[${index}]${fault.path}`, what: fault.what };
    }
  }
  return undefined;
}

function findFaultInProperties(value: object, parents: object[]): Fault | undefined {
  // Built-in objects (Map, Set, Promise, typed arrays, Blob …) have a tag of their own, and no properties to send.
  const tag = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (!["Object", "Number", "String", "Boolean"].includes(tag)) {
    return unsupported(`a ${tag}`, "a plain object or an array");
  }
  for (const key of Object.keys(value)) {
    const fault = findFault(Reflect.get(value, key), parents);
    if (fault !== undefined) {
      return { path: `.${key}${fault.path}`, what: fault.what };
    }
  }
  return undefined;
}

function unsupported(what: string, instead: string): Fault {
  return { path: "", what: `${what}, which JSON cannot represent: pass ${instead}` };
}
