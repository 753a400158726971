import {
  field,
  type InputRequest,
  InputRequiredError,
  singleLine,
  stringField,
  ToolExecutionError,
} from "../http/index.js";

/** The price of a call of an instant tool, which runs on an account of Composio. */
export interface InstantCharge {
  /** Decimal number, `"0.0025"`. */
  readonly amount: string;
  /** `"USD"`. */
  readonly currency: string;
  readonly charged_by: string;
}

/** The response to one {@link InputRequest}. */
export interface InputResponse {
  /** What the person decided. `decline` and `cancel` end the call: nothing runs. */
  readonly action: "accept" | "decline" | "cancel";
  /** The input, as `requested_schema` describes it. For an approval: `{ decision: "approve" }`. */
  readonly content?: Readonly<Record<string, unknown>>;
}

/** Responses to the questions of a result, by request id. */
export type InputResponses = Readonly<Record<string, InputResponse>>;

/** Fields that an outcome of any kind can have. */
interface OutcomeDetails {
  /** What the session's hooks reported. The service does not document their fields. */
  readonly hook_results?: readonly unknown[];
}

/** The result of a tool that succeeded. */
export interface ToolSuccess<Data> extends OutcomeDetails {
  readonly result_type: "completed";
  readonly data: Data;
  readonly error: null;
  /** Id of the execution in the service's log. */
  readonly log_id: string;
  /** Present if the session's `instant.return_instant_charge` is on. */
  readonly instant_charge?: InstantCharge;
}

/**
 * The result of a tool that failed, or of a call that was not approved. The request itself succeeded, so nothing is
 * thrown: check `error` first.
 */
export interface ToolFailure extends OutcomeDetails {
  readonly result_type: "failed";
  /** Whatever the tool returned besides the error. */
  readonly data: unknown;
  readonly error: string;
  /** Id of the execution in the service's log. */
  readonly log_id: string;
  /** Present if the session's `instant.return_instant_charge` is on. */
  readonly instant_charge?: InstantCharge;
}

declare const resultData: unique symbol;

/**
 * Nothing has run: a person has to answer first. `session.respond(result, …)` makes the call again with the answers;
 * from another process, pass `input_responses` and `request_state` to `executeTool` with the same arguments.
 */
export interface ToolInputRequired<Data = unknown> extends OutcomeDetails {
  readonly result_type: "input_required";
  readonly data: null;
  /** Says what is asked. */
  readonly error: string;
  /** There is none: nothing has run. */
  readonly log_id?: undefined;
  /** The questions, by request id. */
  readonly input_requests: Readonly<Record<string, InputRequest>>;
  /** Opaque state of the service, to be sent back unchanged. */
  readonly request_state?: string;
  /** Never present at run time: carries the type of the data that the approved call returns. */
  readonly [resultData]?: Data;
}

/**
 * A session hook blocked the call, or withheld the result of a tool that ran: the response does not tell which. Check
 * before you retry.
 */
export interface ToolBlocked extends OutcomeDetails {
  readonly result_type: "blocked";
  readonly data: unknown;
  /** The message of the hook. */
  readonly error: string;
  readonly block_reason?: string;
  readonly log_id?: string;
}

/**
 * The tool ran, but its result is too large to be returned: here is a preview, the rest is in a file of the session.
 */
export interface ToolOffloaded extends OutcomeDetails {
  readonly result_type: "offloaded";
  readonly data: null;
  /** Says that the result is too large. */
  readonly error: string;
  /** Id of the execution in the service's log. */
  readonly log_id: string;
  /** The beginning of the data; its shape is not specified. */
  readonly data_preview: unknown;
  /** Where the rest is: a path in the session's mount, among others. Its fields are not specified. */
  readonly remote_file_info: Readonly<Record<string, unknown>>;
}

/**
 * The outcome of one tool execution. `data` has its type after `error` was compared with null, or `result_type` with
 * `"completed"`; every other outcome has a readable `error`.
 */
