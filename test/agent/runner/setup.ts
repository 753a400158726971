import { Composio, type ComposioOptions, type Fetch, type Session } from "../../../src/index.js";
import { createEmulator, defineToolkit, type Emulator } from "../../../src/emulator/index.js";

/** A call as a model writes it. */
export function modelCall(
  name: string,
  args: unknown,
  id = "call_abcdefgh",
): { id: string; name: string; arguments: string } {
  return { id, name, arguments: typeof args === "string" ? args : JSON.stringify(args) };
}

export interface Setup {
  readonly emulator: Emulator;
  readonly session: Session;
  /** What ran, in order. */
  readonly ran: string[];
}

/** A session on an emulator with tools that count what runs; `fetch` can lose responses. */
export async function setUp(
  config: object = {},
  { wrap = (fetch) => fetch, ...options }: Partial<ComposioOptions> & { wrap?: (fetch: Fetch) => Fetch } = {},
): Promise<Setup> {
  const ran: string[] = [];
  const tool = (slug: string, tags: readonly ("readOnlyHint" | "destructiveHint")[], run?: () => never) => ({
    slug,
    name: slug,
    description: slug,
    tags,
    input: {
      type: "object",
      properties: { n: { type: "number" }, label: { type: "string" } },
      required: ["n"],
      additionalProperties: false,
    },
    run: (_state: object, args: Readonly<Record<string, unknown>>) => {
      ran.push(`${slug} ${String(args["n"])}`);
      run?.();
      return { n: args["n"] };
    },
  });
  const fail = (): never => {
    throw new Error("the far end is full");
  };
  const counter = defineToolkit({
    slug: "counter",
    name: "Counter",
    description: "Counts.",
    auth: "NO_AUTH",
    createWorld: () => ({}),
    tools: [
      tool("COUNTER_READ", ["readOnlyHint"]),
      tool("COUNTER_ADD", []),
      tool("COUNTER_DROP", ["destructiveHint"]),
      tool("COUNTER_FAIL", [], fail),
    ],
  });
  const emulator = createEmulator({ toolkits: [counter] });
  const composio = new Composio({ apiKey: emulator.apiKey, fetch: wrap(emulator.fetch), ...options });
  return { emulator, session: await composio.createSession("ada", config), ran };
}

/** The app tools of the test toolkit. */
export const COUNTER = ["COUNTER_READ", "COUNTER_ADD", "COUNTER_DROP", "COUNTER_FAIL"];
