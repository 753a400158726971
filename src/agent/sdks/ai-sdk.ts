/** A session's tools for the AI SDK (`ai` 6 and 7): a `ToolSet` for `generateText`, `streamText` and agents. */
import type { CheckedSlug, NoTools, Session, ToolRegistry, ToolSlug } from "../../index.js";
import { field } from "../../internal.js";
import { googleRules, type ModelRuleOptions, openaiRules } from "../../providers/index.js";
import type { ModelTool } from "../../schema/index.js";
import {
  type ApprovalRequest,
  type CallOutcome,
  createToolRunner,
  isToolRunError,
  type ToolRunner,
  type ToolRunnerOptions,
} from "../index.js";
import { cutOutput, dataText } from "../runner/model-output.js";
import { aiSdkSchema } from "./ai-sdk-schema.js";
import { AiSdkTurns } from "./ai-sdk-turn.js";
import type { AiSdkCallOptions, AiSdkTool, AiSdkToolSet, OfferedSlug } from "./ai-sdk-types.js";
import { ConcurrencyLimit } from "./concurrency-limit.js";
import { ToolCallError } from "./tool-call-error.js";

export type { AiSdkCallOptions, AiSdkSchema, AiSdkTool, AiSdkToolSet } from "./ai-sdk-types.js";
export { isToolCallError, ToolCallError } from "./tool-call-error.js";

/** Options of `aiSdkTools`. */
export interface AiSdkToolsOptions<Tools extends ToolRegistry = NoTools, Slug extends string = string>
  extends Omit<ToolRunnerOptions, "approve" | "tools">, ModelRuleOptions {
  /** Slugs of app tools to offer besides those that the session lists. */
  readonly tools?: readonly (Slug & CheckedSlug<Tools, Slug>)[] | undefined;
  /**
   * Asks whether a call may run, as the tool runner does; or `"sdk"`: the SDK asks, with its own tool approvals, for the
   * same calls. Default: every call runs.
   */
  readonly approve?: ToolRunnerOptions["approve"] | "sdk";
  /** Whose models get the schemas. Default `"openai"`, which Anthropic and most other providers accept too. */
  readonly provider?: "openai" | "google" | undefined;
}

/**
 * The tools of a session for the AI SDK, in one `ToolSet`. Names, arguments and data are typed by the app's tool types. What
 * a model wrote is checked when a call runs, so the `input` of a call in a result of the SDK is unchecked.
 *
 * ```ts
 * const tools = await aiSdkTools(session, { tools: ["GITHUB_CREATE_AN_ISSUE"] });
 * const { text } = await generateText({ model, tools, prompt, stopWhen: [stepCountIs(20), hasToolRunError] });
 * ```
 *
 * @throws what the session throws
 */
export async function aiSdkTools<Tools extends ToolRegistry, const Slug extends ToolSlug<Tools> = OfferedSlug<Tools>>(
  session: Session<Tools>,
  options: AiSdkToolsOptions<Tools, Slug> = {},
): Promise<AiSdkToolSet<Tools, Slug>> {
  const calls = new AiSdkCalls(session, options);
  const offered = await calls.runner.tools();
  const tools = Object.fromEntries(offered.map((tool) => [tool.name, calls.tool(tool)]));
  // The arguments are checked by the runner, and the types of data come from the tools' schemas.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return tools as AiSdkToolSet<Tools, Slug>;
}

/**
 * A condition for `stopWhen`: ends the run after a failure that no model can fix, such as a wrong API key. The SDK gives
 * every error of a tool to the model, and would go on; the `ToolRunError` is the `error` of the step's `tool-error` part.
 */
export function hasToolRunError({
  steps,
}: {
  readonly steps: readonly { readonly content: readonly unknown[] }[];
}): boolean {
  return steps.some(({ content }) => content.some((part) => isToolRunError(field(part, "error"))));
}

