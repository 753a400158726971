import type { Session, Tool } from "../../index.js";
import { mapConcurrent, partsOf } from "../../internal.js";
import * as operations from "../../../generated/operations.gen.js";
import { type Converter, converterFor, type ModelRules, type ModelTool, openaiRules } from "../../providers/index.js";
import { createLedger, type Ledger, type LedgerCall } from "../ledger/index.js";
import { Approvals, deniedText } from "./approvals.js";
import { type CallOutcome, failedOutcome, type ModelToolCall } from "./call-outcome.js";
import type { RunOptions, ToolRunnerOptions } from "./options.js";
import { MULTI_EXECUTE, runBatch } from "./run-batch.js";
import { runOnce } from "./run-once.js";
import { type CallContext, isMetaTool, type PreparedCall, sendCall, type SentCall } from "./send-call.js";
import { mayRepeat, ToolCatalog } from "./tool-catalog.js";
import { ToolRunError } from "./tool-run-error.js";

/** Runs the tool calls of a model on a session. */
export interface ToolRunner {
  /**
   * The tools to offer to the model, converted for its provider. Loaded once; also the app tools of `options.tools`.
   *
   * @throws what the session throws
   */
  tools(options?: { readonly signal?: AbortSignal | undefined }): Promise<readonly ModelTool[]>;
  /**
   * Runs the calls of one message of a model. Resolves to one outcome for each, in their order, whatever the model wrote;
   * no calls, no outcomes. On abort, nothing new is sent, and what ran keeps its outcome.
   *
   * @throws {ToolRunError} for a failure that no model can fix; it has the outcomes of all calls
   */
  run(calls: readonly ModelToolCall[], options?: RunOptions): Promise<CallOutcome[]>;
  /** Whether a call has to be approved, for SDKs that ask on their own. @param name as the model knows the tool */
  needsApproval(name: string, args: unknown): Promise<boolean>;
}

/** The rules by which a provider accepts tools. */
export interface ProviderRules {
  readonly rules: ModelRules;
  /** Tried first, for each tool. */
  readonly strictRules?: ModelRules | undefined;
}

const DEFAULT_CONCURRENCY = 8;
const DEFAULT_MAX_OUTPUT = 100_000;

/**
 * Creates a runner of tool calls: it checks what a model wrote, asks for approval, sends each call once, and returns an
 * outcome for each.
 *
 * ```ts
 * const runner = createToolRunner(session);
 * const outcomes = await runner.run([{ id: "call_1", name: "GITHUB_CREATE_AN_ISSUE", arguments: '{"owner": …}' }]);
 * ```
 *
 * @param provider the rules by which the tools are converted. Default: those of OpenAI, which most providers accept
 */
export function createToolRunner(
  session: Session,
  options: ToolRunnerOptions = {},
  provider: ProviderRules = { rules: openaiRules() },
): ToolRunner {
  return new SessionToolRunner(session, options, converterFor(provider.rules, provider.strictRules));
}

/** Which call of which message. */
interface CallPosition {
  readonly turn: string | number | undefined;
  /** How many calls with its id stand before it in the message. */
  readonly nth: number;
}

class SessionToolRunner implements ToolRunner {
  readonly #session: Session;
  readonly #options: ToolRunnerOptions;
  readonly #converter: Converter;
  readonly #approvals: Approvals;
  readonly #ledger: Ledger;
  #catalog: Promise<ToolCatalog> | undefined;

  constructor(session: Session, options: ToolRunnerOptions, converter: Converter) {
    this.#session = session;
    this.#options = options;
    this.#converter = converter;
    this.#approvals = new Approvals(options);
    this.#ledger = options.ledger ?? createLedger();
  }

