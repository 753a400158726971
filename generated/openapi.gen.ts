// Do not edit: this file is made from spec/openapi.json by `npm run codegen`.
// sha256 of what it was made from: be65f10c75fffcbdf262f3f4ba2d9f76711e4e6e4c949082eeca50327720df96

/** A link on which a user connects an account. */
export interface AccountLink {
  /** Id of the account that comes of it. */
  connected_account_id: string;
  /** Parts that may change or go without notice. */
  experimental?: AccountSharing;
  /** ISO time until which the link works. */
  expires_at: string;
  /** Token within the link. */
  link_token: string;
  /** Send the user here. */
  redirect_url: string;
}
/** Whom and what to connect. */
export interface AccountLinkParams {
  /** A name of your own for the account, unique for the user and toolkit. */
  alias?: string;
  /** The auth config to connect with. */
  auth_config_id: string;
  /**
   * Format: uri
   * Where the user lands afterwards.
   */
  callback_url?: string;
  /** Values to fill in for the user, by the names that the toolkit asks for. */
  connection_data?: {
    [key: string]: unknown;
  };
  /** Settings that may change or go without notice. Accounts are PRIVATE unless said. */
  experimental?: {
    /** PRIVATE: only its owner uses it. SHARED: others too, and a session only after pinning it. */
    account_type?: AccountTypeInput;
    /** Who else may use a SHARED account. Nobody unless said. */
    acl_config_for_shared?: SharedAccessParams;
  };
  /**
   * The user who connects an account.
   *     Limits: at least 1 characters.
   */
  user_id: string;
}
/** How to authorize again. */
export interface AccountRefreshParams {
  /**
   * Format: uri
   * Where the user lands afterwards.
   */
  redirect_url?: string;
  /**
   * Check the credentials first; API keys only. Experimental, and not in the v3 document.
   * @default false
   */
  validate_credentials?: boolean;
}
export interface AccountRefreshQuery {
  /**
   * Format: uri
   * Where the user lands afterwards.
   */
  redirect_url?: string;
}
/** The account, waiting for its user. */
export interface AccountRefreshResult {
  /** Id of the connected account. */
  id: string;
  /** Send the user here; null if the auth scheme needs no redirect. */
  redirect_url: string | null;
  /** Where a connected account stands; only ACTIVE ones run tools. */
  status: ConnectionStatus;
}
/** What was withdrawn at the app. */
export interface AccountRevokeResult {
  /** The account afterwards. */
  connected_account: {
    /** Id of the connected account. */
    id: string;
    /** Where a connected account stands; only ACTIVE ones run tools. */
    status: ConnectionStatus;
  };
  /** Empty if the account had been revoked before. */
  revoked_tokens: ("access_token" | "refresh_token" | "credential" | (string & {}))[];
}
/** Parts that may change or go without notice. */
export interface AccountSharing {
  /** PRIVATE: only its owner uses it. SHARED: others too, and a session only after pinning it. */
  account_type: AccountType;
  /** Who else may use a SHARED account; shown to its creator and to API keys. */
  acl_config_for_shared?: SharedAccess;
}
/** The status to set. */
export interface AccountStatusParams {
  /** False: no tool runs with the account. */
  enabled: boolean;
}
/** The status was set. */
export interface AccountStatusResult {
  success: boolean;
}
/** PRIVATE: only its owner uses it. SHARED: others too, and a session only after pinning it. */
export type AccountType = "PRIVATE" | "SHARED" | (string & {});
/**
 * PRIVATE: only its owner uses it. SHARED: others too, and a session only after pinning it.
 */
export type AccountTypeInput = "PRIVATE" | "SHARED";
/** How the service itself reports an error. Proxies in front of it may answer otherwise. */
export interface ApiErrorBody {
  error: {
    /** Number of the error in the service. */
    code: number;
    /** Details, one for each fault found. */
    errors?: string[];
    /** What went wrong, for a person. */
    message: string;
    /** Quote this one to support. */
    request_id?: string;
    /** Name of the error in the service. */
    slug: string;
    /** HTTP status, repeated. */
    status: number;
    /** What the service proposes to do about it. */
    suggested_fix?: string;
  };
}
/** What a API_KEY account holds. */
export type ApiKeyCredentials = ConnectionFields & {
  api_key?: string;
  basic_encoded?: string;
  bearer_token?: string;
  generic_api_key?: string;
};
/** What a API_KEY account holds. */
export type ApiKeyCredentialsInput = ConnectionFieldsInput &
  ({
    api_key?: string;
    basic_encoded?: string;
    bearer_token?: string;
    generic_api_key?: string;
  } & {
    [key: string]: unknown;
  });
