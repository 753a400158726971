import { Composio, type ComposioOptions, type SessionParams } from "../../src/index.js";
import { createEmulator, defineToolkit } from "../../src/emulator/index.js";
import { createSessionWithLocalTools, type LocalTool } from "../../src/local-tools/index.js";

/** A session on an emulator with a toolkit that records what runs, and the local tools of a test. */
export async function localSession<const Local extends readonly LocalTool[]>(
  tools: Local,
  { params, ...options }: Partial<ComposioOptions> & { readonly params?: SessionParams } = {},
) {
  const ran: string[] = [];
  const counter = defineToolkit({
    slug: "counter",
    name: "Counter",
    description: "Counts.",
    auth: "NO_AUTH",
    createWorld: () => ({}),
    tools: [
      {
        slug: "COUNTER_ADD",
        name: "Add",
        description: "Adds",
        tags: [],
        input: { type: "object", properties: { n: { type: "number" } } },
        output: { type: "object", properties: {} },
        run: (_state: object, args: Readonly<Record<string, unknown>>) => {
          ran.push(`COUNTER_ADD ${String(args["n"])}`);
          return { n: args["n"] };
        },
      },
    ],
  });
  const emulator = createEmulator({ toolkits: [counter] });
  const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch, ...options });
  const session = await createSessionWithLocalTools(composio, "ada", tools, params);
  const sent = () =>
    emulator.requests.slice(1).map(({ method, path, body }) => ({ call: `${method} ${path.split("/").at(-1)}`, body }));
  return { emulator, composio, session, ran, sent };
}

/** The params of a session whose remote tool needs approval. */
export const NEEDS_APPROVAL: SessionParams = { tools: { counter: { require_approval: ["COUNTER_ADD"] } } };

/** Approves everything that a result asks for. */
export function approve(asked: object) {
  const requests = (asked as { readonly input_requests?: object }).input_requests ?? {};
  return Object.fromEntries(
    Object.keys(requests).map((id) => [id, { action: "accept" as const, content: { decision: "approve" } }]),
  );
}
