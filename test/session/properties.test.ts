import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Composio, isComposioError, openai, unwrap } from "../../src/index.js";
import { recordingFetch, SESSION } from "./recording-fetch.js";

/** The outcome of a call: success, or an error, which must be one of ours. */
async function endsWell(call: () => Promise<unknown>): Promise<void> {
  const error = await call().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error === undefined || isComposioError(error), String(error)).toBe(true);
}

describe("any response of the service", () => {
  test("becomes a result or a ComposioError in every method of a session", async () => {
    const anyBody = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.record({ data: fc.jsonValue(), error: fc.option(fc.string()), log_id: fc.string() }),
      fc.record({ items: fc.array(fc.jsonValue({ maxDepth: 2 })), next_cursor: fc.option(fc.string()) }),
      fc.record({
        data: fc.record({ results: fc.array(fc.jsonValue({ maxDepth: 2 })) }),
        error: fc.option(fc.string()),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyBody, fc.constantFrom(200, 201, 400, 404, 500), async (body, status) => {
        const { fetch } = recordingFetch({ status: 201, body: SESSION }, { status, body });
        const composio = new Composio({ apiKey: "key-for-this-test", fetch, maxRetries: 0 });
        const session = await composio.createSession("user_123");
        await endsWell(async () => unwrap(await session.executeTool("A", {})));
        await endsWell(async () => {
          for (const result of await session.executeTools([{ tool_slug: "A" }, { tool_slug: "B" }])) {
            unwrap(result);
          }
        });
        await endsWell(async () => {
          let seen = 0;
          for await (const toolkit of session.listToolkits()) {
            if ((seen += Object.keys(toolkit).length) > 50) {
              break;
            }
          }
        });
        await endsWell(() => session.getProviderTools(openai()));
        await endsWell(() => session.createAuthLink("gmail"));
        await endsWell(() => session.update({}));
        await endsWell(() => composio.getSession("trs_1"));
      }),
      { numRuns: 150 },
    );
  });
});
