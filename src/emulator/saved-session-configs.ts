import { HttpError } from "./errors.js";
import type { SessionSettings } from "./session-settings.js";

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

/** What a request may not set beside a saved session config. */
const EXCLUDED = ["toolkits", "tools", "tags", "hooks"] as const;

/** The part of a request that applies a saved session config. */
type ApplyingRequest = { readonly [Name in (typeof EXCLUDED)[number]]?: unknown } & {
  readonly experimental?: {
    readonly session_config_id?: string;
    readonly custom_tools?: readonly unknown[];
    readonly custom_toolkits?: readonly unknown[];
  } | null;
};

/**
 * Replaces the filters of a session by those of the saved config that a request names, if it names one.
 *
 * @throws HttpError 404 if there is none, 400 if it is archived or if the request sets filters, hooks or custom tools
 */
export function applySavedConfig(
  settings: SessionSettings,
  { experimental, ...request }: ApplyingRequest,
  sessionConfigs: readonly SavedSessionConfig[],
): SessionSettings {
  const id = experimental?.session_config_id;
  if (id === undefined) {
    return settings;
  }
  const customTools = [experimental?.custom_tools, experimental?.custom_toolkits];
  if (EXCLUDED.some((name) => request[name] !== undefined) || customTools.some((list) => list !== undefined)) {
    throw rejected("experimental.session_config_id excludes toolkits, tools, tags, hooks and custom tools");
  }
  const { archived = false, config = {} } = requireSavedSessionConfig(sessionConfigs, id);
  if (archived) {
    throw rejected(`experimental.session_config_id: ${id} is archived`);
  }
  const { toolkits: _toolkits, tools: _tools, tags: _tags, ...kept } = settings;
  return { ...kept, ...structuredClone(config) };
}

function rejected(fault: string): HttpError {
  return new HttpError("HTTP_BadRequest", "Request validation failed.", { errors: [`Error in payload.${fault}`] });
}
