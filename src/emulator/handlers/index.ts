import type { OperationName } from "../../../generated/operations.gen.js";
import { accountHandlers } from "./accounts.js";
import { authConfigHandlers } from "./auth-configs.js";
import { catalogHandlers } from "./catalog.js";
import { connectionHandlers } from "./connections.js";
import { directExecutionHandlers } from "./direct-execution.js";
import { executionHandlers } from "./execution.js";
import { fileHandlers } from "./files.js";
import type { Handlers } from "./handler.js";
import { notServedHandlers } from "./not-served.js";
import { sessionConfigHandlers } from "./session-configs.js";
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
  ...sessionConfigHandlers,
  ...authConfigHandlers,
  ...accountHandlers,
  ...directExecutionHandlers,
  ...notServedHandlers,
} satisfies Handlers<OperationName>;

export type { Handlers, OperationInputs } from "./handler.js";
