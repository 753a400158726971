export { pascalCase, typeNames } from "./names.js";
export { commentText, prose } from "./doc.js";
export { measure } from "./measure.js";
export { References } from "./references.js";
export { Refusal } from "./refusal.js";
export { plainProse, propertyKey, stringLiteral, visible } from "./text.js";
export {
  toolTypes,
  type ToolDefinition,
  type ToolPosition,
  type ToolTypes,
  type ToolTypesOptions,
  type ToolTypesWarning,
} from "./tool-types.js";
