import type {
  ApiError,
  ConnectLink,
  InputResponses,
  MetaToolSlug,
  Session,
  ToolInputRequired,
  ToolResult,
} from "../../index.js";
import {
  field,
  isApiError,
  isComposioError,
  isConnectionFailedError,
  isInvalidArgumentError,
  isNotConnected,
  isSessionNotFoundError,
  isTimeoutError,
  singleLine,
} from "../../internal.js";
import { type Approvals, deniedText } from "./approvals.js";
import { type CallOutcome, failedOutcome, type ModelToolCall } from "./call-outcome.js";
import { cutOutput, dataText } from "./model-output.js";
import type { ToolRunnerOptions } from "./options.js";
import { isReadOnly, type ToolCatalog } from "./tool-catalog.js";

/** A call that is ready to be sent. */
export interface PreparedCall {
  readonly call: ModelToolCall;
  readonly slug: string;
  readonly arguments: Record<string, unknown>;
}

/** What came of a call, and a failure that no model can fix. */
export interface SentCall {
  readonly outcome: CallOutcome;
  readonly fatal?: { readonly error: unknown };
}

/** What calls of one runner share. */
export interface CallContext {
  readonly session: Session;
  readonly catalog: ToolCatalog;
  readonly approvals: Approvals;
  readonly options: ToolRunnerOptions;
  readonly maxOutputChars: number;
  readonly signal: AbortSignal | undefined;
}

/** How often the service may ask about one call. */
const MAX_QUESTIONS = 5;

/** Whether a slug is that of a meta tool, which has an endpoint of its own. */
export function isMetaTool(slug: string): slug is MetaToolSlug {
  return slug.startsWith("COMPOSIO_");
}

/** Sends a call, answers what the service asks about it, and turns every end into an outcome. Never rejects. */
export async function sendCall(context: CallContext, prepared: PreparedCall): Promise<SentCall> {
  const { call, slug } = prepared;
  try {
    let result = await execute(context, prepared);
    for (let asked = 0; result.result_type === "input_required" && asked < MAX_QUESTIONS; asked += 1) {
      const { approvals, session, options, signal } = context;
      const questions = result.input_requests;
      const decision = await approvals.ask({ slug, arguments: prepared.arguments, callId: call.id, questions });
      if (decision === "later") {
        return { outcome: approvalRequired(prepared, result) };
      }
      const responses = responsesTo(result, decision);
      const { timeout: deadline } = options;
      result = await session.respond(result, responses, { signal, deadline });
      if (result.result_type !== "input_required" && !isAccepted(responses)) {
        return { outcome: failedOutcome("denied", call, slug, deniedText(slug, decision)) };
      }
    }
    return { outcome: outcomeOfResult(context, prepared, result) };
  } catch (error) {
    return outcomeOfError(context, prepared, error);
  }
}

function execute(context: CallContext, prepared: PreparedCall): Promise<ToolResult<unknown>> {
  const { session, options, signal } = context;
  const { slug, arguments: args } = prepared;
  const call = { signal, deadline: options.timeout };
  if (isMetaTool(slug)) {
    // The arguments were checked against the schema that the session listed.
    const checked: object = args;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return session.executeMetaTool(slug, checked as never, call);
  }
  const { connect } = options;
  return session.executeTool(slug, args, { ...call, connect: typeof connect === "object" ? connect : undefined });
}

function approvalRequired({ call, slug }: PreparedCall, approval: ToolInputRequired): CallOutcome {
  const text = `${slug} waits for the approval of a person. Nothing ran.`;
  return { ...failedOutcome("approval_required", call, slug, text), approval };
}

type Decided = Exclude<Awaited<ReturnType<Approvals["ask"]>>, "later">;

function responsesTo(asked: ToolInputRequired, decision: Decided): InputResponses {
  if (typeof decision === "object" && "responses" in decision) {
    return decision.responses;
  }
  const requests = Object.entries(asked.input_requests);
  return Object.fromEntries(
    requests.map(([id, request]) => [
      id,
      decision === true
        ? { action: "accept" as const, ...approvalContent(request.requested_schema) }
        : { action: "decline" as const },
    ]),
  );
}

/** The form of an approval has one field, `decision`. */
function approvalContent(schema: unknown): { content?: { decision: string } } {
  const choices = field(field(field(schema, "properties"), "decision"), "enum");
  return Array.isArray(choices) && choices.includes("approve") ? { content: { decision: "approve" } } : {};
}

