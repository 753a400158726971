import type { OperationName, Operations } from "../../../generated/operations.gen.js";

/** One set of parameters for one operation. */
export interface WireCase<Name extends OperationName> {
  readonly title: string;
  readonly input: Operations[Name]["input"];
}

/** At least a minimal and a full set for each operation; an operation without cases does not compile. */
export type WireCases = { readonly [Name in OperationName]: readonly WireCase<Name>[] };
