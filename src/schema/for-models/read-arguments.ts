import { isObject, type Json } from "../json.js";
import { escapeControls, truncate } from "../text.js";
import type { Conversion } from "./model-tool.js";
import { NestingError, restoreArguments } from "./restore-arguments.js";
import { accepts, type Path, validate, type Violation } from "./validate.js";

/** What is wrong with one argument that a model wrote. */
export interface ArgumentIssue {
  /** The argument, by the names that the model sees: `items[0].title`. Empty for the arguments as a whole. */
  readonly path: string;
  /** `missing`: required; `unknown_key`: not a parameter; `type` and `value`: not what the tool expects. */
  readonly kind: "missing" | "unknown_key" | "type" | "value" | "syntax";
  /** What the tool expects there: `a string`, `one of "open", "closed"`. */
  readonly expected: string;
  /** What is wrong and what to write, without the path. */
  readonly message: string;
}

/** The arguments of a call as the tool names them, or what is wrong with them. */
export type ModelArguments =
  | { readonly ok: true; readonly arguments: Record<string, unknown> }
  | { readonly ok: false; readonly issues: readonly ArgumentIssue[]; readonly message: string };

/** Characters of a path or of a parser's message that are shown. */
const LONGEST = 200;

/**
 * Arguments that a model wrote, as JSON text or parsed, in the tool's own names and checked against its own schema.
 * Whatever the model wrote, it does not throw.
 */
export function readModelArguments(conversion: Conversion, written: unknown): ModelArguments {
  const parsed = parse(written);
  if ("problem" in parsed) {
    return invalid(conversion, [{ path: "", kind: "syntax", expected: "a JSON object", message: parsed.problem }]);
  }
  const { value } = parsed;
  if (!isObject(value)) {
    const message = "expected a JSON object with the arguments";
    return invalid(conversion, [{ path: "", kind: "type", expected: "a JSON object", message }]);
  }
  try {
    const { root, aliases, tool } = conversion;
    const restored = restoreArguments(root, value, { aliases, strict: tool.strict, accepts });
    const violations = validate(root, restored);
    if (violations.length > 0 || !isObject(restored)) {
      return invalid(
        conversion,
        violations.map((violation) => issueOf(violation, conversion)),
      );
    }
    return { ok: true, arguments: restored };
  } catch (error) {
    if (error instanceof NestingError) {
      return invalid(conversion, [{ path: "", kind: "value", expected: "a JSON object", message: error.message }]);
    }
    throw error;
  }
}

function parse(written: unknown): { readonly value: Json } | { readonly problem: string } {
  if (written === undefined || written === null || (typeof written === "string" && written.trim() === "")) {
    return { value: {} };
  }
  try {
    // What an SDK parsed is read again, because it need not be JSON.
    const text = typeof written === "string" ? written : JSON.stringify(written);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse returns JSON
    return { value: (JSON.parse(text) as Json) ?? {} };
  } catch (error) {
    const reason = error instanceof Error ? truncate(escapeControls(error.message), LONGEST) : "";
    return { problem: `not valid JSON: ${reason}. Write the arguments again as one JSON object` };
  }
}

function issueOf({ path, kind, expected, message }: Violation, { aliases }: Conversion): ArgumentIssue {
  return { path: pathText(path, aliases.toModel), kind, expected, message };
}

function pathText(path: Path, toModel: ReadonlyMap<string, string>): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") {
      text += `[${step}]`;
    } else {
      text += `${text === "" ? "" : "."}${toModel.get(step) ?? step}`;
    }
  }
  return truncate(escapeControls(text), LONGEST);
}

function invalid({ tool }: Conversion, issues: readonly ArgumentIssue[]): ModelArguments {
  const lines = issues.map(({ path, message }) => `- ${path === "" ? "" : `${path}: `}${message}`);
  return { ok: false, issues, message: `Invalid arguments for ${tool.name}; nothing ran.\n${lines.join("\n")}` };
}
