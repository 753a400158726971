import type { SchemaOrigin } from "../schema/index.js";

/**
 * How schemas of one origin become types. A difference weighs what it weighs in the types, so a comparison has
 * to know their rules. The documents' rules are those of `placement.ts`, the tools' those of `tool-types/`.
 */
export interface TypeRules {
  readonly origin: SchemaOrigin;
  /** In a response, an enum is open: the types take any other value too. */
  readonly openEnums: boolean;
  /** Where `additionalProperties: true` beside listed properties shows in the type. */
  readonly openObjects: "everywhere" | "in requests";
  /** In a response, a field with a default is always there. */
  readonly defaultsPresent: boolean;
  /** A required field that nothing describes is in the type all the same. */
  readonly demandsUndescribed: boolean;
}

/** Operations of an OpenAPI document. */
export const documentRules: TypeRules = {
  origin: "document",
  openEnums: true,
  openObjects: "in requests",
  defaultsPresent: false,
  demandsUndescribed: false,
};

/** Tools of apps, as `composio-session generate` types them. */
export const toolRules: TypeRules = {
  origin: "tool",
  openEnums: false,
  openObjects: "everywhere",
  defaultsPresent: true,
  demandsUndescribed: true,
};

/** The service's meta tools: like tools, but their outputs may say more tomorrow, and leave out what has a default. */
export const metaToolRules: TypeRules = {
  ...toolRules,
  openEnums: true,
  defaultsPresent: false,
};
