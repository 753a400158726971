/** By itself, so that it can be loaded when first needed. */
export { compile, type JSONSchema } from "json-schema-to-typescript";
