import type { Pattern } from "./safe-pattern.js";
import { allowsType, type SchemaNode } from "./schema-node.js";

/** The keys that a schema speaks of, in itself and in everything it is composed of. */
export interface DeclaredKeys {
  readonly keys: ReadonlySet<string>;
  readonly patterns: readonly Pattern[];
  /** Other keys are accepted or checked elsewhere: the schema speaks of them, or lists no keys at all. */
  readonly open: boolean;
}

const known = new WeakMap<SchemaNode, DeclaredKeys>();

export function keysDeclaredBy(root: SchemaNode): DeclaredKeys {
  const found = known.get(root);
  if (found !== undefined) {
    return found;
  }
  const keys = new Set<string>();
  const patterns: Pattern[] = [];
  let open = false;
  const parts = new Set([root]);
  for (const node of parts) {
    for (const key of [...(node.properties?.keys() ?? []), ...(node.required ?? [])]) {
      keys.add(key);
    }
    patterns.push(...(node.patternProperties ?? []).map(({ pattern }) => pattern));
    open ||= node.additionalProperties !== undefined && node.additionalProperties.never !== true;
    const members = (node.unions ?? []).flatMap((union) => union.members);
    open ||= members.some(takesAnyObject);
    const { condition } = node;
    const others = [node.ref, condition?.if, condition?.whenTrue, condition?.whenFalse];
    for (const part of [...others, ...(node.allOf ?? []), ...members, ...(node.dependentSchemas?.values() ?? [])]) {
      if (part !== undefined) {
        parts.add(part);
      }
    }
  }
  const declared = { keys, patterns, open: open || (keys.size === 0 && patterns.length === 0) };
  known.set(root, declared);
  return declared;
}

/** Whether a member of a union accepts objects and says nothing of their keys. */
function takesAnyObject(node: SchemaNode): boolean {
  const { types, values, properties, required, ref, allOf, unions, condition, never } = node;
  const silent = [values, properties, required, ref, allOf, unions, condition, never].every(
    (each) => each === undefined,
  );
  return silent && (types === undefined || allowsType(types, "object"));
}
