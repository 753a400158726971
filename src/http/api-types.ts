import type { CallOptions } from "./options.js";

/** The paths that have an operation for `Method`. */
type PathWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends Readonly<Record<Method, object>> ? Path : never;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method extends string> =
  Paths[Path] extends Readonly<Record<Method, infer Operation>> ? Operation : never;

type Json<Content> = Content extends { content: { "application/json": infer Body } } ? Body : undefined;

/** The kinds of parameters of an operation; `path?: never` means that it has none of that kind. */
type ParameterKinds<P> = { [Kind in keyof P]-?: P[Kind] extends undefined ? never : Kind }[keyof P];

type Params<Operation> = Operation extends { parameters: infer P }
  ? Pick<P, Extract<ParameterKinds<P>, "path" | "query">>
  : never;

/** `params` is required if one of its members is. */
type ParamsOption<P> = [keyof P] extends [never]
  ? { readonly params?: never }
  : Partial<P> extends P
    ? { readonly params?: P }
    : { readonly params: P };

/** `requestBody?: never` means that the operation has no body. */
type BodyOption<Operation> = Operation extends { requestBody: { content: { "application/json": infer Body } } }
  ? { readonly body: Body }
  : Operation extends { requestBody?: infer Request }
    ? [Request] extends [undefined]
      ? { readonly body?: never }
      : { readonly body?: Json<Request> }
    : { readonly body?: never };

/** `params` and `body` as the spec describes them, and call options. */
export type ApiInit<Operation> = ParamsOption<Params<Operation>> & BodyOption<Operation> & CallOptions;

type InitArgument<Init> = Partial<Init> extends Init ? [init?: Init] : [init: Init];

type SuccessStatus = 200 | 201 | 202 | 203 | 204;

/** The body of a success. */
export type ApiData<Operation> = Operation extends { responses: infer Responses }
  ? Json<Responses[Extract<keyof Responses, SuccessStatus>]>
  : never;

/** The body of an error as the spec describes it. */
export type ApiFailure<Operation> = Operation extends { responses: infer Responses }
  ? Json<Responses[Exclude<keyof Responses, SuccessStatus>]>
  : never;

/**
 * The `data` of a success or the body of an `error`, with the response. Failed connections, timeouts and unreadable bodies
 * are thrown. If the body of an error is not the service's own (a proxy's text, nothing), `error` has the same format,
 * filled in as far as possible, so that it is never empty.
 */
export type ApiResult<Data, Failure> =
  | { readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly data?: undefined; readonly error: Failure; readonly response: Response };

type ApiMethod<Paths, Method extends string> = <Path extends PathWith<Paths, Method>>(
  path: Path,
  ...init: InitArgument<ApiInit<OperationAt<Paths, Path, Method>>>
) => Promise<ApiResult<ApiData<OperationAt<Paths, Path, Method>>, ApiFailure<OperationAt<Paths, Path, Method>>>>;

/**
 * Every operation of the spec by its method and path, in the style of openapi-fetch, with the same retries, limits and
 * credentials as every other call.
 */
export interface ApiClient<Paths> {
  /** Calls a GET operation. An error of the service is returned as `error`. */
  readonly GET: ApiMethod<Paths, "get">;
  /** Calls a POST operation. An error of the service is returned as `error`. */
  readonly POST: ApiMethod<Paths, "post">;
  /** Calls a PUT operation. An error of the service is returned as `error`. */
  readonly PUT: ApiMethod<Paths, "put">;
  /** Calls a PATCH operation. An error of the service is returned as `error`. */
  readonly PATCH: ApiMethod<Paths, "patch">;
  /** Calls a DELETE operation. An error of the service is returned as `error`. */
  readonly DELETE: ApiMethod<Paths, "delete">;
}
