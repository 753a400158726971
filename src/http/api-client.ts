import type { ApiClient } from "./api-types.js";
import { readErrorBody } from "./errors/error-body.js";
import { InvalidArgumentError } from "./errors/index.js";
import type { RouteExceptions } from "./operation.js";
import type { CallOptions } from "./options.js";
import { readJson, readNothing } from "./read-json.js";
import type { Transport } from "./transport.js";

interface LooseInit extends CallOptions {
  readonly params?: { readonly path?: Readonly<Record<string, unknown>>; readonly query?: object };
  readonly body?: unknown;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The body of a success, or of an error. */
type Outcome = { readonly data: unknown } | { readonly error: unknown };

/**
 * The operations of an API by method and path, through openapi-fetch.
 *
 * @typeParam Paths the `paths` that openapi-typescript makes of the API's document
 */
export function createApiClient<Paths>(
  { request, resolveOptions }: Transport,
  exceptions: RouteExceptions,
): ApiClient<Paths> {
  const call =
    (method: string) =>
    async (path: string, init: LooseInit = {}) => {
      if (typeof path !== "string" || !path.startsWith("/")) {
        throw new InvalidArgumentError(`The path of an operation starts with a slash; got ${JSON.stringify(path)}.`);
      }
      const { params, body, ...options } = init;
      const operation = `${method} ${path}`;
      const exception = Object.hasOwn(exceptions, operation) ? exceptions[operation] : undefined;
      const read = exception?.empty === true ? readNothing : readJson;
      const resolved = resolveOptions<Outcome>(
        {
          operation,
          subject: undefined,
          method,
          readOnly: exception?.repeatable ?? method === "GET",
          read: async (response, attempt, state) => ({ data: await read(response, attempt, state) }),
          readError: (errorBody, response) => ({ error: toErrorEnvelope(errorBody, response) }),
        },
        options,
      );
      const { data, response } = await request({
        method,
        path,
        ids: params?.path ?? {},
        query: params?.query,
        body,
        call: resolved,
      });
      return { ...data, response };
    };
  const client = Object.fromEntries(METHODS.map((method) => [method, call(method)]));
  // The types say for each path what is sent and received; at run time all paths are alike.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return client as unknown as ApiClient<Paths>;
}

/** The service's own error body, or one in the same format. */
function toErrorEnvelope(body: unknown, response: Response): unknown {
  const error: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "error") : undefined;
  if (typeof error === "object" && error !== null) {
    return body;
  }
  const { message, code, slug, ...rest } = readErrorBody(body);
  const { status } = response;
  return { error: { message: message ?? `HTTP ${status}`, code: code ?? 0, slug: slug ?? "", status, ...rest } };
}
