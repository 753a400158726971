// Not run: compiled with everything else. The emulator's types are its own, so that it compiles with the types of any
// document; this is the proof that they and the types of the pinned spec agree. It holds for the pinned spec alone.
import type { ApiErrorBody } from "../../generated/openapi.gen.js";
import type { OperationName, Operations } from "../../generated/operations.gen.js";
import type { ErrorEnvelope } from "../../src/emulator/errors.js";
import type { handlers, Inputs } from "../../src/emulator/handlers/index.js";

/** The same type, with nothing in it that can be written to. */
type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/** What the spec lets through. The emulator always hands on a query, though it may be an empty one. */
type Requests = { [Name in OperationName]: Required<Operations[Name]["input"]> };
type Answers = { [Name in OperationName]: Awaited<ReturnType<(typeof handlers)[Name]>> };
type SpecAnswers = { [Name in OperationName]: Frozen<Operations[Name]["output"]> };

/** Every request that fits the spec is one that its handler takes. */
export const requestsFit = (requests: Requests): Inputs => requests;

/** Every answer of a handler is one that fits the spec. */
export const answersFit = (answers: Answers): SpecAnswers => answers;

/** So is every failure. */
export const failuresFit = (failure: ErrorEnvelope): Frozen<ApiErrorBody> => failure;

type KeysOf<Value> = Value extends readonly unknown[] ? never : Value extends object ? keyof Value : never;
type At<Value, Key extends PropertyKey> = Value extends { readonly [Name in Key]?: infer Found } ? Found : never;

/** The fields of queries and bodies, as `operation.part.field`. */
type Fields<Of extends Record<OperationName, object>> = {
  [Name in OperationName]: {
    [Part in "body" | "query"]: `${Name}.${Part}.${KeysOf<At<Of[Name], Part>> & string}`;
  }["body" | "query"];
}[OperationName];

type Stray = Exclude<Fields<Inputs>, Fields<Requests>>;

/** No handler reads a field that the spec does not know: the error names those that do. */
export const nothingElseIsRead: Stray extends never ? true : Stray = true;
