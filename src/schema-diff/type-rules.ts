import type { SchemaOrigin } from "../schema/index.js";

/**
 * How schemas of one origin become types. The severity of a difference is that of the difference of the types, so a
 * comparison has to know their rules: for documents those of `placement.ts`, for tools those of `tool-types/`.
 */
export interface TypeRules {
  readonly origin: SchemaOrigin;
  /** In a response, an enum is open: its type accepts any other value too. */
  readonly openEnums: boolean;
  /** Where `additionalProperties: true` beside listed properties shows in the type. */
  readonly openObjects: "everywhere" | "in requests";
  /** In a response, a field with a default is always present. */
  readonly defaultsPresent: boolean;
  /** In a request, a field that only the service sets is not required; in a response, one that it never returns. */
  readonly directions: boolean;
  /** A required field without a schema is part of the type. */
  readonly typesUndescribed: boolean;
}

/** Operations of an OpenAPI document. */
export const documentRules: TypeRules = {
  origin: "document",
  openEnums: true,
  openObjects: "in requests",
  defaultsPresent: false,
  directions: true,
  typesUndescribed: false,
};

/** Tools of apps, as `composio-session generate` types them. */
export const toolRules: TypeRules = {
  origin: "tool",
  openEnums: false,
  openObjects: "everywhere",
  defaultsPresent: true,
  directions: false,
  typesUndescribed: true,
};

/** The service's meta tools. Their outputs may gain enum values, and may leave out fields that have a default. */
export const metaToolRules: TypeRules = {
  ...toolRules,
  openEnums: true,
  defaultsPresent: false,
};
