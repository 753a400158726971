import type { Catalog } from "./catalog.js";
import { HttpError } from "./errors.js";
import type { RequestContext } from "./request-context.js";
import type { AuthConfigRecord } from "./state.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/** The auth configs of the project by id. At first there is one for each toolkit that needs auth: `ac_github`, … */
export function authConfigsOf({ state, catalog }: RequestContext): Map<string, AuthConfigRecord> {
  state.authConfigs ??= initialAuthConfigs(catalog, state.now().toISOString());
  return state.authConfigs;
}

/** @throws HttpError 404 if there is no such auth config. */
export function requireAuthConfig(context: RequestContext, id: string): AuthConfigRecord {
  const authConfig = authConfigsOf(context).get(id);
  if (authConfig === undefined) {
    throw new HttpError("HTTP_NotFound", `Auth config ${id} not found`, {
      suggestedFix: "List the auth configs with GET /api/v3.1/auth_configs.",
    });
  }
  return authConfig;
}

function initialAuthConfigs(catalog: Catalog, now: string): Map<string, AuthConfigRecord> {
  return new Map(
    catalog.toolkits.flatMap((toolkit) => {
      if (toolkit.auth === "NO_AUTH") {
        return [];
      }
      const id = defaultAuthConfigId(toolkit);
      const record: AuthConfigRecord = {
        id,
        toolkit: toolkit.slug,
        managed: toolkit.auth === "OAUTH2",
        scheme: toolkit.auth,
        createdAt: now,
        name: toolkit.name,
        credentials: {},
        status: "ENABLED",
        enabledForToolRouter: true,
        updatedAt: now,
      };
      return [[id, record]];
    }),
  );
}

/** The auth config that a toolkit has from the start, and that accounts use unless another is named. */
export function defaultAuthConfigId(toolkit: Pick<EmulatedToolkit, "slug">): string {
  return `ac_${toolkit.slug}`;
}
