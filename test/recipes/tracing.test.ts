import { pathToFileURL } from "node:url";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { ATTR_ERROR_TYPE, ATTR_HTTP_RESPONSE_STATUS_CODE } from "@opentelemetry/semantic-conventions";
import {
  ATTR_GEN_AI_TOOL_CALL_ID,
  GEN_AI_OPERATION_NAME_VALUE_EXECUTE_TOOL,
} from "@opentelemetry/semantic-conventions/incubating";
import { Composio, type ComposioOptions, type Fetch, type Session, type ToolResult } from "composio-session";
import { createToolRunner, type ToolRunner } from "composio-session/agent";
import { createLedger, type Ledger } from "composio-session/ledger";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { API_KEY, createMailService, MAIL, type MailService } from "./mail-service.js";
import { blocksOf, buildProgram, errorsOf, type Program } from "./recipe.js";
import { recordOf, type SpanRecord } from "./span-record.js";

/** What tracing.ts of the page exports; that the page's agent can use it is what the compiler proves. */
interface Tracing {
  readonly tracing: ComposioOptions;
  readonly traceLedger: (ledger: Ledger) => Ledger;
  readonly traceTool: (
    call: { readonly slug: string; readonly callId?: string; readonly arguments: unknown },
    execute: () => PromiseLike<ToolResult<unknown>>,
  ) => Promise<ToolResult<unknown>>;
}

const blocks = await blocksOf("tracing.md");
const [recipe = "", agent = ""] = blocks;
const SPAN = `${GEN_AI_OPERATION_NAME_VALUE_EXECUTE_TOOL} GMAIL_SEND_EMAIL`;

test("the code of docs/tracing.md compiles against the types of OpenTelemetry", () => {
  expect(blocks).toHaveLength(2);
  expect(errorsOf({ tracing: recipe, agent })).toEqual({ tracing: [], agent: [] });
});

