/** The data of a response, with the response itself. */
export interface ApiResponse<T> {
  /** What the call without `withResponse()` resolves to. */
  readonly data: T;
  /** HTTP status. */
  readonly status: number;
  /** Response headers. */
  readonly headers: Headers;
  /** The service's id of the request, to quote to its support. */
  readonly requestId: string | undefined;
  /** The response of `fetch`; its body has been read. */
  readonly response: Response;
}

/** The data of a call; `withResponse()` adds the HTTP response. */
export interface ApiPromise<T> extends Promise<T> {
  /** The same call (it is not sent again), with status, headers and request id beside its data. */
  withResponse(): Promise<ApiResponse<T>>;
}

/** A response and the data read from it. */
export interface ParsedResponse<T> {
  readonly data: T;
  readonly response: Response;
}

/** Turns the promise of a parsed response into that of a call. */
export function apiPromise<T>(parsed: Promise<ParsedResponse<T>>): ApiPromise<T> {
  const data = parsed.then(takeData);
  return Object.assign(data, {
    withResponse(): Promise<ApiResponse<T>> {
      // The caller handles a failure on the promise returned here; the bare data's rejection must not go unhandled.
      data.catch(() => {});
      return parsed.then(withResponse);
    },
  });
}

/** Calls `start`. What it throws, an invalid argument, rejects the promise: a call never throws synchronously. */
export function startCall<T>(start: () => ApiPromise<T>): ApiPromise<T> {
  try {
    return start();
  } catch (error) {
    return apiPromise(Promise.reject(error));
  }
}

/** The promise of a call with its data mapped; `withResponse()` stays. */
export function mapApiPromise<T, U>(promise: ApiPromise<T>, map: (data: T) => U | Promise<U>): ApiPromise<U> {
  return apiPromise(promise.withResponse().then(async ({ data, response }) => ({ data: await map(data), response })));
}

function takeData<T>(parsed: ParsedResponse<T>): T {
  return parsed.data;
}

function withResponse<T>({ data, response }: ParsedResponse<T>): ApiResponse<T> {
  const { status, headers } = response;
  return { data, status, headers, requestId: requestIdOf(headers), response };
}

/** The request id that the service, or a proxy in front of it, puts into the headers. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? headers.get("request-id") ?? undefined;
}
