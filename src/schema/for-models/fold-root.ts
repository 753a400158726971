import { type Alternatives, wordsOf } from "./alternatives.js";
import { allowsType, type SchemaNode } from "./schema-node.js";

/** Alternatives whose keys are listed in words. */
const MOST_DESCRIBED = 8;

/**
 * The arguments of a tool as one object, because no provider takes a union at the top: with the keys of all
 * alternatives, of which those are required that all require. What this loses is checked when the arguments come back,
 * and the description says it.
 */
export function foldRoot(root: SchemaNode, alternatives: Alternatives): SchemaNode {
  const objects = alternatives.of(root).filter(({ types }) => types === undefined || allowsType(types, "object"));
  const [first, ...others] = objects;
  if (first === undefined || others.length === 0) {
    return { ...first, ...wordsOf(root), types: new Set(["object"]) };
  }
  return foldObjects(root, objects);
}

function foldObjects(root: SchemaNode, objects: readonly SchemaNode[]): SchemaNode {
  const found = new Map<string, Set<SchemaNode>>();
  for (const object of objects) {
    for (const [key, property] of object.properties ?? []) {
      found.set(key, (found.get(key) ?? new Set()).add(property));
    }
  }
  const properties = new Map<string, SchemaNode>();
  for (const [key, nodes] of found) {
    const [only] = nodes;
    const isSame = nodes.size === 1 && only !== undefined;
    properties.set(key, isSame ? only : { unions: [{ exclusive: false, members: [...nodes] }] });
  }
  const required = objects
    .map((object) => object.required ?? new Set<string>())
    .reduce((common, keys) => new Set([...common].filter((key) => keys.has(key))));
  const closed = objects.every((object) => object.additionalProperties?.never === true);
  const open = objects.filter(({ additionalProperties: each }) => each !== undefined && each.never !== true);
  const description = root.description ?? objects.find((each) => each.description !== undefined)?.description;
  const choice = describeChoice(objects);
  const notes = [...new Set([...(root.notes ?? []), ...(choice === undefined ? [] : [choice])])];
  return {
    types: new Set(["object"]),
    properties,
    required,
    ...(closed ? { additionalProperties: { never: true } } : open.length > 0 ? { additionalProperties: {} } : {}),
    ...(description === undefined ? {} : { description }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** Which keys go together, in words. */
function describeChoice(objects: readonly SchemaNode[]): string | undefined {
  const choices = new Set(objects.map(({ required }) => [...(required ?? [])].join(", ") || "none of them"));
  const shown = [...choices].slice(0, MOST_DESCRIBED);
  return choices.size < 2 ? undefined : `required keys: either ${shown.join(" | or ")}`;
}
