/** A session's tools for `@google/genai`: function declarations, and the results of a response's function calls. */
import type { Session, ToolRegistry } from "../../index.js";
import { googleRules, type GoogleTool, googleTool, type ModelRuleOptions } from "../../providers/index.js";

import type { CallOutcome, RunOptions, ToolRunner, ToolRunnerOptions } from "../index.js";
import { type GoogleResponseOrChunks, malformedCall, readGoogleResponse } from "./google-response.js";
import { modelTools } from "./model-tools.js";

export type { GoogleTool } from "../../providers/index.js";
export { type GooglePart, type GoogleResponse, type GoogleResponseOrChunks, modelContents } from "./google-response.js";

/** Options of `googleTools`. */
export interface GoogleToolsOptions extends ToolRunnerOptions, ModelRuleOptions {}

/** What a request sends back of one call. */
export interface GoogleFunctionResponsePart {
  functionResponse: {
    /** Absent where the model gave none. */
    id?: string;
    name: string;
    response: { output: string } | { error: string };
  };
}

/** Content to push onto `contents`: the results of calls, or what the model has to be told. */
export interface GoogleResultContent {
  role: "user";
  parts: (GoogleFunctionResponsePart | { text: string })[];
}

/** The tools of a session for Gemini, and the way back from its responses. */
export interface GoogleTools {
  /** For `config.tools`. */
  readonly tools: { functionDeclarations: GoogleTool[] }[];
  /**
   * Runs the function calls of a response, and resolves to what is pushed onto `contents` after the model's own content: one
   * content with a result for each call, in order, whatever the model wrote; nothing for a response without calls. Takes
   * the array of all chunks of a stream too.
   *
   * A call is sent once: the same response again (by its `responseId`, else by its object) returns the results of before.
   * A call that the service itself could not read (`MALFORMED_FUNCTION_CALL`) is answered with a text that says so.
   *
   * @throws {ToolRunError} for a failure that no model can fix: `toMessages(error.outcomes)` has the results of what ran
   * @throws {InvalidArgumentError} for anything but a response
   */
  readonly runToolCalls: (response: GoogleResponseOrChunks, options?: RunOptions) => Promise<GoogleResultContent[]>;
  /** The results of calls as content: for the outcomes of a `ToolRunError`, or of `runner.run`. */
  readonly toMessages: (outcomes: readonly CallOutcome[]) => GoogleResultContent[];
  /** Runs calls without the SDK's form, and knows which need an approval. */
  readonly runner: ToolRunner;
}

/**
 * The tools of a session for `@google/genai`.
 *
 * ```ts
 * const { tools, runToolCalls } = await googleTools(session);
 * const response = await ai.models.generateContent({ model, contents, config: { tools } });
 * contents.push(...modelContents(response), ...(await runToolCalls(response)));
 * ```
 *
 * @throws what the session throws
 */
export async function googleTools<Tools extends ToolRegistry>(
  session: Session<Tools>,
  options: GoogleToolsOptions = {},
): Promise<GoogleTools> {
  const { tools, runToolCalls, toMessages, runner } = await modelTools(session, options, {
    rules: googleRules(options),
    tool: googleTool,
    read: readGoogleResponse,
    toMessages: resultContents,
  });
  return {
    tools: [{ functionDeclarations: tools }],
    runToolCalls: async (response, runOptions) => {
      const results = await runToolCalls(response, runOptions);
      const malformed = malformedCall(response);
      return malformed === undefined || results.length > 0 ? results : [malformedContent(malformed)];
    },
    toMessages,
    runner,
  };
}

function resultContents(outcomes: readonly CallOutcome[]): GoogleResultContent[] {
  const parts = outcomes.map(({ call: { id, name }, output, isError }) => ({
    functionResponse: { ...(id === "" ? {} : { id }), name, response: isError ? { error: output } : { output } },
  }));
  return parts.length === 0 ? [] : [{ role: "user", parts }];
}

function malformedContent(reason: string): GoogleResultContent {
  const why = reason === "" ? "" : ` (${reason})`;
  return {
    role: "user",
    parts: [{ text: `Your function call was not valid and nothing ran${why}. Write the call again, with valid JSON.` }],
  };
}