function isAccepted(responses: InputResponses): boolean {
  return Object.values(responses).some(({ action }) => action === "accept");
}

function outcomeOfResult(context: CallContext, { call, slug }: PreparedCall, result: ToolResult<unknown>): CallOutcome {
  const { options, maxOutputChars, catalog } = context;
  const common = { call, slug, replayed: false };
  switch (result.result_type) {
    case "completed": {
      catalog.learn(result.data);
      const text = options.toModelOutput?.(slug, result.data) ?? dataText(result.data);
      return { ...common, kind: "ok", output: cutOutput(text, maxOutputChars), isError: false, data: result.data };
    }
    case "offloaded": {
      const { error, data_preview, remote_file_info } = result;
      const text = dataText({ note: error, data_preview, remote_file_info });
      return { ...common, kind: "ok", output: cutOutput(text, maxOutputChars), isError: false, data: data_preview };
    }
    case "input_required":
      return approvalRequired({ call, slug, arguments: {} }, result);
    case "blocked":
      return failedOutcome(
        "unsure",
        call,
        slug,
        unsureText(`a hook of the session withheld its result (${result.error})`),
      );
    default: {
      const { error, data } = result;
      const hasData = typeof data === "object" && data !== null && Object.keys(data).length > 0;
      const text = hasData ? dataText({ error, data }) : `${slug} failed: ${error}`;
      return { ...failedOutcome("tool_error", call, slug, cutOutput(text, maxOutputChars)), data };
    }
  }
}

/** What to tell a model about a call that may have run. */
export function unsureText(reason: string): string {
  return `This call may have run: ${singleLine(reason, 300).replace(/[.\s]+$/, "")}. Check with a reading tool before you repeat it.`;
}

async function outcomeOfError(context: CallContext, prepared: PreparedCall, error: unknown): Promise<SentCall> {
  const { call, slug } = prepared;
  const { signal, catalog } = context;
  const reason = error instanceof Error ? error.message : String(error);
  const end = (kind: Exclude<CallOutcome["kind"], "ok">, text: string): SentCall => ({
    outcome: failedOutcome(kind, call, slug, text),
  });
  if (signal?.aborted === true && !isComposioError(error)) {
    return isReadOnly(catalog.known(slug))
      ? end("not_run", "The run was stopped before this call ended.")
      : end("unsure", unsureText("the run was stopped while it was being sent"));
  }
  if (!isComposioError(error)) {
    return { ...end("not_run", `${slug} was not run: ${reason}`), fatal: { error } };
  }
  if (error.mayHaveExecuted) {
    return end("unsure", unsureText(reason));
  }
  if (isNotConnected(error) || isConnectionFailedError(error)) {
    return notConnected(context, prepared);
  }
  if (isTimeoutError(error)) {
    return error.operation === "waitForConnection"
      ? notConnected(context, prepared)
      : end("tool_error", `${slug} took too long and was given up. It changes nothing, so it can be called again.`);
  }
  if (isInvalidArgumentError(error)) {
    return end("invalid_arguments", reason);
  }
  if (isApiError(error) && !isBeyondTheModel(error)) {
    const isUnknown = error.status === 404 || error.slug?.includes("ToolNotFound") === true;
    return end(isUnknown ? "unknown_tool" : "tool_error", `${slug} did not run: ${reason}`);
  }
  return { ...end("not_run", `${slug} was not run: ${reason}`), fatal: { error } };
}

/** A wrong key, a session that is no more, a service that is down. */
function isBeyondTheModel(error: ApiError): boolean {
  return error.status === 401 || error.status === 403 || error.status >= 500 || isSessionNotFoundError(error);
}

async function notConnected(context: CallContext, { call, slug }: PreparedCall): Promise<SentCall> {
  const toolkit = (await context.catalog.withHints(slug, context.signal))?.toolkit?.slug;
  const link = context.options.connect === "link" && toolkit !== undefined ? await linkTo(context, toolkit) : undefined;
  const how = link === undefined ? "" : ` Ask the user to open ${link.redirect_url}, then call the tool again.`;
  const text = `${slug} did not run: the user has not connected ${toolkit ?? "its app"}.${how}`;
  const outcome = failedOutcome("not_connected", call, slug, text);
  return { outcome: link === undefined ? outcome : { ...outcome, link } };
}

async function linkTo({ session, signal }: CallContext, toolkit: string): Promise<ConnectLink | undefined> {
  try {
    return await session.createAuthLink(toolkit, {}, { signal });
  } catch {
    return undefined;
  }
}
