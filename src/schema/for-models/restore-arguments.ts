import { isArray, type Json, member } from "../json.js";
import type { KeyAliases } from "./model-names.js";
import { allowsType, type SchemaNode, typeOf } from "./schema-node.js";

/** Objects and arrays within each other that a model may write. */
const DEEPEST = 200;
/** Schemas that describe one place. Real ones need a few. */
const MOST_NODES = 500;

/** Thrown for arguments that are nested too deeply to be meant. */
export class NestingError extends Error {}

/** How arguments of a model are brought back. */
export interface RestoreOptions {
  readonly aliases: KeyAliases;
  /** The model had to give every key, so that null for an optional key says that it left the key out. */
  readonly strict: boolean;
  /** Whether a value matches a schema. */
  readonly accepts: (node: SchemaNode, value: Json) => boolean;
}

/**
 * Arguments as the model wrote them → as the tool names them: keys get their own names back, and null for an optional
 * key is removed, unless the tool accepts null there and the model could have left the key out.
 *
 * @throws NestingError
 */
export function restoreArguments(root: SchemaNode, value: Json, options: RestoreOptions): Json {
  return restore([root], value, options, 0);
}

function restore(described: readonly SchemaNode[], value: Json, options: RestoreOptions, depth: number): Json {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (depth > DEEPEST) {
    throw new NestingError(`nested more than ${DEEPEST} levels deep`);
  }
  const nodes = nodesFor(described, value);
  if (isArray(value)) {
    return value.map((item, index) => {
      const next = nodes.map(({ prefixItems, items }) => prefixItems?.[index] ?? items);
      return restore(next.filter(isNode), item, options, depth + 1);
    });
  }
  const entries: [string, Json][] = [];
  for (const [written, part] of Object.entries(value)) {
    const alias = options.aliases.toTool.get(written);
    const key = alias !== undefined && nodes.some((node) => declares(node, alias)) ? alias : written;
    const next = nodes.flatMap((node) => nodesAt(node, key));
    // An SDK can hand over what JSON does not have.
    if (part !== undefined && !(part === null && isLeftOut(nodes, key, options))) {
      entries.push([key, restore(next, part, options, depth + 1)]);
    }
  }
  return Object.fromEntries(entries);
}

/** Whether null for `key` stands for no such key. In strict mode it does, unless null is accepted where it is required. */
function isLeftOut(nodes: readonly SchemaNode[], key: string, { strict, accepts }: RestoreOptions): boolean {
  const declaring = nodes.filter((node) => declares(node, key));
  const meaning = strict ? declaring.filter(({ required }) => required?.has(key) === true) : declaring;
  const acceptsNull = meaning.some((node) => nodesAt(node, key).every((each) => accepts(each, null)));
  return declaring.length > 0 && !acceptsNull;
}

function declares({ properties, required }: SchemaNode, key: string): boolean {
  return properties?.has(key) === true || required?.has(key) === true;
}

function nodesAt(node: SchemaNode, key: string): readonly SchemaNode[] {
  const property = node.properties?.get(key);
  const patterns = (node.patternProperties ?? []).filter(({ pattern }) => pattern.accepts(key));
  const found = [...(property === undefined ? [] : [property]), ...patterns.map((each) => each.node)];
  return found.length > 0 || node.additionalProperties === undefined ? found : [node.additionalProperties];
}

/** Every schema that describes the keys of one value: through references and compositions, as far as members fit it. */
function nodesFor(described: readonly SchemaNode[], value: Json): readonly SchemaNode[] {
  const nodes = new Set(described);
  for (const node of nodes) {
    if (nodes.size > MOST_NODES) {
      break;
    }
    const { condition } = node;
    const members = (node.unions ?? []).flatMap((union) => union.members.filter((each) => mayMatch(each, value)));
    const parts = [
      node.ref,
      ...(node.allOf ?? []),
      ...members,
      condition?.if,
      condition?.whenTrue,
      condition?.whenFalse,
    ];
    for (const part of [...parts, ...(node.dependentSchemas?.values() ?? [])]) {
      if (part !== undefined) {
        nodes.add(part);
      }
    }
  }
  return [...nodes];
}

/** Whether a member of a union can be meant, by its type and by the properties that have fixed values. */
function mayMatch(candidate: SchemaNode, value: Json): boolean {
  const seen = new Set([candidate]);
  for (const node of seen) {
    if (node.types !== undefined && !allowsType(node.types, typeOf(value))) {
      return false;
    }
    for (const [key, { values, nullable }] of node.properties ?? []) {
      const given = values === undefined || nullable === true ? undefined : member(value, key);
      const isFixed = given !== undefined && given !== null && typeof given !== "object";
      if (isFixed && values?.includes(given) === false) {
        return false;
      }
    }
    if (node.ref !== undefined) {
      seen.add(node.ref);
    }
  }
  return true;
}

function isNode(node: SchemaNode | undefined): node is SchemaNode {
  return node !== undefined;
}