describe("the tracing of docs/tracing.md", () => {
  const exporter = new InMemorySpanExporter();
  let program: Program;
  let recipeModule: Tracing;
  beforeAll(async () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    program = await buildProgram("tracing", recipe);
    recipeModule = (await import(pathToFileURL(program.file).href)) as Tracing;
  });
  afterEach(() => exporter.reset());
  afterAll(() => program.remove());

  interface Setup extends MailService {
    readonly session: Session;
    readonly runner: ToolRunner;
    /** Runs the same call each time. */
    readonly run: () => Promise<readonly { readonly kind: string }[]>;
  }

  /** @param faults responses to executions, in their place, one after another */
  async function setUp(faults: Response[] = [], onSend = (): void => {}): Promise<Setup> {
    const service = createMailService(onSend);
    const fetch: Fetch = async (url, init) =>
      (url.includes("/execute") ? faults.shift() : undefined) ?? service.emulator.fetch(url, init);
    const composio = new Composio({ apiKey: API_KEY, fetch, ...recipeModule.tracing });
    const session = await composio.createSession("ada");
    const ledger = recipeModule.traceLedger(createLedger());
    const runner = createToolRunner(session, { ledger, tools: ["GMAIL_SEND_EMAIL"] });
    const call = { id: "call_a1b2c3", name: "GMAIL_SEND_EMAIL", arguments: JSON.stringify(MAIL) };
    return { ...service, session, runner, run: () => runner.run([call]) };
  }

  function finished(): SpanRecord[] {
    const spans = exporter.getFinishedSpans().map(recordOf);
    expect(JSON.stringify(spans)).not.toContain(API_KEY);
    expect(JSON.stringify(spans)).not.toContain("ada@example.com");
    return spans;
  }

  const refused = (status: number): Response =>
    new Response(JSON.stringify({ error: { message: "for ada@example.com", slug: "Test" } }), {
      status,
      headers: { "content-type": "application/json", "retry-after-ms": "1" },
    });

  test("has a retry and each response as events of the span in which they happened", async () => {
    const { run, sent } = await setUp([refused(429)]);
    expect(await run()).toMatchObject([{ kind: "ok" }]);
    expect(sent).toEqual(["Hello"]);
    const [span, ...more] = finished();
    expect(more).toEqual([]);
    expect(span).toMatchObject({ name: SPAN, status: "UNSET" });
    expect(span?.events.map(({ name, attributes }) => [name, attributes["composio.attempt"]])).toEqual([
      ["composio.response", 1],
      ["composio.retry", 1],
      ["composio.response", 2],
    ]);
    expect(span?.events.map(({ attributes }) => attributes[ATTR_HTTP_RESPONSE_STATUS_CODE])).toEqual([
      429,
      undefined,
      200,
    ]);
  });

  test("has a span for each call inside COMPOSIO_MULTI_EXECUTE_TOOL, which is one request", async () => {
    const { runner, sent } = await setUp();
    const tools = ["a", "b"].map((subject) => ({ tool_slug: "GMAIL_SEND_EMAIL", arguments: { ...MAIL, subject } }));
    const name = "COMPOSIO_MULTI_EXECUTE_TOOL";
    const args = { tools, sync_response_to_workbench: false };
    await runner.run([{ id: "call_a1b2c3", name, arguments: JSON.stringify(args) }]);
    expect(sent).toEqual(["a", "b"]);
    const spans = finished();
    expect(spans.map(({ attributes }) => attributes["composio.outcome"])).toEqual(["ok", "ok"]);
    expect(spans.map((span) => span.name)).toEqual([SPAN, SPAN]);
    expect(spans.flatMap(({ events }) => events)).toHaveLength(1);
  });

  test("marks the span of a tool that failed, without the tool's words", async () => {
    const { run } = await setUp([], () => {
      throw new Error("no mailbox ada@example.com");
    });
    expect(await run()).toMatchObject([{ kind: "tool_error" }]);
    expect(finished()).toMatchObject([
      { status: "ERROR", message: undefined, attributes: { [ATTR_ERROR_TYPE]: "tool_error" } },
    ]);
  });

  test("marks the span of a call that may have run, and that of its replay, which sent nothing", async () => {
    const { run, sent } = await setUp([refused(500)]);
    expect(await run()).toMatchObject([{ kind: "unsure" }]);
    expect(await run()).toMatchObject([{ kind: "unsure" }]);
    expect(sent).toEqual([]);
    const spans = finished();
    expect(spans.map(({ status, attributes }) => [status, attributes[ATTR_ERROR_TYPE]])).toEqual([
      ["ERROR", "unsure"],
      ["ERROR", "unsure"],
    ]);
    expect(spans.map(({ attributes }) => attributes["composio.replayed"])).toEqual([false, true]);
    expect(spans[0]?.events).toMatchObject([{ attributes: { "composio.may_have_executed": true } }]);
    expect(spans[1]?.events).toEqual([]);
  });

  test("marks and ends the span of a call without a runner that throws, and throws its error", async () => {
    const { session } = await setUp([refused(500)]);
    const call = { slug: "GMAIL_SEND_EMAIL", arguments: MAIL };
    const traced = recipeModule.traceTool(call, () => session.executeTool("GMAIL_SEND_EMAIL", MAIL));
    await expect(traced).rejects.toMatchObject({ name: "ServerError", status: 500 });
    const [span] = finished();
    expect(span).toMatchObject({
      status: "ERROR",
      message: undefined,
      attributes: { [ATTR_ERROR_TYPE]: "ServerError", "composio.may_have_executed": true },
    });
    expect(span?.attributes).not.toHaveProperty([ATTR_GEN_AI_TOOL_CALL_ID]);
  });

  test("has an abort as an event of the span in which it happened", async () => {
    const stop = new AbortController();
    const { session } = await setUp([], () => stop.abort());
    const call = { slug: "GMAIL_SEND_EMAIL", callId: "call_a1b2c3", arguments: MAIL };
    const traced = recipeModule.traceTool(call, () =>
      session.executeTool("GMAIL_SEND_EMAIL", MAIL, { signal: stop.signal }),
    );
    await expect(traced).rejects.toMatchObject({ name: "AbortError" });
    expect(finished()).toMatchObject([
      { status: "ERROR", attributes: { [ATTR_ERROR_TYPE]: "AbortError" }, events: [{ name: "composio.abort" }] },
    ]);
  });
});
