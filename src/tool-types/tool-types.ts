import {
  declareSide,
  unknownSide,
  type ToolDefinition,
  type ToolPosition,
  type ToolSide,
  type ToolTypesOptions,
} from "./declare-side.js";
import { printDeclaration } from "./print-declaration.js";

/** A part of a tool that could not be typed and is `unknown`, or that accepts no value. */
export interface ToolTypesWarning {
  readonly slug: string;
  readonly position: ToolPosition;
  /** What could not be typed or accepts no value, where and why. */
  readonly reason: string;
}

/** The text of one tool's types. */
export interface ToolTypes {
  readonly slug: string;
  /** Name of the type of the arguments. */
  readonly inputName: string;
  /** Name of the type of the result's `data`. */
  readonly outputName: string;
  /** The declarations of both and of everything they refer to, exported, with doc comments. */
  readonly text: string;
  /** Whether the tool says what its result contains: an object with any keys is `open`, no schema, or one that
   * says nothing, `missing`. */
  readonly result: "described" | "open" | "missing";
  /** What became `unknown` or accepts no value. Empty when everything has its type. */
  readonly warnings: readonly ToolTypesWarning[];
}

/**
 * The TypeScript types of one tool's arguments and result.
 *
 * The text depends on the arguments only, not on the order of keys, the locale or the time zone. No file is read and no
 * request is sent, whatever a schema refers to. It never throws, whatever a schema contains: what cannot be typed is
 * `unknown` and has a warning. A side that fails does not affect the other one.
 */
export function toolTypes(tool: ToolDefinition, options: ToolTypesOptions = {}): ToolTypes {
  const { slug } = tool;
  const input = print(declareSide("input", tool, options));
  const output = print(declareSide("output", tool, options));
  const warnings = [input, output].flatMap(({ position, reasons }) =>
    reasons.map((reason) => ({ slug, position, reason })),
  );
  return {
    slug,
    inputName: input.name,
    outputName: output.name,
    text: `${input.text}\n${output.text}`,
    result: resultOf(tool, output),
    warnings,
  };
}

function resultOf(
  { output_parameters: schema }: ToolDefinition,
  { declarations, reasons }: ToolSide,
): ToolTypes["result"] {
  if (schema === undefined || schema === null) {
    return "missing";
  }
  const type = declarations[0]?.type;
  if (type?.kind === "unknown" && reasons.length === 0) {
    return "missing";
  }
  const isOpen = type?.kind === "object" && type.properties.size === 0 && type.index?.kind === "unknown";
  return isOpen ? "open" : "described";
}

function print(side: ToolSide): ToolSide & { readonly text: string } {
  try {
    return { ...side, text: side.declarations.map(printDeclaration).join("\n") };
  } catch (error) {
    return print(unknownSide(side, error));
  }
}
