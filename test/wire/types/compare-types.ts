import ts from "typescript";

/** A difference between two types. */
export interface TypeDifference {
  /** `.experimental.custom_tools[].name`; `{}` stands for the values of a map. Empty for the type itself. */
  readonly path: string;
  readonly what:
    "unknown to ours" | "only ours" | "required by ours" | "wider than ours" | "open, ours is closed" | "any";
  readonly theirs: string;
  readonly ours: string;
}

/** More than the depth of any API type. */
const DEEPEST = 12;

const NOTHING = "nothing";

/**
 * Every place where a value of type `theirs` does not fit into `ours`, and where one side knows a field that the other
 * does not. Assignability alone says neither where nor that a field is unknown.
 */
export function compareTypes(checker: ts.TypeChecker, theirs: ts.Type, ours: ts.Type): TypeDifference[] {
  const comparison = new Comparison(checker);
  return comparison.compare(theirs, ours, "", 0);
}

class Comparison {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  compare(theirs: ts.Type, ours: ts.Type, path: string, depth: number): TypeDifference[] {
    if ((theirs.flags & ts.TypeFlags.Any) !== 0 || (ours.flags & ts.TypeFlags.Any) !== 0) {
      return [this.#difference("any", path, theirs, ours)];
    }
    if (theirs === ours || depth > DEEPEST) {
      return [];
    }
    return members(theirs).flatMap((member) => this.#compareMember(member, ours, path, depth));
  }

  /** A member of a union fits when one of the other's does; else the one it comes nearest to tells why it does not. */
  #compareMember(theirs: ts.Type, ours: ts.Type, path: string, depth: number): TypeDifference[] {
    const tries = isObject(theirs)
      ? members(ours)
          .filter(isObject)
          .filter((candidate) => this.#isList(candidate) === this.#isList(theirs))
          .map((candidate) => this.#compareObjects(theirs, candidate, path, depth))
      : [];
    const [nearest] = tries.toSorted((a, b) => a.length - b.length);
    if (nearest !== undefined) {
      return nearest;
    }
    return this.#checker.isTypeAssignableTo(theirs, ours)
      ? []
      : [this.#difference("wider than ours", path, theirs, ours)];
  }

  #compareObjects(theirs: ts.Type, ours: ts.Type, path: string, depth: number): TypeDifference[] {
    const checker = this.#checker;
    const [theirItems, ourItems] = [theirs, ours].map(
      (type) => checker.getIndexInfoOfType(type, ts.IndexKind.Number)?.type,
    );
    if (this.#isList(theirs) && theirItems !== undefined && ourItems !== undefined) {
      return this.compare(theirItems, ourItems, `${path}[]`, depth + 1);
    }
    return [
      ...checker.getPropertiesOfType(theirs).flatMap((field) => this.#compareField(field, ours, path, depth)),
      ...this.#onlyOurs(theirs, ours, path),
      ...this.#compareRest(theirs, ours, path, depth),
    ];
  }

  #compareField(field: ts.Symbol, ours: ts.Type, path: string, depth: number): TypeDifference[] {
    const checker = this.#checker;
    const at = `${path}.${field.name}`;
    const theirs = checker.getTypeOfSymbol(field);
    const other = checker.getPropertyOfType(ours, field.name);
    if (other === undefined || isAbsent(checker.getTypeOfSymbol(other))) {
      const rest = openType(checker, ours);
      return rest === undefined
        ? [this.#difference("unknown to ours", at, theirs)]
        : this.compare(theirs, rest, at, depth + 1);
    }
    const required = isOptional(field) && !isOptional(other);
    return [
      ...(required ? [{ path: at, what: "required by ours" as const, theirs: "optional", ours: "required" }] : []),
      ...this.compare(theirs, checker.getTypeOfSymbol(other), at, depth + 1),
    ];
  }

  #onlyOurs(theirs: ts.Type, ours: ts.Type, path: string): TypeDifference[] {
    const checker = this.#checker;
    if (openType(checker, theirs) !== undefined) {
      return [];
    }
    return checker
      .getPropertiesOfType(ours)
      .filter(({ name }) => checker.getPropertyOfType(theirs, name) === undefined)
      .map((field) => ({ name: field.name, type: checker.getTypeOfSymbol(field) }))
      .filter(({ type }) => !isAbsent(type))
      .map(({ name, type }) => this.#difference("only ours", `${path}.${name}`, undefined, type));
  }

  #compareRest(theirs: ts.Type, ours: ts.Type, path: string, depth: number): TypeDifference[] {
    const [theirRest, ourRest] = [openType(this.#checker, theirs), openType(this.#checker, ours)];
    if (theirRest === undefined) {
      return [];
    }
    return ourRest === undefined
      ? [this.#difference("open, ours is closed", `${path}{}`, theirRest)]
      : this.compare(theirRest, ourRest, `${path}{}`, depth + 1);
  }

  #isList(type: ts.Type): boolean {
    return this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
  }

  #difference(what: TypeDifference["what"], path: string, theirs?: ts.Type, ours?: ts.Type): TypeDifference {
    const show = (type: ts.Type | undefined): string =>
      type === undefined ? NOTHING : this.#checker.typeToString(type).slice(0, 160);
    return { path, what, theirs: show(theirs), ours: show(ours) };
  }
}

/** The type of the fields that an object does not name, where it takes such. */
function openType(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  return checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type;
}

/** The members of a union. Undefined is none: whether a field may be missing is told by `isOptional`. */
function members(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0) : [type];
}

/** `?: never`, by which an exclusive union says what does not go together. */
function isAbsent(type: ts.Type): boolean {
  return members(type).every(({ flags }) => (flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) !== 0);
}

/** An object, or parts of one; `string & {}`, the mark of an open enum, is none. */
function isObject(type: ts.Type): boolean {
  return type.isIntersection() ? type.types.every(isObject) : (type.flags & ts.TypeFlags.Object) !== 0;
}

function isOptional({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Optional) !== 0;
}
