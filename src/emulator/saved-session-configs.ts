import { HttpError } from "./errors.js";

/** A list of slugs to allow or to deny. */
type SlugFilter = { readonly enable: readonly string[] } | { readonly disable: readonly string[] };

/** Hints that tools must have, or must not have. */
interface HintFilter {
  readonly enable?: readonly string[];
  readonly disable?: readonly string[];
}

/** A session config as it would be saved in the dashboard. */
export interface SavedSessionConfig {
  /** Starts with `sc_`. */
  readonly id: string;
  readonly name: string;
  /** Default: none. */
  readonly description?: string;
  /** An archived config can be read, but not applied to a session. Default `false`. */
  readonly archived?: boolean;
  /** What it sets. Default: nothing. */
  readonly config?: {
    readonly toolkits?: SlugFilter;
    /** By toolkit slug. */
    readonly tools?: { readonly [toolkit: string]: SlugFilter | { readonly tags: HintFilter } };
    readonly tags?: HintFilter;
  };
}

/** @throws HttpError 404 if there is no such saved session config. */
export function requireSavedSessionConfig(
  sessionConfigs: readonly SavedSessionConfig[],
  id: string,
): SavedSessionConfig {
  const found = sessionConfigs.find((sessionConfig) => sessionConfig.id === id);
  if (found === undefined) {
    throw new HttpError("HTTP_NotFound", `Session config ${id} not found`, {
      suggestedFix: "Pass it as createEmulator({ sessionConfigs }).",
    });
  }
  return found;
}
