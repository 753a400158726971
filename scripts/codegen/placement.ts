import {
  annotationsOf,
  arrayMember,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  type Position,
  stringMember,
  without,
} from "../../src/schema/index.js";
import { describeSchema } from "./describe-schema.js";
import { comparableText } from "./schema-signatures.js";
import type { SchemaPlace } from "../openapi/index.js";
import { ABSENT, simplify } from "./simplify-schema.js";

/** Marks for `openapi-types.ts`: a string beyond the listed ones, and a property that must be absent. */
export const MARKS = { anyString: "x-any-string", absent: "x-absent" } as const;

const ANY_STRING: JsonObject = { type: "string", [MARKS.anyString]: true };
const MARKED_ABSENT: JsonObject = { type: "string", [MARKS.absent]: true };

const KEPT = ["type", "required", "const", "description", "default", "example", "format", "deprecated"];
/** Of these, the ones that only appear in comments. */
const DATA = new Set(["default", "example"]);
const UNIONS = ["oneOf", "anyOf", "allOf"] as const;

export interface Placing extends SchemaPlace {
  /** The reference to write for it in this position. */
  rename(ref: string): string;
  /** Called for a union that is typed less strictly than the document says. */
  noteLooseUnion(members: number): void;
}

/**
 * Members of a union that is made exclusive by listing, in each member, the keys of all others as absent. That is
 * quadratic: eight unions of 200 members would print megabytes.
 */
const MAX_EXCLUSIVE_MEMBERS = 40;

/**
 * Rewrites a schema for the position it stands in.
 *
 * In a request the caller is checked: objects take no key that they do not list (unless they say in so many words
 * that they do), a union of objects is exclusive (both `enable` and `disable` is an error) unless it is very large,
 * enums are closed. In a response the service may say more tomorrow than today: enums are open, except discriminators,
 * which are constants here (see `closeDiscriminators`). Keywords that have no say in the type are dropped.
 */
export function place(given: Json, placing: Placing): Json {
  if (!isObject(given)) {
    return given;
  }
  if (given === ABSENT) {
    return MARKED_ABSENT;
  }
  const schema = simplify(given, placing);
  const ref = stringMember(schema, "$ref");
  if (ref !== undefined) {
    return { $ref: placing.rename(ref) };
  }
  const placed: Record<string, Json> = {};
  for (const key of KEPT) {
    const value = member(schema, key);
    if (value !== undefined) {
      placed[key] = DATA.has(key) ? dataText(value) : value;
    }
  }
  if (placed["const"] === null) {
    delete placed["const"];
    placed["type"] = "null";
  }
  const description = describeSchema(schema);
  if (description !== undefined) {
    placed["description"] = description;
  }
  placeObject(schema, placed, placing);
  placeArray(schema, placed, placing);
  for (const union of UNIONS) {
    const members = member(schema, union);
    if (isArray(members)) {
      placed[union] = placeUnion(members, union, placing);
    }
  }
  return placeEnum(schema, placed, placing.position);
}

function placeObject(schema: JsonObject, placed: Record<string, Json>, placing: Placing): void {
  const properties = objectMember(schema, "properties");
  const listsProperties = Object.keys(properties).length > 0;
  if (listsProperties) {
    placed["properties"] = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, placeProperty(property, placing)]),
    );
  }
  const rest = restOf(schema);
  if (isObject(rest) && Object.keys(rest).length > 0) {
    placed["additionalProperties"] = placeRest(rest, objectMember(placed, "properties"), placing);
  } else if (listsProperties && placing.position === "request" && (rest === true || isObject(rest))) {
    // Open by its own word: the service takes names here that no document can list.
    placed["additionalProperties"] = true;
  } else if (!listsProperties && isObjectType(schema) && !UNIONS.some((union) => Object.hasOwn(schema, union))) {
    placed["additionalProperties"] = rest !== false;
  }
}

/** What keys beyond the listed ones hold. TypeScript cannot say of a key that it matches a pattern. */
function restOf(schema: JsonObject): Json | undefined {
  const rest = member(schema, "additionalProperties");
  const patterns = Object.values(objectMember(schema, "patternProperties"));
  if (patterns.length === 0 || (rest !== undefined && rest !== false && !isObject(rest))) {
    return rest;
  }
  const all = isObject(rest) ? [...patterns, rest] : patterns;
  return all.length === 1 ? all[0] : { anyOf: all };
}

/** The type of further keys. TypeScript applies it to the listed keys as well, so it includes their types. */
function placeRest(rest: JsonObject, listed: JsonObject, placing: Placing): Json {
  const types = new Map([place(rest, placing), ...Object.values(listed)].map((type) => [comparableText(type), type]));
  const [only] = types.values();
  return types.size > 1
    ? { anyOf: [...types.values()].map((type) => (isObject(type) ? bare(type) : type)) }
    : (only ?? {});
}

/** Without what the listed property itself says in its comment. */
function bare(type: JsonObject): JsonObject {
  return without(type, "description", "default", "example", "deprecated");
}

