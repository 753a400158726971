// Do not edit: this file is made from spec/openapi.json by `npm run codegen`.
// sha256 of what it was made from: 89a055f8aede50061a21abec7ec393518112b14f42ce9f3c0f71756899d53d21

/** A link that the user opens to connect an account. */
export interface AccountLink {
  /** Id of the connected account that the link creates. */
  connected_account_id: string;
  /** Experimental fields; they may change or be removed without notice. */
  experimental?: AccountSharing;
  /** When the link expires, as an ISO 8601 timestamp. */
  expires_at: string;
  /** Token of the link. */
  link_token: string;
  /** URL to send the user to. */
  redirect_url: string;
}
/** The user and the auth config to connect. */
export interface AccountLinkParams {
  /** Your own name for the account, unique per user and toolkit. */
  alias?: string;
  /** Id of the auth config to connect with. */
  auth_config_id: string;
  /**
   * Format: uri
   * URL to redirect the user to afterwards.
   */
  callback_url?: string;
  /** Values to prefill, by the field names of the toolkit. */
  connection_data?: {
    [key: string]: unknown;
  };
  /** Experimental settings; they may change or be removed without notice. Accounts are PRIVATE by default. */
  experimental?: {
    /** PRIVATE: only its owner can use the account. SHARED: others can too, and a session only if it pins the account. */
    account_type?: AccountTypeInput;
    /** Who else may use a SHARED account. Default: nobody. */
    acl_config_for_shared?: SharedAccessParams;
  };
  /**
   * Id of the user who connects the account.
   *     Limits: at least 1 characters.
   */
  user_id: string;
}
/** Options for starting authorization again. */
export interface AccountRefreshParams {
  /**
   * Format: uri
   * URL to redirect the user to afterwards.
   */
  redirect_url?: string;
  /**
   * Verify the credentials first. API keys only. Experimental, and not in the v3 document.
   * @default false
   */
  validate_credentials?: boolean;
}
export interface AccountRefreshQuery {
  /**
   * Format: uri
   * URL to redirect the user to afterwards.
   */
  redirect_url?: string;
}
/** The account, waiting for the user to authorize it. */
export interface AccountRefreshResult {
  /** Id of the connected account. */
  id: string;
  /** URL to send the user to. Null if the auth scheme needs no redirect. */
  redirect_url: string | null;
  /** Status of a connected account. Only ACTIVE accounts can run tools. */
  status: ConnectionStatus;
}
/** The credentials that were revoked at the app. */
export interface AccountRevokeResult {
  /** The account after the revocation. */
  connected_account: {
    /** Id of the connected account. */
    id: string;
    /** Status of a connected account. Only ACTIVE accounts can run tools. */
    status: ConnectionStatus;
  };
  /** The revoked tokens. Empty if the account was already revoked. */
  revoked_tokens: ("access_token" | "refresh_token" | "credential" | (string & {}))[];
}
/** Experimental fields; they may change or be removed without notice. */
export interface AccountSharing {
  /** PRIVATE: only its owner can use the account. SHARED: others can too, and a session only if it pins the account. */
  account_type: AccountType;
  /** Who else may use a SHARED account. Visible to its creator and to API keys. */
  acl_config_for_shared?: SharedAccess;
}
/** The status to set. */
export interface AccountStatusParams {
  /** Whether tools may run with the account. */
  enabled: boolean;
}
/** The status was updated. */
export interface AccountStatusResult {
  success: boolean;
}
/** PRIVATE: only its owner can use the account. SHARED: others can too, and a session only if it pins the account. */
export type AccountType = "PRIVATE" | "SHARED" | (string & {});
/**
 * PRIVATE: only its owner can use the account. SHARED: others can too, and a session only if it pins the account.
 */
export type AccountTypeInput = "PRIVATE" | "SHARED";
/** The service's own error format. Proxies in front of it may respond in another format. */
export interface ApiErrorBody {
  error: {
    /** Numeric error code of the service. */
    code: number;
    /** Details, one entry per problem. */
    errors?: string[];
    /** Human-readable error message. */
    message: string;
    /** Id of the request. Include it when you contact support. */
    request_id?: string;
    /** Error code of the service, as a slug. */
    slug: string;
    /** HTTP status code. */
    status: number;
    /** How to fix the error, as suggested by the service. */
    suggested_fix?: string;
  };
}
/** Credentials of an API_KEY account. */
export type ApiKeyCredentials = ConnectionFields & {
  api_key?: string;
  basic_encoded?: string;
  bearer_token?: string;
  generic_api_key?: string;
};
/** Credentials of an API_KEY account. */
export type ApiKeyCredentialsInput = ConnectionFieldsInput &
  ({
    api_key?: string;
    basic_encoded?: string;
    bearer_token?: string;
    generic_api_key?: string;
  } & {
    [key: string]: unknown;
  });
