import type { JSONSchema } from "./generator.js";
import type { Skeleton } from "./skeleton.js";

/** The name of the declaration that only holds the others together; no placeholder looks like it. */
export const WRAPPER = "W";

/**
 * The one place that knows json-schema-to-typescript.
 *
 * It is handed skeletons only: placeholders for names, no references but our own, nothing to fetch or to read.
 * Its formatting and its handling of lengths stay off; both cost much and neither is wanted.
 */
export async function emit(skeletons: ReadonlyMap<string, Skeleton>): Promise<string> {
  const names = [...skeletons.keys()];
  const wrapper: JSONSchema = {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }])),
    required: names,
    additionalProperties: false,
    $defs: Object.fromEntries(skeletons),
  };
  // Loaded when first needed: it is most of the command, and types that are in its cache need none of it.
  const { compile } = await import("./generator.js");
  return compile(wrapper, WRAPPER, {
    additionalProperties: false,
    bannerComment: "",
    // Where the process stands is nobody's business here, and an odd folder name would confuse references.
    cwd: "/",
    enableConstEnums: false,
    format: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    $refOptions: { resolve: { external: false } },
  });
}
