import * as fc from "fast-check";

type Schema = Readonly<Record<string, unknown>>;

const DEEPEST = 6;

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Arguments that a schema is meant for: mostly valid, for the caller to check. Reads the keywords of real tools. Null for
 * an optional key is left to schemas where it differs from leaving the key out.
 */
export function argumentsFor(root: Schema): fc.Arbitrary<Record<string, unknown>> {
  return valueFor(root, root, 0).map((value) => (isSchema(value) ? value : {}));
}

function valueFor(given: unknown, root: Schema, depth: number): fc.Arbitrary<unknown> {
  if (!isSchema(given) || depth > DEEPEST) {
    return fc.constantFrom<unknown>("text", 7, true);
  }
  const schema = resolve(given, root);
  const values = "const" in schema ? [schema["const"]] : schema["enum"];
  if (Array.isArray(values) && values.length > 0) {
    return fc.constantFrom<unknown>(...values);
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const members = schema[keyword];
    if (Array.isArray(members) && members.length > 0) {
      const { [keyword]: _union, ...base } = schema;
      return fc.oneof(...members.map((member) => valueFor(merged(base, member, root), root, depth + 1)));
    }
  }
  if (Array.isArray(schema["allOf"])) {
    const { allOf, ...base } = schema;
    return valueFor(
      allOf.reduce((sum: Schema, part: unknown) => merged(sum, part, root), base),
      root,
      depth + 1,
    );
  }
  const { type } = schema;
  const types: readonly unknown[] = Array.isArray(type)
    ? type
    : [type ?? ("properties" in schema ? "object" : "string")];
  const all = types.map((each) => ofType(String(each), schema, root, depth));
  return schema["nullable"] === true ? fc.oneof(...all, fc.constant(null)) : fc.oneof(...all);
}

function resolve(schema: Schema, root: Schema): Schema {
  const { $ref, ...rest } = schema;
  if (typeof $ref !== "string") {
    return schema;
  }
  const target = $ref
    .split("/")
    .slice(1)
    .reduce<unknown>((here, step) => (isSchema(here) ? here[step] : undefined), root);
  return isSchema(target) ? resolve({ ...target, ...rest }, root) : rest;
}

function merged(left: Schema, given: unknown, root: Schema): Schema {
  const right = isSchema(given) ? resolve(given, root) : {};
  const properties = { ...asSchema(left["properties"]), ...asSchema(right["properties"]) };
  const required = [...asList(left["required"]), ...asList(right["required"])];
  const all = { ...left, ...right };
  return Object.keys(properties).length === 0 ? all : { ...all, properties, required };
}

const asSchema = (value: unknown): Schema => (isSchema(value) ? value : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

function ofType(type: string, schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number": {
      const min = numberOf(schema["minimum"], -5);
      return fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), numberOf(schema["maximum"], min + 50)) });
    }
    case "string":
      return textFor(schema);
    case "array": {
      const minLength = numberOf(schema["minItems"], 0);
      const maxLength = Math.max(minLength, Math.min(3, numberOf(schema["maxItems"], 3)));
      const { items, prefixItems = items } = schema;
      if (Array.isArray(prefixItems)) {
        return fc.tuple(...prefixItems.map((item) => valueFor(item, root, depth + 1)));
      }
      return fc.array(valueFor(items, root, depth + 1), { minLength, maxLength });
    }
    default:
      return objectFor(schema, root, depth);
  }
}

function textFor({ pattern, minLength, maxLength }: Schema): fc.Arbitrary<unknown> {
  if (typeof pattern === "string") {
    try {
      return fc.stringMatching(new RegExp(pattern, "u"));
    } catch {
      return fc.constant("text");
    }
  }
  const least = numberOf(minLength, 0);
  return fc.string({ minLength: least, maxLength: Math.max(least, Math.min(20, numberOf(maxLength, 20))) });
}

function objectFor(schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> {
  const required = asList(schema["required"]);
  const entries = Object.entries(asSchema(schema["properties"])).map(([key, property]) => {
    const value = valueFor(property, root, depth + 1);
    if (required.includes(key)) {
      return value.map((each) => [[key, each]]);
    }
    const isNullDefault = asSchema(property)["default"] === null;
    return fc
      .option(value, { nil: undefined })
      .map((each) => (each === undefined || (each === null && isNullDefault) ? [] : [[key, each]]));
  });
  const open = schema["additionalProperties"];
  const more =
    open === true || isSchema(open)
      ? fc.dictionary(fc.constantFrom("x-1", "free key", "top"), valueFor(open, root, depth + 1), { maxKeys: 2 })
      : fc.constant({});
  return fc.tuple(fc.tuple(...entries), more).map(([listed, others]) => ({
    ...others,
    ...Object.fromEntries(listed.flat() as [string, unknown][]),
  }));
}