export type ToolResult<Data> = ToolSuccess<Data> | ToolFailure | ToolInputRequired<Data> | ToolBlocked | ToolOffloaded;

/** The slugs of results that are not completed, which do not contain it, for the error of `unwrap`. */
const toolsOfResults = new WeakMap<object, string>();

/** Remembers the tool of a result that is not completed. */
export function rememberTool(result: ToolResult<unknown>, slug: string): void {
  if (result.error !== null) {
    toolsOfResults.set(result, slug);
  }
}

/** The kind of an outcome, and its error. */
export interface Outcome {
  readonly result_type: ToolResult<unknown>["result_type"];
  readonly error: string | null;
}

const TOO_LARGE =
  "The tool ran, but its result is too large to be returned: `data_preview` has the beginning, the rest is in a file of the session.";

const NO_REASON = "The tool failed without a reason.";

/**
 * The outcome that a response describes. Its `result_type` decides where the service sent one. Where it did not (older
 * deployments, recordings), a non-empty `error` or `successful: false` is a failure.
 */
export function outcomeOf(response: unknown): Outcome {
  const type = field(response, "result_type");
  const error = errorOf(response);
  switch (type) {
    case "input_required":
      return { result_type: type, error: describeRequests(field(response, "input_requests")) };
    case "blocked": {
      const reason = stringField(response, "block_reason");
      return { result_type: type, error: error ?? reason ?? "A session hook blocked the call without a reason." };
    }
    case "failed":
      return { result_type: type, error: error ?? NO_REASON };
    case "offloaded":
      return { result_type: type, error: TOO_LARGE };
    case "completed":
    case undefined:
    case null:
      if (error === null && isOffloaded(response)) {
        return { result_type: "offloaded", error: TOO_LARGE };
      }
      return { result_type: error === null ? "completed" : "failed", error };
    default: {
      const unknown = `The service returned the unknown result type ${singleLine(JSON.stringify(type), 100)}: the tool may have run.`;
      return { result_type: "failed", error: error ?? unknown };
    }
  }
}

/**
 * The error of a result as the service sent it. Absent, null and empty mean success, unless `successful` is false; an
 * object becomes its message, or JSON.
 */
export function errorOf(result: unknown): string | null {
  const error = field(result, "error");
  if (error === undefined || error === null || error === "") {
    return field(result, "successful") === false ? NO_REASON : null;
  }
  if (typeof error === "string") {
    return error;
  }
  return stringField(error, "message") ?? JSON.stringify(error);
}

/** Whether a response has a preview in the place of its data. */
function isOffloaded(response: unknown): boolean {
  return field(response, "data") === undefined && field(response, "data_preview") !== undefined;
}

/** Says what is asked before a call runs. */
function describeRequests(requests: unknown): string {
  const questions = typeof requests === "object" && requests !== null ? Object.values(requests) : [];
  const messages = questions.map((question) => stringField(question, "message")).filter((text) => text !== undefined);
  const asked = messages.length === 0 ? "" : `: ${singleLine(messages.join("; "), 400)}`;
  return `Nothing has run: the call needs a response first${asked}`;
}

/**
 * The data of a result.
 *
 * @throws {ToolExecutionError} if the tool failed, or a session hook blocked it
 * @throws {InputRequiredError} if a person has to answer first
 */
export function unwrap<Data>(result: ToolResult<Data>): Data {
  // Results of the session have `error: null` if they are completed; those of other sources may not.
  const { result_type, error } = outcomeOf(result);
  if (result_type === "completed") {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the outcome was just looked at
    return result.data as Data;
  }
  const slug = toolsOfResults.get(result);
  if (result.result_type === "input_required") {
    const { input_requests, request_state } = result;
    throw new InputRequiredError({
      slug,
      inputRequests: input_requests,
      requestState: request_state,
      error: error ?? "",
    });
  }
  const data = result.result_type === "offloaded" ? result.data_preview : result.data;
  throw new ToolExecutionError({ slug, error: error ?? "", logId: result.log_id, data });
}
