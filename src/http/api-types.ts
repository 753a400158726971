import type { CallOptions } from "./options.js";

/** The paths of `Paths` that know `Method`. */
type PathWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends Readonly<Record<Method, object>> ? Path : never;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method extends string> =
  Paths[Path] extends Readonly<Record<Method, infer Operation>> ? Operation : never;

type Json<Content> = Content extends { content: { "application/json": infer Body } } ? Body : undefined;

/** Where the operation takes parameters: `path?: never` is the spec's way to say that it takes none there. */
type Places<P> = { [Place in keyof P]-?: P[Place] extends undefined ? never : Place }[keyof P];

type Params<Operation> = Operation extends { parameters: infer P }
  ? Pick<P, Extract<Places<P>, "path" | "query">>
  : never;

/** `params` is required when one of its parts is. */
type ParamsOption<P> = [keyof P] extends [never]
  ? { readonly params?: never }
  : Partial<P> extends P
    ? { readonly params?: P }
    : { readonly params: P };

/** `requestBody?: never` is the spec's way to say that an operation takes no body. */
type BodyOption<Operation> = Operation extends { requestBody: { content: { "application/json": infer Body } } }
  ? { readonly body: Body }
  : Operation extends { requestBody?: infer Request }
    ? [Request] extends [undefined]
      ? { readonly body?: never }
      : { readonly body?: Json<Request> }
    : { readonly body?: never };

/** What a call takes: `params` and `body` as the spec has them, and the options of every call. */
export type ApiInit<Operation> = ParamsOption<Params<Operation>> & BodyOption<Operation> & CallOptions;

type InitArgument<Init> = Partial<Init> extends Init ? [init?: Init] : [init: Init];

type SuccessStatus = 200 | 201 | 202 | 203 | 204;

/** The body of a success. */
export type ApiData<Operation> = Operation extends { responses: infer Responses }
  ? Json<Responses[Extract<keyof Responses, SuccessStatus>]>
  : never;

/** The body of an error as the spec has it. */
export type ApiFailure<Operation> = Operation extends { responses: infer Responses }
  ? Json<Responses[Exclude<keyof Responses, SuccessStatus>]>
  : never;

/**
 * What a call answers: `data` of a success, or the body of an error, and the response. A failed connection, a time limit and
 * a body that makes no sense are thrown. An error whose body is not the service's own (text of a
 * proxy, nothing) is brought into the same form from what there is, so that `error` is never empty.
 */
export type ApiResult<Data, Failure> =
  | { readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly data?: undefined; readonly error: Failure; readonly response: Response };

type ApiMethod<Paths, Method extends string> = <Path extends PathWith<Paths, Method>>(
  path: Path,
  ...init: InitArgument<ApiInit<OperationAt<Paths, Path, Method>>>
) => Promise<ApiResult<ApiData<OperationAt<Paths, Path, Method>>, ApiFailure<OperationAt<Paths, Path, Method>>>>;

/**
 * Every operation of the spec by its method and path, in the manner of openapi-fetch, with the retries, limits and
 * credentials of every other call.
 */
export interface ApiClient<Paths> {
  /** Calls a GET operation. Errors of the service come back as `error`. */
  readonly GET: ApiMethod<Paths, "get">;
  /** Calls a POST operation. Errors of the service come back as `error`. */
  readonly POST: ApiMethod<Paths, "post">;
  /** Calls a PUT operation. Errors of the service come back as `error`. */
  readonly PUT: ApiMethod<Paths, "put">;
  /** Calls a PATCH operation. Errors of the service come back as `error`. */
  readonly PATCH: ApiMethod<Paths, "patch">;
  /** Calls a DELETE operation. Errors of the service come back as `error`. */
  readonly DELETE: ApiMethod<Paths, "delete">;
}
