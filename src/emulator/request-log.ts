import type { OperationName } from "../../generated/operations.gen.js";

/** A request that the emulator received. The key is not part of it. */
export interface RecordedRequest {
  readonly method: string;
  /** The URL's path, as it came in. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The operation that the path and method lead to; `null` for links, file transfers and what is not there. */
  readonly operation: OperationName | null;
  /** The JSON body; `undefined` when there was none, or it was no JSON. */
  readonly body: unknown;
  /** Names of the credential headers that it carried. Never their values. */
  readonly credentials: readonly string[];
  /** The id that the answer carries in `x-request-id`. */
  readonly requestId: string;
}
