import { metaTools } from "../../generated/meta-tools.gen.js";
import * as operations from "../../generated/operations.gen.js";
import {
  type ApiPromise,
  apiPromise,
  type CallOptions,
  InvalidArgumentError,
  mapApiPromise,
  type Operation,
  type ParsedResponse,
  throwIfAborted,
  type Transport,
} from "../http/index.js";
import { rememberTool, type ToolResult } from "../tools/index.js";
import { completeCall, type ExecuteHooks, type HookedCall, prepareCall } from "./execute-hooks.js";
import { bodyWithResponses, rememberCall, type RepeatCall, repeatOf } from "./respond.js";
import { toolResponse } from "./response-checks.js";

/** The body of an execution, by either endpoint. */
export interface ExecutionBody {
  readonly tool_slug?: string;
  readonly slug?: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly account?: string;
}

/** Runs tools and meta tools of one session: hooks, retry rules, and how to answer a call that asks first. */
export class Executions {
  readonly transport: Transport;
  readonly sessionId: string;
  readonly hooks: ExecuteHooks;

  constructor(transport: Transport, sessionId: string, hooks: ExecuteHooks) {
    this.transport = transport;
    this.sessionId = sessionId;
    this.hooks = hooks;
  }

  /** Whether calls pass through hooks. */
  get hasHooks(): boolean {
    return this.hooks.beforeExecute !== undefined || this.hooks.afterExecute !== undefined;
  }

  /** Runs one tool or meta tool. */
  execute<Data>(
    operation: Operation<object, unknown>,
    slug: string,
    body: ExecutionBody,
    options: CallOptions,
  ): ApiPromise<ToolResult<Data>> {
    const result = this.hasHooks
      ? apiPromise(this.#withHooks(operation, slug, body, options))
      : this.send(operation, slug, body, options);
    // The data of a result has the type of the tool's schema.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result as ApiPromise<ToolResult<Data>>;
  }

  /** Sends one call, without hooks. */
  send(
    operation: Operation<object, unknown>,
    slug: string,
    body: object,
    options: CallOptions,
  ): ApiPromise<ToolResult<unknown>> {
    const { name } = operation;
    const answers = "input_responses" in body;
    if (answers && options.idempotent === true) {
      throw new InvalidArgumentError(
        `${name}: a call with \`input_responses\` runs the approved tool, so it is never repeated. Remove \`idempotent\`. Nothing was sent.`,
      );
    }
    const details = {
      subject: slug,
      repeatable: name === operations.executeMetaTool.name && isReadOnlyMetaTool(slug) && !answers,
      check: toolResponse(
        slug,
        (sent) => (fields, more) => this.send(operation, slug, bodyWithResponses(sent, fields), more),
      ),
    };
    const input = { path: { session_id: this.sessionId }, body };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `check` completes the result
    return this.transport.send(operation, input, options, details) as ApiPromise<ToolResult<unknown>>;
  }

  async #withHooks(
    operation: Operation<object, unknown>,
    slug: string,
    body: ExecutionBody,
    options: CallOptions,
  ): Promise<ParsedResponse<ToolResult<unknown>>> {
    const call = { sessionId: this.sessionId, slug, arguments: body.arguments, account: body.account };
    const prepared = await prepareCall(this.hooks, call, options.signal);
    if (prepared.kind === "run") {
      const result = await prepared.run(options.signal);
      throwIfAborted(options.signal);
      rememberTool(result, slug);
      return { data: await completeCall(this.hooks, call, result), response: new Response() };
    }
    const sent = { ...call, arguments: prepared.arguments };
    const answer = this.send(operation, slug, { ...body, arguments: prepared.arguments }, options);
    return this.#complete(sent, answer).withResponse();
  }

  /** Passes a result through the hooks; one that asks first, when it was answered. */
  #complete(call: HookedCall, answer: ApiPromise<ToolResult<unknown>>): ApiPromise<ToolResult<unknown>> {
    return mapApiPromise(answer, (result) => {
      const repeat = repeatOf(result);
      if (repeat === undefined) {
        return completeCall(this.hooks, call, result);
      }
      // What was remembered makes the same call again.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const again = repeat as (...args: Parameters<RepeatCall>) => ApiPromise<ToolResult<unknown>>;
      rememberCall(result, (fields, options) => this.#complete(call, again(fields, options)));
      return result;
    });
  }
}

function isReadOnlyMetaTool(slug: string): boolean {
  return Object.hasOwn(metaTools, slug) && Object(Reflect.get(metaTools, slug)).repeatable === true;
}
