import type { Catalog, CatalogTool } from "../catalog.js";
import { accountsFor } from "../connections.js";
import { HttpError } from "../errors.js";
import { paginate } from "../pagination.js";
import { type RequestContext, requireSession } from "../request-context.js";
import type { SessionRecord } from "../state.js";
import { allowsToolkit } from "../tool-access.js";
import { logoUrl, toolResponse } from "../tool-response.js";
import { builtInToolkits, type EmulatedToolkit } from "../toolkits/index.js";
import type { Handlers, Versions } from "./handler.js";
import type { ToolkitFilter } from "./project-inputs.js";

/** `created_at` and `updated_at` of every toolkit. */
const TOOLKIT_CREATED_AT = "2026-04-01T00:00:00.000Z";

/**
 * Handlers of the catalog of toolkits and tools, and of the toolkits of a session.
 *
 * @internal
 */
export const catalogHandlers = {
  listSessionToolkits({ path, query }, context) {
    const session = requireSession(context, path);
    const requested = query.toolkits ?? undefined;
    const found = context.catalog.toolkits
      .filter((toolkit) =>
        requested === undefined ? allowsToolkit(session.config, toolkit) : requested.includes(toolkit.slug),
      )
      .filter((toolkit) => matchesSearch(query.search, toolkit.name, toolkit.slug, toolkit.description))
      .map((toolkit) => sessionToolkit(toolkit, session, context))
      .filter((toolkit) => query.is_connected !== true || toolkit.connected_account?.status === "ACTIVE");
    return paginate(found, query, 20, 50);
  },

  listTools({ query }, { catalog }) {
    const slugs = splitCommas(query.tool_slugs);
    const found = catalog.tools.filter(({ info, toolkit }) => {
      if (slugs !== undefined) {
        return slugs.includes(info.slug);
      }
      return (
        (query.toolkit_slug === undefined || toolkit.slug === query.toolkit_slug) &&
        (query.important !== "true" || info.important) &&
        (query.tags === undefined || query.tags.some((tag) => info.tags.includes(tag))) &&
        (!query.scopes || query.scopes.some((scope) => info.scopes.includes(scope))) &&
        (query.include_deprecated !== false || !info.deprecated) &&
        (query.auth_config_ids === undefined || [query.auth_config_ids].flat().includes(`ac_${toolkit.slug}`)) &&
        matchesSearch(query.query ?? query.search, info.name, info.slug, info.description) &&
        hasVersion(toolkit, query.toolkit_versions)
      );
    });
    return paginate(found.map(toolResponse), query, 20, 1000);
  },

  getTool({ path, query }, { catalog }) {
    const tool = catalog.tool(path.tool_slug);
    const version = query.version ?? query.toolkit_versions;
    if (tool !== undefined && hasVersion(tool.toolkit, version)) {
      return toolResponse(tool);
    }
    throw new HttpError("Tool_ToolNotFound", toolNotFoundMessage(tool, path.tool_slug), {
      suggestedFix: "Find the slug with GET /api/v3.1/tools.",
    });
  },

  listToolkits({ query }, { catalog }) {
    if (query.search !== undefined && query.search.length < 3) {
      throw new HttpError("HTTP_BadRequest", "Request validation failed.", {
        errors: ["Error in query.search: must be at least 3 characters"],
      });
    }
    const found = matchingToolkits(catalog, query).filter((toolkit) =>
      matchesSearch(query.search, toolkit.name, toolkit.slug, toolkit.description),
    );
    return paginate(found.map(catalogToolkit), query, 20, 1000);
  },

  findToolkits({ body }, { catalog }) {
    const found = matchingToolkits(catalog, body).filter(({ slug }) => body.toolkits?.includes(slug) ?? true);
    return paginate(found.map(catalogToolkit), body, 20, 1000);
  },

  listToolkitCategories(_input, { catalog }) {
    const names = new Set(catalog.toolkits.flatMap(({ categories }) => categories));
    const items = [...names].toSorted().map((name) => ({ id: categoryId(name), name }));
    return paginate(items, {}, 1000, 1000);
  },

  getToolkit({ path, query }, { catalog }) {
    const toolkit = catalog.toolkit(path.slug);
    if (toolkit === undefined || !hasVersion(toolkit, query.version)) {
      throw new HttpError("Toolkit_ToolkitNotFound", `Toolkit ${path.slug} not found`);
    }
    const { slug, name, type, meta, composio_managed_auth_schemes } = catalogToolkit(toolkit);
    const scopes = [...new Set(toolkit.tools.flatMap((tool) => tool.scopes))];
    return {
      slug,
      name,
      type,
      enabled: true,
      is_local_toolkit: false,
      composio_managed_auth_schemes,
      composio_managed_auth: composio_managed_auth_schemes.map((mode) => ({ mode, scopes: { available: scopes } })),
      auth_guide_url: null,
      meta: {
        ...meta,
        categories: meta.categories.map((category) => ({ slug: category.id, name: category.name })),
        available_versions: [toolkit.version],
      },
      deprecated: { toolkitId: `toolkit_${slug}`, rawProxyInfoByAuthSchemes: [] },
    };
  },
} satisfies Handlers<
  | "listSessionToolkits"
  | "listTools"
  | "getTool"
  | "listToolkits"
  | "getToolkit"
  | "findToolkits"
  | "listToolkitCategories"
