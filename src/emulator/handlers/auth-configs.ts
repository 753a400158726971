import { authConfigsOf, requireAuthConfig } from "../auth-configs.js";
import { HttpError } from "../errors.js";
import { paginate } from "../pagination.js";
import type { RequestContext } from "../request-context.js";
import type { AuthConfigRecord } from "../state.js";
import { logoUrl } from "../tool-response.js";
import type { EmulatedToolkit } from "../toolkits/index.js";
import type { Handlers } from "./handler.js";
import type { AuthConfigParams } from "./project-inputs.js";

/**
 * Handlers of auth configs.
 *
 * @internal
 */
export const authConfigHandlers = {
  listAuthConfigs({ query }, context) {
    const toolkits = query.toolkit_slug?.split(",").map((slug) => slug.trim());
    const managed = query.is_composio_managed === undefined ? undefined : String(query.is_composio_managed) === "true";
    const search = query.search?.toLowerCase() ?? "";
    const found = [...authConfigsOf(context).values()].filter(
      (authConfig) =>
        (toolkits === undefined || toolkits.includes(authConfig.toolkit)) &&
        (authConfig.status === "ENABLED" || query.show_disabled === true) &&
        (managed === undefined || authConfig.managed === managed) &&
        [authConfig.name, authConfig.id].some((text) => text.toLowerCase().includes(search)),
    );
    return paginate(
      found.map((authConfig) => authConfigResponse(authConfig, context)),
      query,
      20,
      200,
    );
  },

  getAuthConfig: ({ path }, context) => authConfigResponse(requireAuthConfig(context, path.nanoid), context),

  createAuthConfig({ body }, context) {
    const toolkit = context.catalog.toolkit(body.toolkit.slug);
    if (toolkit === undefined) {
      throw new HttpError("Toolkit_ToolkitNotFound", `Toolkit ${body.toolkit.slug} not found`);
    }
    const authConfig = createAuthConfig(context, toolkit, body.auth_config ?? { type: "use_composio_managed_auth" });
    authConfigsOf(context).set(authConfig.id, authConfig);
    const { id, scheme, managed } = authConfig;
    return {
      toolkit: { slug: toolkit.slug },
      auth_config: { id, auth_scheme: scheme, is_composio_managed: managed },
    };
  },

  updateAuthConfig({ path, body }, context) {
    const authConfig = requireAuthConfig(context, path.nanoid);
    const type = typeOf(authConfig);
    if (body.type !== type) {
      throw new HttpError("HTTP_BadRequest", `The auth config is of type ${type}, not ${body.type}.`, {
        errors: ["Error in payload.type: must be the type of the auth config"],
      });
    }
    const { scopes, user_scopes } = body;
    authConfig.name = body.name ?? authConfig.name;
    authConfig.credentials = {
      ...authConfig.credentials,
      ...(scopes === undefined ? {} : { scopes }),
      ...(user_scopes === undefined ? {} : { user_scopes }),
      ...body.credentials,
    };
    authConfig.enabledForToolRouter = body.is_enabled_for_tool_router ?? authConfig.enabledForToolRouter;
    authConfig.updatedAt = context.state.now().toISOString();
    return {};
  },

  setAuthConfigStatus({ path }, context) {
    const authConfig = requireAuthConfig(context, path.nanoid);
    authConfig.status = path.status === "ENABLED" ? "ENABLED" : "DISABLED";
    authConfig.updatedAt = context.state.now().toISOString();
    return {};
  },

  /** Leaves its accounts as they are. */
  deleteAuthConfig({ path, query }, context) {
    authConfigsOf(context).delete(requireAuthConfig(context, path.nanoid).id);
    return query.revoke_on_delete === true ? { revoke_job_id: context.state.nextId("revoke") } : {};
  },
} satisfies Handlers<
  | "listAuthConfigs"
  | "getAuthConfig"
  | "createAuthConfig"
  | "updateAuthConfig"
  | "setAuthConfigStatus"
  | "deleteAuthConfig"
>;

function createAuthConfig(
  { state }: RequestContext,
  toolkit: EmulatedToolkit,
  { type, authScheme, name, credentials, is_enabled_for_tool_router }: AuthConfigParams,
): AuthConfigRecord {
  const managed = type === "use_composio_managed_auth";
  if (toolkit.auth === "NO_AUTH") {
    throw new HttpError("ToolRouterV2_ToolkitsIsNoAuth", `Toolkit '${toolkit.slug}' needs no authentication.`);
  }
  if (managed && toolkit.auth !== "OAUTH2") {
    throw new HttpError("HTTP_BadRequest", `Composio has no app registration for ${toolkit.slug}.`, {
      suggestedFix: `Create the auth config with type "use_custom_auth" and authScheme "${toolkit.auth}".`,
    });
  }
  if (!managed && authScheme !== toolkit.auth) {
    throw new HttpError("HTTP_BadRequest", `${toolkit.slug} uses ${toolkit.auth}, not ${String(authScheme)}.`, {
      errors: [`Error in payload.auth_config.authScheme: must be ${toolkit.auth}`],
    });
  }
  const now = state.now().toISOString();
  return {
    id: state.nextId("ac"),
    toolkit: toolkit.slug,
    managed,
    scheme: toolkit.auth,
    createdAt: now,
    name: name ?? toolkit.name,
    credentials: { ...credentials },
    status: "ENABLED",
    enabledForToolRouter: is_enabled_for_tool_router ?? true,
    updatedAt: now,
  };
}

function typeOf({ managed }: AuthConfigRecord): "default" | "custom" {
  return managed ? "default" : "custom";
}

function authConfigResponse(authConfig: AuthConfigRecord, { state }: RequestContext) {
  const { id, toolkit, name, scheme, managed, credentials, createdAt, updatedAt, enabledForToolRouter } = authConfig;
  return {
    id,
    uuid: id,
    type: typeOf(authConfig),
    toolkit: { slug: toolkit, logo: logoUrl(toolkit) },
    name,
    auth_scheme: scheme,
    is_composio_managed: managed,
    credentials: mask(credentials),
    status: authConfig.status,
    created_at: createdAt,
    last_updated_at: updatedAt,
    no_of_connections: [...state.accounts.values()].filter((account) => account.authConfigId === id).length,
    expected_input_fields: [],
    tool_access_config: {},
    is_enabled_for_tool_router: enabledForToolRouter,
  };
}

/** Credentials as responses show them: scopes as they are, everything else hidden. */
function mask(credentials: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => [name, name.endsWith("scopes") ? value : "***"]),
  );
}