/** How users connect accounts of a toolkit. */
export interface AuthConfig {
  /** Auth scheme of an account. CIMD_OAUTH was seen in the v3 document only. */
  auth_scheme?: AuthScheme;
  /** ISO 8601 timestamp. */
  created_at?: string;
  /** Who created the auth config. */
  created_by?: string;
  /** Credentials of the auth config. Secrets may be masked. */
  credentials?: {
    [key: string]: unknown;
  };
  /** Fields that a user fills in to connect. The v3 document describes each as an AuthField with an additional `is_available_as_shared_credentials`. */
  expected_input_fields?: unknown[];
  /** Id of the auth config, prefixed with ac_. */
  id: string;
  /** Whether it uses Composio's own app registration. */
  is_composio_managed?: boolean;
  /** Whether sessions may use the auth config. */
  is_enabled_for_tool_router?: boolean;
  /** ISO 8601 timestamp. */
  last_updated_at?: string;
  /** Display name. */
  name: string;
  /** Number of connected accounts that use it. */
  no_of_connections: number;
  /** Proxy for auth requests. */
  proxy_config?: AuthProxy;
  /**
   * @deprecated
   * Use `tool_access_config` instead.
   */
  restrict_to_following_tools?: string[];
  /** Credentials inherited by all accounts of the auth config. Experimental. */
  shared_credentials?: {
    [key: string]: unknown;
  };
  /** Accounts can be connected only if the status is ENABLED. */
  status: "ENABLED" | "DISABLED" | (string & {});
  /**
   * @deprecated
   * Tools that the auth config is restricted to. Deprecated in the v3 document.
   */
  tool_access_config: {
    /** Tools that can run with accounts of the auth config. No other tools can. */
    tools_available_for_execution?: string[];
    /** Tools whose scopes are requested when an account is connected. OAuth only. */
    tools_for_connected_account_creation?: string[];
  };
  /** Toolkit of the auth config. */
  toolkit: {
    /** URL of a guide to setting up authentication. */
    auth_guide_url?: string | null;
    /** URL where the credentials are available. */
    auth_hint_url?: string | null;
    /** URL of the logo. */
    logo: string;
    slug: string;
  };
  /** default: uses Composio's own app registration. custom: uses your own. */
  type: "default" | "custom" | (string & {});
  /**
   * @deprecated
   * Use `id` instead.
   */
  uuid: string;
}
/** The auth config to create. */
export interface AuthConfigCreateParams {
  /** How users connect accounts. Default: Composio's own app registration. */
  auth_config?:
    | {
        authScheme?: never;
        /** Scopes and the credentials of your app registration, by the field names of the toolkit. */
        credentials?: {
          /** OAuth scopes to request. */
          scopes?: string | readonly string[];
          /** OAuth scopes of the user token. Slack only. */
          user_scopes?: string | readonly string[];
        } & {
          [key: string]: unknown;
        };
        /** Whether sessions may use the auth config. */
        is_enabled_for_tool_router?: boolean;
        /** Display name. */
        name?: string;
        proxy_config?: never;
        /**
         * @deprecated
         * Use `tool_access_config` instead.
         */
        restrict_to_following_tools?: readonly string[];
        sealed_credentials?: never;
        /** Credentials inherited by all accounts of the auth config. Experimental. */
        shared_credentials?: {
          [key: string]: unknown;
        };
        /** Tools whose scopes are requested. */
        tool_access_config?: {
          /** Tools whose scopes are requested when an account is connected. OAuth only. */
          tools_for_connected_account_creation?: readonly string[];
        };
        type: "use_composio_managed_auth";
      }
    | {
        /** Auth scheme of an account. CIMD_OAUTH was seen in the v3 document only. */
        authScheme: AuthSchemeInput;
        /** Scopes and the credentials of your app registration, by the field names of the toolkit. */
        credentials?: {
          /** OAuth scopes to request. */
          scopes?: string | readonly string[];
          /** OAuth scopes of the user token. Slack only. */
          user_scopes?: string | readonly string[];
        } & {
          [key: string]: unknown;
        };
        /** Whether sessions may use the auth config. */
        is_enabled_for_tool_router?: boolean;
        /** Display name. */
        name?: string;
        /** Proxy for auth requests. */
        proxy_config?: AuthProxy;
        /**
         * @deprecated
         * Use `tool_access_config` instead.
         */
        restrict_to_following_tools?: readonly string[];
        /** Credentials that are already encrypted. Experimental. Seen in the v3 document only. */
        sealed_credentials?: {
          [key: string]: string;
        };
        /** Credentials inherited by all accounts of the auth config. Experimental. */
        shared_credentials?: {
          [key: string]: unknown;
        };
        /** Tools whose scopes are requested. */
        tool_access_config?: {
          /** Tools whose scopes are requested when an account is connected. OAuth only. */
          tools_for_connected_account_creation?: readonly string[];
        };
        type: "use_custom_auth";
      };
  /** Toolkit of the auth config. */
  toolkit: {
    /** Slug of the toolkit. */
    slug: string;
  };
}
/** The created auth config. */
export interface AuthConfigCreateResult {
  /** The auth config. */
  auth_config: {
    /** Auth scheme of its accounts. */
    auth_scheme: string;
    /** Id of the auth config, prefixed with ac_. */
    id: string;
    /** Whether it uses Composio's own app registration. */
    is_composio_managed: boolean;
    /**
     * @deprecated
     * Use `tool_access_config` instead.
     */
    restrict_to_following_tools?: string[];
  };
  /** Toolkit of the auth config. */
  toolkit: {
    slug: string;
  };
}
export interface AuthConfigDeleteQuery {
  /**
   * Also revoke the credentials of its accounts at the app. This cannot be undone.
   * @default false
   */
  revoke_on_delete?: boolean | null;
}
/** The auth config was deleted. */
export interface AuthConfigDeleteResult {
  /** Id of the job that revokes the credentials of its accounts. Present only with `revoke_on_delete`. */
  revoke_job_id?: string;
}
export interface AuthConfigListQuery {
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * @deprecated
   * Use `toolkit_slug` instead.
   */
  deprecated_app_id?: string;
  /**
   * @deprecated
   * Use `show_disabled` instead.
   */
  deprecated_status?: string;
  /** Return only auth configs that use, or do not use, Composio's own app registration. */
  is_composio_managed?: string | boolean;
  /**
   * Number of items per page, at most 200.
   *     Limits: at most 200.
   */
  limit?: number | null;
  /** Search term for name and id. */
  search?: string;
  /**
   * Include disabled auth configs.
   * @default false
   */
  show_disabled?: boolean | null;
  /** Return only auth configs of these toolkits, as a comma-separated list. */
  toolkit_slug?: string;
}
/** A page of auth configs. */
export interface AuthConfigPage {
  current_page: number;
  items: AuthConfig[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** The response body is not documented. Read the auth config to see its status. */
export type AuthConfigStatusResult = unknown;
/** The fields to update. `type` must match the type of the auth config. */
export type AuthConfigUpdateParams =
  | {
      /** Scopes and the credentials of your app registration, by the field names of the toolkit. */
      credentials?: {
        /** OAuth scopes to request. */
        scopes?: string | readonly string[];
        /** OAuth scopes of the user token. Slack only. */
        user_scopes?: string | readonly string[];
      } & {
        [key: string]: unknown;
      };
      /** Whether sessions may use the auth config. */
      is_enabled_for_tool_router?: boolean;
      /**
       * Display name.
       *     Limits: at least 1 characters.
       */
      name?: string;
      /** Proxy for auth requests. */
      proxy_config?: AuthProxy;
      /**
       * @deprecated
       * Use `tool_access_config` instead.
       */
      restrict_to_following_tools?: readonly string[];
      scopes?: never;
      /** Credentials that are already encrypted. Experimental. Seen in the v3 document only. */
      sealed_credentials?: {
        [key: string]: string;
      };
      /** Credentials inherited by all accounts of the auth config. Responses mask them: send the real values, or omit the field to keep them. */
      shared_credentials?: {
        [key: string]: unknown;
      };
      /** Tools that the auth config is restricted to. */
      tool_access_config?: {
        /** Tools that can run with accounts of the auth config. No other tools can. */
        tools_available_for_execution?: readonly string[];
        /** Tools whose scopes are requested when an account is connected. OAuth only. */
        tools_for_connected_account_creation?: readonly string[];
      };
      type: "custom";
      user_scopes?: never;
    }
  | {
      credentials?: never;
      /** Whether sessions may use the auth config. */
      is_enabled_for_tool_router?: boolean;
      /**
       * Display name.
       *     Limits: at least 1 characters.
       */
      name?: string;
      proxy_config?: never;
      /**
       * @deprecated
       * Use `tool_access_config` instead.
       */
      restrict_to_following_tools?: readonly string[];
      /** OAuth scopes to request. */
      scopes?: string | readonly string[];
      sealed_credentials?: never;
      /** Credentials inherited by all accounts of the auth config. Responses mask them: send the real values, or omit the field to keep them. */
      shared_credentials?: {
        [key: string]: unknown;
      };
      /** Tools that the auth config is restricted to. */
      tool_access_config?: {
        /** Tools that can run with accounts of the auth config. No other tools can. */
        tools_available_for_execution?: readonly string[];
        /** Tools whose scopes are requested when an account is connected. OAuth only. */
        tools_for_connected_account_creation?: readonly string[];
      };
      type: "default";
      /** OAuth scopes of the user token. Slack only. */
      user_scopes?: string | readonly string[];
    };
/** The response body is not documented. Read the auth config to see its status. */
export type AuthConfigUpdateResult = unknown;
/** A field that an auth scheme requires. */
export interface AuthField {
  default?: string | null;
  /** Help text for the field. */
  description: string;
  /** Label of the field. */
  displayName: string;
  /** Whether the value is secret and must not be displayed. */
  is_secret?: boolean;
  legacy_template_name?: string;
  /** Name of the field. */
  name: string;
  required: boolean;
  /** Type of the field. */
  type: string;
  /** Whether the field is shown to the user who connects an account. Seen in the v3 document only. */
  user_visible?: boolean;
}
/** Fields that are requested together at one step. */
export interface AuthFieldGroup {
  optional: AuthField[];
  required: AuthField[];
}
/** A link that the user opens to connect an account. */
export interface AuthLink {
  /** Id of the connected account that the link creates. */
  connected_account_id: string;
  /** Experimental fields; they may change or be removed without notice. */
  experimental?: AccountSharing;
  /** Token of the link. */
  link_token: string;
  /**
   * Format: uri
   * URL to send the user to.
   */
  redirect_url: string;
}
/** The toolkit to connect. */
export interface AuthLinkParams {
  /** Your own name for the account, unique per user and toolkit. */
  alias?: string;
  /**
   * Format: uri
   * URL to redirect the user to; `status` and `connected_account_id` are appended to it.
   */
  callback_url?: string;
  /** Experimental settings; they may change or be removed without notice. Accounts are PRIVATE by default. */
  experimental?: {
    /** PRIVATE: only its owner can use the account. SHARED: others can too, and a session only if it pins the account. */
    account_type?: AccountTypeInput;
    /** Who else may use a SHARED account. Default: nobody. */
    acl_config_for_shared?: SharedAccessParams;
  };
  /**
   * Slug of the toolkit to connect.
   *     Limits: at least 1 characters.
   */
  toolkit: string;
}
/** Proxy for auth requests. */
export type AuthProxy = {
  /** Auth key for the proxy. */
  proxy_auth_key?: string;
  /** URL of the proxy. */
  proxy_url: string;
} | null;
/** Auth scheme of an account. CIMD_OAUTH was seen in the v3 document only. */
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
 * Auth scheme of an account. CIMD_OAUTH was seen in the v3 document only.
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
/** Credentials of a BASIC account. */
export type BasicCredentials = ConnectionFields & {
  password?: string;
  username: string;
};
/** Credentials of a BASIC account. */
export type BasicCredentialsInput = ConnectionFieldsInput &
  ({
    password?: string;
    username: string;
  } & {
    [key: string]: unknown;
  });
/** Credentials of a BASIC_WITH_JWT account. */
export type BasicWithJwtCredentials = ConnectionFields & {
  password: string;
  username: string;
};
/** Credentials of a BASIC_WITH_JWT account. */
export type BasicWithJwtCredentialsInput = ConnectionFieldsInput &
  ({
    password: string;
    username: string;
  } & {
    [key: string]: unknown;
  });
/** Credentials of a BEARER_TOKEN account. */
export type BearerTokenCredentials = ConnectionFields & {
  token: string;
};
/** Credentials of a BEARER_TOKEN account. */
export type BearerTokenCredentialsInput = ConnectionFieldsInput &
  ({
    token: string;
  } & {
    [key: string]: unknown;
  });
/** Credentials of a BILLCOM_AUTH account. */
export type BillcomCredentials = ConnectionFields & {
  devKey: string;
  sessionId: string;
};
/** A local tool bound to the session. */
export interface BoundCustomTool {
  /**
   * What the tool does. Used by search and by the model.
   *     Limits: 1–5120 characters.
   */
  description: string;
  /**
   * Slug of the toolkit whose connection the tool uses.
   *     Limits: at least 1 characters.
   */
  extends_toolkit?: string;
  /** A JSON Schema, as the tool declares it. */
  input_schema: JsonSchema;
  /**
   * Display name.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** Slug from the request. */
  original_slug: string;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** Value from the request. */
  preload?: boolean;
  /** Slug to call the tool by, prefixed with LOCAL_. */
  slug: string;
}
/** A local toolkit bound to the session. */
export interface BoundCustomToolkit {
  /** Limits: 1–2048 characters. */
  description: string;
  /** Limits: 1–128 characters. */
  name: string;
  /** Value from the request. */
  preload?: boolean;
  /** Limits: at least 1 characters. */
  slug: string;
  tools: BoundCustomToolkitTool[];
}
/** A tool of a local toolkit bound to the session. */
export interface BoundCustomToolkitTool {
  /**
   * What the tool does. Used by search and by the model.
   *     Limits: 1–5120 characters.
   */
  description: string;
  /** A JSON Schema, as the tool declares it. */
  input_schema: JsonSchema;
  /**
   * Display name.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** Slug from the request. */
  original_slug: string;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** Value from the request. */
  preload?: boolean;
  /** Slug to call the tool by, prefixed with LOCAL_. */
  slug: string;
}
/** A toolkit in the catalog. */
export interface CatalogToolkit {
  /** URL of a guide to setting up authentication. */
  auth_guide_url?: string | null;
  /** Auth schemes that the toolkit supports. */
  auth_schemes?: string[];
  /** Auth schemes that work without your own app registration. */
  composio_managed_auth_schemes?: string[];
  /**
   * @deprecated
   * Deprecated fields.
   */
  deprecated: {
    toolkitId: string;
  };
  /** Present if the toolkit has tools that run without a connected account. Seen in the v3 document only. */
  instant?: {
    supported: true;
  };
  /**
   * @deprecated
   * Always false in current responses.
   */
  is_local_toolkit: boolean;
  /** Metadata of the toolkit. */
  meta: {
    /** URL of the app's website. */
    app_url?: string | null;
    categories: {
      id: string;
      name: string;
    }[];
    created_at: string;
    /** What the toolkit does. */
    description: string;
    /** URL of the logo. */
    logo: string;
    tools_count: number;
    triggers_count: number;
    updated_at: string;
    /** The requested version, or the latest one. */
    version: string;
  };
  /** Display name. */
  name: string;
  /** Whether the toolkit works without a connected account. */
  no_auth?: boolean;
  /** Slug that identifies the toolkit in API calls. */
  slug: string;
  /** native: provided by Composio. custom: registered by the project. */
  type: "native" | "custom" | (string & {});
}
/** A toolkit with all its details. */
export interface CatalogToolkitDetails {
  /** All supported ways to authenticate. */
  auth_config_details?: ToolkitAuthDetails[];
  /** URL of a guide to setting up authentication. */
  auth_guide_url?: string | null;
  /** Base URL of the app's API, if it is the same for all users. */
  base_url?: string;
  /** Auth schemes and scopes of Composio's own app registrations. */
  composio_managed_auth: {
    /** The auth scheme. */
    mode: string;
    /** Available scopes. */
    scopes: {
      available: string[];
    };
    /** Available user scopes. Slack only. */
    user_scopes?: {
      available: string[];
    };
  }[];
  /** Auth schemes that work without your own app registration. */
  composio_managed_auth_schemes?: string[];
  /** Deprecated fields. */
  deprecated: {
    getCurrentUserEndpoint?: string;
    rawProxyInfoByAuthSchemes: {
      [key: string]: unknown;
    }[];
    toolkitId: string;
  };
  /** Whether the toolkit is available. */
  enabled: boolean;
  /** Endpoint that returns the connected user. */
  get_current_user_endpoint?: string;
  /** HTTP method of that endpoint. */
  get_current_user_endpoint_method?: string;
  /** Present if the toolkit has tools that run without a connected account. Seen in the v3 document only. */
  instant?: {
    supported: true;
  };
  /**
   * @deprecated
   * Always false in current responses.
   */
  is_local_toolkit: boolean;
  /** Metadata of the toolkit. */
  meta: {
    /** URL of the app's website. */
    app_url?: string | null;
    /** All available versions. */
    available_versions: string[];
    categories: {
      name: string;
      slug: string;
    }[];
    created_at: string;
    /** What the toolkit does. */
    description: string;
    /** URL of the logo. */
    logo: string;
    tools_count: number;
    triggers_count: number;
    updated_at: string;
    /** The requested version, or the latest one. */
    version: string;
  };
  /** Display name. */
  name: string;
  /** Slug that identifies the toolkit in API calls. */
  slug: string;
  /** native: provided by Composio. custom: registered by the project. */
  type: "native" | "custom" | (string & {});
}
export interface CatalogToolkitListQuery {
  /** Id or name of a category. */
  category?: string;
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Include deprecated toolkits.
   * @default false
   */
  include_deprecated?: boolean | null;
  /**
   * Number of items per page, at most 1000.
   *     Limits: at most 1000.
   */
  limit?: number | null;
  /**
   * Return only toolkits managed by Composio or by the project.
   */
  managed_by?: "composio" | "all" | "project";
  /** Search term for name, slug and description, at least three characters. */
  search?: string;
  /**
   * Sort order.
   */
  sort_by?: "usage" | "alphabetically";
  /**
   * Return only toolkits of this type. Takes precedence over `managed_by`.
   */
  type?: "native" | "custom" | "all";
}
/** A page of catalog toolkits. */
export interface CatalogToolkitPage {
  current_page: number;
  items: CatalogToolkit[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface CatalogToolkitQuery {
  /**
   * Version to return.
   * @default latest
   */
  version?: string;
}
/** One version of a session's config. */
export interface ConfigHistoryEntry {
  /** The effective config. Its keys differ from the keys of a request: `enabled` and `disabled` instead of `enable` and `disable`. */
  config: SessionConfig;
  /** When the version was replaced, as an ISO 8601 timestamp. Set only for replaced versions. */
  created_at: string;
  /** Whether this is the current version. It is returned on the first page. */
  is_current: boolean;
  /** The `config_version` of this version. */
  version: number;
}
/** A page of config versions. */
export interface ConfigHistoryPage {
  current_page: number;
  items: ConfigHistoryEntry[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface ConfigHistoryQuery {
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Number of items per page, at most 100.
   *     Limits: at most 100.
   */
  limit?: number;
}
/** A connected account. */
export type ConnectedAccount = ConnectedAccountSummary & {
  /**
   * @deprecated
   * Parameters that the connection was started with.
   */
  params: {
    [key: string]: unknown;
  };
  /** OAuth scopes requested when the connection was last started. */
  requested_scopes?: string[];
  /** User scopes requested. Slack only. */
  requested_user_scopes?: string[];
};
export interface ConnectedAccountDeleteQuery {
  /**
   * Also revoke its credentials at the app. This cannot be undone.
   * @default false
   */
  revoke_on_delete?: boolean | null;
}
/** Response to deleting a connected account. */
export interface ConnectedAccountDeleteResult {
  /** Id of the job that revokes the credentials, if revocation was requested. */
  revoke_job_id?: string;
  /** Whether the account was deleted. */
  success: boolean;
}
export interface ConnectedAccountListQuery {
  /**
   * Return accounts of this type. By default, only PRIVATE accounts are returned. May change or be removed without notice.
   */
  account_type?: "PRIVATE" | "SHARED" | "ALL";
  /** Return only accounts of these auth configs. */
  auth_config_ids?: readonly string[] | null;
  /** Return only these accounts. */
  connected_account_ids?: readonly string[] | null;
  /** The `next_cursor` of the previous page. */
  cursor?: string | null;
  /** Number of items per page. */
  limit?: number | null;
  /**
   * Timestamp to sort by.
   * @default created_at
   */
  order_by?: "created_at" | "updated_at";
  /**
   * Sort direction: oldest or newest first.
   * @default desc
   */
  order_direction?: "asc" | "desc";
  /** Return only accounts with one of these statuses. */
  statuses?: readonly ConnectionStatusInput[] | null;
  /** Return only accounts of these toolkits. */
  toolkit_slugs?: readonly string[] | null;
  /** Return only accounts of these users. */
  user_ids?: readonly string[] | null;
}
/** A page of connected accounts. */
export interface ConnectedAccountPage {
  current_page: number;
  items: ConnectedAccountSummary[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** A connected account as returned in a list. */
export interface ConnectedAccountSummary {
  /** Your own name for the account. */
  alias: string | null;
  /** Auth config of the account. */
  auth_config: {
    /**
     * @deprecated
     * Use `state.authScheme` instead.
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
    /** Whether Composio's own app registration is used. */
    is_composio_managed: boolean;
    /** Whether the auth config is disabled. */
    is_disabled: boolean;
  };
  created_at: string;
  /**
   * @deprecated
   * Use `state` instead.
   */
  data: {
    [key: string]: unknown;
  };
  /** Experimental fields; they may change or be removed without notice. */
  experimental?: AccountSharing;
  /** Id of the account. */
  id: string;
  /** Whether the account is disabled. */
  is_disabled: boolean;
  /** Stored state of a connection, by auth scheme and status. */
  state: ConnectionState;
  /** Status of a connected account. Only ACTIVE accounts can run tools. */
  status: ConnectionStatus;
  /** Reason for the status. */
  status_reason: string | null;
  /** Endpoint for testing the connection. */
  test_request_endpoint?: string;
  /** Toolkit of the account. */
  toolkit: {
    slug: string;
  };
  updated_at: string;
  /**
   * @deprecated
   * Your own id of the user who owns the account.
   */
  user_id: string;
  /** A short, readable id made of words. */
  word_id: string | null;
}
/** The fields to update. */
export interface ConnectedAccountUpdateParams {
  /** Your own name for the account. An empty string removes it. */
  alias?: string;
  connection?: {
    state: {
      /**
       * Must match the auth scheme of the account.
       */
      authScheme:
        "BEARER_TOKEN" | "API_KEY" | "BASIC" | "BASIC_WITH_JWT" | "GOOGLE_SERVICE_ACCOUNT" | "SERVICE_ACCOUNT";
      /** Credentials to update. Null removes a value; an omitted value is kept. */
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
  /** Experimental settings; they may change or be removed without notice. */
  experimental?: {
    /** Who else may use a SHARED account. Default: nobody. */
    acl_config_for_shared?: SharedAccessParams;
  };
}
/** Response to updating a connected account. */
export interface ConnectedAccountUpdateResult {
  /** Id of the account. */
  id: string;
  /** Status of the account after the update. */
  status: string;
  /** Whether the update was applied. */
  success: boolean;
}
/** The account is active. */
export type ConnectionActive = ConnectionFields & {
  status: "ACTIVE";
};
/** The connection has expired. The user must connect again. */
export type ConnectionExpired = ConnectionFields & {
  expired_at?: string;
  status: "EXPIRED";
};
/** The connection attempt failed. */
export type ConnectionFailed = ConnectionFields & {
  error?: string;
  error_description?: string;
  status: "FAILED";
};
/** Settings that some apps need for a connection. */
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
/** Settings that some apps need for a connection. */
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
/** The account is disabled. */
export type ConnectionInactive = ConnectionFields & {
  status: "INACTIVE";
};
/** The connection was just created. */
export type ConnectionInitializing = ConnectionFields & {
  status: "INITIALIZING";
};
/** The connection is waiting for the user to authorize it. */
export type ConnectionInitiated = ConnectionFields & {
  status: "INITIATED";
};
/** Access was revoked. */
export type ConnectionRevoked = ConnectionFields & {
  revoked_at?: string;
  status: "REVOKED";
};
/** Stored state of a connection, by auth scheme and status. */
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
/** State of an API_KEY account, by status. */
export interface ConnectionStateApiKey {
  authScheme: "API_KEY";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (ApiKeyCredentials & ConnectionActive)
    | (ApiKeyCredentials & ConnectionInactive);
}
/** State of a BASIC account, by status. */
export interface ConnectionStateBasic {
  authScheme: "BASIC";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (BasicCredentials & ConnectionActive)
    | (BasicCredentials & ConnectionInactive);
}
/** State of a BASIC_WITH_JWT account, by status. */
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
/** State of a BEARER_TOKEN account, by status. */
export interface ConnectionStateBearerToken {
  authScheme: "BEARER_TOKEN";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (BearerTokenCredentials & ConnectionActive)
    | (BearerTokenCredentials & ConnectionInactive);
}
/** State of a BILLCOM_AUTH account, by status. */
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
/** State of a CALCOM_AUTH account, by status. */
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
/** State of a DCR_OAUTH account, by status. */
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
/** State of a GOOGLE_SERVICE_ACCOUNT account, by status. */
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
/** State of a NO_AUTH account, by status. */
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
/** State of an OAUTH1 account, by status. */
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
/** State of an OAUTH2 account, by status. */
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
/** State of an S2S_OAUTH2 account, by status. */
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
/** State of a SAML account, by status. */
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
/** State of a SERVICE_ACCOUNT account, by status. */
export interface ConnectionStateServiceAccount {
  authScheme: "SERVICE_ACCOUNT";
  val:
    | ConnectionInitializing
    | ConnectionInitiated
    | (ServiceAccountCredentials & ConnectionActive)
    | (ServiceAccountCredentials & ConnectionInactive);
}
/** Status of a connected account. Only ACTIVE accounts can run tools. */
export type ConnectionStatus =
  "INITIALIZING" | "INITIATED" | "ACTIVE" | "FAILED" | "EXPIRED" | "INACTIVE" | "REVOKED" | (string & {});
/**
 * Status of a connected account. Only ACTIVE accounts can run tools.
 */
export type ConnectionStatusInput =
  "INITIALIZING" | "INITIATED" | "ACTIVE" | "FAILED" | "EXPIRED" | "INACTIVE" | "REVOKED";
/** Your own credentials for a single request, used instead of a connected account. */
export type CustomConnection =
  | {
      authScheme: "OAUTH2";
      toolkitSlug: string;
      /** Credentials of an OAUTH2 account. */
      val: Oauth2CredentialsInput;
    }
  | {
      authScheme: "DCR_OAUTH";
      toolkitSlug: string;
      /** Credentials of a DCR_OAUTH account. */
      val: DcrOauthCredentialsInput;
    }
  | {
      authScheme: "API_KEY";
      toolkitSlug: string;
      /** Credentials of an API_KEY account. */
      val: ApiKeyCredentialsInput;
    }
  | {
      authScheme: "BASIC_WITH_JWT";
      toolkitSlug: string;
      /** Credentials of a BASIC_WITH_JWT account. */
      val: BasicWithJwtCredentialsInput;
    }
  | {
      authScheme: "BASIC";
      toolkitSlug: string;
      /** Credentials of a BASIC account. */
      val: BasicCredentialsInput;
    }
  | {
      authScheme: "BEARER_TOKEN";
      toolkitSlug: string;
      /** Credentials of a BEARER_TOKEN account. */
      val: BearerTokenCredentialsInput;
    }
  | {
      authScheme: "OAUTH1";
      toolkitSlug: string;
      /** Credentials of an OAUTH1 account. */
      val: Oauth1CredentialsInput;
    }
  | {
      authScheme: "NO_AUTH";
      toolkitSlug: string;
      /** Settings that some apps need for a connection. */
      val: ConnectionFieldsInput;
    }
  | {
      authScheme: "SERVICE_ACCOUNT";
      toolkitSlug: string;
      /** Credentials of a SERVICE_ACCOUNT account. */
      val: ServiceAccountCredentialsInput;
    }
  | {
      authScheme: "GOOGLE_SERVICE_ACCOUNT";
      toolkitSlug: string;
      /** Credentials of a GOOGLE_SERVICE_ACCOUNT account. */
      val: GoogleServiceAccountCredentialsInput;
    }
  | {
      authScheme: "S2S_OAUTH2";
      toolkitSlug: string;
      /** Credentials of an S2S_OAUTH2 account. */
      val: S2sOauth2CredentialsInput;
    };
/** A standalone local tool. Its input schema must be of type `object` and list `properties`. */
export interface CustomTool {
  /**
   * What the tool does. Used by search and by the model.
   *     Limits: 1–5120 characters.
   */
  description: string;
  /**
   * Slug of the toolkit whose connection the tool uses. If omitted, the tool needs no connection.
   *     Limits: at least 1 characters.
   */
  extends_toolkit?: string;
  /** A JSON Schema, as the tool declares it. */
  input_schema: JsonSchema;
  /**
   * Display name.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** Returned unchanged. Tells clients to offer the tool directly. */
  preload?: boolean;
  /**
   * Slug of the tool. It becomes LOCAL_TOOLKIT_SLUG or LOCAL_SLUG, with at most 60 characters.
   *     Limits: at least 1 characters.
   */
  slug: string;
}
/** A named group of local tools. They need no connection. */
export interface CustomToolkit {
  /**
   * What the toolkit does. Used by search.
   *     Limits: 1–2048 characters.
   */
  description: string;
  /**
   * Name shown to users and to the model.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** Returned unchanged. Tells clients to offer the tools directly. */
  preload?: boolean;
  /**
   * Slug of the toolkit. It must not be the slug of a Composio toolkit.
   *     Limits: at least 1 characters.
   */
  slug: string;
  /**
   * Tools of the toolkit, at most 100.
   *     Limits: 1–100 items.
   */
  tools: readonly CustomToolkitTool[];
}
/** A tool of a local toolkit. Its input schema must be of type `object` and list `properties`. */
export interface CustomToolkitTool {
  /**
   * What the tool does. Used by search and by the model.
   *     Limits: 1–5120 characters.
   */
  description: string;
  /** A JSON Schema, as the tool declares it. */
  input_schema: JsonSchema;
  /**
   * Display name.
   *     Limits: 1–128 characters.
   */
  name: string;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** Returned unchanged. Tells clients to offer the tool directly. */
  preload?: boolean;
  /**
   * Slug of the tool. It becomes LOCAL_TOOLKIT_SLUG or LOCAL_SLUG, with at most 60 characters.
   *     Limits: at least 1 characters.
   */
  slug: string;
}
/** Credentials of a DCR_OAUTH account. */
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
/** Credentials of a DCR_OAUTH account. */
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
/** Parameters of the tool call. */
export interface DirectExecuteParams {
  /**
   * @deprecated
   * Enables tracing for debugging by the service.
   * @default false
   */
  allow_tracing?: boolean | null;
  /** Arguments for the tool. */
  arguments?: {
    [key: string]: unknown;
  };
  /** Id of the connected account to run the tool with. */
  connected_account_id?: string;
  /** Authentication values for the request, used instead of a connected account. */
  custom_auth_params?: {
    /** Base URL of the app's API. */
    base_url?: string;
    /** Fields to add to the request body. Few apps need them. */
    body?: {
      [key: string]: unknown;
    };
    parameters?: readonly {
      /**
       * Whether to send the value as a header or as a query parameter.
       */
      in: "query" | "header";
      /** Name of the header or query parameter. */
      name: string;
      value: string | number;
    }[];
  };
  /** Your own credentials for a single request, used instead of a connected account. */
  custom_connection_data?: CustomConnection;
  /**
   * @deprecated
   * Use `user_id` instead.
   */
  entity_id?: string;
  /** The task in natural language. The service derives the arguments from it; use it instead of `arguments`. */
  text?: string;
  /** Id of the user whose account runs the tool. */
  user_id?: string;
  /** Version of the toolkit. Default: 00000000_00. */
  version?: string;
}
/** The result of a direct tool call. */
export interface DirectExecuteResponse {
  /** Data returned by the tool. */
  data: {
    [key: string]: unknown;
  };
  /** Why the tool failed, or null if it succeeded. */
  error: string | null;
  /** Id of the request. Include it when you contact support. */
  log_id?: string;
  /** Additional information that some tools return. */
  session_info?: unknown;
  /** Whether the tool succeeded. */
  successful: boolean;
}
/** An HTTP request to the app's API. */
export interface DirectProxyParams {
  /** Binary body, as a URL or in base64. */
  binary_body?:
    | {
        base64?: never;
        /** Content type of the body. */
        content_type?: string;
        /**
         * Format: uri
         * URL of the binary content.
         */
        url: string;
      }
    | {
        /**
         * Binary content in base64.
         *     Limits: at least 1 characters.
         */
        base64: string;
        /** Content type of the body. */
        content_type?: string;
        url?: never;
      };
  /** Request body, sent as JSON. Only for POST, PUT and PATCH. */
  body?: unknown;
  /** Id of the account that authenticates the request. Default: the default account of the project. */
  connected_account_id?: string;
  /** Your own credentials for a single request, used instead of a connected account. */
  custom_connection_data?: CustomConnection;
  /** A full URL, or a path relative to the base URL of the account. */
  endpoint: string;
  /**
   * HTTP method.
   */
  method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "HEAD";
  /** Additional headers and query parameters. */
  parameters?: readonly {
    name: string;
    /**
     * Whether to send the value as a header or as a query parameter.
     */
    type: "header" | "query";
    value: string;
  }[];
}
/** The response of the app's API. */
export interface DirectProxyResponse {
  /** A binary response body. */
  binary_data?: {
    content_type: string;
    /** When the URL expires, as an ISO 8601 timestamp. */
    expires_at?: string;
    /** Size in bytes. */
    size: number;
    /** URL to download the body from. */
    url: string;
  };
  /** The response body, unless it is binary. */
  data?: unknown;
  /** Response headers of the app's API. */
  headers?: {
    [key: string]: string;
  };
  /** HTTP status of the app's API response. */
  status: number;
}
/** A presigned URL for a download. */
export interface DownloadUrl {
  /** URL to download the file from with GET. Do not send the API key. */
  download_url: string;
  /** When the URL expires, as an ISO 8601 timestamp. */
  expires_at: string;
  /** Path relative to the mount. */
  mount_relative_path: string;
  /** Path of the mount in the sandbox. */
  sandbox_mount_prefix: string;
}
/** The file to download. */
export interface DownloadUrlParams {
  /**
   * Path relative to the mount. It may contain folders.
   *     Limits: at least 1 characters.
   */
  mount_relative_path: string;
}
/** Settings for running several tools in one call. */
export interface ExecuteHelperParams {
  /** Offer the meta tool that runs several tools in one call. */
  enable_multi_execute?: boolean;
}
/** A session hook blocked the call or withheld its result. Known from documentation pages only. */
export interface ExecutionBlocked {
  /** Why the hook blocked the call. */
  block_reason?: string;
  /** Always empty. */
  data?: {
    [key: string]: unknown;
  };
  /** Message from the hook. */
  error: string;
  /** Results reported by the session's hooks. Their fields are not documented. */
  hook_results?: {
    [key: string]: unknown;
  }[];
  /** Id of the execution in the service's logs. */
  log_id?: string;
  result_type: "blocked";
}
/** The outcome of a call: the tool succeeded or failed, or the call was not approved. */
export interface ExecutionResult {
  /** Data returned by the tool, as described by its output schema. */
  data: {
    [key: string]: unknown;
  };
  /** Why the tool failed. The HTTP status is still 200. Can be null or empty even if the tool failed: check `result_type`. */
  error: string | null;
  /** Results reported by the session's hooks. Their fields are not documented. */
  hook_results?: {
    [key: string]: unknown;
  }[];
  /** The charge for calling an instant tool. */
  instant_charge?: InstantCharge;
  /** Id of the execution in the service's logs. */
  log_id: string;
  /** Missing in responses of older deployments. */
  result_type?: "completed" | "failed";
}
/** The file to delete. */
export interface FileDeleteParams {
  /**
   * Path relative to the mount. It may contain folders.
   *     Limits: at least 1 characters.
   */
  mount_relative_path: string;
}
/** Response to deleting a file. */
export interface FileDeleteResult {
  /** Path relative to the mount. */
  mount_relative_path: string;
  /** Path of the mount in the sandbox. */
  sandbox_mount_prefix: string;
}
export interface FileListQuery {
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Number of items per page, from 1 to 500.
   *     Limits: 1–500.
   * @default 100
   */
  limit?: number;
  /**
   * Return only files whose path starts with this prefix.
   *     Limits: at least 1 characters.
   */
  mount_relative_prefix?: string;
}
/** A page of files. */
export interface FilePage {
  items: SessionFile[];
  /** Cursor of the next page. Absent on the last page. */
  next_cursor?: string;
}
/** Upload location of the file. Pass `key` to the tool after uploading. */
export interface FileUpload {
  /** Id of the upload. */
  id: string;
  /** Key to reference in the tool's file argument. */
  key: string;
  /** Storage details of the upload. */
  metadata: {
    /** For azure_blob_storage, send the header x-ms-blob-type: BlockBlob. */
    storage_backend: "s3" | "azure_blob_storage" | (string & {});
  };
  /** URL to upload the file to with PUT. Do not send the API key. */
  new_presigned_url: string;
  /**
   * @deprecated
   * Use `new_presigned_url` instead.
   */
  newPresignedUrl: string;
  /**
   * @deprecated
   * Always `new`.
   */
  type: "new" | (string & {});
}
/** The file to upload for a tool. */
export interface FileUploadParams {
  /** Name of the file. */
  filename: string;
  /** MD5 hash of the file, in hexadecimal. */
  md5: string;
  /** Media type of the file. */
  mimetype: string;
  /** Slug of the tool that uses the file. */
  tool_slug: string;
  /** Slug of the tool's toolkit. */
  toolkit_slug: string;
}
/** A toolkit that was looked up by slug. */
export interface FoundToolkit {
  /** Who may use the toolkit. Experimental. Seen in the v3 document only. */
  access?: "all" | "user" | (string & {});
  /** URL of a guide to setting up authentication. */
  auth_guide_url?: string | null;
  /** Auth schemes that the toolkit supports. */
  auth_schemes?: string[];
  /** Auth schemes that work without your own app registration. */
  composio_managed_auth_schemes?: string[];
  /**
   * @deprecated
   * Deprecated fields.
   */
  deprecated: {
    toolkitId: string;
  };
  /** Present if the toolkit has tools that run without a connected account. Seen in the v3 document only. */
  instant?: {
    supported: true;
  };
  /**
   * @deprecated
   * Always false in current responses.
   */
  is_local_toolkit: boolean;
  /** Metadata of the toolkit. */
  meta: {
    /** URL of the app's website. */
    app_url?: string | null;
    categories: {
      id: string;
      name: string;
    }[];
    created_at: string;
    /** What the toolkit does. */
    description: string;
    /** URL of the logo. */
    logo: string;
    tools_count: number;
    triggers_count: number;
    updated_at: string;
    /** The requested version, or the latest one. */
    version: string;
  };
  /** Display name. */
  name: string;
  /** Whether the toolkit works without a connected account. */
  no_auth?: boolean;
  /** Slug that identifies the toolkit in API calls. */
  slug: string;
  /** native: provided by Composio. custom: registered by the project. */
  type: "native" | "custom" | (string & {});
}
/** A page of toolkits that were looked up by slug. */
export interface FoundToolkitPage {
  current_page: number;
  items: FoundToolkit[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** Credentials of a GOOGLE_SERVICE_ACCOUNT account. */
export type GoogleServiceAccountCredentials = ConnectionFields & {
  credentials_json: string;
};
/** Credentials of a GOOGLE_SERVICE_ACCOUNT account. */
export type GoogleServiceAccountCredentialsInput = ConnectionFieldsInput &
  ({
    credentials_json: string;
  } & {
    [key: string]: unknown;
  });
/** Local tools for this request only. The session does not keep them. */
export interface InlineCustomTools {
  custom_toolkits?: readonly CustomToolkit[];
  custom_tools?: readonly CustomTool[];
}
/** A question that the user must answer before the call runs. */
export interface InputRequest {
  /** The question to show to the user. */
  message: string;
  /** How to ask for the input. */
  mode: "form" | (string & {});
  /** JSON Schema of `content` in the response: a flat object of strings, numbers, booleans and enums. */
  requested_schema: {
    [key: string]: unknown;
  };
  /** Type of the request. */
  type: "elicitation" | (string & {});
}
/** The call needs approval and has not run. Experimental. */
export interface InputRequired {
  /** Results reported by the session's hooks. Their fields are not documented. */
  hook_results?: {
    [key: string]: unknown;
  }[];
  /** The questions, by request id. */
  input_requests: {
    [key: string]: InputRequest;
  };
  /** Opaque state. Send it back unchanged with the responses. */
  request_state?: string;
  result_type: "input_required";
}
/** The response to one question. */
export interface InputResponse {
  /**
   * The user's decision.
   */
  action: "accept" | "decline" | "cancel";
  /** The input, as `requested_schema` describes it. For an approval: `{ decision: "approve" }`. */
  content?: {
    [key: string]: unknown;
  };
}
/** The charge for calling an instant tool. */
export interface InstantCharge {
  /** Amount as a decimal number, for example 0.0025. */
  amount: string;
  /** Who charges the amount. */
  charged_by: string;
  /** ISO 4217 currency code. */
  currency: string;
}
/** Tools that run on a Composio account and are charged per call. On by default; `false` turns them off. */
export type InstantParams =
  | false
  | {
      /** Whether to return the charge of each call as `instant_charge`. Default: false. */
      return_instant_charge?: boolean;
      /** Limits instant tools to certain toolkits. */
      toolkits?:
        | {
            disable?: never;
            /** Allow only these toolkits, by slug. */
            enable: readonly string[];
          }
        | {
            /** Allow all toolkits except these, by slug. */
            disable: readonly string[];
            enable?: never;
          };
      /** Limits the instant tools of a toolkit, by toolkit slug. An update replaces the whole map. */
      tools?: {
        [key: string]:
          | {
              disable?: never;
              /** Allow only these tools, by slug. */
              enable: readonly string[];
            }
          | {
              /** Allow all tools except these, by slug. */
              disable: readonly string[];
              enable?: never;
            };
      };
    };
/** A JSON Schema, as the tool declares it. */
export interface JsonSchema {
  [key: string]: unknown;
}
/** Settings for how the agent manages connections. */
export interface ManageConnectionsParams {
  /**
   * Format: uri
   * URL to redirect the user to after connecting an account.
   */
  callback_url?: string;
  /**
   * Offer the meta tool that starts connections.
   * @default true
   */
  enable?: boolean | null;
  /**
   * Allow COMPOSIO_MANAGE_CONNECTIONS to delete accounts.
   * @default true
   */
  enable_connection_removal?: boolean | null;
  /**
   * Also offer COMPOSIO_WAIT_FOR_CONNECTIONS.
   * @default false
   */
  enable_wait_for_connections?: boolean | null;
}
/** A meta tool call. */
export interface MetaToolExecuteParams {
  /**
   * Arguments of the meta tool, as described by its input schema.
   * @default {}
   */
  arguments?: {
    [key: string]: unknown;
  };
  /** Local tools for this request only. The session does not keep them. */
  experimental?: InlineCustomTools;
  /** Responses to the `input_requests` of an earlier result, by request id. Repeat the slug and arguments unchanged. Experimental. */
  input_responses?: {
    [key: string]: InputResponse;
  };
  /** The `request_state` of the earlier result, unchanged. Experimental. */
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
/** Settings for several accounts per toolkit. */
export interface MultiAccountParams {
  /** Allow several accounts per toolkit. Default: the project setting. */
  enable?: boolean;
  /**
   * Maximum number of accounts per toolkit.
   *     Limits: 2–10.
   */
  max_accounts_per_toolkit?: number;
  /** Require every call to name its account. Default: false. */
  require_explicit_selection?: boolean;
}
/** Credentials of an OAUTH1 account. */
export type Oauth1Credentials = ConnectionFields & {
  callback_url?: string;
  consumer_key?: string;
  oauth_token: string;
  oauth_token_secret: string;
  oauth_verifier?: string;
  redirectUrl?: string;
};
/** Credentials of an OAUTH1 account. */
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
/** Credentials of an OAUTH2 account. */
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
/** Credentials of an OAUTH2 account. */
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
/** When to ask the user before a tool runs. Predates `require_approval`. */
export interface PermissionsParams {
  /**
   * Action for a call that no override matches.
   */
  default: "allow_all" | "ask_every_call" | "ask_once_per_session";
  /** Overrides by TOOL_SLUG:account_id, or *:account_id for all tools of an account. __none__ stands for no account. The more specific key wins. */
  overrides?: {
    [key: string]: "always_allow" | "always_deny" | "ask_once" | "ask_always";
  };
}
/** App tools that the session offers directly, in addition to the meta tools. */
export interface PreloadParams {
  /** Tool slugs, or "all" (at most 1000 tools, and only with an allow list of toolkits). */
  tools?: readonly string[] | string;
}
/** A file that was uploaded for a tool. */
export interface ProjectFile {
  /** Name of the file. */
  filename: string;
  /** MD5 hash of the file, in hexadecimal. */
  md5: string;
  /** Media type of the file. */
  mimetype: string;
  /** Slug of the tool that uses the file. */
  tool_slug: string;
  /** Slug of the tool's toolkit. */
  toolkit_slug: string;
}
export interface ProjectFileListQuery {
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Number of items per page, at most 50.
   *     Limits: at most 50.
   */
  limit?: number | null;
  /** Return only files for this tool. */
  tool_slug?: string;
  /** Return only files for this toolkit. */
  toolkit_slug?: string;
}
/** A page of files. */
export interface ProjectFilePage {
  current_page: number;
  items: ProjectFile[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** The response of the app's API. */
export interface ProxiedResponse {
  /** A binary response body. */
  binary_data?: {
    content_type: string;
    /** When the URL expires, as an ISO 8601 timestamp. */
    expires_at?: string;
    /** Size in bytes. */
    size: number;
    /** URL to download the body from. */
    url: string;
  };
  /** The response body, unless it is binary. */
  data?: unknown;
  /** Response headers of the app's API. */
  headers?: {
    [key: string]: string;
  };
  /** Results reported by the session's hooks. Their fields are not documented. */
  hook_results?: {
    [key: string]: unknown;
  }[];
  /**
   * Missing in responses of older deployments.
   */
  result_type?: "completed";
  /** HTTP status of the app's API response. */
  status: number;
}
/** An HTTP request to the app's API. */
export interface ProxyExecuteParams {
  /** Binary body, as a URL or in base64. */
  binary_body?:
    | {
        base64?: never;
        /** Content type of the body. */
        content_type?: string;
        /**
         * Format: uri
         * URL of the binary content.
         */
        url: string;
      }
    | {
        /**
         * Binary content in base64.
         *     Limits: at least 1 characters.
         */
        base64: string;
        /** Content type of the body. */
        content_type?: string;
        url?: never;
      };
  /** Request body, sent as JSON. Only for POST, PUT and PATCH. */
  body?: unknown;
  /** Your own credentials for a single request, used instead of a connected account. */
  custom_connection_data?: CustomConnection;
  /** A full URL, or a path relative to the base URL of the account. */
  endpoint: string;
  /**
   * HTTP method.
   */
  method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "HEAD";
  /** Additional headers and query parameters. */
  parameters?: readonly {
    name: string;
    /**
     * Whether to send the value as a header or as a query parameter.
     */
    type: "header" | "query";
    value: string;
  }[];
  /** Slug of the toolkit whose account authenticates the request. */
  toolkit_slug: string;
}
/** The outcome of a proxied request. */
export type ProxyExecuteResponse = ProxiedResponse | InputRequired | ExecutionBlocked;
/** Settings for proxy calls by the agent. */
export interface ProxyHelperParams {
  /** Offer the meta tool COMPOSIO_PROXY_EXECUTE. `false` also turns off proxy calls from the workbench. */
  enable: boolean;
}
/** Credentials of an S2S_OAUTH2 account. */
export type S2sOauth2Credentials = ConnectionFields & {
  access_token: string;
  client_id?: string;
  client_secret?: string;
  expires_at?: string;
  expires_in?: number | string | null;
  scope?: string | string[] | null;
  token_type?: string;
};
/** Credentials of an S2S_OAUTH2 account. */
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
/** Size of the sandbox: 1, 2, 4 or 8 vCPU, with the same number of GB of memory. Default: standard. */
export type SandboxSize = "standard" | "medium" | "large" | "xlarge" | (string & {});
/**
 * Size of the sandbox: 1, 2, 4 or 8 vCPU, with the same number of GB of memory. Default: standard.
 */
export type SandboxSizeInput = "standard" | "medium" | "large" | "xlarge";
/** A session config saved in the dashboard. Apply it with `experimental.session_config_id`. */
export interface SavedSessionConfig {
  /** Whether it is archived. An archived config can be read, but not applied to a session. */
  archived: boolean;
  /** The saved settings. Settings that are absent are left to the session. Known from documentation pages: other fields may appear. */
  config: {
    /** Filters tools by their hints. */
    tags?: {
      /** Exclude tools with any of these hints. */
      disable?: ToolHint[];
      /** Include only tools with at least one of these hints. */
      enable?: ToolHint[];
    };
    /** The toolkits that a session may use. */
    toolkits?:
      | {
          /** Allow only these. */
          enable: string[];
        }
      | {
          /** Allow all except these. */
          disable: string[];
        };
    /** The tools that a session may use, by toolkit slug. */
    tools?: {
      [key: string]:
        | {
            /** Allow only these. */
            enable: string[];
          }
        | {
            /** Allow all except these. */
            disable: string[];
          }
        | {
            /** Filters tools by their hints. */
            tags: {
              /** Exclude tools with any of these hints. */
              disable?: ToolHint[];
              /** Include only tools with at least one of these hints. */
              enable?: ToolHint[];
            };
          };
    };
  };
  /** ISO 8601 timestamp. */
  created_at: string;
  /** Description of the config. */
  description: string | null;
  /** Id of the saved session config, prefixed with sc_. */
  id: string;
  /** Name in the dashboard. */
  name: string;
  /** ISO 8601 timestamp. */
  updated_at: string;
}
export interface SavedSessionConfigListQuery {
  /** If true, return only archived session configs. */
  archived?: boolean;
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Number of items per page, at most 100. Default: 20.
   *     Limits: at most 100.
   */
  limit?: number | null;
  /** Search term. */
  search?: string;
}
/** A page of saved session configs, most recently updated first. */
export interface SavedSessionConfigPage {
  items: SavedSessionConfigSummary[];
  /** Cursor of the next page. Null on the last page. */
  next_cursor: string | null;
}
/** A saved session config without its settings. */
export interface SavedSessionConfigSummary {
  /** Whether it is archived. An archived config can be read, but not applied to a session. */
  archived: boolean;
  /** ISO 8601 timestamp. */
  created_at: string;
  /** Id of the saved session config, prefixed with sc_. */
  id: string;
  /** Name in the dashboard. */
  name: string;
  /** ISO 8601 timestamp. */
  updated_at: string;
}
/** Settings for tool search. */
export interface SearchHelperParams {
  /** Offer the search meta tool. */
  enable?: boolean;
}
/** Credentials of a SERVICE_ACCOUNT account. */
export type ServiceAccountCredentials = ConnectionFields & {
  application_id: string;
  installation_id: string;
  private_key: string;
};
/** Credentials of a SERVICE_ACCOUNT account. */
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
  /** Local tools for this request only. The session does not keep them. */
  experimental?: InlineCustomTools;
}
/** The effective config. Its keys differ from the keys of a request: `enabled` and `disabled` instead of `enable` and `disable`. */
export interface SessionConfig {
  /** Auth config id by toolkit slug. */
  auth_configs?: {
    [key: string]: string;
  };
  /** Ids of the accounts that the session may use, by toolkit slug. */
  connected_accounts?: {
    [key: string]: string[];
  };
  /** Settings for running several tools in one call. */
  execute: {
    /** Whether several tools can run in one call. */
    enable_multi_execute?: boolean;
  };
  /** The hooks of the session. That the response includes them is inferred. */
  hooks?: {
    [key: string]: unknown;
  }[];
  /** Tools that run on a Composio account. False if they are turned off. */
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
  /** Settings for how the agent manages connections. */
  manage_connections?: {
    /**
     * Format: uri
     * URL to redirect the user to after connecting an account.
     */
    callback_url?: string;
    /**
     * Whether COMPOSIO_MANAGE_CONNECTIONS may delete accounts.
     * @default true
     */
    enable_connection_removal?: boolean;
    /**
     * Whether COMPOSIO_WAIT_FOR_CONNECTIONS is offered.
     * @default false
     */
    enable_wait_for_connections?: boolean;
    /**
     * Whether the agent may start connections.
     * @default true
     */
    enabled?: boolean;
  };
  /** Settings for several accounts per toolkit. */
  multi_account?: {
    /** Whether a toolkit may have several accounts. */
    enable?: boolean;
    /** Maximum number of accounts per toolkit. Default: 5. */
    max_accounts_per_toolkit?: number;
    /** Whether every call must name its account. */
    require_explicit_selection?: boolean;
  };
  /** App tools offered in addition to the meta tools. */
  preload: {
    /** Tool slugs, or "all". */
    tools: string[] | "all";
  };
  /** Settings for proxy calls by the agent. */
  proxy_execute?: {
    /** Whether COMPOSIO_PROXY_EXECUTE is offered. */
    enable?: boolean;
  };
  /** Settings for tool search. */
  search: {
    /** Whether the search meta tool is offered. */
    enable?: boolean;
  };
  /** The effective filter by hints. */
  tags?: SessionTagFilter;
  /** The effective allow list or deny list. */
  toolkits?:
    | {
        enabled: string[];
        /** Slugs of the toolkits whose tools need approval before each call. */
        require_approval?: string[];
      }
    | {
        disabled: string[];
        /** Slugs of the toolkits whose tools need approval before each call. */
        require_approval?: string[];
      }
    | {
        /** Slugs of the toolkits whose tools need approval before each call. */
        require_approval: string[];
      };
  /** The effective selection of tools, by toolkit slug. */
  tools?: {
    [key: string]:
      | {
          enabled: string[];
          /** Slugs of the tools that need approval before each call. */
          require_approval?: string[];
        }
      | {
          disabled: string[];
          /** Slugs of the tools that need approval before each call. */
          require_approval?: string[];
        }
      | {
          /** Slugs of the tools that need approval before each call. */
          require_approval?: string[];
          /** The effective filter by hints. */
          tags: SessionTagFilter;
        }
      | {
          /** Slugs of the tools that need approval before each call. */
          require_approval: string[];
        };
  };
  /** Your own id of the user. */
  user_id: string;
  /**
   * The sandbox where the agent runs code.
   * @default {
   *       "enable": true,
   *       "proxy_execution_enabled": true
   *     }
   */
  workbench?: {
    /** Responses longer than this many characters are written to a file. */
    auto_offload_threshold?: number;
    /** Whether the tools that run code are offered. */
    enable?: boolean;
    /** Whether code in the sandbox may call APIs through the connected accounts. */
    proxy_execution_enabled?: boolean;
    /** Size of the sandbox: 1, 2, 4 or 8 vCPU, with the same number of GB of memory. Default: standard. */
    sandbox_size?: SandboxSize;
    /** Whether code in the sandbox may run tools. */
    tool_execution_enabled?: boolean;
  };
}
/** Experimental settings; they may change without notice. */
export interface SessionCreateExperimental {
  /** Information about the user for the assistive prompt. */
  assistive_prompt_config?: {
    /** IANA time zone name, for example Europe/Zurich. */
    user_timezone?: string;
  };
  /** Local toolkits. */
  custom_toolkits?: readonly CustomToolkit[];
  /** Local tools. Your own process runs them. */
  custom_tools?: readonly CustomTool[];
  /** Trades accuracy for speed. The service does not document how. */
  fast_mode?: boolean;
  /** Base URL of connect links. */
  link_url_overwrite?: string;
  /**
   * What the session's MCP server does with a call that needs approval if the MCP client cannot ask the user. Default: deny.
   */
  no_elicitation_support_fallback?: "deny" | "allow";
  /** When to ask the user before a tool runs. Predates `require_approval`. */
  permissions?: PermissionsParams;
  /**
   * Id of a saved session config, `sc_…`. Cannot be combined with `toolkits`, `tools`, `tags`, `hooks`, `custom_tools` or `custom_toolkits`.
   *     Limits: at least 1 characters.
   */
  session_config_id?: string;
  /** Settings for feedback from the agent. */
  submit_feedback?: {
    /**
     * Offer COMPOSIO_SUBMIT_FEEDBACK.
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
  /** Settings for running several tools in one call. */
  execute?: ExecuteHelperParams;
  /** Experimental settings; they may change without notice. */
  experimental?: SessionCreateExperimental;
  /** Checks that the service runs before or after tool calls. Known from documentation pages only. */
  hooks?: readonly SessionHook[];
  /** Tools that run on a Composio account and are charged per call. On by default; `false` turns them off. */
  instant?: InstantParams;
  /** Settings for how the agent manages connections. */
  manage_connections?: ManageConnectionsParams;
  /** Settings for several accounts per toolkit. */
  multi_account?: MultiAccountParams;
  /** App tools that the session offers directly, in addition to the meta tools. */
  preload?: PreloadParams;
  /** Settings for proxy calls by the agent. */
  proxy_execute?: ProxyHelperParams;
  /** Settings for tool search. */
  search?: SearchHelperParams;
  /** Selects tools by their hints. A list is equivalent to `enable`. Inside `tools`, the filter replaces the session-wide `tags` for that toolkit. */
  tags?: TagFilter;
  /** Toolkits of the session: an allow list or a deny list, not both. Default: all toolkits. */
  toolkits?: ToolkitFilter;
  /** Selects tools, by toolkit slug. An unknown tool slug is an error. */
  tools?: {
    [key: string]: ToolFilter;
  };
  /**
   * Your own id of the user whose accounts the session uses.
   *     Limits: at least 1 characters.
   */
  user_id: string;
  /** The sandbox where the agent runs code. Changing it starts a new sandbox. */
  workbench?: WorkbenchParams;
}
/** Response to deleting a session. */
export interface SessionDeleteResult {
  deleted: true;
  /** Id of the deleted session. */
  session_id: string;
}
/** A file of the session. */
export interface SessionFile {
  /** ISO 8601 timestamp. */
  last_modified: string;
  /** Path relative to the mount. */
  mount_relative_path: string;
  /** Path of the mount in the sandbox. */
  sandbox_mount_prefix: string;
  /** Size in bytes. */
  size: number;
}
/** A check that the service runs before or after tool calls. Known from documentation pages only, so additional fields are passed on. */
export type SessionHook = {
  /** Calls that the hook applies to. Additional fields are passed on. */
  applies_to: {
    /** Slugs of toolkits. */
    toolkits?: readonly string[];
  } & {
    [key: string]: unknown;
  };
  /** How the hook decides. Additional fields are passed on. */
  handler: {
    /** Action to take if the condition is met: `block`. */
    action?: string;
    /** Condition in plain language, for `condition_check`. */
    condition?: string;
    /** Type of handler: `condition_check` or `webhook`. */
    type: string;
  } & {
    [key: string]: unknown;
  };
  /** Your own id of the hook. */
  id: string;
  /** Display name. */
  name: string;
  /**
   * When the hook runs.
   */
  type: "before_execute" | "after_execute";
} & {
  [key: string]: unknown;
};
/** A Tool Router session. */
export interface SessionInfo {
  config: SessionConfig;
  /** Version of the config. Every update increments it. */
  config_version: number;
  /** Experimental fields; they may change without notice. */
  experimental?: {
    /** System prompt for the agent. Returned only when the session is created. */
    assistive_prompt?: string;
    custom_toolkits?: BoundCustomToolkit[];
    custom_tools?: BoundCustomTool[];
    /** What the session's MCP server does with a call that needs approval if the MCP client cannot ask the user. */
    no_elicitation_support_fallback?: "deny" | "allow" | (string & {});
    /** The saved session config that was applied. */
    source_session_config?: {
      /** Id of the saved session config, `sc_…`. */
      id: string;
    };
  };
  /** MCP server of the session. */
  mcp: {
    /** Transport of the MCP server. */
    type: "http" | (string & {});
    /**
     * Format: uri
     * URL of the MCP server. Requests need the same credential header as the API.
     */
    url: string;
  };
  /** Id of the session, prefixed with trs_. */
  session_id: string;
  /** Slugs of the tools that the session offers. */
  tool_router_tools: string[];
  warnings?: SessionWarning[];
}
/** The effective filter by hints. */
export interface SessionTagFilter {
  /** Excludes tools with any of these hints. */
  disabled?: ToolHint[];
  /** Includes only tools with at least one of these hints. */
  enabled?: ToolHint[];
  /** Tools with any of these hints need approval before each call. */
  require_approval?: ToolHint[];
}
/** A page of the tools that a session offers. */
export interface SessionToolPage {
  current_page: number;
  items: Tool[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface SessionToolsQuery {
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Number of items per page, at most 500.
   *     Limits: at most 500.
   */
  limit?: number;
}
/** Experimental settings; they may change without notice. Null removes a setting. */
export interface SessionUpdateExperimental {
  /** Trades accuracy for speed. The service does not document how. */
  fast_mode?: boolean | null;
  /** Base URL of connect links. */
  link_url_overwrite?: string | null;
  /**
   * What the session's MCP server does with a call that needs approval if the MCP client cannot ask the user. Default: deny.
   */
  no_elicitation_support_fallback?: "deny" | "allow";
  /** When to ask the user before a tool runs. Predates `require_approval`. */
  permissions?: PermissionsParams | null;
  /**
   * Id of a saved session config to apply, `sc_…`. Cannot be combined with `toolkits`, `tools`, `tags` or `hooks`.
   *     Limits: at least 1 characters.
   */
  session_config_id?: string;
  /** Settings for feedback from the agent. */
  submit_feedback?: {
    /** Offer COMPOSIO_SUBMIT_FEEDBACK. */
    enable: boolean;
  } | null;
}
/** The settings to update. Omitted settings are kept, null removes a setting, and a map replaces the whole map. */
export interface SessionUpdateParams {
  /** Auth config id by toolkit slug. */
  auth_configs?: {
    [key: string]: string;
  } | null;
  /** Ids of the accounts that the session may use, by toolkit slug. One per toolkit, unless `multi_account` allows several. */
  connected_accounts?: {
    [key: string]: readonly string[];
  } | null;
  /** Settings for running several tools in one call. */
  execute?: ExecuteHelperParams | null;
  /**
   * Apply the update only if the config still has this version; otherwise the service responds with 409. Some deployments do not accept this field and respond with 400.
   *     Limits: at least 1.
   */
  expected_config_version?: number;
  /** Experimental settings; they may change without notice. Null removes a setting. */
  experimental?: SessionUpdateExperimental | null;
  /** Replaces all hooks. Null removes them. Known from documentation pages only. */
  hooks?: readonly SessionHook[] | null;
  /** Tools that run on a Composio account and are charged per call. On by default; `false` turns them off. */
  instant?: InstantParams;
  /** Settings for how the agent manages connections. */
  manage_connections?: ManageConnectionsParams | null;
  /** Settings for several accounts per toolkit. */
  multi_account?: MultiAccountParams | null;
  /** App tools that the session offers directly, in addition to the meta tools. */
  preload?: PreloadParams | null;
  /** Settings for proxy calls by the agent. */
  proxy_execute?: ProxyHelperParams | null;
  /** Settings for tool search. */
  search?: SearchHelperParams | null;
  /** Selects tools by their hints. A list is equivalent to `enable`. Inside `tools`, the filter replaces the session-wide `tags` for that toolkit. */
  tags?: TagFilter | null;
  /** Toolkits of the session. Null allows all toolkits again; an empty `enable` list allows none. */
  toolkits?: ToolkitFilter | null;
  /** Selects tools, by toolkit slug. An unknown tool slug is an error. */
  tools?: {
    [key: string]: ToolFilter;
  } | null;
  /** The sandbox where the agent runs code. Changing it starts a new sandbox. */
  workbench?: WorkbenchParams | null;
}
/** A warning. The session still works. */
export interface SessionWarning {
  /** Stable code to compare with. */
  code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE" | (string & {});
  /** Human-readable message. */
  message: string;
}
/** Who else may use a SHARED account. Visible to its creator and to API keys. */
export interface SharedAccess {
  /** Whether all users of the project may use the account. */
  allow_all_users: boolean;
  /** Ids of additional users who may use the account. */
  allowed_user_ids: string[];
  /** Ids of users who may not use the account. */
  not_allowed_user_ids: string[];
}
/** Who else may use a SHARED account. Default: nobody. */
export interface SharedAccessParams {
  /** Whether all users of the project may use the account. */
  allow_all_users?: boolean;
  /**
   * Ids of additional users who may use the account.
   *     Limits: at most 1000 items.
   */
  allowed_user_ids?: readonly string[];
  /**
   * Ids of users who may not use the account, regardless of the other settings.
   *     Limits: at most 1000 items.
   */
  not_allowed_user_ids?: readonly string[];
}
/** Selects tools by their hints. A list is equivalent to `enable`. Inside `tools`, the filter replaces the session-wide `tags` for that toolkit. */
export type TagFilter =
  | readonly ToolHintInput[]
  | {
      /** Excludes tools with any of these hints. */
      disable?: readonly ToolHintInput[];
      /** Includes only tools with at least one of these hints. */
      enable?: readonly ToolHintInput[];
      /**
       * Tools with any of these hints need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly ToolHintInput[];
    };
/** A tool with its schemas. */
export interface Tool {
  /** All available versions. */
  available_versions: string[];
  /** Copies of other fields under their old names. */
  deprecated: {
    available_versions: string[];
    displayName: string;
    is_deprecated: boolean;
    toolkit: {
      logo: string;
    };
    version: string;
  };
  /** Description of the tool, for the model. */
  description: string;
  /** Description of the tool, for people. */
  human_description?: string;
  /** A JSON Schema, as the tool declares it. */
  input_parameters: JsonSchema;
  /** Present if the tool can run without a connected account and is charged through Composio. Seen in the v3 document only. */
  instant?: {
    /** Price of a call. Present only with `include_pricing`. */
    price?: {
      /** Human-readable price. */
      description?: string;
      /** Human-readable discount. */
      discount?: string | null;
    };
    supported: true;
  };
  /** Whether the tool is deprecated. */
  is_deprecated: boolean;
  /** Display name. */
  name: string;
  /** Whether the tool runs without a connected account. */
  no_auth: boolean;
  /** A JSON Schema, as the tool declares it. */
  output_parameters: JsonSchema;
  /** Required scopes in structured form; null for older tools. `source` and everything nested below `any_of` were seen in the v3 document only. */
  scope_requirements: {
    /** All of these are required. */
    all_of: (
      | string
      | {
          /**
           * At least one of these is required.
           *     Limits: at least 1 items.
           */
          any_of: (
            | string
            | {
                /**
                 * All of these are required together.
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
          /** Applies only if the arguments have these values, by argument name. */
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
  /** Scopes that the account should have. */
  scopes: string[];
  /** Slug that identifies the tool in calls. */
  slug: string;
  /** Hints and categories. */
  tags: string[];
  /** Toolkit of the auth config. */
  toolkit: {
    /** URL of the logo. */
    logo: string;
    name: string;
    slug: string;
  };
  /** Version that this definition describes. */
  version: string;
}
/** A tool call. */
export interface ToolExecuteParams {
  /** Connected account to use, by id or alias, or "instant_account". Required if there are several. Meta tools take accounts in their own arguments. */
  account?: string;
  /**
   * Arguments of the tool, as described by its input schema.
   * @default {}
   */
  arguments?: {
    [key: string]: unknown;
  };
  /** Return a long result as a preview and store the full result in a file of the session. Default: false. */
  enable_auto_workbench_offload?: boolean;
  /** Local tools for this request only. The session does not keep them. */
  experimental?: InlineCustomTools;
  /** Responses to the `input_requests` of an earlier result, by request id. Repeat the slug and arguments unchanged. Experimental. */
  input_responses?: {
    [key: string]: InputResponse;
  };
  /** The `request_state` of the earlier result, unchanged. Experimental. */
  request_state?: string;
  /**
   * Slug of a tool or meta tool.
   *     Limits: at least 1 characters.
   */
  tool_slug: string;
}
/** The outcome of a tool call. */
export type ToolExecuteResponse = ExecutionResult | InputRequired | ExecutionBlocked;
/** Selects the tools of one toolkit: an allow list, a deny list or hints. */
export type ToolFilter =
  | {
      disable?: never;
      /** Allow only these tools, by slug. */
      enable: readonly string[];
      /**
       * Slugs of tools that need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly string[];
      tags?: never;
    }
  | {
      /** Allow all tools except these, by slug. */
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
      /** Selects tools by their hints. A list is equivalent to `enable`. Inside `tools`, the filter replaces the session-wide `tags` for that toolkit. */
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
/** A hint that a tool provides about its behavior. `createHint` and `updateHint` are known from documentation pages only. */
export type ToolHint =
  "readOnlyHint" | "createHint" | "updateHint" | "destructiveHint" | "idempotentHint" | "openWorldHint" | (string & {});
/**
 * A hint that a tool provides about its behavior. `createHint` and `updateHint` are known from documentation pages only.
 */
export type ToolHintInput =
  "readOnlyHint" | "createHint" | "updateHint" | "destructiveHint" | "idempotentHint" | "openWorldHint";
export interface ToolListQuery {
  /** Return only tools that these auth configs can run. */
  auth_config_ids?: string | readonly string[];
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * If `true`, return only the most important tools.
   */
  important?: "true" | "false";
  /**
   * Include deprecated tools.
   * @default true
   */
  include_deprecated?: boolean;
  /**
   * Include the prices of instant tools. Seen in the v3 document only.
   * @default false
   */
  include_pricing?: boolean;
  /**
   * Number of items per page, at most 1000.
   *     Limits: at most 1000.
   */
  limit?: number | null;
  /** Search term for name, slug and description. */
  query?: string;
  /** Return only tools for these scopes. */
  scopes?: readonly string[] | null;
  /**
   * @deprecated
   * Use `query` instead.
   */
  search?: string;
  /** Return only tools with at least one of these tags. */
  tags?: readonly string[];
  /** Return only these tools, as a comma-separated list. Other filters are then ignored. */
  tool_slugs?: string;
  /** Return only tools of this toolkit. */
  toolkit_slug?: string;
  /** `latest`, or a version per toolkit. */
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
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface ToolQuery {
  /**
   * Include the prices of instant tools. Seen in the v3 document only.
   * @default false
   */
  include_pricing?: boolean;
  /** `latest`, or a version per toolkit. */
  toolkit_versions?:
    | null
    | string
    | {
        [key: string]: string;
      };
  /** Version to return. */
  version?: string;
}
/** The searches to run. */
export interface ToolSearchParams {
  /** Local tools for this request only. The session does not keep them. */
  experimental?: InlineCustomTools;
  /** Name of the model that will use the tools. */
  model?: string;
  /**
   * Queries to run in parallel.
   *     Limits: 1–7 items.
   */
  queries: readonly ToolSearchQuery[];
}
/** A search query. */
export interface ToolSearchQuery {
  /**
   * Known values, as comma-separated key:value pairs.
   *     Limits: at most 500 characters.
   */
  known_fields?: string;
  /**
   * Detailed description of the task.
   *     Limits: 1–1024 characters.
   */
  use_case: string;
}
/** The search results. */
export interface ToolSearchResponse {
  /** Which queries failed and why, or null if none failed. */
  error: string | null;
  /** Recommended next steps, in order. */
  next_steps_guidance: string[];
  /** One result per query, in the same order. */
  results: ToolSearchResult[];
  /** The workflow that connects related calls. */
  session: {
    /** Whether the id is new. */
    generate_id: boolean;
    /** Workflow id for later meta tool calls. Not the id of the session. */
    id: string;
    /** Instructions for the model. */
    instructions: string;
  };
  /** Whether all queries succeeded. */
  success: boolean;
  /** Current time of the service. */
  time_info: {
    /** ISO 8601 timestamp. */
    current_time_utc: string;
    current_time_utc_epoch_seconds: number;
    /** Instructions for the model. */
    message: string;
  };
  /** Tool definitions by slug. Each tool is listed once. */
  tool_schemas: {
    [key: string]: ToolSearchSchema;
  };
  /** Connection status of each toolkit that was found. */
  toolkit_connection_statuses: ToolkitConnectionStatus[];
}
/** The result of one query. */
export interface ToolSearchResult {
  /** Use case of the cached plan. Seen in the v3 document only. */
  cached_plan_usecase?: string;
  /** Estimated difficulty of the task. */
  difficulty?: string;
  /** Why this query failed, if it did. */
  error?: string | null;
  /** Guidance on using the tools. */
  execution_guidance?: string;
  /** Number of the query, starting at 1. */
  index: number;
  /** Known pitfalls. */
  known_pitfalls?: string[];
  /** Stored facts, by app. */
  memory?: {
    [key: string]: string[];
  };
  /** Id of the cached plan. */
  plan_id?: string;
  /** Slugs of the best matching tools. */
  primary_tool_slugs: string[];
  /** Steps of the cached plan. */
  recommended_plan_steps?: string[];
  reference_workbench_snippets?: {
    /** Python code for the workbench. */
    code: string;
    /** What the code does. */
    description: string;
  }[];
  /** Slugs of related tools. */
  related_tool_slugs: string[];
  /** Toolkits of these tools. */
  toolkits: string[];
  /** Use case of the query. */
  use_case: string;
}
/** A tool in the search results. */
export interface ToolSearchSchema {
  /** What the tool does. */
  description?: string;
  /** Whether the full input schema is included. */
  hasFullSchema?: boolean;
  /** A JSON Schema, as the tool declares it. */
  input_schema?: JsonSchema;
  /** A JSON Schema, as the tool declares it. */
  output_schema?: JsonSchema;
  /** How to get the schema if it is not included. */
  schemaRef?: {
    /** Arguments for that meta tool. */
    args: {
      tool_slugs: string[];
    };
    /** Instructions for the model. */
    message?: string;
    /** Meta tool that returns the schema. */
    tool: "COMPOSIO_GET_TOOL_SCHEMAS" | (string & {});
  };
  /** Slug of the tool. */
  tool_slug: string;
  /** Slug of the toolkit. */
  toolkit: string;
}
/** A toolkit in the context of a session. */
export interface Toolkit {
  /** Auth schemes that work without your own app registration. */
  composio_managed_auth_schemes: string[];
  /** The account that a session uses for a toolkit. */
  connected_account: ToolkitConnectedAccount | null;
  /** Whether the session may use the toolkit. */
  enabled: boolean;
  /** Whether the toolkit works without a connected account. */
  is_no_auth: boolean;
  meta: {
    /** What the toolkit does. */
    description: string;
    /**
     * @deprecated
     * Use `is_no_auth` instead. Seen in the v3 document only.
     */
    isNoAuth?: boolean;
    /**
     * Format: uri
     * URL of the logo.
     */
    logo: string;
  };
  /** Display name. */
  name: string;
  /** Slug that identifies the toolkit in API calls. */
  slug: string;
}
/** One way to authenticate with a toolkit. */
export interface ToolkitAuthDetails {
  /** URL where the credentials are available. */
  auth_hint_url?: string | null;
  /**
   * @deprecated
   * OAuth endpoints. Do not rely on them.
   */
  deprecated_auth_provider_details?: {
    authorization_url?: string;
    token_url?: string;
  };
  /** Fields for creating an auth config and for connecting an account. */
  fields: {
    /** Fields that are requested together at one step. */
    auth_config_creation: AuthFieldGroup;
    /** Fields that are requested together at one step. */
    connected_account_initiation: AuthFieldGroup;
  };
  /** The auth scheme. */
  mode: string;
  /** Display name. */
  name: string;
  /** Proxy for auth requests. */
  proxy?: {
    base_url: string;
  };
  /** OAuth scopes that are always requested, regardless of the tools used. Seen in the v3 document only. */
  required_scopes?: string[];
}
/** A category of toolkits. */
export interface ToolkitCategory {
  /** Id to filter toolkits by. */
  id: string;
  /** Display name. */
  name: string;
}
/** A page of categories. */
export interface ToolkitCategoryPage {
  current_page: number;
  items: ToolkitCategory[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** The account that a session uses for a toolkit. */
export interface ToolkitConnectedAccount {
  /** Auth config of the account. */
  auth_config: {
    /** Auth scheme of the account. */
    auth_scheme: string;
    id: string;
    /** Whether Composio's own app registration is used. */
    is_composio_managed: boolean;
  };
  /**
   * Format: date-time
   * ISO 8601 timestamp.
   */
  created_at: string;
  /** Id of the account. */
  id: string;
  /** Status of the account. ACTIVE if it can be used. */
  status: string;
  /** Your own id of the user who owns the account. */
  user_id: string;
}
/** One of several accounts of a toolkit. */
export interface ToolkitConnectionAccount {
  /** PRIVATE: only its owner can use the account. SHARED: others can too, and a session only if it pins the account. */
  account_type?: AccountType;
  /** Alias of the account, if it has one. */
  alias?: string;
  /** ISO 8601 timestamp. */
  created_at: string;
  /** Id of the account. */
  id: string;
  /** Whether this account is used if a call does not name one. */
  is_default: boolean;
  /** Status of the account. */
  status: string;
  /** Information about the connected user. */
  user_info?: {
    [key: string]: unknown;
  };
}
/** Connection status of a toolkit. */
export interface ToolkitConnectionStatus {
  /** Present if every call must name an account. */
  account_selection?: "required" | (string & {});
  /** PRIVATE: only its owner can use the account. SHARED: others can too, and a session only if it pins the account. */
  account_type?: AccountType;
  /** All accounts, if several are allowed. */
  accounts?: ToolkitConnectionAccount[];
  /** Ids of the connection, if there is one. */
  connection_details?: {
    [key: string]: unknown;
  };
  /** Information about the connected user. */
  current_user_info?: {
    [key: string]: unknown;
  };
  /** What the toolkit does. */
  description: string;
  /** Whether there is an active connection. */
  has_active_connection: boolean;
  /** Present if tools of this toolkit can run without a connected account: pass "instant_account" as `account`. Seen in the v3 document only. */
  instant_account?: {
    /** Slugs of the tools that can. */
    allowed_tool_slugs: string[];
  };
  /** Human-readable status. */
  status_message: string;
  /** Slug of the toolkit. */
  toolkit: string;
}
/** Toolkits of the session: an allow list or a deny list, not both. Default: all toolkits. */
export type ToolkitFilter =
  | {
      disable?: never;
      /** Allow only these toolkits, by slug. */
      enable: readonly string[];
      /**
       * Slugs of the toolkits whose tools need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly string[];
    }
  | {
      /** Allow all toolkits except these, by slug. */
      disable: readonly string[];
      enable?: never;
      /**
       * Slugs of the toolkits whose tools need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval?: readonly string[];
    }
  | {
      disable?: never;
      enable?: never;
      /**
       * Slugs of the toolkits whose tools need approval before each call. Experimental.
       *     Limits: at least 1 items.
       */
      require_approval: readonly string[];
    };
/** Filters for the toolkits to return. */
export interface ToolkitFindParams {
  /** Id or name of a category. */
  category?: string;
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Number of items per page, at most 1000.
   *     Limits: at most 1000.
   */
  limit?: number | null;
  /**
   * Return only toolkits managed by Composio or by the project.
   */
  managed_by?: "composio" | "all" | "project";
  /**
   * Sort order.
   */
  sort_by?: "usage" | "alphabetically";
  /** Return only these toolkits. */
  toolkits?: readonly string[];
}
export interface ToolkitListQuery {
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * If true, return only connected toolkits. False has no effect.
   * @default false
   */
  is_connected?: boolean | null;
  /**
   * Number of items per page, from 1 to 50.
   *     Limits: 1–50.
   */
  limit?: number;
  /** Search term for name, slug and description. */
  search?: string;
  /** Return only these toolkits, regardless of the session config. */
  toolkits?: readonly string[] | null;
}
/** A page of toolkits with their accounts. */
export interface ToolkitPage {
  current_page: number;
  items: Toolkit[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** The trigger was deleted. */
export interface TriggerDeleteResult {
  /** Id of the trigger instance. */
  trigger_id: string;
}
/** A trigger instance. */
export interface TriggerInstance {
  /** Id of the connected account that the trigger watches. */
  connected_account_id: string;
  connected_account_uuid: string;
  /**
   * @deprecated
   * Use `connected_account_id` instead.
   */
  connectedAccountId: string;
  /**
   * @deprecated
   * Deprecated fields.
   */
  deprecated?: {
    /** ISO 8601 timestamp. */
    createdAt: string;
  };
  /** When the trigger was disabled, as an ISO 8601 timestamp, or null. */
  disabled_at: string | null;
  /**
   * @deprecated
   * Use `disabled_at` instead.
   */
  disabledAt: string | null;
  /** URL that receives the events instead of the project's webhook. Seen in the v3 document only. */
  egress_url?: string | null;
  /** Id of the trigger instance, prefixed with ti_. */
  id: string;
  /**
   * @deprecated
   * Internal state of the service.
   */
  state: {
    [key: string]: unknown;
  } | null;
  /** Config of the trigger. */
  trigger_config: {
    [key: string]: unknown;
  };
  trigger_data?: string;
  /** Slug of the trigger type. */
  trigger_name: string;
  /**
   * @deprecated
   * Use `trigger_config` instead.
   */
  triggerConfig: {
    [key: string]: unknown;
  };
  /**
   * @deprecated
   * Use `trigger_name` instead.
   */
  triggerName: string;
  /** ISO 8601 timestamp. */
  updated_at: string;
  /**
   * @deprecated
   * Use `updated_at` instead.
   */
  updatedAt: string;
  /** Id of the user whose account the trigger watches. */
  user_id: string;
  uuid?: string;
  /** Version of the toolkit. */
  version: string;
}
/** A page of trigger instances. */
export interface TriggerInstancePage {
  current_page: number;
  items: TriggerInstance[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface TriggerListQuery {
  /** Return only triggers on accounts of these auth configs. */
  auth_config_ids?: readonly string[] | null;
  /**
   * @deprecated
   * Use `auth_config_ids` instead.
   */
  authConfigIds?: readonly string[] | null;
  /** Return only triggers on these accounts. */
  connected_account_ids?: readonly string[] | null;
  /**
   * @deprecated
   * Use `connected_account_ids` instead.
   */
  connectedAccountIds?: readonly string[] | null;
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * @deprecated
   * Use `auth_config_ids` instead.
   */
  deprecatedAuthConfigUuids?: readonly string[] | null;
  /**
   * @deprecated
   * Use `connected_account_ids` instead.
   */
  deprecatedConnectedAccountUuids?: readonly string[] | null;
  /**
   * Number of items per page, at most 50.
   *     Limits: at most 50.
   */
  limit?: number | null;
  /**
   * Include disabled triggers.
   * @default false
   */
  show_disabled?: boolean | null;
  /**
   * @deprecated
   * Use `show_disabled` instead.
   */
  showDisabled?: boolean | null;
  /** Return only these triggers. */
  trigger_ids?: readonly string[] | null;
  /** Return only triggers of these types. */
  trigger_names?: readonly string[] | null;
  /**
   * @deprecated
   * Use `trigger_ids` instead.
   */
  triggerIds?: readonly string[] | null;
  /**
   * @deprecated
   * Use `trigger_names` instead.
   */
  triggerNames?: readonly string[] | null;
  /** Return only triggers of these users. */
  user_ids?: readonly string[] | null;
}
/** A type of event that an app can emit. */
export interface TriggerType {
  /** JSON Schema of `trigger_config`. */
  config: {
    [key: string]: unknown;
  };
  /** Description of the event. */
  description: string;
  /** Setup instructions. */
  instructions: string;
  /** Display name. */
  name: string;
  /** JSON Schema of the event data. */
  payload: {
    [key: string]: unknown;
  };
  /** Whether you must first register a webhook endpoint URL with the app. */
  requires_webhook_endpoint_setup?: boolean;
  /** Slug to create an instance with. */
  slug: string;
  /** Toolkit of the auth config. */
  toolkit: {
    /** URL of the logo. */
    logo: string;
    /**
     * @deprecated
     * Use `slug` instead.
     */
    name: string;
    slug: string;
  };
  /** webhook: the app sends events. poll: Composio polls the app. */
  type: "webhook" | "poll" | (string & {});
  /** Version that this definition describes. */
  version: string;
}
export interface TriggerTypeListQuery {
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Number of items per page, at most 50.
   *     Limits: at most 50.
   */
  limit?: number | null;
  /** Return only trigger types of these toolkits. */
  toolkit_slugs?: readonly string[] | null;
  /** `latest`, or a version per toolkit. */
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
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
export interface TriggerTypeQuery {
  /** `latest`, or a version per toolkit. */
  toolkit_versions?:
    | null
    | string
    | {
        [key: string]: string;
      };
}
/** Slugs of all trigger types. */
export type TriggerTypeSlugs = string[];
/** The fields to update, at least one. The published client requires `status` and has no other field. */
export interface TriggerUpdateParams {
  /**
   * Format: uri
   * URL that receives the events. Null restores the project's webhook. Seen in the v3 document only.
   *     Limits: at most 2048 characters.
   */
  egress_url?: string | null;
  /**
   * Whether to enable or disable the trigger.
   */
  status?: "enable" | "disable";
  /**
   * Owner of the account. Required to set `egress_url` in projects with two-factor authentication. Seen in the v3 document only.
   *     Limits: at least 1 characters.
   */
  user_id?: string;
}
/** The update was applied. */
export interface TriggerUpdateResult {
  status: "success" | (string & {});
}
/** The trigger to create or update. */
export interface TriggerUpsertParams {
  /** Id of the account to watch. Optional if `user_id` is given. */
  connected_account_id?: string;
  /**
   * @deprecated
   * Use `connected_account_id` instead.
   */
  connectedAuthId?: string;
  /**
   * Format: uri
   * URL that receives the events instead of the project's webhook. Seen in the v3 document only.
   *     Limits: at most 2048 characters.
   */
  egress_url?: string | null;
  /** `latest`, or a version per toolkit. */
  toolkit_versions?:
    | null
    | string
    | {
        [key: string]: string;
      };
  /** Config that the trigger type requires. */
  trigger_config?: {
    [key: string]: unknown;
  };
  /**
   * @deprecated
   * Use `trigger_config` instead.
   */
  triggerConfig?: {
    [key: string]: unknown;
  };
  /** Id of the user whose account to watch: the user's first active account of the toolkit, unless `connected_account_id` is given. */
  user_id?: string;
  /**
   * @deprecated
   * Use `toolkit_versions` instead.
   */
  version?: string;
}
/** The trigger instance. */
export interface TriggerUpsertResult {
  /** Id of the trigger instance. */
  trigger_id: string;
}
/** A presigned URL for an upload. */
export interface UploadUrl {
  /** When the URL expires, as an ISO 8601 timestamp. */
  expires_at: string;
  /** Path relative to the mount. */
  mount_relative_path: string;
  /** Path of the mount in the sandbox. */
  sandbox_mount_prefix: string;
  /** URL to upload the file to with PUT. Do not send the API key. */
  upload_url: string;
}
/** The file to upload. */
export interface UploadUrlParams {
  /**
   * Content type of the file.
   *     Limits: at least 1 characters.
   */
  mimetype?: string;
  /**
   * Path relative to the mount. It may contain folders.
   *     Limits: at least 1 characters.
   */
  mount_relative_path: string;
}
/** A URL that an app delivers its events to. */
export interface WebhookEndpoint {
  /** Client id of your OAuth app. */
  client_id: string | null;
  /** ISO 8601 timestamp. */
  created_at: string;
  /** Setup values. Secrets are masked. */
  data: {
    [key: string]: string;
  } | null;
  /** Id of the webhook endpoint, prefixed with we_. */
  id: string;
  /** Slug of the toolkit. */
  toolkit_slug: string;
  /** URL to register with the app. */
  webhook_url: string;
}
/** The app that delivers the events. */
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
  /** Return only webhook endpoints of this toolkit. */
  toolkit_slug?: string;
}
/** All values that the toolkit requires. */
export interface WebhookEndpointReplaceParams {
  /** Values by the field names of the toolkit. */
  data: {
    [key: string]: string;
  };
}
/** A webhook endpoint without its URL. */
export interface WebhookEndpointSummary {
  /** Client id of your OAuth app. */
  client_id: string | null;
  /** Id of the webhook endpoint, prefixed with we_. */
  id: string;
  /** Slug of the toolkit. */
  toolkit_slug: string;
}
/** The values to update. */
export interface WebhookEndpointUpdateParams {
  /** Values by the field names of the toolkit. Omitted values are kept. */
  data: {
    [key: string]: string;
  };
}
/** The available event types. */
export interface WebhookEventTypes {
  items: {
    /** Description of the event. */
    description: string;
    /** Event type, for `enabled_events`. */
    event_type: string;
    /** Payload versions that the event is available in. */
    supported_versions: ("V1" | "V2" | "V3" | (string & {}))[];
  }[];
}
/** A new signing secret. It replaces the previous one. */
export interface WebhookSecret {
  /** Id of the subscription. */
  id: string;
  /** The new signing secret. */
  secret: string;
}
/** A subscription of the project to events. A project can have only one. */
export interface WebhookSubscription {
  /** ISO 8601 timestamp. */
  created_at: string;
  /** Event types that are delivered. */
  enabled_events: string[];
  /** Id of the subscription. */
  id: string;
  /** Secret that signs the deliveries. According to a documentation page it is shown only at creation and rotation; it may be masked otherwise. */
  secret: string;
  /** ISO 8601 timestamp. */
  updated_at: string;
  /** Payload version of the deliveries. */
  version: "V1" | "V2" | "V3" | (string & {});
  /** URL that receives the events. */
  webhook_url: string;
}
/** The subscription to create. */
export interface WebhookSubscriptionCreateParams {
  /**
   * Event types to deliver.
   *     Limits: at least 1 items.
   */
  enabled_events: readonly string[];
  /**
   * Payload version of the deliveries.
   * @default V3
   */
  version?: "V1" | "V2" | "V3";
  /**
   * Format: uri
   * URL that receives the events. Must use https.
   *     Limits: at most 2048 characters.
   */
  webhook_url: string;
}
/** The subscription was deleted. */
export interface WebhookSubscriptionDeleteResult {
  success: boolean;
}
export interface WebhookSubscriptionListQuery {
  /** The `next_cursor` of the previous page. */
  cursor?: string;
  /**
   * Number of items per page, at most 50.
   *     Limits: at most 50.
   */
  limit?: number | null;
}
/** A page of webhook subscriptions. */
export interface WebhookSubscriptionPage {
  current_page: number;
  items: WebhookSubscription[];
  /** Cursor of the next page. Null or absent on the last page. */
  next_cursor?: string | null;
  total_items: number;
  total_pages: number;
}
/** The fields to update, at least one. */
export interface WebhookSubscriptionUpdateParams {
  /**
   * Event types to deliver.
   *     Limits: at least 1 items.
   */
  enabled_events?: readonly string[];
  /**
   * Payload version of the deliveries.
   */
  version?: "V1" | "V2" | "V3";
  /**
   * Format: uri
   * URL that receives the events. Must use https.
   *     Limits: at most 2048 characters.
   */
  webhook_url?: string;
}
/** The sandbox where the agent runs code. Changing it starts a new sandbox. */
export interface WorkbenchParams {
  /** Responses longer than this many characters are written to a file. */
  auto_offload_threshold?: number;
  /**
   * Offer the tools that run code.
   * @default true
   */
  enable?: boolean;
  /**
   * Allow code in the sandbox to call APIs through the connected accounts.
   * @default true
   */
  enable_proxy_execution?: boolean;
  /**
   * Allow code in the sandbox to run tools. Seen in a v3 document only.
   * @default true
   */
  enable_tool_execution?: boolean;
  /** Size of the sandbox: 1, 2, 4 or 8 vCPU, with the same number of GB of memory. Default: standard. */
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
    /** Get an auth config */
    get: operations["getAuthConfig"];
    put?: never;
    post?: never;
    /** Delete an auth config */
    delete: operations["deleteAuthConfig"];
    options?: never;
    head?: never;
    /** Update an auth config */
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
    /** Get a connected account */
    get: operations["getConnectedAccount"];
    put?: never;
    post?: never;
    /** Delete an account connection */
    delete: operations["deleteConnectedAccount"];
    options?: never;
    head?: never;
    /** Update an account connection */
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
     * Start the authorization of a connected account again
     * @deprecated
     * Starts authorization again with the user. It does not refresh tokens; the service does that automatically. Create a link instead.
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
     * Revoke the credentials of a connected account at the app
     * This cannot be undone. Known from the published client only.
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
     * Turn a connected account on or off
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
    /** Create a link to connect an account, without a session */
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
     * List the files of a project
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
    /** Create a URL to upload a file for a tool */
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
     * Known from documentation pages and the official SDK. Session configs must be enabled for the project, otherwise the service responds with 403.
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
     * Get a saved session config
     * Known from documentation pages and the official SDK. Session configs must be enabled for the project, otherwise the service responds with 403.
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
    /** Get a session */
    get: operations["getSession"];
    put?: never;
    post?: never;
    /** Delete a session */
    delete: operations["deleteSession"];
    options?: never;
    head?: never;
    /** Update the config of a session */
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
    /** Create a link to connect an account */
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
    /** Create a URL to download a file of a session */
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
    /** Create a URL to upload a file to a session */
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
    /** Call an app's API with the user's connected account */
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
    /** List the toolkits of a session with their accounts */
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
    /** List catalog toolkits */
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
    /** Get a toolkit */
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
    /** List toolkit categories */
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
    /** List toolkits by slug */
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
    /** List catalog tools */
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
    /** Get a tool */
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
     * The service also reads the header x-llm-gateway-headers. Send it with the call option `headers`.
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
     * The API key must have permission to proxy requests.
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
    /** Create a trigger, or update the one with the same account and config */
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
    /** List trigger instances */
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
    /** Get a trigger type */
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
    /** Create a webhook endpoint for an app */
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
    /** Get a webhook endpoint */
    get: operations["getWebhookEndpoint"];
    put?: never;
    /** Replace all values of a webhook endpoint */
    post: operations["replaceWebhookEndpoint"];
    delete?: never;
    options?: never;
    head?: never;
    /** Update values of a webhook endpoint */
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
    /** Create a webhook subscription */
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
    /** Get a webhook subscription */
    get: operations["getWebhookSubscription"];
    put?: never;
    post?: never;
    /** Delete a webhook subscription */
    delete: operations["deleteWebhookSubscription"];
    options?: never;
    head?: never;
    /** Update a webhook subscription */
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
    /** Rotate the signing secret of a webhook subscription */
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
    /** List webhook event types */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The created auth config. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfigCreateResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The update was applied. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfigUpdateResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The status was updated. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthConfigStatusResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** A page of connected accounts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConnectedAccountPage;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be processed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The connected account. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConnectedAccount;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service does not support this. */
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
      /** The account was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConnectedAccountDeleteResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The update was applied. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConnectedAccountUpdateResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The alias is already in use, or another request updated the account at the same time. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The connected account. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AccountRefreshResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be processed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The credentials that were revoked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AccountRevokeResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The status was updated. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AccountStatusResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The created link. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AccountLink;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request cannot be processed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service does not support this. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** Upload location of the file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": FileUpload;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
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
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service does not support this. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The created session. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionInfo;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request timed out. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The session was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionDeleteResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The updated session. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionInfo;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request timed out. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The stored config has changed. Read the session again, then retry. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The session with the bound tools. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": SessionInfo;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** A page of config versions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ConfigHistoryPage;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The outcome of the call. The tool may have failed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ToolExecuteResponse;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
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
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
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
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Bad gateway: an upstream service failed. */
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
      /** The outcome of the call. The meta tool may have failed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": MetaToolExecuteResponse;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
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
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
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
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Bad gateway: an upstream service failed. */
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
      /** The created link. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": AuthLink;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request timed out. */
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
      /** The request cannot be processed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The file was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": FileDeleteResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The presigned URL. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": DownloadUrl;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The presigned URL. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": UploadUrl;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The response of the app's API. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ProxyExecuteResponse;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
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
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
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
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Bad gateway: an upstream service failed. */
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
      /** The search results. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ToolSearchResponse;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
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
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
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
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Bad gateway: an upstream service failed. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
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
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
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
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Bad gateway: an upstream service failed. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The outcome of the call. The tool may have failed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": DirectExecuteResponse;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Payment required: no funds are left for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request timed out. */
      408: {
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
      /** The request cannot be processed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service does not support this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Bad gateway: an upstream service failed. */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** An upstream service is unavailable. */
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
      /** The response of the app's API. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": DirectProxyResponse;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Payment required: no funds are left for the call. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
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
      /** The request cannot be processed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service does not support this. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Bad gateway: an upstream service failed. */
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
      /** The existing trigger was updated. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerUpsertResult;
        };
      };
      /** The created trigger. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerUpsertResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request timed out. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The request conflicts with the current state. */
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
      /** The request cannot be processed. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service does not support this. */
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
      /** A page of trigger instances. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerInstancePage;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The trigger was already deleted. */
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
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The update was applied. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": TriggerUpdateResult;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The trigger already has this status. */
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
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The service does not support this. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The webhook endpoints. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpointList;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The existing webhook endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The created webhook endpoint. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The webhook endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The webhook endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The webhook endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEndpoint;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** A page of webhook subscriptions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscriptionPage;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The created webhook subscription. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscription;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The project already has a webhook subscription. Update that one instead. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The webhook subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscription;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The webhook subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSubscription;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The new signing secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookSecret;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The requested object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
      /** The event types. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": WebhookEventTypes;
        };
      };
      /** The request is malformed or invalid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential is missing or invalid, or more than one was sent. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** The credential does not permit this request. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Too many requests. `Retry-After` says how long to wait. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ApiErrorBody;
        };
      };
      /** Internal server error. */
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
