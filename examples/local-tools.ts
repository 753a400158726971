/**
 * Tools that run in your own process, beside those of the service: alone, and in a batch as a model writes it, where they
 * wait for the approval that another call needs. Runs on the emulator; with COMPOSIO_API_KEY, on the real service.
 */
import { Composio, type InputResponses, type ToolInputRequired, unwrap } from "composio-session";
import { createEmulator } from "composio-session/emulator";
import { createSessionWithLocalTools, localTool } from "composio-session/local-tools";
import { z } from "zod";
import type { Tools } from "./composio/index.js";

const orders = new Map([["A-7", { email: "ada@example.com", total: 12.5 }]]);

const findOrder = localTool({
  slug: "find_order",
  description: "Finds an order of our shop by its number",
  input: z.object({ number: z.string().regex(/^[A-Z]-\d+$/, "expected a number such as A-7") }),
  execute: ({ number }) => {
    const order = orders.get(number);
    if (order === undefined) {
      throw new Error(`There is no order ${number}.`);
    }
    return order;
  },
});

const closeOrder = localTool({
  slug: "close_order",
  description: "Closes an order of our shop",
  input: z.object({ number: z.string() }),
  execute: async ({ number }, { userId }) => {
    console.log(`  ${userId} closes ${number}`);
    return { closed: orders.delete(number) };
  },
});

async function main(): Promise<void> {
  const emulator = process.env["COMPOSIO_API_KEY"] ? undefined : createEmulator();
  emulator?.connect("user_123", "gmail");
  const composio = new Composio<Tools>(
    emulator === undefined ? {} : { apiKey: emulator.apiKey, fetch: emulator.fetch },
  );
  const session = await createSessionWithLocalTools(composio, "user_123", [findOrder, closeOrder], {
    toolkits: { enable: ["gmail"] },
    tools: { gmail: { require_approval: ["GMAIL_SEND_EMAIL"] } },
  });

  // A call of its own: nothing is sent, and its arguments and data have the types of the schema and of `execute`.
  const { email, total } = unwrap(await session.executeTool("LOCAL_FIND_ORDER", { number: "A-7" }));
  console.log(`order A-7: ${email}, ${total}`);
  for (const number of ["seven", "B-1"]) {
    console.log(`order ${number}: ${(await session.executeTool("LOCAL_FIND_ORDER", { number })).error}`);
  }

  // A model finds the tools by search.
  const { tool_schemas } = unwrap(
    await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "close an order of our shop" }] }),
  );
  console.log(`found: ${Object.keys(tool_schemas).join(", ")}`);

  // A batch as a model writes it. No local tool runs before the e-mail is approved.
  const asked = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", {
    tools: [
      { tool_slug: "LOCAL_CLOSE_ORDER", arguments: { number: "A-7" } },
      { tool_slug: "GMAIL_SEND_EMAIL", arguments: { recipient_email: email, body: "Your order is closed." } },
    ],
    sync_response_to_workbench: false,
  });
  if (asked.result_type !== "input_required") {
    throw new Error(`${asked.result_type} instead of a question`);
  }
  console.log(`orders that are open: ${orders.size}. ${asked.error}`);
  const { results } = unwrap(await session.respond(asked, approveAll(asked)));
  for (const { tool_slug, error } of results) {
    console.log(`${tool_slug}: ${error ?? "done"}`);
  }
  console.log(`orders that are open: ${orders.size}`);
  await session.delete();
}

/** What a person would decide. */
function approveAll({ input_requests }: ToolInputRequired): InputResponses {
  return Object.fromEntries(
    Object.keys(input_requests).map((id) => [id, { action: "accept", content: { decision: "approve" } } as const]),
  );
}

await main();
