import * as operations from "../../generated/operations.gen.js";
import { apiPromise, type CallOptions, isComposioError, type ParsedResponse } from "../http/index.js";
import {
  checkCalls,
  failure,
  MAX_CALLS,
  MULTI_EXECUTE,
  rememberTool,
  resultsInOrder,
  type InputResponses,
  type ToolInputRequired,
  type ToolResult,
  type UncheckedToolCall,
} from "../tools/index.js";
import { completeCall, type HookedCall, prepareCall, type RunCall } from "./execute-hooks.js";
import type { Executions } from "./executions.js";
import { mapConcurrent } from "./map-concurrent.js";
import { rememberCall, type RespondOptions, respondTo } from "./respond.js";

/** Options of `executeTools`. */
export interface ExecuteManyOptions extends CallOptions {
  /**
   * How many requests, each of up to 50 calls, run at the same time.
   * @default 4
   */
  readonly concurrency?: number | undefined;
}

const DEFAULT_CONCURRENCY = 4;

/** Many calls, and what came of them so far. */
interface Run {
  readonly executions: Executions;
  readonly calls: readonly UncheckedToolCall[];
  readonly concurrency: number;
  /** By position; a call that has not run yet has none. */
  readonly results: ToolResult<unknown>[];
  /** Calls that run in this process, by position. */
  readonly local: ReadonlyMap<number, RunCall>;
}

/** Calls that are sent in one request. */
interface Batch {
  readonly calls: readonly UncheckedToolCall[];
  /** Their positions among all calls. */
  readonly positions: readonly number[];
  readonly send: () => Promise<ParsedResponse<ToolResult<unknown>>>;
}

/** What came of a batch: a result for each of its calls, and the result of the whole. */
interface Answered {
  readonly results: readonly ToolResult<unknown>[];
  readonly executed: ToolResult<unknown>;
  readonly response: Response;
}

interface Lost {
  readonly error: unknown;
  readonly mayHaveExecuted: boolean;
}

/**
 * Runs many calls: in requests of up to 50, a few at a time. The results of calls that ran are never lost: if a request
 * fails while another succeeds, its calls get a result that says whether they may have run.
 *
 * @throws what a request throws, if none succeeds
 */
export async function executeMany(
  executions: Executions,
  given: readonly UncheckedToolCall[],
  { concurrency = DEFAULT_CONCURRENCY, ...options }: ExecuteManyOptions,
): Promise<ParsedResponse<ToolResult<unknown>[]>> {
  checkCalls(given);
  const local = new Map<number, RunCall>();
  const calls = await Promise.all(
    given.map(async (call, position) => {
      const prepared = await prepareCall(executions.hooks, hookedCall(executions, call), options.signal);
      if (prepared.kind === "run") {
        local.set(position, prepared.run);
        return call;
      }
      return { ...call, arguments: prepared.arguments };
    }),
  );
  const run = { executions, calls, concurrency, results: [], local };
  const remote = [...calls.keys()].filter((position) => !local.has(position));
  const batches: Batch[] = [];
  for (let start = 0; start < remote.length; start += MAX_CALLS) {
    const positions = remote.slice(start, start + MAX_CALLS);
    const tools = positions.map((position) => calls[position]).filter((call) => call !== undefined);
    const body = { slug: MULTI_EXECUTE, arguments: { tools, sync_response_to_workbench: false } };
    const send = () => executions.send(operations.executeMetaTool, MULTI_EXECUTE, body, options).withResponse();
    batches.push({ calls: tools, positions, send });
  }
  return runBatches(run, batches, options.signal);
}

