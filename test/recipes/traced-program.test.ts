import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ATTR_HTTP_RESPONSE_STATUS_CODE } from "@opentelemetry/semantic-conventions";
import {
  ATTR_GEN_AI_OPERATION_NAME,
  ATTR_GEN_AI_TOOL_CALL_ARGUMENTS,
  ATTR_GEN_AI_TOOL_CALL_ID,
  ATTR_GEN_AI_TOOL_CALL_RESULT,
  ATTR_GEN_AI_TOOL_NAME,
  ATTR_GEN_AI_TOOL_TYPE,
  GEN_AI_OPERATION_NAME_VALUE_EXECUTE_TOOL,
} from "@opentelemetry/semantic-conventions/incubating";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API_KEY, createMailService, MAIL } from "./mail-service.js";
import { blocksOf, buildProgram, type Program } from "./recipe.js";
import type { SpanRecord } from "./span-record.js";

const [recipe = "", agent = ""] = await blocksOf("tracing.md");
const SPAN = `${GEN_AI_OPERATION_NAME_VALUE_EXECUTE_TOOL} GMAIL_SEND_EMAIL`;

describe("the program of docs/tracing.md, with the OpenTelemetry SDK on the emulator", () => {
  let programs: readonly Program[];
  beforeAll(async () => {
    const setup = await readFile(join(import.meta.dirname, "print-spans.ts"), "utf8");
    programs = await Promise.all([
      buildProgram("print-spans", setup),
      buildProgram("traced-agent", agent, { "./tracing.js": recipe }),
    ]);
  });
  afterAll(() => Promise.all(programs.map((program) => program.remove())));

  const base = (callId: string) => ({
    [ATTR_GEN_AI_OPERATION_NAME]: GEN_AI_OPERATION_NAME_VALUE_EXECUTE_TOOL,
    [ATTR_GEN_AI_TOOL_NAME]: "GMAIL_SEND_EMAIL",
    [ATTR_GEN_AI_TOOL_TYPE]: "function",
    [ATTR_GEN_AI_TOOL_CALL_ID]: callId,
  });

  test("has a span for each call inside the agent's, with attributes of the GenAI conventions, and no arguments", async () => {
    const { spans, printed } = await runAgent(programs, {});
    const root = spans.find(({ name }) => name === "invoke_agent mailer");
    expect(spans.map(({ name, parent }) => [name, parent])).toEqual([
      [SPAN, root?.id],
      [SPAN, root?.id],
      ["invoke_agent mailer", undefined],
    ]);
    expect(spans.slice(0, 2)).toMatchObject([
      { kind: "INTERNAL", status: "UNSET", events: [{ name: "composio.response" }] },
      { kind: "INTERNAL", status: "UNSET", events: [{ name: "composio.response" }] },
    ]);
    expect(spans[0]?.attributes).toEqual({
      ...base("call_a1b2c3"),
      "composio.outcome": "ok",
      "composio.replayed": false,
    });
    expect(spans[1]?.attributes).toEqual({ ...base("call_d4e5f6"), "composio.outcome": "completed" });
    expect(spans[0]?.events[0]?.attributes).toMatchObject({ [ATTR_HTTP_RESPONSE_STATUS_CODE]: 200 });
    expect(printed).not.toContain(API_KEY);
    expect(printed).not.toContain("ada@example.com");
  });

  test("has arguments and results if content is recorded, and still no key", async () => {
    const recording = { OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: "true" };
    const { spans, printed } = await runAgent(programs, recording);
    const calls = spans.filter(({ name }) => name === SPAN);
    expect(calls).toHaveLength(2);
    for (const { attributes } of calls) {
      expect(JSON.parse(String(attributes[ATTR_GEN_AI_TOOL_CALL_ARGUMENTS]))).toEqual(MAIL);
      expect(attributes[ATTR_GEN_AI_TOOL_CALL_RESULT]).toContain("msg_");
    }
    expect(printed).not.toContain(API_KEY);
  });
});

/** Runs the page's program with the SDK set up by `--import`. */
async function runAgent(
  [setup, program]: readonly Program[],
  settings: Readonly<Record<string, string>>,
): Promise<{ spans: SpanRecord[]; printed: string }> {
  const { emulator } = createMailService(() => {});
  const service = await emulator.listen();
  try {
    const { PATH } = process.env;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", pathToFileURL(setup?.file ?? "").href, program?.file ?? ""],
      {
        env: { PATH, COMPOSIO_API_KEY: API_KEY, COMPOSIO_BASE_URL: service.url, ...settings },
        timeout: 30_000,
      },
    );
    const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
    return { spans: lines.map((line) => JSON.parse(line) as SpanRecord), printed: stdout };
  } finally {
    await service.close();
  }
}
