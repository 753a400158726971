import { field, resultsInOrder, stringField } from "../../internal.js";
import type { ToolResult } from "../../index.js";
import type { Ledger, LedgerCall } from "../ledger/index.js";
import { deniedText } from "./approvals.js";
import { type CallOutcome, type CallOutcomeKind, failedOutcome } from "./call-outcome.js";
import { cutOutput, dataText } from "./model-output.js";
import { runOnce } from "./run-once.js";
import { type CallContext, isMetaTool, type PreparedCall, sendCall, type SentCall, unsureText } from "./send-call.js";
import { mayRepeat, shownSlug } from "./tool-catalog.js";

/** The meta tool whose calls are looked into. */
export const MULTI_EXECUTE = "COMPOSIO_MULTI_EXECUTE_TOOL";

/** Checks the arguments of one inner call; the text for the model if they are wrong. */
export type CheckArguments = (slug: string, args: unknown) => string | undefined;

/** One call inside a batch. */
interface InnerCall {
  readonly index: number;
  /** As the model wrote it. */
  readonly written: Record<string, unknown>;
  readonly slug: string;
  readonly arguments: Record<string, unknown>;
}

/** What became of an inner call: an item of the batch's results. */
interface Item {
  readonly kind: CallOutcomeKind;
  readonly item: Record<string, unknown>;
  readonly replayed: boolean;
}

/**
 * Runs COMPOSIO_MULTI_EXECUTE_TOOL: each inner call is checked, asked for and recorded by itself. What passed is sent in
 * one request; what did not is put into the results at its index.
 */
export async function runBatch(
  context: CallContext,
  outer: PreparedCall,
  { ledger, identity, check }: { ledger: Ledger; identity: LedgerCall; check: CheckArguments },
): Promise<SentCall> {
  const inner = innerCalls(outer.arguments);
  const items = new Map<number, Item>();
  const passed: InnerCall[] = [];
  for (const call of inner) {
    // oxlint-disable-next-line no-await-in-loop -- people are asked one after another
    const refused = await refusal(context, outer, call, check);
    if (refused === undefined) {
      passed.push(call);
    } else {
      items.set(call.index, refused);
    }
  }
  const key = await ledger.keyOf(identity);
  const batch = new Batch(context, outer, passed.length);
  await Promise.all(
    passed.map(async (call) => {
      const innerIdentity: LedgerCall = {
        slug: call.slug,
        arguments: call.arguments,
        parent: { key, index: call.index },
        mayRepeat: mayRepeat(context.catalog.known(call.slug)),
      };
      const sent = await runOnce(ledger, innerIdentity, outer.call, {
        send: () => batch.send(call),
        signal: context.signal,
        lease: undefined,
      });
      batch.decided(call);
      items.set(call.index, itemOf(call, sent.outcome));
    }),
  );
  return outcomeOfBatch(context, outer, { inner, items, batch });
}

function innerCalls(args: Record<string, unknown>): InnerCall[] {
  const tools = Array.isArray(args["tools"]) ? args["tools"] : [];
  return tools.map((tool: unknown, index) => {
    const written: Record<string, unknown> = { ...Object(tool) };
    return {
      index,
      written,
      slug: stringField(tool, "tool_slug") ?? "",
      arguments: { ...Object(field(tool, "arguments")) },
    };
  });
}

/** Why an inner call is not sent, as an item of the results. */
async function refusal(
  { approvals, catalog, signal }: CallContext,
  outer: PreparedCall,
  call: InnerCall,
  check: CheckArguments,
): Promise<Item | undefined> {
  const { slug, arguments: args, index } = call;
  const refuse = (kind: CallOutcomeKind, error: string): Item => ({
    kind,
    item: { index, tool_slug: slug, error },
    replayed: false,
  });
  const wrong = check(slug, field(call.written, "arguments"));
  if (wrong !== undefined) {
    return refuse("invalid_arguments", wrong);
  }
  if (isMetaTool(slug) || !(await approvals.needed(slug, catalog, signal))) {
    return undefined;
  }
  if (catalog.known(slug) === undefined) {
    return refuse("unknown_tool", `There is no tool ${shownSlug(slug)}. Find its slug with COMPOSIO_SEARCH_TOOLS.`);
  }
  const decision = await approvals.ask({ slug, arguments: args, callId: outer.call.id });
  if (decision === "later") {
    return refuse("approval_required", `${slug} waits for the approval of a person. Nothing ran.`);
  }
  const allowed = decision === true || (typeof decision === "object" && "responses" in decision);
  return allowed ? undefined : refuse("denied", deniedText(slug, decision));
}

/** Collects the inner calls that the ledger lets through, and sends them in one request. */
class Batch {
  readonly #context: CallContext;
  readonly #outer: PreparedCall;
  readonly #calls: InnerCall[] = [];
  readonly #undecided: { count: number };
  readonly #ready: Promise<void>;
  #start: () => void = () => {};
  #request: Promise<{ sent: SentCall; results: readonly ToolResult<unknown>[] | undefined }> | undefined;
  readonly #decided = new Set<number>();