/** How accounts of a toolkit are connected. */
export interface AuthConfig {
  /** How an account authenticates. CIMD_OAUTH was seen in the v3 document only. */
  auth_scheme?: AuthScheme;
  /** ISO time. */
  created_at?: string;
  /** Who made it. */
  created_by?: string;
  /** Its credentials; secrets may be masked. */
  credentials?: {
    [key: string]: unknown;
  };
  /** What is asked when a user connects. The v3 document describes each as an AuthField, with `is_available_as_shared_credentials` in addition. */
  expected_input_fields?: unknown[];
  /** Starts with ac_. */
  id: string;
  /** Uses Composio's own app registration. */
  is_composio_managed?: boolean;
  /** Sessions may use it. */
  is_enabled_for_tool_router?: boolean;
  /** ISO time. */
  last_updated_at?: string;
  /** Shown to people. */
  name: string;
  /** How many accounts use it. */
  no_of_connections: number;
  /** A proxy that auth requests go through. */
  proxy_config?: AuthProxy;
  /**
   * @deprecated
   * Use tool_access_config.
   */
  restrict_to_following_tools?: string[];
  /** Credentials that all of its accounts inherit. Experimental. */
  shared_credentials?: {
    [key: string]: unknown;
  };
  /** Only an ENABLED one can connect accounts. */
  status: "ENABLED" | "DISABLED" | (string & {});
  /**
   * @deprecated
   * Tools that it is restricted to. Deprecated in the v3 document.
   */
  tool_access_config: {
    /** The only tools that may run with its accounts. */
    tools_available_for_execution?: string[];
    /** Tools whose scopes an account is connected with; OAuth only. */
    tools_for_connected_account_creation?: string[];
  };
  /** The toolkit it belongs to. */
  toolkit: {
    /** How to set up its auth. */
    auth_guide_url?: string | null;
    /** Where to get the credentials. */
    auth_hint_url?: string | null;
    /** URL of a picture. */
    logo: string;
    slug: string;
  };
  /** default: with Composio's own app registration. custom: with yours. */
  type: "default" | "custom" | (string & {});
  /**
   * @deprecated
   * Use id.
   */
  uuid: string;
}
/** An auth config to create. */
export interface AuthConfigCreateParams {
  /** How accounts are connected. Without it: Composio's own app registration. */
  auth_config?:
    | {
        authScheme?: never;
        /** Scopes, and the credentials of your app registration under the names that the toolkit asks for. */
        credentials?: {
          /** OAuth scopes to request. */
          scopes?: string | readonly string[];
          /** OAuth scopes of the user's own token; Slack only. */
          user_scopes?: string | readonly string[];
        } & {
          [key: string]: unknown;
        };
        /** Sessions may use it. */
        is_enabled_for_tool_router?: boolean;
        /** Shown to people. */
        name?: string;
        proxy_config?: never;
        /**
         * @deprecated
         * Use tool_access_config.
         */
        restrict_to_following_tools?: readonly string[];
        sealed_credentials?: never;
        /** Credentials that all of its accounts inherit. Experimental. */
        shared_credentials?: {
          [key: string]: unknown;
        };
        /** Tools to request scopes for. */
        tool_access_config?: {
          /** Tools whose scopes an account is connected with; OAuth only. */
          tools_for_connected_account_creation?: readonly string[];
        };
        type: "use_composio_managed_auth";
      }
    | {
        /** How an account authenticates. CIMD_OAUTH was seen in the v3 document only. */
        authScheme: AuthSchemeInput;
        /** Scopes, and the credentials of your app registration under the names that the toolkit asks for. */
        credentials?: {
          /** OAuth scopes to request. */
          scopes?: string | readonly string[];
          /** OAuth scopes of the user's own token; Slack only. */
          user_scopes?: string | readonly string[];
        } & {
          [key: string]: unknown;
        };
        /** Sessions may use it. */
        is_enabled_for_tool_router?: boolean;
        /** Shown to people. */
        name?: string;
        /** A proxy that auth requests go through. */
        proxy_config?: AuthProxy;
        /**
         * @deprecated
         * Use tool_access_config.
         */
        restrict_to_following_tools?: readonly string[];
        /** Credentials that are encrypted already. Experimental. Seen in the v3 document only. */
        sealed_credentials?: {
          [key: string]: string;
        };
        /** Credentials that all of its accounts inherit. Experimental. */
        shared_credentials?: {
          [key: string]: unknown;
        };
        /** Tools to request scopes for. */
        tool_access_config?: {
          /** Tools whose scopes an account is connected with; OAuth only. */
          tools_for_connected_account_creation?: readonly string[];
        };
        type: "use_custom_auth";
      };
  /** The toolkit it is for. */
  toolkit: {
    /** Slug of the toolkit. */
    slug: string;
  };
}
/** The auth config that was created. */
export interface AuthConfigCreateResult {
  /** The auth config. */
  auth_config: {
    /** How its accounts authenticate. */
    auth_scheme: string;
    /** Starts with ac_. */
    id: string;
    /** Uses Composio's own app registration. */
    is_composio_managed: boolean;
    /**
     * @deprecated
     * Use tool_access_config.
     */
    restrict_to_following_tools?: string[];
  };
  /** The toolkit it is for. */
  toolkit: {
    slug: string;
  };
}
export interface AuthConfigDeleteQuery {
  /**
   * Also withdraw the credentials of its accounts at the app, which nothing undoes.
   * @default false
   */
  revoke_on_delete?: boolean | null;
}
/** The auth config was deleted. */
export interface AuthConfigDeleteResult {
  /** Job that withdraws the credentials of its accounts; only with `revoke_on_delete`. */
  revoke_job_id?: string;
}
export interface AuthConfigListQuery {
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * @deprecated
   * Use toolkit_slug.
   */
  deprecated_app_id?: string;
  /**
   * @deprecated
   * Use show_disabled.
   */
  deprecated_status?: string;
  /** Only those with, or without, Composio's own app registration. */
  is_composio_managed?: string | boolean;
  /**
   * Items a page, 200 at most.
   *     Limits: at most 200.
   */
  limit?: number | null;
  /** Text to look for in name and id. */
  search?: string;
  /**
   * With the disabled ones.
   * @default false
   */
  show_disabled?: boolean | null;
  /** Only those of these toolkits, separated by commas. */
  toolkit_slug?: string;
}
/** A page of auth configs. */
export interface AuthConfigPage {
  current_page: number;
  items: AuthConfig[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** Nothing is documented: read the auth config to see it. */
export type AuthConfigStatusResult = unknown;
/** What to change about an auth config. `type` must be the one it has. */
export type AuthConfigUpdateParams =
  | {
      /** Scopes, and the credentials of your app registration under the names that the toolkit asks for. */
      credentials?: {
        /** OAuth scopes to request. */
        scopes?: string | readonly string[];
        /** OAuth scopes of the user's own token; Slack only. */
        user_scopes?: string | readonly string[];
      } & {
        [key: string]: unknown;
      };
      /** Sessions may use it. */
      is_enabled_for_tool_router?: boolean;
      /**
       * Shown to people.
       *     Limits: at least 1 characters.
       */
      name?: string;
      /** A proxy that auth requests go through. */
      proxy_config?: AuthProxy;
      /**
       * @deprecated
       * Use tool_access_config.
       */
      restrict_to_following_tools?: readonly string[];
      scopes?: never;
      /** Credentials that are encrypted already. Experimental. Seen in the v3 document only. */
      sealed_credentials?: {
        [key: string]: string;
      };
      /** Credentials that all of its accounts inherit. Responses mask them: give the real values, or leave the member out to keep them. */
      shared_credentials?: {
        [key: string]: unknown;
      };
      /** Tools that it is restricted to. */
      tool_access_config?: {
        /** The only tools that may run with its accounts. */
        tools_available_for_execution?: readonly string[];
        /** Tools whose scopes an account is connected with; OAuth only. */
        tools_for_connected_account_creation?: readonly string[];
      };
      type: "custom";
      user_scopes?: never;
    }
  | {
      credentials?: never;
      /** Sessions may use it. */
      is_enabled_for_tool_router?: boolean;
      /**
       * Shown to people.
       *     Limits: at least 1 characters.
       */
      name?: string;
      proxy_config?: never;
      /**
       * @deprecated
       * Use tool_access_config.
       */
      restrict_to_following_tools?: readonly string[];
      /** OAuth scopes to request. */
      scopes?: string | readonly string[];
      sealed_credentials?: never;
      /** Credentials that all of its accounts inherit. Responses mask them: give the real values, or leave the member out to keep them. */
      shared_credentials?: {
        [key: string]: unknown;
      };
      /** Tools that it is restricted to. */
      tool_access_config?: {
        /** The only tools that may run with its accounts. */
        tools_available_for_execution?: readonly string[];
        /** Tools whose scopes an account is connected with; OAuth only. */
        tools_for_connected_account_creation?: readonly string[];
      };
      type: "default";
      /** OAuth scopes of the user's own token; Slack only. */
      user_scopes?: string | readonly string[];
    };
/** Nothing is documented: read the auth config to see it. */
export type AuthConfigUpdateResult = unknown;
/** A value that an auth scheme asks for. */
export interface AuthField {
  default?: string | null;
  /** What to fill in. */
  description: string;
  /** Label of the value. */
  displayName: string;
  /** Not to be shown. */
  is_secret?: boolean;
  legacy_template_name?: string;
  /** Key of the value. */
  name: string;
  required: boolean;
  /** Kind of the value. */
  type: string;
  /** Shown to the person who connects an account. Seen in the v3 document only. */
  user_visible?: boolean;
}
/** Values asked for at one stage. */
export interface AuthFieldGroup {
  optional: AuthField[];
  required: AuthField[];
}
/** A link on which a user connects an account. */
export interface AuthLink {
  /** Id of the account that comes of it. */
  connected_account_id: string;
  /** Parts that may change or go without notice. */
  experimental?: AccountSharing;
  /** Token within the link. */
  link_token: string;
  /**
   * Format: uri
   * Send the user here.
   */
  redirect_url: string;
}
/** What to connect. */
export interface AuthLinkParams {
  /** A name of your own for the account, unique for the user and toolkit. */
  alias?: string;
  /**
   * Format: uri
   * Where the user lands; status and connected_account_id are appended.
   */
  callback_url?: string;
  /** Settings that may change or go without notice. Accounts are PRIVATE unless said. */
  experimental?: {
    /** PRIVATE: only its owner uses it. SHARED: others too, and a session only after pinning it. */
    account_type?: AccountTypeInput;
    /** Who else may use a SHARED account. Nobody unless said. */
    acl_config_for_shared?: SharedAccessParams;
  };
  /**
   * Slug of the toolkit to connect.
   *     Limits: at least 1 characters.
   */
  toolkit: string;
}
/** A proxy that auth requests go through. */
export type AuthProxy = {
  /** Key for the proxy. */
  proxy_auth_key?: string;
  /** URL of the proxy. */
  proxy_url: string;
} | null;
/** How an account authenticates. CIMD_OAUTH was seen in the v3 document only. */
export type AuthScheme =
  | "OAUTH2"
  | "OAUTH1"
  | "API_KEY"
  | "BASIC"
  | "BILLCOM_AUTH"
  | "BEARER_TOKEN"
  | "GOOGLE_SERVICE_ACCOUNT"
  | "NO_AUTH"
  | "BASIC_WITH_JWT"
  | "CALCOM_AUTH"
  | "SERVICE_ACCOUNT"
  | "SAML"
  | "DCR_OAUTH"
  | "S2S_OAUTH2"
  | "CIMD_OAUTH"
  | (string & {});
/**
 * How an account authenticates. CIMD_OAUTH was seen in the v3 document only.
 */
export type AuthSchemeInput =
  | "OAUTH2"
  | "OAUTH1"
  | "API_KEY"
  | "BASIC"
  | "BILLCOM_AUTH"
  | "BEARER_TOKEN"
  | "GOOGLE_SERVICE_ACCOUNT"
  | "NO_AUTH"
  | "BASIC_WITH_JWT"
  | "CALCOM_AUTH"
  | "SERVICE_ACCOUNT"
  | "SAML"
  | "DCR_OAUTH"
  | "S2S_OAUTH2"
  | "CIMD_OAUTH";
/** What a BASIC account holds. */
export type BasicCredentials = ConnectionFields & {
  password?: string;
  username: string;
};
/** What a BASIC account holds. */
export type BasicCredentialsInput = ConnectionFieldsInput &
  ({
    password?: string;
    username: string;
  } & {
    [key: string]: unknown;
  });
/** What a BASIC_WITH_JWT account holds. */
export type BasicWithJwtCredentials = ConnectionFields & {
  password: string;
  username: string;
};
/** What a BASIC_WITH_JWT account holds. */
export type BasicWithJwtCredentialsInput = ConnectionFieldsInput &
  ({
    password: string;
    username: string;
  } & {
    [key: string]: unknown;
  });
/** What a BEARER_TOKEN account holds. */
export type BearerTokenCredentials = ConnectionFields & {
  token: string;
};
/** What a BEARER_TOKEN account holds. */
export type BearerTokenCredentialsInput = ConnectionFieldsInput &
  ({
    token: string;
  } & {
    [key: string]: unknown;
  });
/** What a BILLCOM_AUTH account holds. */
export type BillcomCredentials = ConnectionFields & {
  devKey: string;
  sessionId: string;
};
/** A local tool, as bound. */
export interface BoundCustomTool {
  /**
   * What search and the model go by.
   *     Limits: 1–5120 characters.
   */
  description: string;
  /**
   * Toolkit whose connection it uses.
   *     Limits: at least 1 characters.
   */
  extends_toolkit?: string;
  /** A JSON Schema, as the tool declares it. */
  input_schema: JsonSchema;
  /**
   * Shown to people.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** The slug as it was given. */
  original_slug: string;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** As in the request. */
  preload?: boolean;
  /** The slug under which to call it, LOCAL_ in front. */
  slug: string;
}
/** A local toolkit, as bound. */
export interface BoundCustomToolkit {
  /** Limits: 1–2048 characters. */
  description: string;
  /** Limits: 1–128 characters. */
  name: string;
  /** As in the request. */
  preload?: boolean;
  /** Limits: at least 1 characters. */
  slug: string;
  tools: BoundCustomToolkitTool[];
}
/** A tool of a local toolkit, as bound. */
export interface BoundCustomToolkitTool {
  /**
   * What search and the model go by.
   *     Limits: 1–5120 characters.
   */
  description: string;
  /** A JSON Schema, as the tool declares it. */
  input_schema: JsonSchema;
  /**
   * Shown to people.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** The slug as it was given. */
  original_slug: string;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** As in the request. */
  preload?: boolean;
  /** The slug under which to call it, LOCAL_ in front. */
  slug: string;
}
/** A toolkit as the catalogue lists it. */
export interface CatalogToolkit {
  /** How to set up its auth. */
  auth_guide_url?: string | null;
  /** Auth schemes that it supports. */
  auth_schemes?: string[];
  /** Those that work without an app registration of your own. */
  composio_managed_auth_schemes?: string[];
  /**
   * @deprecated
   * Fields of old.
   */
  deprecated: {
    toolkitId: string;
  };
  /** Has tools that run without a connected account. Seen in the v3 document only. */
  instant?: {
    supported: true;
  };
  /**
   * @deprecated
   * Always false by now.
   */
  is_local_toolkit: boolean;
  /** Facts about the toolkit. */
  meta: {
    /** The app's own site. */
    app_url?: string | null;
    categories: {
      id: string;
      name: string;
    }[];
    created_at: string;
    /** What the toolkit is good for. */
    description: string;
    /** URL of a picture. */
    logo: string;
    tools_count: number;
    triggers_count: number;
    updated_at: string;
    /** The newest, or the one asked for. */
    version: string;
  };
  /** Shown to people. */
  name: string;
  /** Needs no connected account. */
  no_auth?: boolean;
  /** What calls name. */
  slug: string;
  /** native: by Composio. custom: registered by the project. */
  type: "native" | "custom" | (string & {});
}
/** Everything about one toolkit. */
export interface CatalogToolkitDetails {
  /** All ways to authenticate. */
  auth_config_details?: ToolkitAuthDetails[];
  /** How to set up its auth. */
  auth_guide_url?: string | null;
  /** Base of the app's API, where it is the same for everybody. */
  base_url?: string;
  /** What Composio's own app registrations offer. */
  composio_managed_auth: {
    /** The auth scheme. */
    mode: string;
    /** Scopes on offer. */
    scopes: {
      available: string[];
    };
    /** User scopes on offer; Slack only. */
    user_scopes?: {
      available: string[];
    };
  }[];
  /** Auth schemes that work without an app registration of your own. */
  composio_managed_auth_schemes?: string[];
  /** Fields of old. */
  deprecated: {
    getCurrentUserEndpoint?: string;
    rawProxyInfoByAuthSchemes: {
      [key: string]: unknown;
    }[];
    toolkitId: string;
  };
  /** Can be used now. */
  enabled: boolean;
  /** Endpoint that tells who is connected. */
  get_current_user_endpoint?: string;
  /** HTTP method for it. */
  get_current_user_endpoint_method?: string;
  /** Has tools that run without a connected account. Seen in the v3 document only. */
  instant?: {
    supported: true;
  };
  /**
   * @deprecated
   * Always false by now.
   */
  is_local_toolkit: boolean;
  /** Facts about the toolkit. */
  meta: {
    /** The app's own site. */
    app_url?: string | null;
    /** All versions there are. */
    available_versions: string[];
    categories: {
      name: string;
      slug: string;
    }[];
    created_at: string;
    /** What the toolkit is good for. */
    description: string;
    /** URL of a picture. */
    logo: string;
    tools_count: number;
    triggers_count: number;
    updated_at: string;
    /** The newest, or the one asked for. */
    version: string;
  };
  /** Shown to people. */
  name: string;
  /** What calls name. */
  slug: string;
  /** native: by Composio. custom: registered by the project. */
  type: "native" | "custom" | (string & {});
}
export interface CatalogToolkitListQuery {
  /** Id or name of a category. */
  category?: string;
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * With the toolkits on their way out.
   * @default false
   */
  include_deprecated?: boolean | null;
  /**
   * Items a page, 1000 at most.
   *     Limits: at most 1000.
   */
  limit?: number | null;
  /**
   * Only toolkits kept by Composio, or by the project.
   */
  managed_by?: "composio" | "all" | "project";
  /** Three letters or more to look for in name, slug and description. */
  search?: string;
  /**
   * The order.
   */
  sort_by?: "usage" | "alphabetically";
  /**
   * Only toolkits of this origin; goes before managed_by.
   */
  type?: "native" | "custom" | "all";
}
/** A page of the catalogue. */
export interface CatalogToolkitPage {
  current_page: number;
  items: CatalogToolkit[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface CatalogToolkitQuery {
  /**
   * The version to read.
   * @default latest
   */
  version?: string;
}
/** One version of a session's config. */
export interface ConfigHistoryEntry {
  /** The effective config. Its keys differ from those of a request: `enabled` and `disabled` instead of `enable` and `disable`. */
  config: SessionConfig;
  /** ISO time at which it was replaced, for those that were. */
  created_at: string;
  /** The one in force; it stands on the first page. */
  is_current: boolean;
  /** The config_version that it was. */
  version: number;
}
/** A page of config versions. */
export interface ConfigHistoryPage {
  current_page: number;
  items: ConfigHistoryEntry[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface ConfigHistoryQuery {
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * Items a page, 100 at most.
   *     Limits: at most 100.
   */
  limit?: number;
}
/** A connected account. */
export type ConnectedAccount = ConnectedAccountSummary & {
  /**
   * @deprecated
   * What the connection was started with.
   */
  params: {
    [key: string]: unknown;
  };
  /** OAuth scopes asked for when it was last started. */
  requested_scopes?: string[];
  /** User scopes asked for; Slack only. */
  requested_user_scopes?: string[];
};
export interface ConnectedAccountDeleteQuery {
  /**
   * Also withdraw its credentials at the app, which nothing undoes.
   * @default false
   */
  revoke_on_delete?: boolean | null;
}
/** Said after deleting an account. */
export interface ConnectedAccountDeleteResult {
  /** Id of the revocation under way, when one was asked for. */
  revoke_job_id?: string;
  /** The account is gone. */
  success: boolean;
}
export interface ConnectedAccountListQuery {
  /**
   * Without it only PRIVATE accounts are listed. May change or go without notice.
   */
  account_type?: "PRIVATE" | "SHARED" | "ALL";
  /** Only accounts of these auth configs. */
  auth_config_ids?: readonly string[] | null;
  /** Only these accounts. */
  connected_account_ids?: readonly string[] | null;
  /** The next_cursor of the page before. */
  cursor?: string | null;
  /** Items a page. */
  limit?: number | null;
  /**
   * Which time to sort by.
   * @default created_at
   */
  order_by?: "created_at" | "updated_at";
  /**
   * Oldest or newest first.
   * @default desc
   */
  order_direction?: "asc" | "desc";
  /** Only accounts in one of these states. */
  statuses?: readonly ConnectionStatusInput[] | null;
  /** Only accounts of these toolkits. */
  toolkit_slugs?: readonly string[] | null;
  /** Only accounts of these users. */
  user_ids?: readonly string[] | null;
}
/** A page of connected accounts. */
export interface ConnectedAccountPage {
  current_page: number;
  items: ConnectedAccountSummary[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** A connected account, as the list shows it. */
export interface ConnectedAccountSummary {
  /** A name of your own. */
  alias: string | null;
  /** The auth config behind it. */
  auth_config: {
    /**
     * @deprecated
     * Look at state.authScheme instead.
     */
    auth_scheme:
      | "OAUTH2"
      | "OAUTH1"
      | "API_KEY"
      | "BASIC"
      | "BILLCOM_AUTH"
      | "BEARER_TOKEN"
      | "GOOGLE_SERVICE_ACCOUNT"
      | "NO_AUTH"
      | "BASIC_WITH_JWT"
      | "CALCOM_AUTH"
      | "SERVICE_ACCOUNT"
      | "SAML"
      | "DCR_OAUTH"
      | "S2S_OAUTH2"
      | "CIMD_OAUTH"
      | (string & {});
    id: string;
    /** Composio's own app registration is used. */
    is_composio_managed: boolean;
    /** Switched off. */
    is_disabled: boolean;
  };
  created_at: string;
  /**
   * @deprecated
   * Look at state instead.
   */
  data: {
    [key: string]: unknown;
  };
  /** Parts that may change or go without notice. */
  experimental?: AccountSharing;
  /** Id of the account. */
  id: string;
  /** Switched off. */
  is_disabled: boolean;
  /** What the service holds about a connection, by auth scheme and status. */
  state: ConnectionState;
  /** Where a connected account stands; only ACTIVE ones run tools. */
  status: ConnectionStatus;
  /** Why the status is what it is. */
  status_reason: string | null;
  /** Endpoint for trying it out. */
  test_request_endpoint?: string;
  /** The toolkit it connects. */
  toolkit: {
    slug: string;
  };
  updated_at: string;
  /**
   * @deprecated
   * Your own id of its user.
   */
  user_id: string;
  /** A short id made of words. */
  word_id: string | null;
}
/** What to change about an account. */
export interface ConnectedAccountUpdateParams {
  /** A name of your own; an empty string takes it away. */
  alias?: string;
  connection?: {
    state: {
      /**
       * Must be the scheme that the account has.
       */
      authScheme:
        "BEARER_TOKEN" | "API_KEY" | "BASIC" | "BASIC_WITH_JWT" | "GOOGLE_SERVICE_ACCOUNT" | "SERVICE_ACCOUNT";
      /** The credentials to change: null removes one, an absent one stays. */
      val: {
        api_key?: string | null;
        api_key_prefix?: string | null;
        application_id?: string | null;
        basic_encoded?: string | null;
        bearer_token?: string | null;
        credentials_json?: string | null;
        generic_api_key?: string | null;
        generic_id?: string | null;
        generic_secret?: string | null;
        generic_token?: string | null;
        installation_id?: string | null;
        password?: string | null;
        private_key?: string | null;
        token?: string | null;
        user_agent?: string | null;
        username?: string | null;
      };
    };
  };
  /** Settings that may change or go without notice. */
  experimental?: {
    /** Who else may use a SHARED account. Nobody unless said. */
    acl_config_for_shared?: SharedAccessParams;
  };
}
/** Said after changing an account. */
export interface ConnectedAccountUpdateResult {
  /** Id of the account. */
  id: string;
  /** Its status after the change. */
  status: string;
  /** The change was made. */
  success: boolean;
}
/** Works. */
export type ConnectionActive = ConnectionFields & {
  status: "ACTIVE";
};
/** Needs to be connected anew. */
export type ConnectionExpired = ConnectionFields & {
  expired_at?: string;
  status: "EXPIRED";
};
/** Did not come about. */
export type ConnectionFailed = ConnectionFields & {
  error?: string;
  error_description?: string;
  status: "FAILED";
};
/** Settings that some apps need to be reached. */
export interface ConnectionFields {
  account_id?: string;
  account_url?: string;
  api_url?: string;
  base_url?: string;
  borneo_dashboard_url?: string;
  COMPANYDOMAIN?: string;
  dc?: string;
  domain?: string;
  extension?: string;
  form_api_base_url?: string;
  instanceEndpoint?: string;
  instanceName?: string;
  proxy_password?: string;
  proxy_username?: string;
  region?: string;
  server_location?: string;
  shop?: string;
  site_name?: string;
  subdomain?: string;
  version?: string;
  your_server?: string;
  "your-domain"?: string;
}
/** Settings that some apps need to be reached. */
export type ConnectionFieldsInput = {
  account_id?: string;
  account_url?: string;
  api_url?: string;
  base_url?: string;
  borneo_dashboard_url?: string;
  COMPANYDOMAIN?: string;
  dc?: string;
  domain?: string;
  extension?: string;
  form_api_base_url?: string;
  instanceEndpoint?: string;
  instanceName?: string;
  proxy_password?: string;
  proxy_username?: string;
  region?: string;
  server_location?: string;
  shop?: string;
  site_name?: string;
  subdomain?: string;
  version?: string;
  your_server?: string;
  "your-domain"?: string;
} & {
  [key: string]: unknown;
};
/** Switched off. */
export type ConnectionInactive = ConnectionFields & {
  status: "INACTIVE";
};
/** Just made. */
export type ConnectionInitializing = ConnectionFields & {
  status: "INITIALIZING";
};
/** Waits for the user. */
export type ConnectionInitiated = ConnectionFields & {
  status: "INITIATED";
};
/** Taken back. */
export type ConnectionRevoked = ConnectionFields & {
  revoked_at?: string;
  status: "REVOKED";
};
/** What the service holds about a connection, by auth scheme and status. */
export type ConnectionState =
  | ConnectionStateOauth1
  | ConnectionStateOauth2
  | ConnectionStateApiKey
  | ConnectionStateBasic
  | ConnectionStateBearerToken
  | ConnectionStateGoogleServiceAccount
  | ConnectionStateNoAuth
  | ConnectionStateCalcomAuth
  | ConnectionStateBillcomAuth
  | ConnectionStateBasicWithJwt
  | ConnectionStateServiceAccount
  | ConnectionStateSaml
  | ConnectionStateDcrOauth
  | ConnectionStateS2sOauth2;
/** State of a API_KEY account, by its status. */
export interface ConnectionStateApiKey {
  authScheme: "API_KEY";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (ApiKeyCredentials & ConnectionActive)
    | (ApiKeyCredentials & ConnectionInactive);
}
/** State of a BASIC account, by its status. */
export interface ConnectionStateBasic {
  authScheme: "BASIC";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (BasicCredentials & ConnectionActive)
    | (BasicCredentials & ConnectionInactive);
}
/** State of a BASIC_WITH_JWT account, by its status. */
export interface ConnectionStateBasicWithJwt {
  authScheme: "BASIC_WITH_JWT";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (BasicWithJwtCredentials & ConnectionActive)
    | (BasicWithJwtCredentials & ConnectionInactive)
    | (BasicWithJwtCredentials & ConnectionFailed)
    | (BasicWithJwtCredentials & ConnectionExpired);
}
/** State of a BEARER_TOKEN account, by its status. */
export interface ConnectionStateBearerToken {
  authScheme: "BEARER_TOKEN";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (BearerTokenCredentials & ConnectionActive)
    | (BearerTokenCredentials & ConnectionInactive);
}
/** State of a BILLCOM_AUTH account, by its status. */
export interface ConnectionStateBillcomAuth {
  authScheme: "BILLCOM_AUTH";
  val:
    | ConnectionInitializing
    | (ConnectionInitiated & {
        redirectUrl: string;
      })
    | (BillcomCredentials & ConnectionActive)
    | (BillcomCredentials & ConnectionInactive)
    | ConnectionFailed
    | ConnectionExpired;
}
/** State of a CALCOM_AUTH account, by its status. */
export interface ConnectionStateCalcomAuth {
  authScheme: "CALCOM_AUTH";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | ConnectionActive
    | ConnectionInactive
    | ConnectionFailed
    | ConnectionExpired;
}
/** State of a DCR_OAUTH account, by its status. */
export interface ConnectionStateDcrOauth {
  authScheme: "DCR_OAUTH";
  val:
    | (OauthConnectionFields & ConnectionInitializing)
    | (OauthConnectionFields &
        ConnectionInitiated & {
          callback_url?: string;
          client_id: string;
          client_id_issued_at?: number;
          client_secret?: string;
          client_secret_expires_at?: number;
          code_verifier?: string;
          finalRedirectUri?: string;
          redirectUrl: string;
        })
    | (DcrOauthCredentials & ConnectionActive)
    | (DcrOauthCredentials & ConnectionInactive)
    | (OauthConnectionFields & ConnectionFailed)
    | (OauthConnectionFields & ConnectionExpired);
}
/** State of a GOOGLE_SERVICE_ACCOUNT account, by its status. */
export interface ConnectionStateGoogleServiceAccount {
  authScheme: "GOOGLE_SERVICE_ACCOUNT";
  val:
    | ConnectionInitializing
    | (ConnectionInitiated & {
        composio_link_redirect_url?: string;
        redirectUrl: string;
      })
    | (GoogleServiceAccountCredentials & ConnectionActive)
    | (GoogleServiceAccountCredentials & ConnectionInactive);
}
/** State of a NO_AUTH account, by its status. */
export interface ConnectionStateNoAuth {
  authScheme: "NO_AUTH";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | ConnectionActive
    | ConnectionInactive
    | ConnectionFailed
    | ConnectionExpired;
}
/** State of a OAUTH1 account, by its status. */
export interface ConnectionStateOauth1 {
  authScheme: "OAUTH1";
  val:
    | ConnectionInitializing
    | (ConnectionInitiated & {
        authUri: string;
        callbackUrl?: string;
        oauth_token: string;
        oauth_token_secret: string;
        redirectUrl: string;
      })
    | (Oauth1Credentials & ConnectionActive)
    | (Oauth1Credentials & ConnectionInactive)
    | ConnectionFailed
    | ConnectionExpired;
}
/** State of a OAUTH2 account, by its status. */
export interface ConnectionStateOauth2 {
  authScheme: "OAUTH2";
  val:
    | (OauthConnectionFields & ConnectionInitializing)
    | (OauthConnectionFields &
        ConnectionInitiated & {
          callback_url?: string;
          code_verifier?: string;
          finalRedirectUri?: string;
          redirectUrl: string;
          webhook_signature?: string;
        })
    | (Oauth2Credentials & ConnectionActive)
    | (Oauth2Credentials & ConnectionInactive)
    | (OauthConnectionFields & ConnectionFailed)
    | (OauthConnectionFields & ConnectionExpired)
    | (OauthConnectionFields & ConnectionRevoked);
}
/** State of a S2S_OAUTH2 account, by its status. */
export interface ConnectionStateS2sOauth2 {
  authScheme: "S2S_OAUTH2";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (S2sOauth2Credentials & ConnectionActive)
    | (S2sOauth2Credentials & ConnectionInactive)
    | ConnectionFailed
    | ConnectionExpired;
}
/** State of a SAML account, by its status. */
export interface ConnectionStateSaml {
  authScheme: "SAML";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | ConnectionActive
    | ConnectionInactive
    | ConnectionFailed
    | ConnectionExpired;
}
/** State of a SERVICE_ACCOUNT account, by its status. */
export interface ConnectionStateServiceAccount {
  authScheme: "SERVICE_ACCOUNT";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (ServiceAccountCredentials & ConnectionActive)
    | (ServiceAccountCredentials & ConnectionInactive);
}
/** Where a connected account stands; only ACTIVE ones run tools. */
export type ConnectionStatus =
  "INITIALIZING" | "INITIATED" | "ACTIVE" | "FAILED" | "EXPIRED" | "INACTIVE" | "REVOKED" | (string & {});
/**
 * Where a connected account stands; only ACTIVE ones run tools.
 */
export type ConnectionStatusInput =
  "INITIALIZING" | "INITIATED" | "ACTIVE" | "FAILED" | "EXPIRED" | "INACTIVE" | "REVOKED";
/** Credentials of your own for one request, in place of a connected account. */
export type CustomConnection =
  | {
      authScheme: "OAUTH2";
      toolkitSlug: string;
      /** What a OAUTH2 account holds. */
      val: Oauth2CredentialsInput;
    }
  | {
      authScheme: "DCR_OAUTH";
      toolkitSlug: string;
      /** What a DCR_OAUTH account holds. */
      val: DcrOauthCredentialsInput;
    }
  | {
      authScheme: "API_KEY";
      toolkitSlug: string;
      /** What a API_KEY account holds. */
      val: ApiKeyCredentialsInput;
    }
  | {
      authScheme: "BASIC_WITH_JWT";
      toolkitSlug: string;
      /** What a BASIC_WITH_JWT account holds. */
      val: BasicWithJwtCredentialsInput;
    }
  | {
      authScheme: "BASIC";
      toolkitSlug: string;
      /** What a BASIC account holds. */
      val: BasicCredentialsInput;
    }
  | {
      authScheme: "BEARER_TOKEN";
      toolkitSlug: string;
      /** What a BEARER_TOKEN account holds. */
      val: BearerTokenCredentialsInput;
    }
  | {
      authScheme: "OAUTH1";
      toolkitSlug: string;
      /** What a OAUTH1 account holds. */
      val: Oauth1CredentialsInput;
    }
  | {
      authScheme: "NO_AUTH";
      toolkitSlug: string;
      /** Settings that some apps need to be reached. */
      val: ConnectionFieldsInput;
    }
  | {
      authScheme: "SERVICE_ACCOUNT";
      toolkitSlug: string;
      /** What a SERVICE_ACCOUNT account holds. */
      val: ServiceAccountCredentialsInput;
    }
  | {
      authScheme: "GOOGLE_SERVICE_ACCOUNT";
      toolkitSlug: string;
      /** What a GOOGLE_SERVICE_ACCOUNT account holds. */
      val: GoogleServiceAccountCredentialsInput;
    }
  | {
      authScheme: "S2S_OAUTH2";
      toolkitSlug: string;
      /** What a S2S_OAUTH2 account holds. */
      val: S2sOauth2CredentialsInput;
    };
/** A local tool of its own. Its input schema must be of type object and list properties. */
export interface CustomTool {
  /**
   * What search and the model go by.
   *     Limits: 1–5120 characters.
   */
  description: string;
  /**
   * Toolkit whose connection the tool uses; without it none is needed.
   *     Limits: at least 1 characters.
   */
  extends_toolkit?: string;
  /** A JSON Schema, as the tool declares it. */
  input_schema: JsonSchema;
  /**
   * Shown to people.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** Echoed back; a hint for clients to offer the tool directly. */
  preload?: boolean;
  /**
   * Becomes LOCAL_TOOLKIT_SLUG or LOCAL_SLUG, 60 characters at most.
   *     Limits: at least 1 characters.
   */
  slug: string;
}
/** Local tools under one name. They need no connection. */
export interface CustomToolkit {
  /**
   * What search goes by.
   *     Limits: 1–2048 characters.
   */
  description: string;
  /**
   * Shown to people and to the model.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** Echoed back; a hint for clients to offer the tools directly. */
  preload?: boolean;
  /**
   * Must not be the slug of a toolkit that Composio has.
   *     Limits: at least 1 characters.
   */
  slug: string;
  /**
   * At most 100.
   *     Limits: 1–100 items.
   */
  tools: readonly CustomToolkitTool[];
}
/** A tool of a local toolkit. Its input schema must be of type object and list properties. */
export interface CustomToolkitTool {
  /**
   * What search and the model go by.
   *     Limits: 1–5120 characters.
   */
  description: string;
  /** A JSON Schema, as the tool declares it. */
  input_schema: JsonSchema;
  /**
   * Shown to people.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** Echoed back; a hint for clients to offer the tool directly. */
  preload?: boolean;
  /**
   * Becomes LOCAL_TOOLKIT_SLUG or LOCAL_SLUG, 60 characters at most.
   *     Limits: at least 1 characters.
   */
  slug: string;
}
/** What a DCR_OAUTH account holds. */
export type DcrOauthCredentials = OauthConnectionFields & {
  access_token: string;
  client_id: string;
  client_id_issued_at?: number;
  client_secret?: string;
  client_secret_expires_at?: number;
  expires_in?: number | string | null;
  id_token?: string;
  refresh_token?: string | null;
  scope?: string | string[] | null;
  token_type?: string;
};
/** What a DCR_OAUTH account holds. */
export type DcrOauthCredentialsInput = OauthConnectionFieldsInput &
  ({
    access_token: string;
    client_id: string;
    client_id_issued_at?: number;
    client_secret?: string;
    client_secret_expires_at?: number;
    expires_in?: number | string | null;
    id_token?: string;
    refresh_token?: string | null;
    scope?: string | readonly string[] | null;
    token_type?: string;
  } & {
    [key: string]: unknown;
  });
/** How to run the tool. */
export interface DirectExecuteParams {
  /**
   * @deprecated
   * For debugging by the service.
   * @default false
   */
  allow_tracing?: boolean | null;
  /** Arguments of the tool. */
  arguments?: {
    [key: string]: unknown;
  };
  /** The account to run it with. */
  connected_account_id?: string;
  /** Values to authenticate the request with, in place of a connected account. */
  custom_auth_params?: {
    /** Base URL of the app's API. */
    base_url?: string;
    /** Members to add to the body; few apps need them. */
    body?: {
      [key: string]: unknown;
    };
    parameters?: readonly {
      /**
       * Where it goes.
       */
      in: "query" | "header";
      /** Name of the header or query parameter. */
      name: string;
      value: string | number;
    }[];
  };
  /** Credentials of your own for one request, in place of a connected account. */
  custom_connection_data?: CustomConnection;
  /**
   * @deprecated
   * Use user_id.
   */
  entity_id?: string;
  /** The task in words, for the service to derive the arguments from, in place of arguments. */
  text?: string;
  /** The user whose account to run it with. */
  user_id?: string;
  /** Version of the toolkit; without it 00000000_00. */
  version?: string;
}
/** What the tool returned. */
export interface DirectExecuteResponse {
  /** Result of the tool. */
  data: {
    [key: string]: unknown;
  };
  /** Why the tool failed, or null. */
  error: string | null;
  /** Quote this one to support. */
  log_id?: string;
  /** Further facts that some tools return. */
  session_info?: unknown;
  /** Whether the tool succeeded. */
  successful: boolean;
}
/** An HTTP request to the app's own API. */
export interface DirectProxyParams {
  /** Bytes to send, by URL or in base64. */
  binary_body?:
    | {
        base64?: never;
        /** Its content type. */
        content_type?: string;
        /**
         * Format: uri
         * Where the bytes are.
         */
        url: string;
      }
    | {
        /**
         * The bytes.
         *     Limits: at least 1 characters.
         */
        base64: string;
        /** Its content type. */
        content_type?: string;
        url?: never;
      };
  /** Goes out as JSON, with a POST, PUT or PATCH. */
  body?: unknown;
  /** The account that signs the request; the project's default one without it. */
  connected_account_id?: string;
  /** Credentials of your own for one request, in place of a connected account. */
  custom_connection_data?: CustomConnection;
  /** A URL, or a path under the base URL of the account. */
  endpoint: string;
  /**
   * The HTTP method.
   */
  method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "HEAD";
  /** Further headers and query parameters. */
  parameters?: readonly {
    name: string;
    /**
     * Where it goes.
     */
    type: "header" | "query";
    value: string;
  }[];
}
/** What the app's API responded. */
export interface DirectProxyResponse {
  /** A binary body. */
  binary_data?: {
    content_type: string;
    /** ISO time until which the URL works. */
    expires_at?: string;
    /** In bytes. */
    size: number;
    /** Where to fetch it. */
    url: string;
  };
  /** The body, if it was not binary. */
  data?: unknown;
  /** Headers of the app's API. */
  headers?: {
    [key: string]: string;
  };
  /** HTTP status of the app's API. */
  status: number;
}
/** A presigned URL for a download. */
export interface DownloadUrl {
  /** GET the bytes here, without the API key. */
  download_url: string;
  /** ISO time until which the URL works. */
  expires_at: string;
  /** Path below the mount. */
  mount_relative_path: string;
  /** Where the sandbox sees the mount. */
  sandbox_mount_prefix: string;
}
/** Which file. */
export interface DownloadUrlParams {
  /**
   * Path below the mount, folders allowed.
   *     Limits: at least 1 characters.
   */
  mount_relative_path: string;
}
/** Running several tools at once. */
export interface ExecuteHelperParams {
  /** Offer the meta tool that runs several tools at once. */
  enable_multi_execute?: boolean;
}
/** A session hook blocked the call or withheld its result. Known from documentation pages only. */
export interface ExecutionBlocked {
  /** Why the hook blocked the call. */
  block_reason?: string;
  /** Empty. */
  data?: {
    [key: string]: unknown;
  };
  /** The message of the hook. */
  error: string;
  /** What the session's hooks reported. Their fields are not documented. */
  hook_results?: {
    [key: string]: unknown;
  }[];
  /** Id of the execution in the service's log. */
  log_id?: string;
  result_type: "blocked";
}
/** The tool ran and succeeded or failed, or the call was not approved. */
export interface ExecutionResult {
  /** What the tool returned; see its own schema. */
  data: {
    [key: string]: unknown;
  };
  /** Why the tool failed. The HTTP status is 200 all the same. Can be null or empty although it failed: see `result_type`. */
  error: string | null;
  /** What the session's hooks reported. Their fields are not documented. */
  hook_results?: {
    [key: string]: unknown;
  }[];
  /** The price of a call of an instant tool. */
  instant_charge?: InstantCharge;
  /** Id of the execution in the service's log. */
  log_id: string;
  /** Missing in responses of older deployments. */
  result_type?: "completed" | "failed";
}
/** Which file to delete. */
export interface FileDeleteParams {
  /**
   * Path below the mount, folders allowed.
   *     Limits: at least 1 characters.
   */
  mount_relative_path: string;
}
/** Said after deleting a file. */
export interface FileDeleteResult {
  /** Path below the mount. */
  mount_relative_path: string;
  /** Where the sandbox sees the mount. */
  sandbox_mount_prefix: string;
}
export interface FileListQuery {
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * Items a page, from 1 to 500.
   *     Limits: 1–500.
   * @default 100
   */
  limit?: number;
  /**
   * Only files whose path starts like this.
   *     Limits: at least 1 characters.
   */
  mount_relative_prefix?: string;
}
/** A page of files. */
export interface FilePage {
  items: SessionFile[];
  /** Give it as cursor for the next page; absent on the last. */
  next_cursor?: string;
}
/** Where to upload the file. Pass `key` to the tool afterwards. */
export interface FileUpload {
  /** Id of the upload. */
  id: string;
  /** What the tool's file argument names. */
  key: string;
  /** Where the bytes go. */
  metadata: {
    /** azure_blob_storage wants the header x-ms-blob-type: BlockBlob. */
    storage_backend: "s3" | "azure_blob_storage" | (string & {});
  };
  /** PUT the bytes here, without the API key. */
  new_presigned_url: string;
  /**
   * @deprecated
   * Use new_presigned_url.
   */
  newPresignedUrl: string;
  /**
   * @deprecated
   * Always new.
   */
  type: "new" | (string & {});
}
/** The file to upload for a tool. */
export interface FileUploadParams {
  /** Name of the file. */
  filename: string;
  /** MD5 of its bytes, in hexadecimal. */
  md5: string;
  /** Its media type. */
  mimetype: string;
  /** The tool it is for. */
  tool_slug: string;
  /** Toolkit of the tool. */
  toolkit_slug: string;
}
/** A toolkit that was asked for. */
export interface FoundToolkit {
  /** Who may use it. Experimental. Seen in the v3 document only. */
  access?: "all" | "user" | (string & {});
  /** How to set up its auth. */
  auth_guide_url?: string | null;
  /** Auth schemes that it supports. */
  auth_schemes?: string[];
  /** Those that work without an app registration of your own. */
  composio_managed_auth_schemes?: string[];
  /**
   * @deprecated
   * Fields of old.
   */
  deprecated: {
    toolkitId: string;
  };
  /** Has tools that run without a connected account. Seen in the v3 document only. */
  instant?: {
    supported: true;
  };
  /**
   * @deprecated
   * Always false by now.
   */
  is_local_toolkit: boolean;
  /** Facts about the toolkit. */
  meta: {
    /** The app's own site. */
    app_url?: string | null;
    categories: {
      id: string;
      name: string;
    }[];
    created_at: string;
    /** What the toolkit is good for. */
    description: string;
    /** URL of a picture. */
    logo: string;
    tools_count: number;
    triggers_count: number;
    updated_at: string;
    /** The newest, or the one asked for. */
    version: string;
  };
  /** Shown to people. */
  name: string;
  /** Needs no connected account. */
  no_auth?: boolean;
  /** What calls name. */
  slug: string;
  /** native: by Composio. custom: registered by the project. */
  type: "native" | "custom" | (string & {});
}
/** A page of the toolkits that were asked for. */
export interface FoundToolkitPage {
  current_page: number;
  items: FoundToolkit[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** What a GOOGLE_SERVICE_ACCOUNT account holds. */
export type GoogleServiceAccountCredentials = ConnectionFields & {
  credentials_json: string;
};
/** What a GOOGLE_SERVICE_ACCOUNT account holds. */
export type GoogleServiceAccountCredentialsInput = ConnectionFieldsInput &
  ({
    credentials_json: string;
  } & {
    [key: string]: unknown;
  });
/** Local tools for this request alone: a session does not keep them. */
export interface InlineCustomTools {
  custom_toolkits?: readonly CustomToolkit[];
  custom_tools?: readonly CustomTool[];
}
/** A question that a person has to answer before the call runs. */
export interface InputRequest {
  /** The question to show to the person. */
  message: string;
  /** How the input is asked for. */
  mode: "form" | (string & {});
  /** JSON Schema of `content` in the response: a flat object of strings, numbers, booleans and enums. */
  requested_schema: {
    [key: string]: unknown;
  };
  /** Kind of request. */
  type: "elicitation" | (string & {});
}
/** Nothing has run: the call needs approval first. Experimental. */
export interface InputRequired {
  /** What the session's hooks reported. Their fields are not documented. */
  hook_results?: {
    [key: string]: unknown;
  }[];
  /** The questions, by request id. */
  input_requests: {
    [key: string]: InputRequest;
  };
  /** Opaque state, to be sent back unchanged with the responses. */
  request_state?: string;
  result_type: "input_required";
}
/** The answer to one question. */
export interface InputResponse {
  /**
   * What the person decided.
   */
  action: "accept" | "decline" | "cancel";
  /** The input, as `requested_schema` describes it. For an approval: `{ decision: "approve" }`. */
  content?: {
    [key: string]: unknown;
  };
}
/** The price of a call of an instant tool. */
export interface InstantCharge {
  /** Decimal number, such as 0.0025. */
  amount: string;
  /** Who charges for it. */
  charged_by: string;
  /** ISO code. */
  currency: string;
}
/** Tools that run on an account of Composio and are charged per call. On by default; `false` turns them off. */
export type InstantParams =
  | false
  | {
      /** Return the charge of each call as `instant_charge`. Default: false. */
      return_instant_charge?: boolean;
      /** Limits instant tools to some toolkits. */
      toolkits?:
        | {
            disable?: never;
            /** Only these toolkits, by slug. */
            enable: readonly string[];
          }
        | {
            /** All toolkits except these, by slug. */
            disable: readonly string[];
            enable?: never;
          };
      /** Limits the instant tools of a toolkit, by toolkit slug. An update replaces the whole map. */
      tools?: {
        [key: string]:
          | {
              disable?: never;
              /** Only these tools, by slug. */
              enable: readonly string[];
            }
          | {
              /** All tools except these, by slug. */
              disable: readonly string[];
              enable?: never;
            };
      };
    };
/** A JSON Schema, as the tool declares it. */
export interface JsonSchema {
  [key: string]: unknown;
}
/** How the agent may manage connections. */
export interface ManageConnectionsParams {
  /**
   * Format: uri
   * Where the user is sent after connecting an account.
   */
  callback_url?: string;
  /**
   * Offer the meta tool that starts connections.
   * @default true
   */
  enable?: boolean | null;
  /**
   * Let COMPOSIO_MANAGE_CONNECTIONS delete accounts.
   * @default true
   */
  enable_connection_removal?: boolean | null;
  /**
   * Offer COMPOSIO_WAIT_FOR_CONNECTIONS too.
   * @default false
   */
  enable_wait_for_connections?: boolean | null;
}
/** A meta tool call. */
export interface MetaToolExecuteParams {
  /**
   * The meta tool's arguments, as its input schema describes them.
   * @default {}
   */
  arguments?: {
    [key: string]: unknown;
  };
  /** Local tools for this request alone: a session does not keep them. */
  experimental?: InlineCustomTools;
  /** Responses to the `input_requests` of an earlier result, by request id. Repeat the slug and arguments unchanged. Experimental. */
  input_responses?: {
    [key: string]: InputResponse;
  };
  /** The `request_state` of that result, unchanged. Experimental. */
  request_state?: string;
  /**
   * Slug of the meta tool.
   */
  slug:
    | "COMPOSIO_SEARCH_TOOLS"
    | "COMPOSIO_MULTI_EXECUTE_TOOL"
    | "COMPOSIO_MANAGE_CONNECTIONS"
    | "COMPOSIO_WAIT_FOR_CONNECTIONS"
    | "COMPOSIO_REMOTE_WORKBENCH"
    | "COMPOSIO_REMOTE_BASH_TOOL"
    | "COMPOSIO_GET_TOOL_SCHEMAS"
    | "COMPOSIO_SUBMIT_FEEDBACK"
    | "COMPOSIO_PROXY_EXECUTE";
}
/** The outcome of a meta tool call. */
export type MetaToolExecuteResponse = ExecutionResult | InputRequired | ExecutionBlocked;
/** Several accounts per toolkit. */
export interface MultiAccountParams {
  /** Allow several accounts per toolkit. Default: the setting of the project. */
  enable?: boolean;
  /**
   * How many accounts a toolkit may have.
   *     Limits: 2–10.
   */
  max_accounts_per_toolkit?: number;
  /** Every call must name its account. Default: false. */
  require_explicit_selection?: boolean;
}
/** What a OAUTH1 account holds. */
export type Oauth1Credentials = ConnectionFields & {
  callback_url?: string;
  consumer_key?: string;
  oauth_token: string;
  oauth_token_secret: string;
  oauth_verifier?: string;
  redirectUrl?: string;
};
/** What a OAUTH1 account holds. */
export type Oauth1CredentialsInput = ConnectionFieldsInput &
  ({
    callback_url?: string;
    consumer_key?: string;
    oauth_token: string;
    oauth_token_secret: string;
    oauth_verifier?: string;
    redirectUrl?: string;
  } & {
    [key: string]: unknown;
  });
/** What a OAUTH2 account holds. */
export type Oauth2Credentials = OauthConnectionFields & {
  access_token: string;
  authed_user?: {
    access_token?: string;
    scope?: string;
  };
  expires_in?: number | string | null;
  extra_token_data?: {
    [key: string]: unknown;
  };
  id_token?: string;
  refresh_token?: string | null;
  scope?: string | string[] | null;
  token_type?: string;
  webhook_signature?: string;
};
/** What a OAUTH2 account holds. */
export type Oauth2CredentialsInput = OauthConnectionFieldsInput &
  ({
    access_token: string;
    authed_user?: {
      access_token?: string;
      scope?: string;
    };
    expires_in?: number | string | null;
    extra_token_data?: {
      [key: string]: unknown;
    };
    id_token?: string;
    refresh_token?: string | null;
    scope?: string | readonly string[] | null;
    token_type?: string;
    webhook_signature?: string;
  } & {
    [key: string]: unknown;
  });
/** Settings of an OAuth flow. */
export type OauthConnectionFields = ConnectionFields & {
  long_redirect_url?: boolean;
  state_prefix?: string;
};
/** Settings of an OAuth flow. */
export type OauthConnectionFieldsInput = ConnectionFieldsInput &
  ({
    long_redirect_url?: boolean;
    state_prefix?: string;
  } & {
    [key: string]: unknown;
  });
/** When to ask the user before a tool runs. The older scheme beside `require_approval`. */
export interface PermissionsParams {
  /**
   * What to do about a call that no override covers.
   */
  default: "allow_all" | "ask_every_call" | "ask_once_per_session";
  /** By TOOL_SLUG:account_id, or *:account_id for all tools of an account; __none__ means no account. The more specific key wins. */
  overrides?: {
    [key: string]: "always_allow" | "always_deny" | "ask_once" | "ask_always";
  };
}
/** Tools of apps that the session offers directly, besides the meta tools. */
export interface PreloadParams {
  /** Tool slugs, or "all": at most 1000 tools, and only together with an allow list of toolkits. */
  tools?: readonly string[] | string;
}
/** A file that was uploaded for a tool. */
export interface ProjectFile {
  /** Name of the file. */
  filename: string;
  /** MD5 of its bytes, in hexadecimal. */
  md5: string;
  /** Its media type. */
  mimetype: string;
  /** The tool it is for. */
  tool_slug: string;
  /** Toolkit of the tool. */
  toolkit_slug: string;
}
export interface ProjectFileListQuery {
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * Items a page, 50 at most.
   *     Limits: at most 50.
   */
  limit?: number | null;
  /** Only files for this tool. */
  tool_slug?: string;
  /** Only files for this toolkit. */
  toolkit_slug?: string;
}
/** A page of files. */
export interface ProjectFilePage {
  current_page: number;
  items: ProjectFile[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** The response of the app's API. */
export interface ProxiedResponse {
  /** A binary body. */
  binary_data?: {
    content_type: string;
    /** ISO time until which the URL works. */
    expires_at?: string;
    /** In bytes. */
    size: number;
    /** Where to fetch it. */
    url: string;
  };
  /** The body, unless it is binary. */
  data?: unknown;
  /** Headers of the app's API. */
  headers?: {
    [key: string]: string;
  };
  /** What the session's hooks reported. Their fields are not documented. */
  hook_results?: {
    [key: string]: unknown;
  }[];
  /**
   * Missing in responses of older deployments.
   */
  result_type?: "completed";
  /** HTTP status of the app's API. */
  status: number;
}
/** An HTTP request to the app's own API. */
export interface ProxyExecuteParams {
  /** Bytes to send, by URL or in base64. */
  binary_body?:
    | {
        base64?: never;
        /** Its content type. */
        content_type?: string;
        /**
         * Format: uri
         * Where the bytes are.
         */
        url: string;
      }
    | {
        /**
         * The bytes.
         *     Limits: at least 1 characters.
         */
        base64: string;
        /** Its content type. */
        content_type?: string;
        url?: never;
      };
  /** Goes out as JSON, with a POST, PUT or PATCH. */
  body?: unknown;
  /** Credentials of your own for one request, in place of a connected account. */
  custom_connection_data?: CustomConnection;
  /** A URL, or a path under the base URL of the account. */
  endpoint: string;
  /**
   * The HTTP method.
   */
  method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "HEAD";
  /** Further headers and query parameters. */
  parameters?: readonly {
    name: string;
    /**
     * Where it goes.
     */
    type: "header" | "query";
    value: string;
  }[];
  /** Toolkit whose account signs the request. */
  toolkit_slug: string;
}
/** The outcome of a proxied request. */
export type ProxyExecuteResponse = ProxiedResponse | InputRequired | ExecutionBlocked;
/** Proxy calls of the agent. */
export interface ProxyHelperParams {
  /** Offer the meta tool COMPOSIO_PROXY_EXECUTE. `false` also turns off proxy calls from the workbench. */
  enable: boolean;
}
/** What a S2S_OAUTH2 account holds. */
export type S2sOauth2Credentials = ConnectionFields & {
  access_token: string;
  client_id?: string;
  client_secret?: string;
  expires_at?: string;
  expires_in?: number | string | null;
  scope?: string | string[] | null;
  token_type?: string;
};
/** What a S2S_OAUTH2 account holds. */
export type S2sOauth2CredentialsInput = ConnectionFieldsInput &
  ({
    access_token: string;
    client_id?: string;
    client_secret?: string;
    expires_at?: string;
    expires_in?: number | string | null;
    scope?: string | readonly string[] | null;
    token_type?: string;
  } & {
    [key: string]: unknown;
  });
/** Size of the sandbox: 1, 2, 4 or 8 vCPU, with as many GB of memory. Default: standard. */
export type SandboxSize = "standard" | "medium" | "large" | "xlarge" | (string & {});
/**
 * Size of the sandbox: 1, 2, 4 or 8 vCPU, with as many GB of memory. Default: standard.
 */
export type SandboxSizeInput = "standard" | "medium" | "large" | "xlarge";
/** A session config saved in the dashboard. Apply it with `experimental.session_config_id`. */
export interface SavedSessionConfig {
  /** Can be read, but not applied to a session. */
  archived: boolean;
  /** What it sets; whatever is absent is left to the session. Known from documentation pages: further members may appear. */
  config: {
    /** Hints that tools must have, or must not have. */
    tags?: {
      /** No tools with one of these. */
      disable?: ToolHint[];
      /** Only tools with one of these. */
      enable?: ToolHint[];
    };
    /** The toolkits that a session may use. */
    toolkits?:
      | {
          /** Only these. */
          enable: string[];
        }
      | {
          /** All but these. */
          disable: string[];
        };
    /** The tools that a session may use, by toolkit. */
    tools?: {
      [key: string]:
        | {
            /** Only these. */
            enable: string[];
          }
        | {
            /** All but these. */
            disable: string[];
          }
        | {
            /** Hints that tools must have, or must not have. */
            tags: {
              /** No tools with one of these. */
              disable?: ToolHint[];
              /** Only tools with one of these. */
              enable?: ToolHint[];
            };
          };
    };
  };
  /** ISO time. */
  created_at: string;
  /** What it is for. */
  description: string | null;
  /** Starts with sc_. */
  id: string;
  /** The name in the dashboard. */
  name: string;
  /** ISO time. */
  updated_at: string;
}
export interface SavedSessionConfigListQuery {
  /** True: only archived ones. */
  archived?: boolean;
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * Items a page, 100 at most, 20 by default.
   *     Limits: at most 100.
   */
  limit?: number | null;
  /** Text to look for. */
  search?: string;
}
/** A page of saved session configs, the one changed last first. */
export interface SavedSessionConfigPage {
  items: SavedSessionConfigSummary[];
  /** Give it as cursor for the next page; null on the last. */
  next_cursor: string | null;
}
/** A saved session config without its content. */
export interface SavedSessionConfigSummary {
  /** Can be read, but not applied to a session. */
  archived: boolean;
  /** ISO time. */
  created_at: string;
  /** Starts with sc_. */
  id: string;
  /** The name in the dashboard. */
  name: string;
  /** ISO time. */
  updated_at: string;
}
/** Tool search. */
export interface SearchHelperParams {
  /** Offer the search meta tool. */
  enable?: boolean;
}
/** What a SERVICE_ACCOUNT account holds. */
export type ServiceAccountCredentials = ConnectionFields & {
  application_id: string;
  installation_id: string;
  private_key: string;
};
/** What a SERVICE_ACCOUNT account holds. */
export type ServiceAccountCredentialsInput = ConnectionFieldsInput &
  ({
    application_id: string;
    installation_id: string;
    private_key: string;
  } & {
    [key: string]: unknown;
  });
/** Local tools to bind to the session. */
export interface SessionAttachParams {
  /** Local tools for this request alone: a session does not keep them. */
  experimental?: InlineCustomTools;
}
/** The effective config. Its keys differ from those of a request: `enabled` and `disabled` instead of `enable` and `disable`. */
export interface SessionConfig {
  /** Toolkit slug to auth config id. */
  auth_configs?: {
    [key: string]: string;
  };
  /** Toolkit slug to the account ids it may use. */
  connected_accounts?: {
    [key: string]: string[];
  };
  /** Batch execution. */
  execute: {
    /** Several tools can run at once. */
    enable_multi_execute?: boolean;
  };
  /** The hooks of the session. Their echo is inferred. */
  hooks?: {
    [key: string]: unknown;
  }[];
  /** Tools that run on an account of Composio; false if they are off. */
  instant?:
    | false
    | {
        /** Whether `instant_charge` is returned. */
        return_instant_charge?: boolean;
        toolkits?:
          | {
              enabled: string[];
            }
          | {
              disabled: string[];
            };
        tools?: {
          [key: string]:
            | {
                enabled: string[];
              }
            | {
                disabled: string[];
              };
        };
      };
  /** How the agent may handle connections. */
  manage_connections?: {
    /**
     * Format: uri
     * Where the user lands after connecting an account.
     */
    callback_url?: string;
    /**
     * COMPOSIO_MANAGE_CONNECTIONS may delete accounts.
     * @default true
     */
    enable_connection_removal?: boolean;
    /**
     * COMPOSIO_WAIT_FOR_CONNECTIONS is on offer.
     * @default false
     */
    enable_wait_for_connections?: boolean;
    /**
     * An agent may start connections.
     * @default true
     */
    enabled?: boolean;
  };
  /** Several accounts for one toolkit. */
  multi_account?: {
    /** A toolkit may have several accounts. */
    enable?: boolean;
    /** How many accounts a toolkit may have; 5 unless said. */
    max_accounts_per_toolkit?: number;
    /** Each call has to name its account. */
    require_explicit_selection?: boolean;
  };
  /** App tools on offer beside the meta tools. */
  preload: {
    /** Tool slugs, or "all". */
    tools: string[] | "all";
  };
  /** Proxy calls of the agent. */
  proxy_execute?: {
    /** COMPOSIO_PROXY_EXECUTE is offered. */
    enable?: boolean;
  };
  /** Tool search. */
  search: {
    /** The search meta tool is on offer. */
    enable?: boolean;
  };
  /** The effective hint filter. */
  tags?: SessionTagFilter;
  /** The effective allow list or deny list. */
  toolkits?:
    | {
        enabled: string[];
        /** Slugs of toolkits whose tools need approval before each call. */
        require_approval?: string[];
      }
    | {
        disabled: string[];
        /** Slugs of toolkits whose tools need approval before each call. */
        require_approval?: string[];
      }
    | {
        /** Slugs of toolkits whose tools need approval before each call. */
        require_approval: string[];
      };
  /** The effective selection of tools, by toolkit slug. */
  tools?: {
    [key: string]:
      | {
          enabled: string[];
          /** Slugs of tools that need approval before each call. */
          require_approval?: string[];
        }
      | {
          disabled: string[];
          /** Slugs of tools that need approval before each call. */
          require_approval?: string[];
        }
      | {
          /** Slugs of tools that need approval before each call. */
          require_approval?: string[];
          /** The effective hint filter. */
          tags: SessionTagFilter;
        }
      | {
          /** Slugs of tools that need approval before each call. */
          require_approval: string[];
        };
  };
  /** Your own id of the user. */
  user_id: string;
  /**
   * The sandbox where an agent runs code.
   * @default {
   *       "enable": true,
   *       "proxy_execution_enabled": true
   *     }
   */
  workbench?: {
    /** Answers with more characters than this go to a file. */
    auto_offload_threshold?: number;
    /** The tools that run code are on offer. */
    enable?: boolean;
    /** Code in the workbench may call APIs through the connected accounts. */
    proxy_execution_enabled?: boolean;
    /** Size of the sandbox: 1, 2, 4 or 8 vCPU, with as many GB of memory. Default: standard. */
    sandbox_size?: SandboxSize;
    /** Code in the sandbox may run tools. */
    tool_execution_enabled?: boolean;
  };
}
/** Settings that may change without notice. */
export interface SessionCreateExperimental {
  /** Facts about the user for the assistive prompt. */
  assistive_prompt_config?: {
    /** IANA name, such as Europe/Zurich. */
    user_timezone?: string;
  };
  /** Toolkits of local tools. */
  custom_toolkits?: readonly CustomToolkit[];
  /** Local tools: your own process runs them. */
  custom_tools?: readonly CustomTool[];
  /** Trades accuracy for speed; the service does not document how. */
  fast_mode?: boolean;
  /** Base URL of connect links. */
  link_url_overwrite?: string;
  /**
   * What the session's MCP server does with a call that needs approval if the MCP client cannot ask. Default: deny.
   */
  no_elicitation_support_fallback?: "deny" | "allow";
  /** When to ask the user before a tool runs. The older scheme beside `require_approval`. */
  permissions?: PermissionsParams;
  /**
   * Id of a saved session config, `sc_…`. Not together with `toolkits`, `tools`, `tags`, `hooks`, `custom_tools` or `custom_toolkits`.
   *     Limits: at least 1 characters.
   */
  session_config_id?: string;
  /** Feedback of the agent. */
  submit_feedback?: {
    /**
     * Offer the meta tool COMPOSIO_SUBMIT_FEEDBACK.
     * @default false
     */
    enable?: boolean;
  };
}
/** The config of a new session. */
export interface SessionCreateParams {
  /** Auth config id by toolkit slug. */
  auth_configs?: {
    [key: string]: string;
  };
  /** Ids of the accounts that the session may use, by toolkit slug. One per toolkit, unless `multi_account` allows several. */
  connected_accounts?: {
    [key: string]: readonly string[];
  };
  /** Running several tools at once. */
  execute?: ExecuteHelperParams;
  /** Settings that may change without notice. */
  experimental?: SessionCreateExperimental;
  /** Checks that the service runs before or after tool calls. Known from documentation pages only. */
  hooks?: readonly SessionHook[];
  /** Tools that run on an account of Composio and are charged per call. On by default; `false` turns them off. */
  instant?: InstantParams;
  /** How the agent may manage connections. */
  manage_connections?: ManageConnectionsParams;
  /** Several accounts per toolkit. */
  multi_account?: MultiAccountParams;
  /** Tools of apps that the session offers directly, besides the meta tools. */
  preload?: PreloadParams;
  /** Proxy calls of the agent. */
  proxy_execute?: ProxyHelperParams;
  /** Tool search. */
  search?: SearchHelperParams;
  /** Selects tools by their hints. A list is the same as `enable`. Inside `tools`, it replaces the session-wide `tags` for that toolkit. */
  tags?: TagFilter;
  /** The toolkits of the session: an allow list or a deny list, not both. Default: all toolkits. */
  toolkits?: ToolkitFilter;
  /** Selects tools by toolkit slug. An unknown tool slug is an error. */
  tools?: {
    [key: string]: ToolFilter;
  };
  /**
   * Your own id of the user whose accounts the session uses.
   *     Limits: at least 1 characters.
   */
  user_id: string;
  /** The sandbox where an agent runs code. Changing it starts a new sandbox. */
  workbench?: WorkbenchParams;
}
/** Said after deleting a session. */
export interface SessionDeleteResult {
  deleted: true;
  /** Id of the session that is gone. */
  session_id: string;
}
/** A file of the session. */
export interface SessionFile {
  /** ISO time. */
  last_modified: string;
  /** Path below the mount. */
  mount_relative_path: string;
  /** Where the sandbox sees the mount. */
  sandbox_mount_prefix: string;
  /** In bytes. */
  size: number;
}
/** A check that the service runs before or after tool calls. Known from documentation pages only, so that further fields are passed on. */
export type SessionHook = {
  /** Which calls the hook applies to. Further fields are passed on. */
  applies_to: {
    /** Slugs of toolkits. */
    toolkits?: readonly string[];
  } & {
    [key: string]: unknown;
  };
  /** What decides. Further fields are passed on. */
  handler: {
    /** What to do if the condition holds: `block`. */
    action?: string;
    /** A condition in plain language, for `condition_check`. */
    condition?: string;
    /** Kind of handler: `condition_check` or `webhook`. */
    type: string;
  } & {
    [key: string]: unknown;
  };
  /** Your id of the hook. */
  id: string;
  /** Name shown to people. */
  name: string;
  /**
   * When the hook runs.
   */
  type: "before_execute" | "after_execute";
} & {
  [key: string]: unknown;
};
/** A session of the Tool Router. */
export interface SessionInfo {
  config: SessionConfig;
  /** Version of the config; every update increments it. */
  config_version: number;
  /** Parts that may change without notice. */
  experimental?: {
    /** System prompt for the agent. Only in the response to creating a session. */
    assistive_prompt?: string;
    custom_toolkits?: BoundCustomToolkit[];
    custom_tools?: BoundCustomTool[];
    /** What the session's MCP server does with a call that needs approval if the MCP client cannot ask. */
    no_elicitation_support_fallback?: "deny" | "allow" | (string & {});
    /** The saved session config that was applied. */
    source_session_config?: {
      /** `sc_…` */
      id: string;
    };
  };
  /** The session as an MCP server. */
  mcp: {
    /** Transport of the MCP server. */
    type: "http" | (string & {});
    /**
     * Format: uri
     * Needs the same credential header as the API.
     */
    url: string;
  };
  /** Id of the session, trs_ in front. */
  session_id: string;
  /** Slugs of the tools that the session offers. */
  tool_router_tools: string[];
  warnings?: SessionWarning[];
}
/** The effective hint filter. */
export interface SessionTagFilter {
  /** No tool with any of these hints. */
  disabled?: ToolHint[];
  /** Only tools with at least one of these hints. */
  enabled?: ToolHint[];
  /** Tools with any of these hints need approval before each call. */
  require_approval?: ToolHint[];
}
/** A page of the tools that a session offers. */
export interface SessionToolPage {
  current_page: number;
  items: Tool[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface SessionToolsQuery {
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * Items a page, 500 at most.
   *     Limits: at most 500.
   */
  limit?: number;
}
/** Settings that may change without notice. Null removes a setting. */
export interface SessionUpdateExperimental {
  /** Trades accuracy for speed; the service does not document how. */
  fast_mode?: boolean | null;
  /** Base URL of connect links. */
  link_url_overwrite?: string | null;
  /**
   * What the session's MCP server does with a call that needs approval if the MCP client cannot ask. Default: deny.
   */
  no_elicitation_support_fallback?: "deny" | "allow";
  /** When to ask the user before a tool runs. The older scheme beside `require_approval`. */
  permissions?: PermissionsParams | null;
  /**
   * Id of a saved session config to apply, `sc_…`. Not together with `toolkits`, `tools`, `tags` or `hooks`.
   *     Limits: at least 1 characters.
   */
  session_config_id?: string;
  /** Feedback of the agent. */
  submit_feedback?: {
    /** Offer the meta tool COMPOSIO_SUBMIT_FEEDBACK. */
    enable: boolean;
  } | null;
}
/** The settings to change. An absent setting stays, null removes it, a map replaces the whole map. */
export interface SessionUpdateParams {
  /** Auth config id by toolkit slug. */
  auth_configs?: {
    [key: string]: string;
  } | null;
  /** Ids of the accounts that the session may use, by toolkit slug. One per toolkit, unless `multi_account` allows several. */
  connected_accounts?: {
    [key: string]: readonly string[];
  } | null;
  /** Running several tools at once. */
  execute?: ExecuteHelperParams | null;
  /**
   * Apply the update only if the config still has this version; otherwise the response is a 409. Not accepted by every deployment: some respond with 400.
   *     Limits: at least 1.
   */
  expected_config_version?: number;
  /** Settings that may change without notice. Null removes a setting. */
  experimental?: SessionUpdateExperimental | null;
  /** Replaces all hooks; null removes them. Known from documentation pages only. */
  hooks?: readonly SessionHook[] | null;
  /** Tools that run on an account of Composio and are charged per call. On by default; `false` turns them off. */
  instant?: InstantParams;
  /** How the agent may manage connections. */
  manage_connections?: ManageConnectionsParams | null;
  /** Several accounts per toolkit. */
  multi_account?: MultiAccountParams | null;
  /** Tools of apps that the session offers directly, besides the meta tools. */
  preload?: PreloadParams | null;
  /** Proxy calls of the agent. */
  proxy_execute?: ProxyHelperParams | null;
  /** Tool search. */
  search?: SearchHelperParams | null;
  /** Selects tools by their hints. A list is the same as `enable`. Inside `tools`, it replaces the session-wide `tags` for that toolkit. */
  tags?: TagFilter | null;
  /** The toolkits of the session; null allows all again, an empty `enable` allows none. */
  toolkits?: ToolkitFilter | null;
  /** Selects tools by toolkit slug. An unknown tool slug is an error. */
  tools?: {
    [key: string]: ToolFilter;
  } | null;
  /** The sandbox where an agent runs code. Changing it starts a new sandbox. */
  workbench?: WorkbenchParams | null;
}
/** A warning; the session works all the same. */
export interface SessionWarning {
  /** Stable, to be compared with. */
  code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE" | (string & {});
  /** What to look at, for a person. */
  message: string;
}
/** Who else may use a SHARED account; shown to its creator and to API keys. */
export interface SharedAccess {
  /** Anybody in the project. */
  allow_all_users: boolean;
  /** These users too. */
  allowed_user_ids: string[];
  /** Never these. */
  not_allowed_user_ids: string[];
}
/** Who else may use a SHARED account. Nobody unless said. */
export interface SharedAccessParams {
  /** Anybody in the project. */
  allow_all_users?: boolean;
  /**
   * These users too.
   *     Limits: at most 1000 items.
   */
  allowed_user_ids?: readonly string[];
  /**
   * Never these, whatever else is said.
   *     Limits: at most 1000 items.
   */
  not_allowed_user_ids?: readonly string[];
}
/** Selects tools by their hints. A list is the same as `enable`. Inside `tools`, it replaces the session-wide `tags` for that toolkit. */
export type TagFilter =
  | readonly ToolHintInput[]
  | {
      /** No tool with any of these hints. */
      disable?: readonly ToolHintInput[];
      /** Only tools with at least one of these hints. */
      enable?: readonly ToolHintInput[];
      /**
       * Tools with any of these hints need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly ToolHintInput[];
    };
/** A tool and its schemas. */
export interface Tool {
  /** All versions there are. */
  available_versions: string[];
  /** Copies of other fields under older names. */
  deprecated: {
    available_versions: string[];
    displayName: string;
    is_deprecated: boolean;
    toolkit: {
      logo: string;
    };
    version: string;
  };
  /** What the tool does, for the model. */
  description: string;
  /** What the tool does, for people. */
  human_description?: string;
  /** A JSON Schema, as the tool declares it. */
  input_parameters: JsonSchema;
  /** Runs without a connected account, paid for through Composio. Seen in the v3 document only. */
  instant?: {
    /** Only with `include_pricing`. */
    price?: {
      /** The price, for people. */
      description?: string;
      /** A discount on it, for people. */
      discount?: string | null;
    };
    supported: true;
  };
  /** On its way out. */
  is_deprecated: boolean;
  /** Shown to people. */
  name: string;
  /** Runs without a connected account. */
  no_auth: boolean;
  /** A JSON Schema, as the tool declares it. */
  output_parameters: JsonSchema;
  /** The scopes needed, as a structure; null for older tools. `source` and everything nested below `any_of` were seen in the v3 document only. */
  scope_requirements: {
    /** Each of these is needed. */
    all_of: (
      | string
      | {
          /**
           * One of these is enough.
           *     Limits: at least 1 items.
           */
          any_of: (
            | string
            | {
                /**
                 * All of these together.
                 *     Limits: at least 1 items.
                 */
                all_of: string[];
                /**
                 * Where the requirement is documented.
                 *     Limits: at least 1 items.
                 */
                source?: string[];
              }
          )[];
          /**
           * Where the requirement is documented.
           *     Limits: at least 1 items.
           */
          source?: string[];
          /** Only for these values of arguments, by name. */
          when?: {
            [key: string]: string[];
          };
        }
    )[];
    /**
     * Where the requirement is documented.
     *     Limits: at least 1 items.
     */
    source?: string[];
  } | null;
  /** Scopes the account should have. */
  scopes: string[];
  /** What a call names. */
  slug: string;
  /** Hints and categories. */
  tags: string[];
  /** The toolkit it belongs to. */
  toolkit: {
    /** URL of a picture. */
    logo: string;
    name: string;
    slug: string;
  };
  /** The version described here. */
  version: string;
}
/** A tool call. */
export interface ToolExecuteParams {
  /** Which connected account to use, by id or alias, or "instant_account". Needed if there are several. Meta tools name accounts in their own arguments. */
  account?: string;
  /**
   * The tool's arguments, as its input schema describes them.
   * @default {}
   */
  arguments?: {
    [key: string]: unknown;
  };
  /** Return a long result as a preview, with the rest in a file of the session. Default: false. */
  enable_auto_workbench_offload?: boolean;
  /** Local tools for this request alone: a session does not keep them. */
  experimental?: InlineCustomTools;
  /** Responses to the `input_requests` of an earlier result, by request id. Repeat the slug and arguments unchanged. Experimental. */
  input_responses?: {
    [key: string]: InputResponse;
  };
  /** The `request_state` of that result, unchanged. Experimental. */
  request_state?: string;
  /**
   * Slug of a tool or meta tool.
   *     Limits: at least 1 characters.
   */
  tool_slug: string;
}
/** The outcome of a tool call. */
export type ToolExecuteResponse = ExecutionResult | InputRequired | ExecutionBlocked;
/** The tools of one toolkit: an allow list, a deny list, or hints. */
export type ToolFilter =
  | {
      disable?: never;
      /** Only these tools, by slug. */
      enable: readonly string[];
      /**
       * Slugs of tools that need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly string[];
      tags?: never;
    }
  | {
      /** All tools except these, by slug. */
      disable: readonly string[];
      enable?: never;
      /**
       * Slugs of tools that need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly string[];
      tags?: never;
    }
  | {
      disable?: never;
      enable?: never;
      /**
       * Slugs of tools that need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly string[];
      /** Selects tools by their hints. A list is the same as `enable`. Inside `tools`, it replaces the session-wide `tags` for that toolkit. */
      tags: TagFilter;
    }
  | {
      disable?: never;
      enable?: never;
      /**
       * Slugs of tools that need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval: readonly string[];
      tags?: never;
    };
/** A hint that a tool gives about its own behavior. `createHint` and `updateHint` are known from documentation pages only. */
export type ToolHint =
  "readOnlyHint" | "createHint" | "updateHint" | "destructiveHint" | "idempotentHint" | "openWorldHint" | (string & {});
/**
 * A hint that a tool gives about its own behavior. `createHint` and `updateHint` are known from documentation pages only.
 */
export type ToolHintInput =
  "readOnlyHint" | "createHint" | "updateHint" | "destructiveHint" | "idempotentHint" | "openWorldHint";
export interface ToolListQuery {
  /** Only tools that these auth configs can run. */
  auth_config_ids?: string | readonly string[];
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * The word true: only the tools that matter most.
   */
  important?: "true" | "false";
  /**
   * With the tools on their way out.
   * @default true
   */
  include_deprecated?: boolean;
  /**
   * Adds the prices of instant tools. Seen in the v3 document only.
   * @default false
   */
  include_pricing?: boolean;
  /**
   * Items a page, 1000 at most.
   *     Limits: at most 1000.
   */
  limit?: number | null;
  /** Words to look for in name, slug and description. */
  query?: string;
  /** Only tools for these scopes. */
  scopes?: readonly string[] | null;
  /**
   * @deprecated
   * The former name of query.
   */
  search?: string;
  /** Only tools with one of these tags. */
  tags?: readonly string[];
  /** Only these tools, separated by commas; other filters do not count then. */
  tool_slugs?: string;
  /** Only tools of this toolkit. */
  toolkit_slug?: string;
  /** The word latest, or a version for each toolkit. */
  toolkit_versions?:
    | null
    | string
    | {
        [key: string]: string;
      };
}
/** A page of tools. */
export interface ToolPage {
  current_page: number;
  items: Tool[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface ToolQuery {
  /**
   * Adds the prices of instant tools. Seen in the v3 document only.
   * @default false
   */
  include_pricing?: boolean;
  /** The word latest, or a version for each toolkit. */
  toolkit_versions?:
    | null
    | string
    | {
        [key: string]: string;
      };
  /** The version to read. */
  version?: string;
}
/** What to search for. */
export interface ToolSearchParams {
  /** Local tools for this request alone: a session does not keep them. */
  experimental?: InlineCustomTools;
  /** Name of the model that will use the tools. */
  model?: string;
  /**
   * Searched side by side.
   *     Limits: 1–7 items.
   */
  queries: readonly ToolSearchQuery[];
}
/** One thing to search tools for. */
export interface ToolSearchQuery {
  /**
   * Facts at hand, written key:value and separated by commas.
   *     Limits: at most 500 characters.
   */
  known_fields?: string;
  /**
   * What is to be done, in some detail.
   *     Limits: 1–1024 characters.
   */
  use_case: string;
}
/** What the search found. */
export interface ToolSearchResponse {
  /** Which queries failed and why, or null. */
  error: string | null;
  /** What to do next, step by step. */
  next_steps_guidance: string[];
  /** One for each query, in its order. */
  results: ToolSearchResult[];
  /** What ties the calls of one workflow together. */
  session: {
    /** The id is new. */
    generate_id: boolean;
    /** Workflow id for later meta tool calls; not the id of the session. */
    id: string;
    /** A hint for the model. */
    instructions: string;
  };
  /** No query failed. */
  success: boolean;
  /** The time at the service. */
  time_info: {
    /** ISO time. */
    current_time_utc: string;
    current_time_utc_epoch_seconds: number;
    /** A hint for the model. */
    message: string;
  };
  /** Tool slug to tool, each tool once. */
  tool_schemas: {
    [key: string]: ToolSearchSchema;
  };
  /** One for each toolkit found. */
  toolkit_connection_statuses: ToolkitConnectionStatus[];
}
/** What one query found. */
export interface ToolSearchResult {
  /** The use case that the known plan was made for. Seen in the v3 document only. */
  cached_plan_usecase?: string;
  /** How hard the task looks. */
  difficulty?: string;
  /** Why this query failed, if it did. */
  error?: string | null;
  /** Advice on using the tools found. */
  execution_guidance?: string;
  /** Which query this answers, from 1. */
  index: number;
  /** What has gone wrong before. */
  known_pitfalls?: string[];
  /** What is remembered, by app. */
  memory?: {
    [key: string]: string[];
  };
  /** Id of the known plan. */
  plan_id?: string;
  /** The tools to use. */
  primary_tool_slugs: string[];
  /** Steps of a known plan. */
  recommended_plan_steps?: string[];
  reference_workbench_snippets?: {
    /** Python, for the workbench. */
    code: string;
    /** What the code is for. */
    description: string;
  }[];
  /** Tools that may help. */
  related_tool_slugs: string[];
  /** Toolkits of all these tools. */
  toolkits: string[];
  /** The use case that was asked for. */
  use_case: string;
}
/** A tool that was found. */
export interface ToolSearchSchema {
  /** What the tool does. */
  description?: string;
  /** The input schema stands here in full. */
  hasFullSchema?: boolean;
  /** A JSON Schema, as the tool declares it. */
  input_schema?: JsonSchema;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** Where the schema is to be had otherwise. */
  schemaRef?: {
    /** What to ask it. */
    args: {
      tool_slugs: string[];
    };
    /** A hint for the model. */
    message?: string;
    /** The meta tool to ask. */
    tool: "COMPOSIO_GET_TOOL_SCHEMAS" | (string & {});
  };
  /** Slug of the tool. */
  tool_slug: string;
  /** Slug of the toolkit. */
  toolkit: string;
}
/** A toolkit as a session sees it. */
export interface Toolkit {
  /** Auth schemes that work without an app registration of your own. */
  composio_managed_auth_schemes: string[];
  /** The account that a session uses for a toolkit. */
  connected_account: ToolkitConnectedAccount | null;
  /** The session may use it. */
  enabled: boolean;
  /** Needs no connected account. */
  is_no_auth: boolean;
  meta: {
    /** What the toolkit is good for. */
    description: string;
    /**
     * @deprecated
     * Use is_no_auth. Seen in the v3 document only.
     */
    isNoAuth?: boolean;
    /**
     * Format: uri
     * URL of a picture.
     */
    logo: string;
  };
  /** Shown to people. */
  name: string;
  /** What calls name. */
  slug: string;
}
/** One way to authenticate with a toolkit. */
export interface ToolkitAuthDetails {
  /** Where to get the credentials. */
  auth_hint_url?: string | null;
  /**
   * @deprecated
   * OAuth endpoints; not to be relied on.
   */
  deprecated_auth_provider_details?: {
    authorization_url?: string;
    token_url?: string;
  };
  /** What is asked when an auth config is made, and when a user connects. */
  fields: {
    /** Values asked for at one stage. */
    auth_config_creation: AuthFieldGroup;
    /** Values asked for at one stage. */
    connected_account_initiation: AuthFieldGroup;
  };
  /** The auth scheme. */
  mode: string;
  /** Shown to people. */
  name: string;
  /** Where auth requests are sent through. */
  proxy?: {
    base_url: string;
  };
  /** OAuth scopes that are always requested, whichever tools are used. Seen in the v3 document only. */
  required_scopes?: string[];
}
/** A category of toolkits. */
export interface ToolkitCategory {
  /** What a filter names. */
  id: string;
  /** Shown to people. */
  name: string;
}
/** A page of categories. */
export interface ToolkitCategoryPage {
  current_page: number;
  items: ToolkitCategory[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** The account that a session uses for a toolkit. */
export interface ToolkitConnectedAccount {
  /** The auth config behind it. */
  auth_config: {
    /** How the account proves itself. */
    auth_scheme: string;
    id: string;
    /** Composio's own app registration is used. */
    is_composio_managed: boolean;
  };
  /**
   * Format: date-time
   * ISO time.
   */
  created_at: string;
  /** Id of the account. */
  id: string;
  /** Where the account stands, ACTIVE when it works. */
  status: string;
  /** Your own id of its user. */
  user_id: string;
}
/** One of several accounts of a toolkit. */
export interface ToolkitConnectionAccount {
  /** PRIVATE: only its owner uses it. SHARED: others too, and a session only after pinning it. */
  account_type?: AccountType;
  /** Its own name, if it has one. */
  alias?: string;
  /** ISO time. */
  created_at: string;
  /** Id of the account. */
  id: string;
  /** Taken when a call names none. */
  is_default: boolean;
  /** Where the account stands. */
  status: string;
  /** Who is connected. */
  user_info?: {
    [key: string]: unknown;
  };
}
/** Whether a toolkit is connected. */
export interface ToolkitConnectionStatus {
  /** Present when each call has to name an account. */
  account_selection?: "required" | (string & {});
  /** PRIVATE: only its owner uses it. SHARED: others too, and a session only after pinning it. */
  account_type?: AccountType;
  /** All accounts, when several are allowed. */
  accounts?: ToolkitConnectionAccount[];
  /** Ids of the connection, when there is one. */
  connection_details?: {
    [key: string]: unknown;
  };
  /** Who is connected. */
  current_user_info?: {
    [key: string]: unknown;
  };
  /** What the toolkit is good for. */
  description: string;
  /** Ready to run tools. */
  has_active_connection: boolean;
  /** Tools of this toolkit run without a connected account: pass "instant_account" as account. Seen in the v3 document only. */
  instant_account?: {
    /** The tools that do. */
    allowed_tool_slugs: string[];
  };
  /** The state in a sentence. */
  status_message: string;
  /** Slug of the toolkit. */
  toolkit: string;
}
/** The toolkits of the session: an allow list or a deny list, not both. Default: all toolkits. */
export type ToolkitFilter =
  | {
      disable?: never;
      /** Only these toolkits, by slug. */
      enable: readonly string[];
      /**
       * Slugs of toolkits whose tools need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly string[];
    }
  | {
      /** All toolkits except these, by slug. */
      disable: readonly string[];
      enable?: never;
      /**
       * Slugs of toolkits whose tools need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly string[];
    }
  | {
      disable?: never;
      enable?: never;
      /**
       * Slugs of toolkits whose tools need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval: readonly string[];
    };
/** Which toolkits. */
export interface ToolkitFindParams {
  /** Id or name of a category. */
  category?: string;
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * Items a page, 1000 at most.
   *     Limits: at most 1000.
   */
  limit?: number | null;
  /**
   * Only toolkits kept by Composio, or by the project.
   */
  managed_by?: "composio" | "all" | "project";
  /**
   * The order.
   */
  sort_by?: "usage" | "alphabetically";
  /** Only these toolkits. */
  toolkits?: readonly string[];
}
export interface ToolkitListQuery {
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * True: only connected toolkits. False filters nothing.
   * @default false
   */
  is_connected?: boolean | null;
  /**
   * Items a page, from 1 to 50.
   *     Limits: 1–50.
   */
  limit?: number;
  /** Words to look for in name, slug and description. */
  search?: string;
  /** Only these toolkits, whatever the session was configured with. */
  toolkits?: readonly string[] | null;
}
/** A page of toolkits and their accounts. */
export interface ToolkitPage {
  current_page: number;
  items: Toolkit[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** The trigger was deleted. */
export interface TriggerDeleteResult {
  /** Id of the trigger instance. */
  trigger_id: string;
}
/** A trigger that is set up. */
export interface TriggerInstance {
  /** The account it watches. */
  connected_account_id: string;
  connected_account_uuid: string;
  /**
   * @deprecated
   * Use connected_account_id.
   */
  connectedAccountId: string;
  /**
   * @deprecated
   * Fields of old.
   */
  deprecated?: {
    /** ISO time. */
    createdAt: string;
  };
  /** ISO time since which it is disabled, or null. */
  disabled_at: string | null;
  /**
   * @deprecated
   * Use disabled_at.
   */
  disabledAt: string | null;
  /** Where its events go if not to the project's webhook. Seen in the v3 document only. */
  egress_url?: string | null;
  /** Starts with ti_. */
  id: string;
  /**
   * @deprecated
   * Internal state of the service.
   */
  state: {
    [key: string]: unknown;
  } | null;
  /** What it was set up with. */
  trigger_config: {
    [key: string]: unknown;
  };
  trigger_data?: string;
  /** Slug of its trigger type. */
  trigger_name: string;
  /**
   * @deprecated
   * Use trigger_config.
   */
  triggerConfig: {
    [key: string]: unknown;
  };
  /**
   * @deprecated
   * Use trigger_name.
   */
  triggerName: string;
  /** ISO time. */
  updated_at: string;
  /**
   * @deprecated
   * Use updated_at.
   */
  updatedAt: string;
  /** Whose account it watches. */
  user_id: string;
  uuid?: string;
  /** Version of the toolkit. */
  version: string;
}
/** A page of triggers. */
export interface TriggerInstancePage {
  current_page: number;
  items: TriggerInstance[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface TriggerListQuery {
  /** Only triggers on accounts of these auth configs. */
  auth_config_ids?: readonly string[] | null;
  /**
   * @deprecated
   * Use auth_config_ids.
   */
  authConfigIds?: readonly string[] | null;
  /** Only triggers on these accounts. */
  connected_account_ids?: readonly string[] | null;
  /**
   * @deprecated
   * Use connected_account_ids.
   */
  connectedAccountIds?: readonly string[] | null;
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * @deprecated
   * Use auth_config_ids.
   */
  deprecatedAuthConfigUuids?: readonly string[] | null;
  /**
   * @deprecated
   * Use connected_account_ids.
   */
  deprecatedConnectedAccountUuids?: readonly string[] | null;
  /**
   * Items a page, 50 at most.
   *     Limits: at most 50.
   */
  limit?: number | null;
  /**
   * With the disabled ones.
   * @default false
   */
  show_disabled?: boolean | null;
  /**
   * @deprecated
   * Use show_disabled.
   */
  showDisabled?: boolean | null;
  /** Only these triggers. */
  trigger_ids?: readonly string[] | null;
  /** Only triggers of these types. */
  trigger_names?: readonly string[] | null;
  /**
   * @deprecated
   * Use trigger_ids.
   */
  triggerIds?: readonly string[] | null;
  /**
   * @deprecated
   * Use trigger_names.
   */
  triggerNames?: readonly string[] | null;
  /** Only triggers of these users. */
  user_ids?: readonly string[] | null;
}
/** A kind of event of an app. */
export interface TriggerType {
  /** JSON Schema of its trigger_config. */
  config: {
    [key: string]: unknown;
  };
  /** What it tells of. */
  description: string;
  /** How to set it up. */
  instructions: string;
  /** Shown to people. */
  name: string;
  /** JSON Schema of the data it delivers. */
  payload: {
    [key: string]: unknown;
  };
  /** Register the URL of a webhook endpoint with the app first. */
  requires_webhook_endpoint_setup?: boolean;
  /** What an instance is made from. */
  slug: string;
  /** The toolkit it belongs to. */
  toolkit: {
    /** URL of a picture. */
    logo: string;
    /**
     * @deprecated
     * Use slug.
     */
    name: string;
    slug: string;
  };
  /** webhook: the app reports events. poll: Composio asks for them. */
  type: "webhook" | "poll" | (string & {});
  /** The version described here. */
  version: string;
}
export interface TriggerTypeListQuery {
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * Items a page, 50 at most.
   *     Limits: at most 50.
   */
  limit?: number | null;
  /** Only those of these toolkits. */
  toolkit_slugs?: readonly string[] | null;
  /** The word latest, or a version for each toolkit. */
  toolkit_versions?:
    | null
    | string
    | {
        [key: string]: string;
      };
}
/** A page of trigger types. */
export interface TriggerTypePage {
  current_page: number;
  items: TriggerType[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface TriggerTypeQuery {
  /** The word latest, or a version for each toolkit. */
  toolkit_versions?:
    | null
    | string
    | {
        [key: string]: string;
      };
}
/** Slugs of all trigger types. */
export type TriggerTypeSlugs = string[];
/** What to change about a trigger: one member at least. The published client requires status and knows no other. */
export interface TriggerUpdateParams {
  /**
   * Format: uri
   * Deliver the events here; null: to the project's webhook again. Seen in the v3 document only.
   *     Limits: at most 2048 characters.
   */
  egress_url?: string | null;
  /**
   * Whether it delivers events.
   */
  status?: "enable" | "disable";
  /**
   * Owner of the account; needed to set egress_url in projects with two-factor authentication. Seen in the v3 document only.
   *     Limits: at least 1 characters.
   */
  user_id?: string;
}
/** The change was made. */
export interface TriggerUpdateResult {
  status: "success" | (string & {});
}
/** The trigger to create or to change. */
export interface TriggerUpsertParams {
  /** The account to watch. May be absent if user_id is given. */
  connected_account_id?: string;
  /**
   * @deprecated
   * Use connected_account_id.
   */
  connectedAuthId?: string;
  /**
   * Format: uri
   * Deliver the events here and not to the project's webhook. Seen in the v3 document only.
   *     Limits: at most 2048 characters.
   */
  egress_url?: string | null;
  /** The word latest, or a version for each toolkit. */
  toolkit_versions?:
    | null
    | string
    | {
        [key: string]: string;
      };
  /** What the trigger type asks for. */
  trigger_config?: {
    [key: string]: unknown;
  };
  /**
   * @deprecated
   * Use trigger_config.
   */
  triggerConfig?: {
    [key: string]: unknown;
  };
  /** Whose account to watch: the user's first active one of the toolkit, unless connected_account_id names it. */
  user_id?: string;
  /**
   * @deprecated
   * Use toolkit_versions.
   */
  version?: string;
}
/** The trigger. */
export interface TriggerUpsertResult {
  /** Id of the trigger instance. */
  trigger_id: string;
}
/** A presigned URL for an upload. */
export interface UploadUrl {
  /** ISO time until which the URL works. */
  expires_at: string;
  /** Path below the mount. */
  mount_relative_path: string;
  /** Where the sandbox sees the mount. */
  sandbox_mount_prefix: string;
  /** PUT the bytes here, without the API key. */
  upload_url: string;
}
/** Where the file will stand. */
export interface UploadUrlParams {
  /**
   * Content type of the file.
   *     Limits: at least 1 characters.
   */
  mimetype?: string;
  /**
   * Path below the mount, folders allowed.
   *     Limits: at least 1 characters.
   */
  mount_relative_path: string;
}
/** A URL for an app to deliver its events to. */
export interface WebhookEndpoint {
  /** Client id of your OAuth app. */
  client_id: string | null;
  /** ISO time. */
  created_at: string;
  /** What it was set up with; secrets are masked. */
  data: {
    [key: string]: string;
  } | null;
  /** Starts with we_. */
  id: string;
  /** Slug of the toolkit. */
  toolkit_slug: string;
  /** Register it with the app. */
  webhook_url: string;
}
/** The app that will deliver events. */
export interface WebhookEndpointCreateParams {
  /** Client id of your OAuth app. */
  client_id: string;
  /** Slug of the toolkit. */
  toolkit_slug: string;
}
/** The webhook endpoints of the project. */
export interface WebhookEndpointList {
  items: WebhookEndpointSummary[];
}
export interface WebhookEndpointListQuery {
  /** Only those of this toolkit. */
  toolkit_slug?: string;
}
/** All values that the toolkit asks for. */
export interface WebhookEndpointReplaceParams {
  /** By the names that the toolkit asks for. */
  data: {
    [key: string]: string;
  };
}
/** A webhook endpoint without its URL. */
export interface WebhookEndpointSummary {
  /** Client id of your OAuth app. */
  client_id: string | null;
  /** Starts with we_. */
  id: string;
  /** Slug of the toolkit. */
  toolkit_slug: string;
}
/** The values to change. */
export interface WebhookEndpointUpdateParams {
  /** By the names that the toolkit asks for; the others stay. */
  data: {
    [key: string]: string;
  };
}
/** The events there are. */
export interface WebhookEventTypes {
  items: {
    /** What it tells of. */
    description: string;
    /** Name of the event, for enabled_events. */
    event_type: string;
    /** The formats it can be delivered in. */
    supported_versions: ("V1" | "V2" | "V3" | (string & {}))[];
  }[];
}
/** A new signing secret. The one before no longer signs. */
export interface WebhookSecret {
  /** Id of the subscription. */
  id: string;
  /** The new key. */
  secret: string;
}
/** Where the project receives events. A project has one at most. */
export interface WebhookSubscription {
  /** ISO time. */
  created_at: string;
  /** The events that are delivered. */
  enabled_events: string[];
  /** Id of the subscription. */
  id: string;
  /** Key that deliveries are signed with. A documentation page says that it is shown at creation and rotation only: it may be masked elsewhere. */
  secret: string;
  /** ISO time. */
  updated_at: string;
  /** Format of the deliveries. */
  version: "V1" | "V2" | "V3" | (string & {});
  /** Where events are delivered. */
  webhook_url: string;
}
/** Where to deliver which events. */
export interface WebhookSubscriptionCreateParams {
  /**
   * The events to deliver.
   *     Limits: at least 1 items.
   */
  enabled_events: readonly string[];
  /**
   * Format of the deliveries.
   * @default V3
   */
  version?: "V1" | "V2" | "V3";
  /**
   * Format: uri
   * Where to deliver events; https.
   *     Limits: at most 2048 characters.
   */
  webhook_url: string;
}
/** The subscription was deleted. */
export interface WebhookSubscriptionDeleteResult {
  success: boolean;
}
export interface WebhookSubscriptionListQuery {
  /** The next_cursor of the page before. */
  cursor?: string;
  /**
   * Items a page, 50 at most.
   *     Limits: at most 50.
   */
  limit?: number | null;
}
/** A page of subscriptions. */
export interface WebhookSubscriptionPage {
  current_page: number;
  items: WebhookSubscription[];
  /** Give it as cursor for the next page; null or absent on the last. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** What to change about a subscription: one member at least. */
export interface WebhookSubscriptionUpdateParams {
  /**
   * The events to deliver.
   *     Limits: at least 1 items.
   */
  enabled_events?: readonly string[];
  /**
   * Format of the deliveries.
   */
  version?: "V1" | "V2" | "V3";
  /**
   * Format: uri
   * Where to deliver events; https.
   *     Limits: at most 2048 characters.
   */
  webhook_url?: string;
}
/** The sandbox where an agent runs code. Changing it starts a new sandbox. */
export interface WorkbenchParams {
  /** Responses longer than this many characters are written to a file. */
  auto_offload_threshold?: number;
  /**
   * Offer the tools that run code.
   * @default true
   */
  enable?: boolean;
  /**
   * Let code in the sandbox call APIs through the connected accounts.
   * @default true
   */
  enable_proxy_execution?: boolean;
  /**
   * Let code in the sandbox run tools. Seen in a v3 document only.
   * @default true
   */
  enable_tool_execution?: boolean;
  /** Size of the sandbox: 1, 2, 4 or 8 vCPU, with as many GB of memory. Default: standard. */
  sandbox_size?: SandboxSizeInput;
}
export interface paths {
  "/api/v3.1/auth_configs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List auth configs */
    get: operations["listAuthConfigs"];
    put?: never;
    /** Create an auth config */
    post: operations["createAuthConfig"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/auth_configs/{nanoid}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an auth config */
    get: operations["getAuthConfig"];
    put?: never;
    post?: never;
    /** Delete an auth config */
    delete: operations["deleteAuthConfig"];
    options?: never;
    head?: never;
    /** Change an auth config */
    patch: operations["updateAuthConfig"];
    trace?: never;
  };
  "/api/v3.1/auth_configs/{nanoid}/{status}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Enable or disable an auth config */
    patch: operations["setAuthConfigStatus"];
    trace?: never;
  };
  "/api/v3.1/connected_accounts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List connected accounts */
    get: operations["listConnectedAccounts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/connected_accounts/{nanoid}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a connected account */
    get: operations["getConnectedAccount"];
    put?: never;
    post?: never;
    /** Remove a connected account */
    delete: operations["deleteConnectedAccount"];
    options?: never;
    head?: never;
    /** Change a connected account */
    patch: operations["updateConnectedAccount"];
    trace?: never;
  };
  "/api/v3.1/connected_accounts/{nanoid}/refresh": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Start the authorization of an account again
     * @deprecated
     * Starts over with the user; it does not refresh tokens, which the service does by itself. Create a link instead.
     */
    post: operations["refreshConnectedAccount"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/connected_accounts/{nanoid}/revoke": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw the credentials of an account at the app
     * Nothing undoes it. Known from the published client only.
     */
    post: operations["revokeConnectedAccount"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/connected_accounts/{nanoId}/status": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Enable or disable an account
     * @deprecated
     * Delete the account instead.
     */
    patch: operations["setConnectedAccountStatus"];
    trace?: never;
  };
  "/api/v3.1/connected_accounts/link": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a link on which a user connects an account, without a session */
    post: operations["createAccountLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/files/list": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List files of the project
     * @deprecated
     */
    get: operations["listProjectFiles"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/files/upload/request": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get a URL to upload a file for a tool */
    post: operations["requestFileUpload"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/session_configs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List saved session configs
     * Known from documentation pages and the official SDK. The project must be enabled for session configs, otherwise the service responds with 403.
     */
    get: operations["listSavedSessionConfigs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/session_configs/{session_config_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a saved session config
     * Known from documentation pages and the official SDK. The project must be enabled for session configs, otherwise the service responds with 403.
     */
    get: operations["getSavedSessionConfig"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a session */
    post: operations["createSession"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a session */
    get: operations["getSession"];
    put?: never;
    post?: never;
    /** Delete a session */
    delete: operations["deleteSession"];
    options?: never;
    head?: never;
    /** Change the config of a session */
    patch: operations["updateSession"];
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/attach": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bind local tools to a session */
    post: operations["attachToSession"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/config_history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the versions of a session's config */
    get: operations["listConfigHistory"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/execute": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Run a tool */
    post: operations["executeTool"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/execute_meta": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Run a meta tool */
    post: operations["executeMetaTool"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/link": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a link on which a user connects an account */
    post: operations["createSessionLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/delete": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Delete a file of a session */
    post: operations["deleteSessionFile"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/download_url": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get a URL for a download */
    post: operations["createDownloadUrl"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/items": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the files of a session */
    get: operations["listSessionFiles"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/mounts/{mount_id}/upload_url": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get a URL for an upload */
    post: operations["createUploadUrl"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/proxy_execute": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Call an app's API with the user's account */
    post: operations["proxyExecute"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Search the tools of a session */
    post: operations["searchTools"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/toolkits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the toolkits of a session and their accounts */
    get: operations["listSessionToolkits"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tool_router/session/{session_id}/tools": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the tools of a session */
    get: operations["listSessionTools"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/toolkits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List toolkits of the catalogue */
    get: operations["listToolkits"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/toolkits/{slug}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a toolkit */
    get: operations["getToolkit"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/toolkits/categories": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the categories of toolkits */
    get: operations["listToolkitCategories"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/toolkits/multi": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** List toolkits by a list of slugs */
    post: operations["findToolkits"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tools": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List tools of the catalogue */
    get: operations["listTools"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tools/{tool_slug}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a tool */
    get: operations["getTool"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tools/execute/{tool_slug}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run a tool without a session
     * The service also reads the header x-llm-gateway-headers: pass it with the call option `headers`.
     */
    post: operations["executeToolDirectly"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/tools/execute/proxy": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Call an app's API with a connected account, without a session
     * The API key must be allowed to proxy requests.
     */
    post: operations["proxyExecuteDirectly"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/trigger_instances/{slug}/upsert": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a trigger, or change the one of the same account and config */
    post: operations["upsertTrigger"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/trigger_instances/active": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the triggers that are set up */
    get: operations["listTriggers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/trigger_instances/manage/{triggerId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Delete a trigger */
    delete: operations["deleteTrigger"];
    options?: never;
    head?: never;
    /** Enable, disable or redirect a trigger */
    patch: operations["updateTrigger"];
    trace?: never;
  };
  "/api/v3.1/triggers_types": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List trigger types */
    get: operations["listTriggerTypes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/triggers_types/{slug}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a trigger type */
    get: operations["getTriggerType"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/triggers_types/list/enum": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the slugs of all trigger types */
    get: operations["listTriggerTypeSlugs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/webhook_endpoints": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List webhook endpoints */
    get: operations["listWebhookEndpoints"];
    put?: never;
    /** Get a URL for an app to deliver its events to */
    post: operations["createWebhookEndpoint"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/webhook_endpoints/{nano_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a webhook endpoint */
    get: operations["getWebhookEndpoint"];
    put?: never;
    /** Set all values of a webhook endpoint */
    post: operations["replaceWebhookEndpoint"];
    delete?: never;
    options?: never;
    head?: never;
    /** Change values of a webhook endpoint */
    patch: operations["updateWebhookEndpoint"];
    trace?: never;
  };
  "/api/v3.1/webhook_subscriptions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the webhook subscriptions of the project */
    get: operations["listWebhookSubscriptions"];
    put?: never;
    /** Subscribe to events */
    post: operations["createWebhookSubscription"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/webhook_subscriptions/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a webhook subscription */
    get: operations["getWebhookSubscription"];
    put?: never;
    post?: never;
    /** Delete a webhook subscription */
    delete: operations["deleteWebhookSubscription"];
    options?: never;
    head?: never;
    /** Change a webhook subscription */
    patch: operations["updateWebhookSubscription"];
    trace?: never;
  };
  "/api/v3.1/webhook_subscriptions/{id}/rotate_secret": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Replace the signing secret of a webhook subscription */
    post: operations["rotateWebhookSecret"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v3.1/webhook_subscriptions/event_types": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the events to subscribe to */
    get: operations["listWebhookEventTypes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface operations {
  listAuthConfigs: {
    parameters: {
      query?: {
        cursor?: string;
        /** @deprecated */
        deprecated_app_id?: string;
        /** @deprecated */
        deprecated_status?: string;
        is_composio_managed?: string | boolean;
        limit?: number | null;
        search?: string;
        show_disabled?: boolean | null;
        toolkit_slug?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of auth configs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfigPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  createAuthConfig: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": AuthConfigCreateParams;
      };
    };
    responses: {
      /** The new auth config. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfigCreateResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getAuthConfig: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nanoid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The auth config. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfig;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  deleteAuthConfig: {
    parameters: {
      query?: {
        revoke_on_delete?: boolean | null;
      };
      header?: never;
      path: {
        nanoid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The auth config was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfigDeleteResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  updateAuthConfig: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nanoid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": AuthConfigUpdateParams;
      };
    };
    responses: {
      /** The change was made. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfigUpdateResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  setAuthConfigStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nanoid: string;
        status: "ENABLED" | "DISABLED";
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The status was set. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfigStatusResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listConnectedAccounts: {
    parameters: {
      query?: {
        account_type?: "PRIVATE" | "SHARED" | "ALL";
        auth_config_ids?: readonly string[] | null;
        connected_account_ids?: readonly string[] | null;
        cursor?: string | null;
        limit?: number | null;
        order_by?: "created_at" | "updated_at";
        order_direction?: "asc" | "desc";
        statuses?: readonly ConnectionStatusInput[] | null;
        toolkit_slugs?: readonly string[] | null;
        user_ids?: readonly string[] | null;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of accounts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConnectedAccountPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be carried out. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getConnectedAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nanoid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The account. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConnectedAccount;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service cannot do this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  deleteConnectedAccount: {
    parameters: {
      query?: {
        revoke_on_delete?: boolean | null;
      };
      header?: never;
      path: {
        nanoid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The account is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConnectedAccountDeleteResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  updateConnectedAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nanoid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": ConnectedAccountUpdateParams;
      };
    };
    responses: {
      /** The change was made. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConnectedAccountUpdateResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The alias is taken, or somebody else changed the account at the same time. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  refreshConnectedAccount: {
    parameters: {
      query?: {
        redirect_url?: string;
      };
      header?: never;
      path: {
        nanoid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": AccountRefreshParams;
      };
    };
    responses: {
      /** The account. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AccountRefreshResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It conflicts with the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be carried out. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  revokeConnectedAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nanoid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** What was withdrawn. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AccountRevokeResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It conflicts with the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  setConnectedAccountStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nanoId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": AccountStatusParams;
      };
    };
    responses: {
      /** The status was set. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AccountStatusResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It conflicts with the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  createAccountLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": AccountLinkParams;
      };
    };
    responses: {
      /** The link. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AccountLink;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be carried out. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service cannot do this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listProjectFiles: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number | null;
        tool_slug?: string;
        toolkit_slug?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of files. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ProjectFilePage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  requestFileUpload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": FileUploadParams;
      };
    };
    responses: {
      /** Where to upload it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": FileUpload;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It existed and is gone. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service cannot do this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listSavedSessionConfigs: {
    parameters: {
      query?: {
        archived?: boolean;
        cursor?: string;
        limit?: number | null;
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of saved session configs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SavedSessionConfigPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getSavedSessionConfig: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_config_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The saved session config. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SavedSessionConfig;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  createSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": SessionCreateParams;
      };
    };
    responses: {
      /** The new session. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionInfo;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No such object. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service took too long. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The session. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionInfo;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  deleteSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The session is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionDeleteResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  updateSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": SessionUpdateParams;
      };
    };
    responses: {
      /** The session with its new config. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionInfo;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service took too long. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The stored config changed in the meantime: read the session again, then retry. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  attachToSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": SessionAttachParams;
      };
    };
    responses: {
      /** The session with the tools bound. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionInfo;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listConfigHistory: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of versions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConfigHistoryPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  executeTool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": ToolExecuteParams;
      };
    };
    responses: {
      /** The tool has run, well or not. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ToolExecuteResponse;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Payment required: the project cannot pay for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The current state does not allow this. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The object no longer exists. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Something behind the service failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  executeMetaTool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": MetaToolExecuteParams;
      };
    };
    responses: {
      /** The meta tool has run, well or not. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": MetaToolExecuteResponse;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Payment required: the project cannot pay for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The current state does not allow this. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The object no longer exists. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Something behind the service failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  createSessionLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": AuthLinkParams;
      };
    };
    responses: {
      /** The link. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthLink;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service took too long. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The user already has an account with this alias. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be carried out. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Accounts of this auth scheme cannot be connected by a link. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  deleteSessionFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        mount_id: string;
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": FileDeleteParams;
      };
    };
    responses: {
      /** The file is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": FileDeleteResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  createDownloadUrl: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        mount_id: string;
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": DownloadUrlParams;
      };
    };
    responses: {
      /** The URL. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": DownloadUrl;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listSessionFiles: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        mount_relative_prefix?: string;
      };
      header?: never;
      path: {
        mount_id: string;
        session_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of files. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": FilePage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  createUploadUrl: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        mount_id: string;
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": UploadUrlParams;
      };
    };
    responses: {
      /** The URL. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": UploadUrl;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  proxyExecute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": ProxyExecuteParams;
      };
    };
    responses: {
      /** What the app's API answered. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ProxyExecuteResponse;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Payment required: the project cannot pay for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The current state does not allow this. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The object no longer exists. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Something behind the service failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  searchTools: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": ToolSearchParams;
      };
    };
    responses: {
      /** The tools found. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ToolSearchResponse;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Payment required: the project cannot pay for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The current state does not allow this. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The object no longer exists. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Something behind the service failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listSessionToolkits: {
    parameters: {
      query?: {
        cursor?: string;
        is_connected?: boolean | null;
        limit?: number;
        search?: string;
        toolkits?: readonly string[] | null;
      };
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of toolkits. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ToolkitPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listSessionTools: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        session_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of tools. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionToolPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Payment required: the project cannot pay for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The current state does not allow this. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The object no longer exists. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Something behind the service failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listToolkits: {
    parameters: {
      query?: {
        category?: string;
        cursor?: string;
        include_deprecated?: boolean | null;
        limit?: number | null;
        managed_by?: "composio" | "all" | "project";
        search?: string;
        sort_by?: "usage" | "alphabetically";
        type?: "native" | "custom" | "all";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of toolkits. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": CatalogToolkitPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getToolkit: {
    parameters: {
      query?: {
        version?: string;
      };
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The toolkit. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": CatalogToolkitDetails;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listToolkitCategories: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of categories. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ToolkitCategoryPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  findToolkits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": ToolkitFindParams;
      };
    };
    responses: {
      /** A page of toolkits. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": FoundToolkitPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listTools: {
    parameters: {
      query?: {
        auth_config_ids?: string | readonly string[];
        cursor?: string;
        important?: "true" | "false";
        include_deprecated?: boolean;
        include_pricing?: boolean;
        limit?: number | null;
        query?: string;
        scopes?: readonly string[] | null;
        /** @deprecated */
        search?: string;
        tags?: readonly string[];
        tool_slugs?: string;
        toolkit_slug?: string;
        toolkit_versions?:
          | null
          | string
          | {
              [key: string]: string;
            };
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of tools. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ToolPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getTool: {
    parameters: {
      query?: {
        include_pricing?: boolean;
        toolkit_versions?:
          | null
          | string
          | {
              [key: string]: string;
            };
        version?: string;
      };
      header?: never;
      path: {
        tool_slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The tool. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Tool;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  executeToolDirectly: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tool_slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": DirectExecuteParams;
      };
    };
    responses: {
      /** The tool has run, well or not. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": DirectExecuteResponse;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Nothing is left to pay for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service took too long. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It existed and is gone. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be carried out. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service cannot do this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Something behind the service failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Something behind the service is unavailable. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  proxyExecuteDirectly: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": DirectProxyParams;
      };
    };
    responses: {
      /** What the app's API responded. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": DirectProxyResponse;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Nothing is left to pay for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It conflicts with the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It existed and is gone. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be carried out. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service cannot do this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Something behind the service failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  upsertTrigger: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": TriggerUpsertParams;
      };
    };
    responses: {
      /** The trigger existed and was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerUpsertResult;
        };
      };
      /** The new trigger. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerUpsertResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service took too long. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It conflicts with the present state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It existed and is gone. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be carried out. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service cannot do this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listTriggers: {
    parameters: {
      query?: {
        auth_config_ids?: readonly string[] | null;
        /** @deprecated */
        authConfigIds?: readonly string[] | null;
        connected_account_ids?: readonly string[] | null;
        /** @deprecated */
        connectedAccountIds?: readonly string[] | null;
        cursor?: string;
        /** @deprecated */
        deprecatedAuthConfigUuids?: readonly string[] | null;
        /** @deprecated */
        deprecatedConnectedAccountUuids?: readonly string[] | null;
        limit?: number | null;
        show_disabled?: boolean | null;
        /** @deprecated */
        showDisabled?: boolean | null;
        trigger_ids?: readonly string[] | null;
        trigger_names?: readonly string[] | null;
        /** @deprecated */
        triggerIds?: readonly string[] | null;
        /** @deprecated */
        triggerNames?: readonly string[] | null;
        user_ids?: readonly string[] | null;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of triggers. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerInstancePage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  deleteTrigger: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        triggerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The trigger was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerDeleteResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It has been deleted before. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It existed and is gone. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  updateTrigger: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        triggerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": TriggerUpdateParams;
      };
    };
    responses: {
      /** The change was made. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerUpdateResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It is in that state already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** It existed and is gone. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service cannot do this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listTriggerTypes: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number | null;
        toolkit_slugs?: readonly string[] | null;
        toolkit_versions?:
          | null
          | string
          | {
              [key: string]: string;
            };
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of trigger types. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerTypePage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getTriggerType: {
    parameters: {
      query?: {
        toolkit_versions?:
          | null
          | string
          | {
              [key: string]: string;
            };
      };
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The trigger type. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerType;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listTriggerTypeSlugs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The slugs. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerTypeSlugs;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listWebhookEndpoints: {
    parameters: {
      query?: {
        toolkit_slug?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The endpoints. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpointList;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  createWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": WebhookEndpointCreateParams;
      };
    };
    responses: {
      /** The endpoint existed already. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The new endpoint. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nano_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  replaceWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nano_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": WebhookEndpointReplaceParams;
      };
    };
    responses: {
      /** The endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  updateWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nano_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": WebhookEndpointUpdateParams;
      };
    };
    responses: {
      /** The endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listWebhookSubscriptions: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number | null;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of subscriptions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscriptionPage;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  createWebhookSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": WebhookSubscriptionCreateParams;
      };
    };
    responses: {
      /** The new subscription. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscription;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The project has a subscription already: change that one. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  getWebhookSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscription;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  deleteWebhookSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The subscription was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscriptionDeleteResult;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  updateWebhookSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": WebhookSubscriptionUpdateParams;
      };
    };
    responses: {
      /** The subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscription;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The new secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSecret;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** There is no such thing. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
  listWebhookEventTypes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The events. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEventTypes;
        };
      };
      /** The request is malformed, or breaks a rule. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** No valid credential, or more than one. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests; Retry-After says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
    };
  };
}
