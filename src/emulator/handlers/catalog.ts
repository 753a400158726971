import { type CatalogTool, logoOf, toolAnswer } from "../catalog.js";
import { accountsFor } from "../connections.js";
import type { Emulation } from "../request-context.js";
import { ApiFailure } from "../errors.js";
import { paginate } from "../pagination.js";
import { allowsToolkit } from "../tool-access.js";
import type { SessionRecord } from "../state.js";
import { builtInToolkits, type EmulatedToolkit } from "../toolkits/index.js";
import { type HandlersOf, sessionOf } from "./handler.js";
import type { Versions } from "./inputs.js";

/** The day on which all of the emulator's toolkits were made. */
const MADE_AT = "2026-04-01T00:00:00.000Z";

/** @internal */
export const catalogHandlers = {
  listSessionToolkits({ path, query }, emulation) {
    const session = sessionOf(emulation, path);
    const wanted = query.toolkits ?? undefined;
    const found = emulation.catalog.toolkits
      .filter((toolkit) =>
        wanted === undefined ? allowsToolkit(session.config, toolkit) : wanted.includes(toolkit.slug),
      )
      .filter((toolkit) => holds(query.search, toolkit.name, toolkit.slug, toolkit.description))
      .map((toolkit) => sessionToolkit(toolkit, session, emulation))
      .filter((toolkit) => query.is_connected !== true || toolkit.connected_account?.status === "ACTIVE");
    return paginate(found, query, 20, 50);
  },

  listTools({ query }, { catalog }) {
    const slugs = commaSeparated(query.tool_slugs);
    const found = catalog.tools.filter(({ facts, toolkit }) => {
      if (slugs !== undefined) return slugs.includes(facts.slug);
      return (
        (query.toolkit_slug === undefined || toolkit.slug === query.toolkit_slug) &&
        (query.important !== "true" || facts.important) &&
        (query.tags === undefined || query.tags.some((tag) => facts.tags.includes(tag))) &&
        (!query.scopes || query.scopes.some((scope) => facts.scopes.includes(scope))) &&
        (query.include_deprecated !== false || !facts.deprecated) &&
        (query.auth_config_ids === undefined || [query.auth_config_ids].flat().includes(`ac_${toolkit.slug}`)) &&
        holds(query.query ?? query.search, facts.name, facts.slug, facts.description) &&
        hasVersion(toolkit, query.toolkit_versions)
      );
    });
    return paginate(found.map(toolAnswer), query, 20, 1000);
  },

  getTool({ path, query }, { catalog }) {
    const tool = catalog.tool(path.tool_slug);
    const wanted = query.version ?? query.toolkit_versions;
    if (tool !== undefined && hasVersion(tool.toolkit, wanted)) return toolAnswer(tool);
    throw new ApiFailure("Tool_ToolNotFound", notFound(tool, path.tool_slug), {
      suggestedFix: "Look the slug up with GET /api/v3.1/tools.",
    });
  },

  listToolkits({ query }, { catalog }) {
    if (query.search !== undefined && query.search.length < 3) {
      throw new ApiFailure("HTTP_BadRequest", "Validation error while reading the request.", {
        errors: ["Error in query.search: three letters at least"],
      });
    }
    const origin = query.type ?? (query.managed_by === "project" ? "custom" : "all");
    const found = catalog.toolkits.filter(
      (toolkit) =>
        (origin === "all" || typeOf(toolkit) === origin) &&
        (query.category === undefined || toolkit.categories.some((each) => isCategory(each, query.category))) &&
        holds(query.search, toolkit.name, toolkit.slug, toolkit.description),
    );
    const sorted =
      query.sort_by === "alphabetically" ? found.toSorted((one, other) => (one.name < other.name ? -1 : 1)) : found;
    return paginate(sorted.map(catalogToolkit), query, 20, 1000);
  },

  getToolkit({ path, query }, { catalog }) {
    const toolkit = catalog.toolkit(path.slug);
    if (toolkit === undefined || !hasVersion(toolkit, query.version)) {
      throw new ApiFailure("Toolkit_ToolkitNotFound", `Toolkit ${path.slug} not found`);
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
} satisfies HandlersOf<"listSessionToolkits" | "listTools" | "getTool" | "listToolkits" | "getToolkit">;

function sessionToolkit(toolkit: EmulatedToolkit, session: SessionRecord, { state }: Emulation) {
  const accounts = accountsFor(state, session.config, toolkit.slug);
  const account = accounts.find((each) => each.status === "ACTIVE") ?? accounts.at(-1);
  return {
    slug: toolkit.slug,
    name: toolkit.name,
    enabled: allowsToolkit(session.config, toolkit),
    is_no_auth: toolkit.auth === "NO_AUTH",
    composio_managed_auth_schemes: managedSchemes(toolkit),
    meta: { logo: logoOf(toolkit.slug), description: toolkit.description },
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
    type: typeOf(toolkit),
    auth_schemes: [toolkit.auth],
    composio_managed_auth_schemes: managedSchemes(toolkit),
    no_auth: toolkit.auth === "NO_AUTH",
    is_local_toolkit: false,
    auth_guide_url: null,
    deprecated: { toolkitId: `toolkit_${toolkit.slug}` },
    meta: {
      created_at: MADE_AT,
      updated_at: MADE_AT,
      description: toolkit.description,
      logo: logoOf(toolkit.slug),
      app_url: null,
      categories: toolkit.categories.map((name) => ({ id: categoryId(name), name })),
      triggers_count: 0,
      tools_count: toolkit.tools.length,
      version: toolkit.version,
    },
  };
}

function typeOf(toolkit: EmulatedToolkit): "native" | "custom" {
  return builtInToolkits.includes(toolkit) ? "native" : "custom";
}

function managedSchemes(toolkit: EmulatedToolkit): string[] {
  return toolkit.auth === "OAUTH2" ? ["OAUTH2"] : [];
}

function categoryId(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

function isCategory(name: string, wanted: string | undefined): boolean {
  return wanted !== undefined && categoryId(name) === categoryId(wanted);
}

/** Whether one of the texts holds what is searched for; nothing is held by all. */
function holds(search: string | undefined, ...texts: readonly string[]): boolean {
  const wanted = search?.toLowerCase() ?? "";
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

/** Whether the toolkit has the version that is asked for: by a word, or by toolkit. */
function hasVersion(toolkit: EmulatedToolkit, wanted: Versions | undefined) {
  const version = typeof wanted === "object" ? wanted?.[toolkit.slug] : wanted;
  return version === undefined || version === "latest" || version === toolkit.version;
}

function commaSeparated(list: string | undefined): string[] | undefined {
  return list?.split(",").map((item) => item.trim());
}

function notFound(tool: CatalogTool | undefined, slug: string): string {
  return tool === undefined ? `Tool ${slug} not found` : `Tool ${slug} has the version ${tool.toolkit.version} only`;
}
