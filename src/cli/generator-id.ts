/** Put in by the build: a hash of the type generator's source. */
declare const COMPOSIO_SESSION_GENERATOR: string | undefined;

/** Which type generator this is, or undefined when it runs from its source and may change at any time. */
export const generatorId: string | undefined =
  typeof COMPOSIO_SESSION_GENERATOR === "string" ? COMPOSIO_SESSION_GENERATOR : undefined;