async function runBatches(
  run: Run,
  batches: readonly Batch[],
  signal: AbortSignal | undefined,
): Promise<ParsedResponse<ToolResult<unknown>[]>> {
  const sent = await mapConcurrent(batches, run.concurrency, async ({ calls, send }): Promise<Answered | Lost> => {
    const started = signal?.aborted !== true;
    try {
      const { data: executed, response } = await (started ? send() : Promise.reject(signal.reason));
      return { results: resultsInOrder(calls, executed), executed, response };
    } catch (error) {
      return { error, mayHaveExecuted: isComposioError(error) ? error.mayHaveExecuted : started };
    }
  });
  const succeeded = sent.find((each) => "results" in each);
  const failed = sent.find((each) => "error" in each);
  if (failed !== undefined && succeeded === undefined) {
    throw failed.error;
  }
  return { data: await collect(run, batches, sent, signal), response: succeeded?.response ?? new Response() };
}

/**
 * Puts the results at the positions of their calls. Local calls run last, side by side, and not while another one asks
 * for input.
 */
async function collect(
  run: Run,
  batches: readonly Batch[],
  sent: readonly (Answered | Lost)[],
  signal: AbortSignal | undefined,
): Promise<ToolResult<unknown>[]> {
  const { executions, calls, local } = run;
  const results = [...run.results];
  const asking: Asking[] = [];
  for (const [index, part] of sent.entries()) {
    const batch = batches[index];
    for (const [at, call] of batch?.calls.entries() ?? []) {
      const position = batch?.positions[at] ?? 0;
      const result = "error" in part ? lostResult(call.tool_slug, part) : part.results[at];
      if (result !== undefined) {
        results[position] = result;
      }
    }
    if (batch !== undefined && "executed" in part && part.executed.result_type === "input_required") {
      asking.push({ batch, executed: part.executed });
    }
  }
  const [first] = asking;
  await Promise.all(
    [...local].map(async ([position, start]) => {
      results[position] = first === undefined ? await start(signal) : { ...first.executed };
    }),
  );
  if (first !== undefined) {
    rememberAnswers({ ...run, results }, asking);
    return results;
  }
  return Promise.all(
    results.map(async (result, position) => {
      const call = calls[position];
      if (call === undefined) {
        return result;
      }
      rememberTool(result, call.tool_slug);
      return completeCall(executions.hooks, hookedCall(executions, call), result);
    }),
  );
}

/** A batch that asks for input. */
interface Asking {
  readonly batch: Batch;
  readonly executed: ToolInputRequired;
}

/** Remembers how to answer: each batch that asks is sent again with the responses to its own questions. */
function rememberAnswers(run: Run, asking: readonly Asking[]): void {
  rememberCall(run.results, ({ input_responses }, options) => {
    const batches = asking.map(({ batch, executed }) => ({
      ...batch,
      send: () => answer(executed, input_responses, options),
    }));
    return apiPromise(runBatches(run, batches, options.signal));
  });
  for (const result of run.results) {
    rememberCall(result, "this is one of the results of executeTools: pass the whole array");
  }
}

/** Answers one batch. Without a response to one of its questions, it goes on asking. */
async function answer(
  executed: ToolInputRequired,
  responses: InputResponses,
  options: RespondOptions,
): Promise<ParsedResponse<ToolResult<unknown>>> {
  const own = Object.entries(responses).filter(([id]) => Object.hasOwn(executed.input_requests, id));
  if (own.length === 0) {
    return { data: executed, response: new Response() };
  }
  const answered = respondTo(executed, Object.fromEntries(own), options);
  // What was remembered beside the result of one call makes that call again.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return answered.withResponse() as Promise<ParsedResponse<ToolResult<unknown>>>;
}

/** The result of a call whose request failed. */
function lostResult(slug: string, { error, mayHaveExecuted }: Lost): ToolResult<unknown> {
  const reason = error instanceof Error ? error.message : String(error);
  return failure(null, `${slug} ${mayHaveExecuted ? "may have run" : "was not run"}: ${reason}`, "");
}

function hookedCall({ sessionId }: Executions, { tool_slug, arguments: args, account }: UncheckedToolCall): HookedCall {
  return { sessionId, slug: tool_slug, arguments: { ...args }, account };
}
