/** Looking around in a JSON document whose shape is not known yet. */

export type Path = readonly string[];

/** True of objects and of arrays, whose keys are then their indexes. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function entries(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** The value at a path, or undefined where the path ends early. */
export function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (!isRecord(found) || !Object.hasOwn(found, step)) {
      return undefined;
    }
    found = found[step];
  }
  return found;
}

/** Every object and array below a value, with the path to it. */
export function objectsOf(value: unknown, path: Path = []): { value: Record<string, unknown>; path: Path }[] {
  if (!isRecord(value)) {
    return [];
  }
  const below = Object.entries(value).flatMap(([key, child]) => objectsOf(child, [...path, key]));
  return [{ value, path }, ...below];
}

export function refsOf(value: unknown): string[] {
  return objectsOf(value).flatMap(({ value: { $ref: ref } }) => (typeof ref === "string" ? [ref] : []));
}

/** Every description and summary. A property that happens to be called so is an object, and not meant. */
export function descriptions(value: unknown): string[] {
  return objectsOf(value).flatMap(({ value: { description, summary } }) =>
    [description, summary].filter((text) => typeof text === "string"),
  );
}

/** The same value with the keys of all objects in code unit order. */
export function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortedKeys);
  }
  if (!isRecord(value)) {
    return value;
  }
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, sortedKeys(value[key])]));
}

/** The `$ref` that stands at a position such as `response.items[]`, looking through the refs on the way. */
export function positionRef(document: unknown, operation: unknown, position: string): unknown {
  const [root = "", ...steps] = position.split(/\.|(?=\[\]|\{\})/);
  let schema = root === "body" ? bodySchema(operation) : successSchema(operation);
  for (const step of steps) {
    const ref = at(schema, ["$ref"]);
    const target = typeof ref === "string" ? at(document, ref.replace("#/", "").split("/")) : schema;
    schema = at(target, step === "[]" ? ["items"] : step === "{}" ? ["additionalProperties"] : ["properties", step]);
  }
  return at(schema, ["$ref"]);
}

function bodySchema(operation: unknown): unknown {
  return at(operation, ["requestBody", "content", "application/json", "schema"]);
}

function successSchema(operation: unknown): unknown {
  const success = entries(at(operation, ["responses"])).find(([status]) => status.startsWith("2"));
  return at(success?.[1], ["content", "application/json", "schema"]);
}