>;

/** The toolkits of a type, a manager and a category, in the order that was asked for. */
function matchingToolkits(catalog: Catalog, { type, managed_by, category, sort_by }: ToolkitFilter): EmulatedToolkit[] {
  const wantedType = type ?? (managed_by === "project" ? "custom" : "all");
  const found = catalog.toolkits.filter(
    (toolkit) =>
      (wantedType === "all" || toolkitType(toolkit) === wantedType) &&
      (category === undefined || toolkit.categories.some((name) => isCategory(name, category))),
  );
  return sort_by === "alphabetically" ? found.toSorted((a, b) => (a.name < b.name ? -1 : 1)) : found;
}

function sessionToolkit(toolkit: EmulatedToolkit, session: SessionRecord, { state }: RequestContext) {
  const accounts = accountsFor(state, session.config, toolkit.slug);
  const account = accounts.find(({ status }) => status === "ACTIVE") ?? accounts.at(-1);
  return {
    slug: toolkit.slug,
    name: toolkit.name,
    enabled: allowsToolkit(session.config, toolkit),
    is_no_auth: toolkit.auth === "NO_AUTH",
    composio_managed_auth_schemes: managedSchemes(toolkit),
    meta: { logo: logoUrl(toolkit.slug), description: toolkit.description },
    connected_account:
      account === undefined
        ? null
        : {
            id: account.id,
            user_id: account.userId,
            status: account.status,
            created_at: account.createdAt,
            auth_config: {
              id: account.authConfigId,
              auth_scheme: account.scheme,
              is_composio_managed: account.managed,
            },
          },
  };
}

function catalogToolkit(toolkit: EmulatedToolkit) {
  return {
    slug: toolkit.slug,
    name: toolkit.name,
    type: toolkitType(toolkit),
    auth_schemes: [toolkit.auth],
    composio_managed_auth_schemes: managedSchemes(toolkit),
    no_auth: toolkit.auth === "NO_AUTH",
    is_local_toolkit: false,
    auth_guide_url: null,
    deprecated: { toolkitId: `toolkit_${toolkit.slug}` },
    meta: {
      created_at: TOOLKIT_CREATED_AT,
      updated_at: TOOLKIT_CREATED_AT,
      description: toolkit.description,
      logo: logoUrl(toolkit.slug),
      app_url: null,
      categories: toolkit.categories.map((name) => ({ id: categoryId(name), name })),
      triggers_count: 0,
      tools_count: toolkit.tools.length,
      version: toolkit.version,
    },
  };
}

function toolkitType(toolkit: EmulatedToolkit): "native" | "custom" {
  return builtInToolkits.includes(toolkit) ? "native" : "custom";
}

function managedSchemes(toolkit: EmulatedToolkit): string[] {
  return toolkit.auth === "OAUTH2" ? ["OAUTH2"] : [];
}

function categoryId(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

/** Whether a category has this name or id. */
function isCategory(name: string, nameOrId: string | undefined): boolean {
  return nameOrId !== undefined && categoryId(name) === categoryId(nameOrId);
}

/** Whether one of the fields contains the search term, ignoring case. Without a term everything matches. */
function matchesSearch(search: string | undefined, ...fields: readonly string[]): boolean {
  const term = search?.toLowerCase() ?? "";
  return fields.some((field) => field.toLowerCase().includes(term));
}

/** Whether a toolkit has the requested version. `latest` and no version match every toolkit. */
export function hasVersion(toolkit: EmulatedToolkit, versions: Versions | undefined) {
  const version = typeof versions === "object" ? versions?.[toolkit.slug] : versions;
  return version === undefined || version === "latest" || version === toolkit.version;
}

function splitCommas(list: string | undefined): string[] | undefined {
  return list?.split(",").map((item) => item.trim());
}

function toolNotFoundMessage(tool: CatalogTool | undefined, slug: string): string {
  return tool === undefined
    ? `Tool ${slug} not found`
    : `Tool ${slug} not found in this version. The only version is ${tool.toolkit.version}.`;
}
