/** By itself, so that it can be loaded when first needed. */
export { compile } from "json-schema-to-typescript";
