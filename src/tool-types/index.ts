/** Prints TypeScript types of tools from their schemas. */
export {
  toolTypes,
  type ToolDefinition,
  type ToolPosition,
  type ToolTypes,
  type ToolTypesOptions,
  type ToolTypesWarning,
} from "./tool-types.js";
