import { commentText, membersOf, propertyKey, stringLiteral, type ObjectType, type Type } from "../schema/index.js";
import type { Declaration } from "./apply-position.js";

/** Characters in a line. A longer union gets one line per member. */
const WIDTH = 110;

/** A printed type. A union or an intersection also has its operands, in parentheses where they need them. */
interface Printed {
  readonly text: string;
  readonly operator?: "|" | "&" | "readonly";
  readonly operands?: readonly string[];
}

/** Prints one declaration with its doc comment: an interface for an object, a type alias for anything else. */
export function printDeclaration({ name, doc, type }: Declaration): string {
  const comment = commentText(doc, "");
  if (type.kind === "object") {
    return `${comment}export interface ${name} ${printObject(type, "")}\n`;
  }
  const head = `export type ${name} =`;
  return `${comment}${head}${laidOut(printType(type, ""), "", name.length + 15)};\n`;
}

/** @param indent of the line that the type begins on */
function printType(type: Type, indent: string): Printed {
  switch (type.kind) {
    case "unknown":
    case "never":
    case "null":
    case "boolean":
    case "number":
    case "string":
      return { text: type.kind };
    case "literal":
      return { text: typeof type.value === "string" ? stringLiteral(type.value) : JSON.stringify(type.value) };
    case "array":
      return maybeReadonly(`${inParentheses(printType(type.items, indent))}[]`, type.readonly);
    case "tuple": {
      const items = type.items.map((item) => printType(item, indent).text);
      if (type.rest !== undefined) {
        items.push(printRest(type.rest, indent));
      }
      return maybeReadonly(`[${items.join(", ")}]`, type.readonly);
    }
    case "object":
      return { text: printObject(type, indent) };
    case "union":
      return join("|", printAll(type.members, indent));
    case "both":
      return join("&", printAll(type.members, indent));
    case "named":
      return { text: type.definition.name };
    default:
      return type satisfies never;
  }
}

function printRest(type: Type, indent: string): string {
  return `...${inParentheses(printType(type, indent))}[]`;
}

function maybeReadonly(text: string, isReadonly = false): Printed {
  return isReadonly ? { text: `readonly ${text}`, operator: "readonly" } : { text };
}

function printAll(types: readonly Type[], indent: string): readonly Printed[] {
  return types.map((type) => printType(type, indent));
}

/** A union or an intersection of the parts in their order, without duplicates. */
function join(operator: "|" | "&", parts: readonly Printed[]): Printed {
  const operands = new Set(parts.flatMap((part) => (part.operator === operator && part.operands) || [operand(part)]));
  const [only] = parts;
  if (only !== undefined && operands.size === 1) {
    return only;
  }
  return { text: [...operands].join(` ${operator} `), operator, operands: [...operands] };
}

/** The text in parentheses if it needs them beside other operands. */
function operand(printed: Printed): string {
  return printed.operator === "readonly" ? printed.text : inParentheses(printed);
}

/** The text in parentheses if it needs them before `[]`. */
function inParentheses({ operator, text }: Printed): string {
  return operator === undefined ? text : `(${text})`;
}

function printObject(object: ObjectType, indent: string): string {
  const inner = `${indent}  `;
  const members = [...object.properties].map(([name, { type, required, doc }]) => {
    const head = `${propertyKey(name)}${required ? "" : "?"}:`;
    return `${commentText(doc, inner)}${inner}${head}${laidOut(printType(type, inner), inner, head.length)};\n`;
  });
  if (object.index !== undefined) {
    const head = "[key: string]:";
    const line = `${head}${laidOut(printIndex(object, object.index, inner), inner, head.length)};`;
    // A short map is easier to read on one line.
    if (members.length === 0 && !line.includes("\n") && indent.length + line.length < WIDTH / 2) {
      return `{ ${line.slice(0, -1)} }`;
    }
    members.push(`${inner}${line}\n`);
  }
  return members.length === 0 ? "{}" : `{\n${members.join("")}${indent}}`;
}

/** The type of an index signature. TypeScript requires all listed properties to be assignable to it. */
function printIndex({ properties }: ObjectType, index: Type, indent: string): Printed {
  const listed = [...properties.values()];
  const types = [index, ...listed.map(({ type }) => type)].flatMap(membersOf);
  if (types.some(isUnknown)) {
    return { text: "unknown" };
  }
  const parts = printAll(
    types.filter(({ kind }) => kind !== "never"),
    indent,
  );
  if (parts.length === 0) {
    return { text: "never" };
  }
  return join("|", listed.some(({ required }) => !required) ? [...parts, { text: "undefined" }] : parts);
}

function isUnknown(type: Type): boolean {
  return (type.kind === "named" ? type.definition.type : type)?.kind === "unknown";
}

/** The type after a colon or an equals sign: on the same line, or a long union with one line per member. */
function laidOut({ text, operator, operands = [] }: Printed, indent: string, before: number): string {
  const fits = indent.length + before + text.length <= WIDTH;
  if (fits || operator !== "|" || text.includes("\n")) {
    return ` ${text}`;
  }
  return operands.map((member) => `\n${indent}  | ${member}`).join("");
}
