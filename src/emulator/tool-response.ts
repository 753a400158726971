import type { CatalogTool } from "./catalog.js";
import type { ToolInfo } from "./toolkits/index.js";

/** The toolkit of the meta tools. */
const META_TOOLKIT = { slug: "composio", name: "Composio", version: "20260401_00" };

/** Logo URL of a toolkit. A placeholder: the emulator serves no images. */
export function logoUrl(slug: string): string {
  return `https://logos.invalid/${slug}.svg`;
}

/** An app's tool as the catalog and sessions return it. */
export function toolResponse({ info, toolkit }: CatalogTool): ToolResponse {
  const envelope = {
    type: "object",
    properties: {
      data: info.output,
      error: { type: ["string", "null"], default: null, description: "Error message; null if the tool succeeded." },
      successful: { type: "boolean", description: "Whether the tool succeeded." },
    },
    required: ["data", "successful"],
  };
  return buildResponse({ ...info, output: envelope }, toolkit, toolkit.auth === "NO_AUTH");
}

/** A meta tool as a session returns it. */
export function metaToolResponse(info: ToolInfo): ToolResponse {
  return buildResponse(info, META_TOOLKIT, true);
}

type ToolResponse = ReturnType<typeof buildResponse>;

function buildResponse(info: ToolInfo, toolkit: typeof META_TOOLKIT, noAuth: boolean) {
  const logo = logoUrl(toolkit.slug);
  const available_versions = [toolkit.version];
  const tags = info.important && !info.tags.includes("important") ? ["important", ...info.tags] : [...info.tags];
  return {
    slug: info.slug,
    name: info.name,
    description: info.description,
    toolkit: { slug: toolkit.slug, name: toolkit.name, logo },
    input_parameters: info.input,
    output_parameters: info.output,
    no_auth: noAuth,
    version: toolkit.version,
    available_versions,
    scopes: [...info.scopes],
    scope_requirements: info.scopes.length === 0 ? null : { all_of: [...info.scopes] },
    tags,
    is_deprecated: info.deprecated,
    deprecated: {
      displayName: info.name,
      version: toolkit.version,
      available_versions,
      is_deprecated: info.deprecated,
      toolkit: { logo },
    },
  };
}
