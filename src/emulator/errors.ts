/**
 * The failures that the emulator answers, by the slug that the service gives them.
 * Where the service's own number is not public, the number is 10000 plus the status.
 */
const failures = {
  HTTP_BadRequest: { status: 400, code: 10400 },
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
  ToolRouterV2_SessionNotFound: { status: 404, code: 10404 },
} as const;

/** The slug of an API error. */
export type FailureSlug = keyof typeof failures;

/** The body of an answer that says what went wrong. */
export interface ErrorEnvelope {
  readonly error: {
    readonly message: string;
    readonly code: number;
    readonly slug: FailureSlug;
    readonly status: number;
    readonly request_id: string;
    readonly suggested_fix?: string;
    readonly errors?: readonly string[];
  };
}

/** A request that is answered with the API's error envelope. Thrown by handlers, answered by the router. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly slug: FailureSlug;
  /** What the caller can do about it. */
  readonly suggestedFix: string | undefined;
  /** One line for each thing that is wrong, the field's path first. */
  readonly errors: readonly string[];

  constructor(slug: FailureSlug, message: string, more: { suggestedFix?: string; errors?: readonly string[] } = {}) {
    super(message);
    this.slug = slug;
    this.suggestedFix = more.suggestedFix;
    this.errors = more.errors ?? [];
  }

  /** HTTP status of the answer. */
  get status(): number {
    return failures[this.slug].status;
  }

  /** The answer's body. */
  toBody(requestId: string): ErrorEnvelope {
    const { status, code } = failures[this.slug];
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
