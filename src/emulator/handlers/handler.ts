import type { OperationName } from "../../../generated/operations.gen.js";
import type { Emulation } from "../request-context.js";
import { ApiFailure } from "../errors.js";
import type { SessionRecord } from "../state.js";
import type { Inputs } from "./inputs.js";

/**
 * Answers one operation, with what goes out as JSON. Its input has been held against the spec; the answer is held
 * against it by the tests. Throw an ApiFailure for an error.
 */
type Handler<Name extends OperationName> = (input: Inputs[Name], emulation: Emulation) => object | Promise<object>;

/** Handlers of some operations. */
export type HandlersOf<Names extends OperationName> = { readonly [Name in Names]: Handler<Name> };

/** @throws ApiFailure 400 for what cannot be a session's id, 404 for a session that is not there (any more). */
export function sessionOf({ state }: Emulation, path: { readonly session_id: string }): SessionRecord {
  const id = path.session_id;
  if (!id.startsWith("trs_")) {
    throw new ApiFailure("HTTP_BadRequest", `"${id}" is no session id: those begin with trs_`, {
      errors: ["Error in path.session_id: must begin with trs_"],
    });
  }
  const session = state.sessions.get(id);
  if (session !== undefined) return session;
  throw new ApiFailure("ToolRouterV2_SessionNotFound", `Session ${id} not found`, {
    suggestedFix: "Create a session, or pass the id of one that has not been deleted.",
  });
}