/** As openapi-typescript would print it. As text, nothing in it is taken for a part of the schema, such as `$ref`. */
function dataText(value: Json): Json {
  return typeof value === "object" && value !== null ? JSON.stringify(value, null, 2) : value;
}

/** A property without a description has that of the type it refers to: an editor shows a property's comment only. */
function placeProperty(property: Json, placing: Placing): Json {
  const placed = place(property, placing);
  const { description } = annotationsOf(property, (ref) => placing.resolve(ref));
  const isDescribed = !isObject(placed) || stringMember(placed, "description") !== undefined;
  return isDescribed || typeof description !== "string" ? placed : { ...placed, description };
}

function isObjectType(schema: JsonObject): boolean {
  const type = member(schema, "type");
  return type === "object" || (isArray(type) && type.includes("object"));
}

function placeArray(schema: JsonObject, placed: Record<string, Json>, placing: Placing): void {
  const items = member(schema, "items");
  if (items !== undefined) {
    placed["items"] = place(items, placing);
  }
  const prefix = member(schema, "prefixItems");
  if (isArray(prefix)) {
    placed["prefixItems"] = prefix.map((item) => place(item, placing));
  }
}

function placeUnion(members: readonly Json[], union: (typeof UNIONS)[number], placing: Placing): Json[] {
  if (union === "allOf" || placing.position === "response") {
    return members.map((each) => place(each, placing));
  }
  const shapes = members.map((each) => closedShape(each, placing));
  const allKeys = new Set(shapes.flatMap((shape) => Object.keys(objectMember(shape, "properties"))));
  if (members.length > MAX_EXCLUSIVE_MEMBERS) {
    const closed = shapes.filter((shape) => shape !== undefined);
    if (closed.some((shape) => lacksKeys(shape, allKeys)) && !areToldApart(closed, placing)) {
      placing.noteLooseUnion(members.length);
    }
    return members.map((each) => place(each, placing));
  }
  return members.map((each, index) => {
    const shape = shapes[index];
    if (shape === undefined || !lacksKeys(shape, allKeys)) {
      return place(each, placing);
    }
    const own = objectMember(shape, "properties");
    const foreign = [...allKeys].filter((key) => !Object.hasOwn(own, key));
    const placed = place(shape, placing);
    return isObject(placed)
      ? { ...placed, properties: { ...objectMember(placed, "properties"), ...absent(foreign) } }
      : placed;
  });
}

/** @param allKeys the keys of all members, those of `shape` among them */
function lacksKeys(shape: JsonObject, allKeys: ReadonlySet<string>): boolean {
  return Object.keys(objectMember(shape, "properties")).length < allKeys.size;
}

/** Whether a required property has a single value in every member, and not the same in two: TypeScript tells them apart. */
function areToldApart(shapes: readonly JsonObject[], placing: Placing): boolean {
  const candidates = Object.keys(objectMember(shapes[0], "properties"));
  return candidates.some((key) => {
    const tags = shapes.map((shape) => requiredValue(shape, key, placing));
    return !tags.includes(undefined) && new Set(tags).size === shapes.length;
  });
}

/** The only value that a required property can have, or undefined. */
function requiredValue(shape: JsonObject, key: string, placing: Placing): Json | undefined {
  const property = member(objectMember(shape, "properties"), key);
  if (property === undefined || !arrayMember(shape, "required").includes(key)) {
    return undefined;
  }
  const ref = stringMember(property, "$ref");
  const schema = ref === undefined ? property : placing.resolve(ref);
  const values = member(schema, "enum");
  const value = isArray(values) && values.length === 1 ? values[0] : member(schema, "const");
  return typeof value === "object" ? undefined : value;
}

function absent(keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, MARKED_ABSENT]));
}

/** The object schema behind a union member, when it lists its properties and takes no others. */
function closedShape(schema: Json, placing: Placing): JsonObject | undefined {
  const ref = stringMember(schema, "$ref");
  const target = ref === undefined ? schema : placing.resolve(ref);
  if (!isObject(target) || UNIONS.some((union) => Object.hasOwn(target, union))) {
    return undefined;
  }
  const rest = member(target, "additionalProperties");
  const open = rest !== undefined && rest !== false;
  return !open && Object.keys(objectMember(target, "properties")).length > 0 ? target : undefined;
}

function placeEnum(schema: JsonObject, placed: JsonObject, position: Position): JsonObject {
  const values = member(schema, "enum");
  if (!isArray(values)) {
    return placed;
  }
  const strings = values.filter((value) => value !== null);
  if (position === "request" || !strings.every((value) => typeof value === "string")) {
    return { ...placed, enum: values };
  }
  const { type: _type, ...rest } = placed;
  const nullable = values.length > strings.length ? [{ type: "null" }] : [];
  return { ...rest, anyOf: [...strings.map((value) => ({ const: value })), ANY_STRING, ...nullable] };
}
