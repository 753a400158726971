/**
 * How schemas of one origin become types. A difference weighs what it weighs in the types, so a comparison has
 * to know their rules. The documents' rules are those of `placement.ts`, the tools' those of `tool-types/`.
 */
export interface Dialect {
  /** In a response, a list of values is open: the types take any other value too. */
  readonly openValues: "strings" | "strings and numbers" | "none";
  /** Where `additionalProperties: true` beside listed properties shows in the type. */
  readonly openObjects: "everywhere" | "in requests";
  /** In a response, a field with a default is always there. */
  readonly defaultsPresent: boolean;
  /** Of an enum, only the values that fit its `type` count. Otherwise the list is what counts. */
  readonly valuesFitType: boolean;
  /** A required field that nothing describes is in the type all the same. */
  readonly demandsUndescribed: boolean;
}

/** Operations of an OpenAPI document. */
export const documentDialect: Dialect = {
  openValues: "strings",
  openObjects: "in requests",
  defaultsPresent: false,
  valuesFitType: false,
  demandsUndescribed: false,
};

/** Tools of apps, as `composio-session generate` types them. */
export const toolDialect: Dialect = {
  openValues: "none",
  openObjects: "everywhere",
  defaultsPresent: true,
  valuesFitType: true,
  demandsUndescribed: true,
};

/** The service's meta tools: like tools, but their outputs may say more tomorrow, and leave out what has a default. */
export const metaToolDialect: Dialect = {
  ...toolDialect,
  openValues: "strings and numbers",
  defaultsPresent: false,
};
