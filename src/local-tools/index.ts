/** Tools that run in this process, beside those of the service. */
export {
  type LocalSlug,
  localTool,
  type LocalTool,
  type LocalToolContext,
  type LocalToolOptions,
} from "./local-tool.js";
export { createSessionWithLocalTools, withLocalTools, type WithLocalTools } from "./session-with-local-tools.js";
export type { JsonSchemaObject, LocalToolSchema, StandardSchema } from "./standard-schema.js";