  constructor(context: CallContext, outer: PreparedCall, count: number) {
    this.#context = context;
    this.#outer = outer;
    this.#undecided = { count };
    this.#ready = new Promise((resolve) => {
      this.#start = resolve;
    });
  }

  /** What the service answered to the request; undefined if nothing was sent. */
  get request(): Promise<{ sent: SentCall; results: readonly ToolResult<unknown>[] | undefined }> | undefined {
    return this.#request;
  }

  /** How many calls were sent. */
  get size(): number {
    return this.#calls.length;
  }

  /** A call that need not be sent, or was. The request waits until it is known which are. */
  decided({ index }: InnerCall): void {
    if (!this.#decided.has(index)) {
      this.#decided.add(index);
      this.#undecided.count -= 1;
      if (this.#undecided.count === 0) {
        this.#start();
      }
    }
  }

  /** Sends a call, with the others of its batch. */
  async send(call: InnerCall): Promise<SentCall> {
    this.#calls.push(call);
    this.decided(call);
    await this.#ready;
    this.#request ??= this.#sendAll();
    const { sent, results } = await this.#request;
    const result = results?.[this.#calls.indexOf(call)];
    return result === undefined ? sent : { outcome: outcomeOfInner(this.#outer, call, result) };
  }

  async #sendAll(): Promise<{ sent: SentCall; results: readonly ToolResult<unknown>[] | undefined }> {
    this.#calls.sort((a, b) => a.index - b.index);
    const tools = this.#calls.map(({ written }) => written);
    const prepared = { ...this.#outer, arguments: { ...this.#outer.arguments, tools } };
    const sent = await sendCall(this.#context, prepared);
    const { data, kind } = sent.outcome;
    if ((kind !== "ok" && kind !== "tool_error") || !Array.isArray(field(data, "results"))) {
      return { sent, results: undefined };
    }
    const calls = this.#calls.map(({ slug }) => ({ tool_slug: slug }));
    // The whole counts as failed if one call did; each has its own result.
    const executed = { result_type: "completed" as const, data, error: null, log_id: "" };
    return { sent, results: resultsInOrder(calls, executed) };
  }
}

function outcomeOfInner({ call }: PreparedCall, { slug }: InnerCall, result: ToolResult<unknown>): CallOutcome {
  const { data, error } = result;
  if (result.result_type === "failed" && /may have run/.test(result.error)) {
    return failedOutcome("unsure", call, slug, unsureText(result.error));
  }
  const output = dataText(error === null ? data : { error, data });
  return {
    kind: error === null ? "ok" : "tool_error",
    call,
    slug,
    output,
    isError: error !== null,
    data,
    replayed: false,
  };
}

function itemOf({ index, slug }: InnerCall, outcome: CallOutcome): Item {
  const { kind, output, data, replayed } = outcome;
  const item =
    kind === "ok"
      ? { index, tool_slug: slug, response: { successful: true, data: data ?? replayedData(output) } }
      : { index, tool_slug: slug, error: output };
  return { kind, item, replayed };
}

/** The data that the ledger kept as text. */
function replayedData(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return output;
  }
}

async function outcomeOfBatch(
  context: CallContext,
  { call, slug }: PreparedCall,
  { inner, items, batch }: { inner: readonly InnerCall[]; items: ReadonlyMap<number, Item>; batch: Batch },
): Promise<SentCall> {
  const request = await batch.request;
  // Everything was sent: the service's own answer is the most faithful one.
  if (request !== undefined && batch.size === inner.length && request.results !== undefined) {
    return request.sent;
  }
  const all = inner.map(({ index }) => items.get(index)).filter((item) => item !== undefined);
  const ran = all.filter(({ kind }) => kind === "ok" || kind === "tool_error" || kind === "unsure");
  const [first] = all;
  if (request !== undefined && request.results === undefined && batch.size === inner.length) {
    return request.sent;
  }
  const results = all.map(({ item }) => item);
  const successes = all.filter(({ kind }) => kind === "ok").length;
  const data = {
    ...Object(request?.sent.outcome.data),
    results,
    total_count: results.length,
    success_count: successes,
    error_count: results.length - successes,
  };
  const kind = ran.length > 0 || first === undefined ? "ok" : first.kind;
  const text = context.options.toModelOutput?.(slug, data) ?? dataText(data);
  const outcome: CallOutcome = {
    kind,
    call,
    slug,
    output: cutOutput(text, context.maxOutputChars),
    isError: kind !== "ok",
    data,
    replayed: all.length > 0 && all.every(({ replayed }) => replayed),
  };
  const fatal = request?.sent.fatal;
  return fatal === undefined ? { outcome } : { outcome, fatal };
}
