import { inspect } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { type Condition, conditions, KEY, ours, type Row, runFault } from "../../bench/faults/index.js";
import { isComposioError } from "../../src/index.js";

/** How often the tool is called, what the caller gets and, for an error, whether it says that the tool may have run. */
type Wanted = readonly [seen: number, outcome: string, mayHaveExecuted?: boolean];

const OK = "result";

/** The retry policy, as a caller of `executeTool` experiences it. */
const wanted: Readonly<Record<string, Wanted>> = {
  refused: [0, "ConnectionError", false],
  "certificate not trusted": [0, "ConnectionError", false],
  "reset before headers once": [1, "ConnectionError", true],
  "reset before headers always": [1, "ConnectionError", true],
  "no HTTP once": [1, "ConnectionError", true],
  "no HTTP always": [1, "ConnectionError", true],
  "reset in the body once": [1, "ConnectionError", true],
  "reset in the body always": [1, "ConnectionError", true],
  "silence in the body once": [1, "TimeoutError", true],
  "silence in the body always": [1, "TimeoutError", true],
  "late once": [1, "TimeoutError", true],
  "late always": [1, "TimeoutError", true],
  "408 once": [1, "ApiError", true],
  "408 always": [1, "ApiError", true],
  "409 once": [1, "ConflictError", true],
  "409 always": [1, "ConflictError", true],
  "429 once": [2, OK],
  "429 always": [3, "RateLimitError", false],
  "429, Retry-After once": [2, OK],
  "429, Retry-After always": [3, "RateLimitError", false],
  "500 once": [1, "ServerError", true],
  "500 always": [1, "ServerError", true],
  "502 once": [1, "ServerError", true],
  "502 always": [1, "ServerError", true],
  "503 once": [1, "ServerError", true],
  "503 always": [1, "ServerError", true],
  "504 once": [1, "ServerError", true],
  "504 always": [1, "ServerError", true],
  "503, Retry-After once": [1, "ServerError", true],
  "503, Retry-After always": [1, "ServerError", true],
  "HTML with 200": [1, "ResponseParseError", true],
  "half a JSON": [1, "ResponseParseError", true],
  "empty 200": [1, "ResponseParseError", true],
  "204": [1, "ResponseParseError", true],
  "wrong content type": [1, OK],
  "100 MB": [1, "ResponseParseError", true],
  "100 MB, chunked": [1, "ResponseParseError", true],
  "redirect 307, same origin": [1, OK],
  "redirect 302, same origin": [0, "RedirectError", true],
  "redirect 307, other origin": [0, "RedirectError", false],
  "redirect 302, other origin": [0, "RedirectError", true],
  "redirect https to http": [0, "RedirectError", false],
  "redirect to another scheme": [0, "RedirectError", false],
  "redirect loop": [0, "RedirectError", false],
};

/** Conditions that run into the timeout run concurrently. */
const TIMEOUT = 2000;

const rows = new Map<string, Row>();

beforeAll(async () => {
  const run = async (condition: Condition): Promise<void> => {
    rows.set(condition.name, await runFault(condition, ours, { timeout: TIMEOUT }));
  };
  await Promise.all(conditions.filter(({ heavy }) => heavy !== true).map(run));
  for (const condition of conditions.filter(({ heavy }) => heavy === true)) {
    await run(condition);
  }
}, 60_000);

test("every fault condition has an expected outcome, and every expected outcome a condition", () => {
  expect(conditions.map(({ name }) => name).toSorted()).toEqual(Object.keys(wanted).toSorted());
});

describe.each(conditions)("executeTool, $name: $what", ({ name, repeatIsHarmless }) => {
  test("has the outcome that the retry policy defines", () => {
    const { seen, outcome } = rowOf(name);
    const [, , mayHaveExecuted] = wanted[name] ?? [];
    expect([seen, outcome.kind === "error" ? outcome.name : outcome.kind]).toEqual(wanted[name]?.slice(0, 2));
    expect(outcome.kind === "error" && isComposioError(outcome.error) ? outcome.error.mayHaveExecuted : undefined).toBe(
      mayHaveExecuted,
    );
  });

  test("runs the tool at most once, unless the request was rejected before it ran", () => {
    expect(rowOf(name).seen).toBeLessThanOrEqual(repeatIsHarmless ? 3 : 1);
  });

  test("returns a result or throws a ComposioError without the API key in it", () => {
    const { outcome } = rowOf(name);
    expect(outcome.kind === "result" || (outcome.kind === "error" && isComposioError(outcome.error))).toBe(true);
    const shown =
      outcome.kind === "error" ? [inspect(outcome.error), String(outcome.error), JSON.stringify(outcome.error)] : [];
    expect(shown.join("\n")).not.toContain(KEY);
  });

  test("sends neither the API key nor the arguments to another origin", () => {
    const { keyLeaked, argumentsLeaked } = rowOf(name);
    expect({ keyLeaked, argumentsLeaked }).toEqual({ keyLeaked: false, argumentsLeaked: false });
  });
});

function rowOf(name: string): Row {
  const row = rows.get(name);
  if (row === undefined) {
    throw new Error(`${name} was not run`);
  }
  return row;
}
