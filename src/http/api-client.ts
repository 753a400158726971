import { operations, type OperationFacts } from "../../generated/operations.gen.js";
import type { paths } from "../../generated/openapi.gen.js";
import type { ApiClient } from "./api-types.js";
import { readErrorBody } from "./errors/error-body.js";
import { InvalidArgumentError } from "./errors/index.js";
import type { CallOptions } from "./options.js";
import type { Requester } from "./openapi-client.js";
import { readJson, readNothing } from "./read-json.js";
import type { Planner } from "./resolve-call-options.js";

interface LooseInit extends CallOptions {
  readonly params?: { readonly path?: Readonly<Record<string, unknown>>; readonly query?: object };
  readonly body?: unknown;
}

/** A body read, and whether it is that of an error. */
type Read = { readonly data: unknown } | { readonly error: unknown };

/** The operations of the spec by method and path, through openapi-fetch. */
export function createApi(request: Requester, planCall: Planner): ApiClient<paths> {
  const byRoute = new Map<string, { readonly name: string; readonly facts: OperationFacts }>();
  for (const [name, facts] of Object.entries(operations)) {
    byRoute.set(`${facts.method} ${facts.path}`, { name, facts });
  }
  const call =
    (method: string) =>
    async (path: string, init: LooseInit = {}) => {
      if (typeof path !== "string" || !path.startsWith("/")) {
        throw new InvalidArgumentError(`The path of an operation starts with a slash; got ${JSON.stringify(path)}.`);
      }
      const { params, body, ...options } = init;
      const route = `${method} ${path}`;
      const known = byRoute.get(route);
      const read = known?.facts.status === 204 ? readNothing : readJson;
      const plan = planCall<Read>(
        {
          operation: known?.name ?? route,
          subject: undefined,
          method,
          readOnly: known?.facts.repeatable ?? method === "GET",
          read: async (response, attempt, progress) => ({ data: await read(response, attempt, progress) }),
          refused: (refusal, response) => ({ error: toEnvelope(refusal, response) }),
        },
        options,
      );
      const answer = await request({ method, path, ids: params?.path ?? {}, query: params?.query, body, plan });
      return { ...answer.data, response: answer.response };
    };
  const client = {
    GET: call("GET"),
    POST: call("POST"),
    PUT: call("PUT"),
    PATCH: call("PATCH"),
    DELETE: call("DELETE"),
  };
  // The types say for each path what is sent and what comes back; at run time all paths are alike.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return client as unknown as ApiClient<paths>;
}

/** The service's own error body, or one of the same form. */
function toEnvelope(body: unknown, response: Response): unknown {
  const own: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "error") : undefined;
  if (typeof own === "object" && own !== null) {
    return body;
  }
  const { message, code, slug, ...rest } = readErrorBody(body);
  const { status } = response;
  return { error: { message: message ?? `HTTP ${status}`, code: code ?? 0, slug: slug ?? "", status, ...rest } };
}
