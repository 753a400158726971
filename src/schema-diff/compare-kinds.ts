import type { Json, Position } from "../schema/index.js";
import type { Finding } from "./change.js";
import { type Form, SCALAR_KINDS } from "./value-set.js";
import { ofNarrower, ofWider } from "./severity.js";
import { typeWords } from "./format-values.js";

/** Where the parts of a type are read. */
export interface Readers {
  readonly old: { form(schema: Json): Form };
  readonly fresh: { form(schema: Json): Form };
}

/** Changes of the kinds of value that a schema takes: text, numbers, lists, objects, null. */
export function compareKinds(old: Form, fresh: Form, position: Position, readers: Readers): Finding[] {
  const findings: Finding[] = [];
  const before = kindsOf(old);
  const after = kindsOf(fresh);
  const gained = !old.anything && (fresh.anything || [...after].some((kind) => !before.has(kind)));
  const lost = !fresh.anything && (old.anything || [...before].some((kind) => !after.has(kind)));
  if (gained || lost) {
    const was = typeWords(old, (schema) => readers.old.form(schema));
    const is = typeWords(fresh, (schema) => readers.fresh.form(schema));
    const weight = gained && lost ? "breaking" : gained ? ofWider(position) : ofNarrower(position);
    const sight = weight === "breaking" ? "sees" : "blind";
    findings.push({ path: [], kind: "type", what: `${is}, was ${was}`, weight, sight, prose: false });
  }
  if (old.nullable !== fresh.nullable && !old.anything && !fresh.anything) findings.push(nullness(fresh, position));
  return findings;
}

function kindsOf(form: Form): ReadonlySet<string> {
  return new Set([
    ...SCALAR_KINDS.filter((kind) => form.scalars[kind] !== undefined),
    ...(form.array === undefined ? [] : ["array"]),
    ...(form.objects.length === 0 ? [] : ["object"]),
  ]);
}

function nullness({ nullable }: Form, position: Position): Finding {
  const weight = nullable ? ofWider(position) : ofNarrower(position);
  const what =
    position === "request"
      ? nullable
        ? "takes null too"
        : "takes null no longer"
      : nullable
        ? "may be null"
        : "is never null any more";
  const sight = weight === "breaking" ? "sees" : "blind";
  return { path: [], kind: nullable ? "null-added" : "null-removed", what, weight, sight, prose: false };
}
