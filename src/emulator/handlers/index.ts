import type { OperationName } from "../../../generated/operations.gen.js";
import { catalogHandlers } from "./catalog.js";
import { connectionHandlers } from "./connections.js";
import { executionHandlers } from "./execution.js";
import { fileHandlers } from "./files.js";
import type { Handlers } from "./handler.js";
import { sessionHandlers } from "./sessions.js";

/**
 * The handlers of all operations. A missing one is a compile error.
 *
 * Internal because their inferred types list every field of every response.
 *
 * @internal
 */
export const handlers = {
  ...sessionHandlers,
  ...executionHandlers,
  ...connectionHandlers,
  ...catalogHandlers,
  ...fileHandlers,
} satisfies Handlers<OperationName>;

export type { Handlers, OperationInputs } from "./handler.js";
