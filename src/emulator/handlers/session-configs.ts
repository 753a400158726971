import { paginate } from "../pagination.js";
import { requireSavedSessionConfig, type SavedSessionConfig } from "../saved-session-configs.js";
import type { Handlers } from "./handler.js";

/** `created_at` and `updated_at` of every saved session config. */
const SAVED_AT = "2026-10-01T00:00:00.000Z";

/**
 * Handlers of session configs that were saved in the dashboard. The API can only read them.
 *
 * @internal
 */
export const sessionConfigHandlers = {
  listSavedSessionConfigs({ query }, { sessionConfigs }) {
    const search = query.search?.toLowerCase() ?? "";
    const found = sessionConfigs.filter(
      ({ name, archived = false }) => archived === (query.archived ?? false) && name.toLowerCase().includes(search),
    );
    const { items, next_cursor } = paginate(found.map(summary), query, 20, 100);
    return { items, next_cursor };
  },

  getSavedSessionConfig({ path }, { sessionConfigs }) {
    const found = requireSavedSessionConfig(sessionConfigs, path.session_config_id);
    return { ...summary(found), description: found.description ?? null, config: structuredClone(found.config ?? {}) };
  },
} satisfies Handlers<"listSavedSessionConfigs" | "getSavedSessionConfig">;

function summary({ id, name, archived = false }: SavedSessionConfig) {
  return { id, name, archived, created_at: SAVED_AT, updated_at: SAVED_AT };
}
