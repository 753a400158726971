/**
 * One operation of the API. The constants in `generated/operations.gen.ts` have this shape; that file imports nothing of
 * this package, so that generated code can stand anywhere.
 */
export interface Operation<Input, Output> {
  /** Name in this package: `executeTool`. */
  readonly name: string;
  readonly method: string;
  /** With `{name}` for each path parameter. */
  readonly path: string;
  /** Whether a second request changes nothing. */
  readonly repeatable: boolean;
  /** Status of a successful response. */
  readonly status: number;
  /** Never present at run time: carries the types. */
  readonly types?: { readonly input: Input; readonly output: Output };
}

/** What the path of an operation does not tell: see `routeExceptions` in `generated/operations.gen.ts`. */
export type RouteExceptions = Readonly<
  Record<string, { readonly repeatable: boolean; readonly empty: boolean } | undefined>
>;
