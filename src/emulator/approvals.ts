import { HttpError } from "./errors.js";
import { isJsonObject, type JsonObject } from "./json.js";
import type { RequestContext } from "./request-context.js";
import type { SessionConfig } from "./session-config.js";
import type { SessionRecord } from "./state.js";
import type { CatalogTool } from "./catalog.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/** The person's response to one question, as a request sends it. */
export interface InputResponse {
  readonly action: "accept" | "decline" | "cancel";
  readonly content?: JsonObject;
}

/** The fields of a request that carry the responses. */
export interface ResponseFields {
  readonly input_responses?: { readonly [requestId: string]: InputResponse };
  readonly request_state?: string;
}

/** The response to a call that waits for approval. Nothing has run. */
export interface InputRequired {
  readonly result_type: "input_required";
  readonly input_requests: { readonly [requestId: string]: ReturnType<typeof approvalQuestion> };
  readonly request_state: string;
}

/** What a person decided about each tool of a call, in the order of the tools. */
export type Decisions = readonly ("approved" | "denied")[];

/** Whether the session's config asks for approval of a tool: by its toolkit, its slug or one of its hints. */
export function needsApproval(config: SessionConfig, { info, toolkit }: CatalogTool): boolean {
  const filter = config.tools?.[toolkit.slug];
  const ownTags = filter !== undefined && "tags" in filter ? filter.tags : undefined;
  const hints = (ownTags ?? config.tags)?.require_approval ?? [];
  return (
    toolkitNeedsApproval(config, toolkit) ||
    (filter?.require_approval ?? []).includes(info.slug) ||
    hints.some((hint) => info.tags.includes(hint))
  );
}

/** Whether the session's config asks for approval of all calls of a toolkit. */
export function toolkitNeedsApproval(config: SessionConfig, toolkit: EmulatedToolkit): boolean {
  return (config.toolkits?.require_approval ?? []).includes(toolkit.slug);
}

/** Asks for approval of the given tools of a request. */
export function askFirst(
  { state }: RequestContext,
  session: SessionRecord,
  request: object,
  slugs: readonly string[],
): InputRequired {
  const ids = slugs.map(() => state.nextId("approval"));
  const token = `state_${crypto.randomUUID()}`;
  state.approvals.set(token, { sessionId: session.id, request: JSON.stringify(request), ids, used: false });
  return inputRequired(token, ids, slugs);
}

/**
 * Asks for approval of the given tools, or reads the responses to an earlier question.
 *
 * @param request the request body
 * @param slugs the tools that need approval
 * @throws HttpError 400 if the responses belong to another call, 409 if they were used before
 */
export function askForApproval(
  context: RequestContext,
  session: SessionRecord,
  request: ResponseFields,
  slugs: readonly string[],
): InputRequired | Decisions {
  const { input_responses: responses, request_state: token, ...rest } = request;
  if (responses === undefined) {
    return askFirst(context, session, rest, slugs);
  }
  const pending = context.state.approvals.get(token ?? "");
  if (token === undefined || pending?.sessionId !== session.id) {
    throw badResponse("Error in payload.request_state: unknown, or of another session");
  }
  if (pending.request !== JSON.stringify(rest)) {
    throw badResponse("Error in payload: differs from the call that asked. Repeat it unchanged");
  }
  if (pending.used) {
    throw new HttpError("ToolRouterV2_ApprovalUsed", "The call was already answered, and runs once.", {
      suggestedFix: "Make a new call.",
    });
  }
  const unknown = Object.keys(responses).find((id) => !pending.ids.includes(id));
  if (unknown !== undefined) {
    throw badResponse(`Error in payload.input_responses.${unknown}: nothing was asked with this id`);
  }
  if (pending.ids.some((id) => responses[id] === undefined)) {
    return inputRequired(token, pending.ids, slugs);
  }
  pending.used = true;
  return pending.ids.map((id) => (isApproval(responses[id]) ? "approved" : "denied"));
}

/** The error of a call that was not approved. */
export function notApproved(slug: string): string {
  return `${slug} was not approved. Nothing has run.`;
}

/** Whether a call waits for a response. */
export function isInputRequired(asked: InputRequired | Decisions): asked is InputRequired {
  return "result_type" in asked;
}

function isApproval(response: InputResponse | undefined): boolean {
  return response?.action === "accept" && isJsonObject(response.content) && response.content["decision"] === "approve";
}

function inputRequired(token: string, ids: readonly string[], slugs: readonly string[]): InputRequired {
  const requests = ids.map((id, index) => [id, approvalQuestion(slugs[index] ?? "")] as const);
  return { result_type: "input_required", input_requests: Object.fromEntries(requests), request_state: token };
}

function approvalQuestion(slug: string) {
  return {
    type: "elicitation" as const,
    mode: "form" as const,
    message: `Allow ${slug} to run?`,
    requested_schema: {
      type: "object",
      properties: { decision: { type: "string", enum: ["approve", "deny"] } },
      required: ["decision"],
    },
  };
}

function badResponse(error: string): HttpError {
  return new HttpError("ToolRouterV2_BadRequest", "The responses do not fit the call.", { errors: [error] });
}
