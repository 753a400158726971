/** Prints the TypeScript types of tools from their schemas. */
export type { Declaration } from "./apply-position.js";
export { compareDeclarations } from "./compare-declarations.js";
export {
  argumentsType,
  dataOf,
  declareSide,
  summaryOf,
  unknownSide,
  type ToolDefinition,
  type ToolPosition,
  type ToolSide,
  type ToolTypesOptions,
} from "./declare-side.js";
export { toolTypes, type ToolTypes, type ToolTypesWarning } from "./tool-types.js";
