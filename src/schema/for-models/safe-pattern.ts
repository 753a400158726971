/** Longest string that a pattern is tested on. */
const LONGEST_TESTED = 2_000;

/** A repeated group that repeats or chooses inside (`(a+)+`, `(a|a)*`), or a back-reference: exponential on some text. */
const MAY_BACKTRACK = /\((?:[^()\\]|\\.|\([^()]*\))*[*+|}](?:[^()\\]|\\.|\([^()]*\))*\)(?:[*+]|\{\d+,)|\\[1-9]|\\k</;

/** A regular expression of a schema. */
export interface Pattern {
  readonly source: string;
  /** Whether `text` matches; true for text and patterns that would take too long to decide. */
  readonly accepts: (text: string) => boolean;
}

/** Compiles a pattern of a schema; undefined if it is no regular expression of JavaScript. */
export function compilePattern(source: string): Pattern | undefined {
  const expression = compile(source);
  if (expression === undefined) {
    return undefined;
  }
  const decidable = !MAY_BACKTRACK.test(source) && (source.match(/[*+]|\{\d+,/g)?.length ?? 0) <= MOST_REPEATS;
  return { source, accepts: (text) => !decidable || text.length > LONGEST_TESTED || expression.test(text) };
}

/** Repetitions in one pattern. Each can cost a factor of the text's length. */
const MOST_REPEATS = 12;

function compile(source: string): RegExp | undefined {
  try {
    return new RegExp(source, "u");
  } catch {
    return undefined;
  }
}
