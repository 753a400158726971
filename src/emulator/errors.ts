/**
 * The API errors that the emulator returns, by the service's own slug. Where the service's `code` is not public, it is
 * 10,000 plus the status.
 */
const errorTypes = {
  HTTP_BadRequest: { status: 400, code: 10400 },
  HTTP_PaymentRequired: { status: 402, code: 10402 },
  HTTP_Unauthorized: { status: 401, code: 10401 },
  HTTP_Forbidden: { status: 403, code: 10403 },
  HTTP_NotFound: { status: 404, code: 10404 },
  HTTP_MethodNotAllowed: { status: 405, code: 10405 },
  HTTP_PayloadTooLarge: { status: 413, code: 10413 },
  HTTP_InternalServerError: { status: 500, code: 10500 },
  HTTP_NotImplemented: { status: 501, code: 10501 },
  Tool_ToolNotFound: { status: 404, code: 2401 },
  Toolkit_ToolkitNotFound: { status: 404, code: 10404 },
  ConnectedAccount_NotFound: { status: 404, code: 10404 },
  ConnectedAccount_AliasTaken: { status: 400, code: 10400 },
  ToolRouterV2_BadRequest: { status: 400, code: 4300 },
  ToolRouterV2_ToolNotFound: { status: 400, code: 4301 },
  ToolRouterV2_NoActiveConnection: { status: 400, code: 4302 },
  ToolRouterV2_ToolkitNotAllowed: { status: 400, code: 4324 },
  ToolRouterV2_ToolkitsIsNoAuth: { status: 400, code: 4326 },
  ToolRouterV2_ToolNotInEnabledList: { status: 400, code: 10400 },
  ToolRouterV2_InvalidConnectedAccountIds: { status: 400, code: 10400 },
  ToolRouterV2_AccountSelectionRequired: { status: 400, code: 10400 },
  ToolRouterV2_ConfigVersionConflict: { status: 409, code: 10409 },
  ToolRouterV2_ApprovalUsed: { status: 409, code: 10409 },
  ToolRouterV2_SessionNotFound: { status: 404, code: 10404 },
} as const;

/** Slug of an API error. */
export type ErrorSlug = keyof typeof errorTypes;

/** Body of an error response. */
export interface ErrorEnvelope {
  readonly error: {
    readonly message: string;
    readonly code: number;
    readonly slug: ErrorSlug;
    readonly status: number;
    readonly request_id: string;
    readonly suggested_fix?: string;
    readonly errors?: readonly string[];
  };
}

interface HttpErrorDetails {
  readonly suggestedFix?: string;
  readonly errors?: readonly string[];
  readonly allowed?: readonly string[];
}

/** Makes the emulator respond with the API's error envelope. Handlers throw it; `handleRequest` serializes it. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly slug: ErrorSlug;
  /** What the caller can do about it. */
  readonly suggestedFix: string | undefined;
  /** One line per invalid field: `Error in payload.user_id: Required`. */
  readonly errors: readonly string[];
  /** The methods that a 405 names in its Allow header. */
  readonly allowed: readonly string[] | undefined;

  constructor(slug: ErrorSlug, message: string, details: HttpErrorDetails = {}) {
    super(message);
    this.slug = slug;
    this.suggestedFix = details.suggestedFix;
    this.errors = details.errors ?? [];
    this.allowed = details.allowed;
  }

  /** HTTP status of the response. */
  get status(): number {
    return errorTypes[this.slug].status;
  }

  /** The response body. */
  toBody(requestId: string): ErrorEnvelope {
    const { status, code } = errorTypes[this.slug];
    return {
      error: {
        message: this.message,
        code,
        slug: this.slug,
        status,
        request_id: requestId,
        ...(this.suggestedFix === undefined ? {} : { suggested_fix: this.suggestedFix }),
        ...(this.errors.length === 0 ? {} : { errors: this.errors }),
      },
    };
  }
}
