import type { OperationName } from "../../../generated/operations.gen.js";
import { catalogHandlers } from "./catalog.js";
import { connectionHandlers } from "./connections.js";
import { executionHandlers } from "./execution.js";
import { fileHandlers } from "./files.js";
import type { HandlersOf } from "./handler.js";
import { sessionHandlers } from "./sessions.js";

/**
 * A handler for every operation of the spec: one that is missing does not compile.
 *
 * Their types are what they read and answer, to the field; no declaration of the package shows them.
 *
 * @internal
 */
export const handlers = {
  ...sessionHandlers,
  ...executionHandlers,
  ...connectionHandlers,
  ...catalogHandlers,
  ...fileHandlers,
} satisfies HandlersOf<OperationName>;

export { mountOf } from "./files.js";
export type { HandlersOf } from "./handler.js";
export type { Inputs } from "./inputs.js";
