import { annotated } from "./annotations.js";
import { asAlternative } from "./intersect.js";
import { withLimits } from "./limits.js";
import { contentOf, type Type } from "./model.js";

/**
 * `type` with `rest` as the type of the keys that no part of it describes, as `unevaluatedProperties` has it: the parts
 * are those of `allOf`, `anyOf`, `oneOf` and references as well. `never` closes the objects.
 *
 * A type that is still being read is left as it is.
 */
export function withUnevaluatedKeys(type: Type, rest: Type): Type {
  switch (type.kind) {
    case "named": {
      const content = type.definition.type;
      const described = content === undefined ? type : withUnevaluatedKeys(content, rest);
      if (described === content || described === type) {
        return type;
      }
      const inlined = withLimits(annotated(described, type.annotations), type.limits);
      return type.alternative === undefined ? inlined : asAlternative(inlined, type.alternative);
    }
    case "union": {
      // Members that list keys stay as they are: closed, each would reject the keys of the others.
      const members = type.members.map((member) =>
        rest.kind === "never" && listsKeys(member) ? member : withUnevaluatedKeys(member, rest),
      );
      return members.every((member, index) => member === type.members[index]) ? type : { ...type, members };
    }
    case "object":
      if (type.keys === "closed" || type.keys === "open") {
        return type;
      }
      return rest.kind === "never" ? { ...type, keys: "closed" } : { ...type, keys: "open", index: rest };
    default:
      return type;
  }
}

function listsKeys(type: Type): boolean {
  const content = contentOf(type);
  return content?.kind === "object" && content.keys === "listed";
}