  async tools({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<readonly ModelTool[]> {
    const { offered } = await this.#load(signal);
    return this.#converter.all(offered);
  }

  async run(calls: readonly ModelToolCall[], options: RunOptions = {}): Promise<CallOutcome[]> {
    if (calls.length === 0) {
      return [];
    }
    const { signal } = options;
    const catalog = await this.#load(signal);
    const stop = new AbortController();
    const context: CallContext = {
      session: this.#session,
      catalog,
      approvals: this.#approvals,
      options: this.#options,
      maxOutputChars: this.#options.maxOutputChars ?? DEFAULT_MAX_OUTPUT,
      signal,
    };
    const failure: { error?: unknown; happened?: true; mayHaveExecuted?: boolean } = {};
    const outcomes = await mapConcurrent(
      calls,
      this.#options.concurrency ?? DEFAULT_CONCURRENCY,
      async (call, index) => {
        if (stop.signal.aborted || signal?.aborted === true) {
          const why = stop.signal.aborted ? "another call of the message failed" : "the run was stopped";
          return failedOutcome("not_run", call, undefined, `This call was not run: ${why}.`);
        }
        const nth = calls.slice(0, index).filter(({ id }) => id === call.id).length;
        const { outcome, fatal } = await this.#runCallSafely(context, call, { turn: options.turn, nth });
        if (fatal !== undefined) {
          stop.abort();
          failure.error ??= fatal.error;
          failure.happened = true;
        }
        return outcome;
      },
    );
    if (failure.happened === true) {
      const mayHaveExecuted = outcomes.some(({ kind }) => kind === "unsure" || kind === "ok" || kind === "tool_error");
      throw new ToolRunError({ cause: failure.error, outcomes, mayHaveExecuted });
    }
    return outcomes;
  }

  async needsApproval(name: string, args: unknown): Promise<boolean> {
    const catalog = await this.#load(undefined);
    const read = this.#converter.read(catalog.offered, name, args);
    if (read.kind !== "call") {
      return false;
    }
    if (read.slug !== MULTI_EXECUTE) {
      return this.#approvals.needed(read.slug, catalog, undefined);
    }
    const tools: unknown = read.arguments["tools"];
    const slugs = (Array.isArray(tools) ? tools : []).map((tool: unknown) => String(Object(tool).tool_slug));
    const needed = await Promise.all(slugs.map((slug) => this.#approvals.needed(slug, catalog, undefined)));
    return needed.includes(true);
  }

  /** What no tool and no service is to blame for, such as a call id that a durable ledger cannot use, ends the run. */
  async #runCallSafely(context: CallContext, call: ModelToolCall, position: CallPosition): Promise<SentCall> {
    try {
      return await this.#runCall(context, call, position);
    } catch (error) {
      return { outcome: failedOutcome("not_run", call, undefined, "This call was not run."), fatal: { error } };
    }
  }

  async #runCall(context: CallContext, call: ModelToolCall, { turn, nth }: CallPosition): Promise<SentCall> {
    const { catalog, approvals, signal, options } = context;
    const read = this.#converter.read(catalog.offered, call.name, call.arguments);
    if (read.kind !== "call") {
      const slug = read.kind === "invalid_arguments" ? read.slug : undefined;
      return { outcome: failedOutcome(read.kind, call, slug, read.error) };
    }
    const { slug, arguments: args } = read;
    const prepared: PreparedCall = { call, slug, arguments: args };
    const identity: LedgerCall = {
      slug,
      arguments: args,
      callId: call.id,
      turn,
      nth,
      mayRepeat: mayRepeat(catalog.known(slug)),
    };
    if (slug === MULTI_EXECUTE) {
      const check = (inner: string, written: unknown): string | undefined => this.#checkInner(catalog, inner, written);
      return runBatch(context, prepared, { ledger: this.#ledger, identity, check });
    }
    const send = async (): Promise<SentCall> => {
      if (await approvals.needed(slug, catalog, signal)) {
        const decision = await approvals.ask({ slug, arguments: args, callId: call.id });
        if (decision === "later") {
          const text = `${slug} waits for the approval of a person. Nothing ran.`;
          return { outcome: failedOutcome("approval_required", call, slug, text) };
        }
        if (decision === false || (typeof decision === "object" && "denied" in decision)) {
          return { outcome: failedOutcome("denied", call, slug, deniedText(slug, decision)) };
        }
      }
      if (signal?.aborted === true) {
        return { outcome: failedOutcome("not_run", call, slug, "This call was not run: the run was stopped.") };
      }
      return sendCall(context, prepared);
    };
    const lease = options.timeout === undefined ? undefined : options.timeout + LEASE_MARGIN;
    return runOnce(this.#ledger, identity, call, { send, signal, lease });
  }

  /** Arguments of a call inside a batch, against the schema that a search showed to the model. */
  #checkInner(catalog: ToolCatalog, slug: string, written: unknown): string | undefined {
    const known = catalog.known(slug);
    if (known?.input_parameters === undefined || isMetaTool(slug)) {
      return undefined;
    }
    const { name } = this.#converter.one(known);
    const read = this.#converter.read(known, name, written ?? {});
    return read.kind === "call" ? undefined : read.error;
  }

  /** The tools of the session and of the options, loaded once. A failure is not remembered. */
  #load(signal: AbortSignal | undefined): Promise<ToolCatalog> {
    const loading = (this.#catalog ??= this.#loadTools(signal));
    loading.catch(() => {
      if (this.#catalog === loading) {
        this.#catalog = undefined;
      }
    });
    return loading;
  }

  async #loadTools(signal: AbortSignal | undefined): Promise<ToolCatalog> {
    const { transport } = partsOf(this.#session);
    const load = (slug: string, stop: AbortSignal | undefined): Promise<Tool> =>
      transport.send(operations.getTool, { path: { tool_slug: slug } }, { signal: stop });
    const listed = await this.#session.getMetaTools({ signal });
    const slugs = new Set(listed.map(({ slug }) => slug));
    const more = (this.#options.tools ?? []).filter((slug) => !slugs.has(slug));
    const loaded = await Promise.all([...new Set(more)].map((slug) => load(slug, signal)));
    return new ToolCatalog([...listed, ...loaded], load);
  }
}

/** How much longer others wait than a call may take, in milliseconds. */
const LEASE_MARGIN = 30_000;
