/**
 * The part of Standard Schema (https://standardschema.dev) that local tools use, as an interface of our own: a schema of
 * zod, valibot, arktype or any other library has it, and none of them becomes a dependency.
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    /** Never present at run time: carries the types. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    /** Gives the JSON Schema. Not every library has it. */
    readonly jsonSchema?: SchemaConverter | undefined;
  };
}

interface SchemaConverter {
  readonly input: (options: { readonly target: "draft-2020-12" }) => Record<string, unknown>;
  readonly output: (options: { readonly target: "draft-2020-12" }) => Record<string, unknown>;
}

type StandardResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

/** One violation of a schema. */
export interface StandardIssue {
  readonly message: string;
  /** Keys from the root of the value. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** A JSON Schema. */
export type JsonSchemaObject = { readonly [keyword: string]: unknown; readonly "~standard"?: never };

/** What describes the arguments, or the result, of a local tool. */
export type LocalToolSchema = StandardSchema<never, unknown> | StandardSchema | JsonSchemaObject;

/** Whether a schema is a Standard Schema. Those of arktype are functions. */
export function isStandardSchema(schema: unknown): schema is StandardSchema {
  return (
    ((typeof schema === "object" && schema !== null) || typeof schema === "function") &&
    typeof Object(Reflect.get(schema, "~standard")).validate === "function"
  );
}

/** The types of a Standard Schema; records where there are none, as of a JSON Schema. */
type TypesOf<Schema> = Schema extends { readonly "~standard": { readonly types?: infer Types } }
  ? NonNullable<Types>
  : { readonly input: Record<string, unknown>; readonly output: Record<string, unknown> };

/** What a caller passes: the input type of a Standard Schema, any record for a JSON Schema. */
export type SchemaInput<Schema> = TypesOf<Schema> extends { readonly input: infer Input } ? Input : never;

/** What `execute` gets: the output type of a Standard Schema, after defaults and transforms. */
export type SchemaOutput<Schema> = TypesOf<Schema> extends { readonly output: infer Output } ? Output : never;
