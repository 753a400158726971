import { failure, type HookedCall, raceAbort, type ToolResult } from "../internal.js";
import { jsonCopy } from "./json-data.js";
import type { LocalTool, LocalToolContext } from "./local-tool.js";
import type { Checked } from "./tool-schema.js";

const MAX_ISSUES = 10;

/**
 * Validates the arguments of a call and runs its tool. Never rejects: what is wrong with the arguments, what the tool
 * throws, and an abort are the result of this call, beside those of others.
 */
export async function runLocalTool(
  tool: LocalTool,
  { arguments: args }: Pick<HookedCall, "arguments">,
  context: LocalToolContext,
): Promise<ToolResult<unknown>> {
  const { slug, signal } = context;
  if (signal?.aborted === true) {
    return failed(`${slug} was not run: ${errorText(signal.reason)}`);
  }
  let checked: Checked;
  try {
    checked = await raceAbort(Promise.resolve(tool.check(args)), signal);
  } catch (error) {
    const reason = errorText(error);
    return failed(
      `${slug} was not run: ${isAbort(error, signal) ? reason : `its arguments could not be validated: ${reason}`}`,
    );
  }
  if ("issues" in checked) {
    const { issues } = checked;
    const more = issues.length > MAX_ISSUES ? `; and ${issues.length - MAX_ISSUES} more` : "";
    return failed(`Invalid arguments for ${slug}, which was not run: ${issues.slice(0, MAX_ISSUES).join("; ")}${more}`);
  }
  const { value } = checked;
  let returned: unknown;
  try {
    returned = await raceAbort(
      Promise.resolve().then(() => tool.execute(value, context)),
      signal,
    );
  } catch (error) {
    const text = errorText(error);
    return failed(isAbort(error, signal) ? `${slug} may have run: ${text}` : text);
  }
  try {
    return { result_type: "completed", data: jsonCopy(returned), error: null, log_id: "" };
  } catch (error) {
    return failed(`${slug} has run, but returned a value that JSON does not have: ${errorText(error)}`);
  }
}

/** Whether an error is that of the signal, not of the tool. */
function isAbort(error: unknown, signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && error === signal.reason;
}

function failed(error: string): ToolResult<unknown> {
  return failure(null, error, "");
}

const NO_REASON = "The tool failed without a reason.";

/** What was thrown, as text. Anything can be thrown, also an object whose members throw. */
export function errorText(error: unknown): string {
  try {
    const text: unknown = error instanceof Error ? error.message || error.name : error;
    const written = typeof text === "string" ? text : JSON.stringify(text);
    return typeof written === "string" && written !== "" ? written : NO_REASON;
  } catch {
    return NO_REASON;
  }
}
