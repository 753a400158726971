/** The data of an answer and the answer itself. */
export interface ApiResponse<T> {
  /** What the call without `withResponse()` resolves to. */
  readonly data: T;
  /** HTTP status. */
  readonly status: number;
  /** Headers of the answer. */
  readonly headers: Headers;
  /** The service's id of the request, for its support. */
  readonly requestId: string | undefined;
  /** The answer as `fetch` gave it, its body read already. */
  readonly response: Response;
}

/** The data of a call; `withResponse()` gives the HTTP answer beside it. */
export interface ApiPromise<T> extends Promise<T> {
  /** The same call (it is not sent again), with status, headers and request id beside its data. */
  withResponse(): Promise<ApiResponse<T>>;
}

/** Data with the answer it came in. */
export interface Answer<T> {
  readonly data: T;
  readonly response: Response;
}

/** Makes the promise of a call from that of its answer. */
export function apiPromise<T>(answer: Promise<Answer<T>>): ApiPromise<T> {
  const data = answer.then(takeData);
  return Object.assign(data, {
    withResponse(): Promise<ApiResponse<T>> {
      // Who asks for the response handles its failure there; the promise of the bare data is of no more interest then.
      data.catch(() => {});
      return answer.then(withResponse);
    },
  });
}

/** The promise of a call with its data turned into something else; `withResponse()` stays. */
export function mapApiPromise<T, U>(promise: ApiPromise<T>, map: (data: T) => U | Promise<U>): ApiPromise<U> {
  return apiPromise(promise.withResponse().then(async ({ data, response }) => ({ data: await map(data), response })));
}

function takeData<T>(answer: Answer<T>): T {
  return answer.data;
}

function withResponse<T>({ data, response }: Answer<T>): ApiResponse<T> {
  const { status, headers } = response;
  return { data, status, headers, requestId: requestIdOf(headers), response };
}

/** The request id that the service, or the proxy before it, puts into the headers. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? headers.get("request-id") ?? undefined;
}
