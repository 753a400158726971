export { pascalCase, typeNames } from "./names.js";
export { propertyKey, stringLiteral } from "./text.js";
export {
  toolTypes,
  type ToolDefinition,
  type ToolPosition,
  type ToolTypes,
  type ToolTypesOptions,
  type ToolTypesWarning,
} from "./tool-types.js";