const DEFAULT_CONCURRENCY = 8;
const DEFAULT_MAX_OUTPUT = 100_000;

/** Runs the calls of all tools of a set through one runner. */
class AiSdkCalls {
  readonly runner: ToolRunner;
  readonly #options: AiSdkToolsOptions;
  readonly #turns = new AiSdkTurns();
  readonly #limit: ConcurrencyLimit;
  /** Calls that the SDK had approved and that are running, as call id and slug. */
  readonly #approved = new Set<string>();
  /** The texts of data whose text is not its JSON alone, such as results that were too large. */
  readonly #texts = new WeakMap<object, string>();

  constructor(session: Session, options: AiSdkToolsOptions) {
    const { approve } = options;
    const runnerOptions = { ...options, approve: approve === "sdk" ? this.#isApproved : approve };
    const rules = options.provider === "google" ? googleRules(options) : openaiRules(options);
    this.runner = createToolRunner(session, runnerOptions, { rules });
    this.#options = options;
    this.#limit = new ConcurrencyLimit(options.concurrency ?? DEFAULT_CONCURRENCY);
  }

  tool(tool: ModelTool): AiSdkTool<Record<string, unknown>, unknown> {
    const { name, slug, description, parameters } = tool;
    const needsApproval = (input: unknown): Promise<boolean> => this.runner.needsApproval(name, input);
    return {
      description,
      inputSchema: aiSdkSchema(parameters),
      execute: (input, call) => this.#execute(tool, input, call),
      toModelOutput: ({ output }) => ({ type: "text", value: this.#textOf(slug, output) }),
      ...(this.#options.approve === "sdk" ? { needsApproval } : {}),
    };
  }

  async #execute({ name, slug }: ModelTool, input: unknown, options: AiSdkCallOptions): Promise<unknown> {
    const { toolCallId: id, abortSignal: signal } = options;
    const turn = this.#turns.turnOf(options);
    const call = { id, name, arguments: input };
    const approval = `${id} ${slug}`;
    const outcome = await this.#limit.run(async () => {
      if (this.#options.approve === "sdk" && (await this.runner.needsApproval(name, input))) {
        this.#approved.add(approval);
      }
      const [only] = await this.runner.run([call], { signal, turn: await turn });
      this.#approved.delete(approval);
      return only;
    });
    if (outcome === undefined || outcome.isError) {
      throw outcome === undefined ? new Error(`${slug} has no outcome.`) : new ToolCallError(outcome);
    }
    return this.#dataOf(slug, outcome);
  }

  /** The data of a call; that of an earlier run is read from its text. */
  #dataOf(slug: string, { data, output, replayed }: CallOutcome): unknown {
    const known = replayed ? replayedData(output) : data;
    if (typeof known === "object" && known !== null && this.#textOf(slug, known) !== output) {
      this.#texts.set(known, output);
    }
    return known;
  }

  /** The text for the model. Data from another process, as the SDK stored it, has the text that it would have here. */
  #textOf(slug: string, output: unknown): string {
    const known = typeof output === "object" && output !== null ? this.#texts.get(output) : undefined;
    if (known !== undefined) {
      return known;
    }
    const { toModelOutput, maxOutputChars = DEFAULT_MAX_OUTPUT } = this.#options;
    return cutOutput(toModelOutput?.(slug, output) ?? dataText(output), maxOutputChars);
  }

  /** The SDK asked for every call that needs it. A question of the service is answered by that, or has to wait. */
  readonly #isApproved = ({ questions, callId, slug }: ApprovalRequest): boolean | "later" =>
    questions === undefined || this.#approved.has(`${callId} ${slug}`) || "later";
}

/** The data behind the text of an earlier run; the text itself where it is no JSON, as after a cut. */
function replayedData(output: string): object {
  try {
    const data: unknown = JSON.parse(output);
    return typeof data === "object" && data !== null ? data : { output };
  } catch {
    return { output };
  }
}
