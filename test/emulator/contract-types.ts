// Compile-time check; nothing here runs. The emulator has handwritten types so that it compiles with any document. This
// file proves that they agree with the types of the pinned spec. It does not compile with another document.
import type { ApiErrorBody } from "../../generated/openapi.gen.js";
import type { OperationName, Operations } from "../../generated/operations.gen.js";
import type { ErrorEnvelope } from "../../src/emulator/errors.js";
import type { handlers, OperationInputs } from "../../src/emulator/handlers/index.js";

/** A deeply readonly type. */
type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** The inputs that the spec allows. `Required` because the emulator always passes a query, even if it is empty. */
type SpecInputs = { [Name in OperationName]: Required<Operations[Name]["input"]> };
type Outputs = { [Name in OperationName]: Awaited<ReturnType<(typeof handlers)[Name]>> };
type SpecOutputs = { [Name in OperationName]: DeepReadonly<Operations[Name]["output"]> };

/** Handlers accept every input that the spec allows. */
export const inputsMatchSpec = (inputs: SpecInputs): OperationInputs => inputs;

/** The spec allows every output of a handler. */
export const outputsMatchSpec = (outputs: Outputs): SpecOutputs => outputs;

/** The spec allows every error response. */
export const errorsMatchSpec = (error: ErrorEnvelope): DeepReadonly<ApiErrorBody> => error;

type KeysOf<Value> = Value extends readonly unknown[] ? never : Value extends object ? keyof Value : never;
type At<Value, Key extends PropertyKey> = Value extends { readonly [Name in Key]?: infer Found } ? Found : never;

/** The fields of all queries and bodies, as `operation.part.field`. */
type FieldNames<Of extends Record<OperationName, object>> = {
  [Name in OperationName]: {
    [Part in "body" | "query"]: `${Name}.${Part}.${KeysOf<At<Of[Name], Part>> & string}`;
  }["body" | "query"];
}[OperationName];

type UnknownFields = Exclude<FieldNames<OperationInputs>, FieldNames<SpecInputs>>;

/** Handlers read only fields that the spec defines. The compile error lists the others. */
export const readsOnlyKnownFields: UnknownFields extends never ? true : UnknownFields = true;
