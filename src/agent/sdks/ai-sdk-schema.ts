import type { ModelTool } from "../../schema/index.js";
import type { AiSdkSchema } from "./ai-sdk-types.js";

/** By which the AI SDK knows the objects of its `jsonSchema()`, from any copy of it. */
const SCHEMA = Symbol.for("vercel.ai.schema");

/**
 * What `jsonSchema(parameters)` of the AI SDK returns. The SDK looks for its own mark first, and then takes the JSON Schema
 * as it is. From a Standard Schema alone, it would close every open object, such as the arguments inside
 * COMPOSIO_MULTI_EXECUTE_TOOL.
 */
export function aiSdkSchema(parameters: ModelTool["parameters"]): AiSdkSchema<Record<string, unknown>> {
  // A copy each time: some readers change what they are given.
  const copy = (): Record<string, unknown> => structuredClone<Record<string, unknown>>(parameters);
  const schema = {
    [SCHEMA]: true,
    get jsonSchema() {
      return copy();
    },
    // Has to be there for the SDK to know the object.
    validate: undefined,
    "~standard": {
      version: 1 as const,
      vendor: "composio-session" as const,
      validate: (value: unknown) => ({ value: { ...Object(value) } }),
      jsonSchema: { input: copy, output: copy },
    },
  };
  return schema;
}
