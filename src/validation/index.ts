/** Validates JSON against a JSON Schema at run time. Not part of the core: the emulator and local tools contain it. */
export { isJsonObject, type JsonObject, type JsonSchema } from "./json.js";
export { compileValidator, type ValidateFunction, type ValidationIssue } from "./json-schema-validator.js";
