import type { Type } from "../schema/index.js";
import type { Declaration } from "./apply-position.js";

/**
 * Where declarations have a required property that no value fits, as paths that begin at the first declaration (`#`) or
 * at the name of another one. Nobody can make a value of such a type.
 */
export function impossibleProperties(declarations: readonly Declaration[]): readonly string[] {
  const [root] = declarations;
  return declarations.flatMap((declaration) => inType(declaration.type, declaration === root ? "#" : declaration.name));
}

function inType(type: Type, path: string): readonly string[] {
  switch (type.kind) {
    case "array":
      return inType(type.items, `${path}/items`);
    case "tuple":
      return [...type.items, ...(type.rest === undefined ? [] : [type.rest])].flatMap((item) =>
        inType(item, `${path}/items`),
      );
    case "union":
    case "both":
      return type.members.flatMap((member) => inType(member, path));
    case "object":
      return [
        ...[...type.properties].flatMap(([name, property]) => {
          const at = `${path}/properties/${name}`;
          return property.required && property.type.kind === "never" ? [at] : inType(property.type, at);
        }),
        ...(type.index === undefined ? [] : inType(type.index, `${path}/additionalProperties`)),
      ];
    default:
      return [];
  }
}
