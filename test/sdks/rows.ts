import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Session } from "../../src/index.js";
import { COUNTER, setUp } from "../agent/runner/setup.js";
import { type ReceivedResult, type ScriptedCall, startModelServer } from "./model-server.js";

/** The app tools that the model is offered: those that count what runs, and one of an app that is not connected. */
export const OFFERED = [...COUNTER, "SLACK_LIST_ALL_CHANNELS"];

/** One version of a model SDK, in one of its modes. */
export interface Driver {
  /** `"openai, Chat Completions, streamed"` */
  readonly mode: string;
  /** Folder in node_modules. */
  readonly packageFolder: string;
  /**
   * Talks to the model at a URL (an origin) until it makes no more calls, with the tools of {@link OFFERED}. Each response
   * is processed twice: the second time must run nothing and give the same results.
   */
  converse(session: Session, url: string): Promise<void>;
  /** Rows in which the SDK itself ends the conversation, with its error; nothing of ours can help there. */
  readonly throwsIn?: Readonly<Record<string, RegExp>>;
  /** Whether the SDK gives the second of two calls with the same id another one. */
  readonly renamesRepeatedIds?: boolean;
}

/** A first turn of two parallel calls, one of which is wrong. */
interface Row {
  readonly title: string;
  readonly wrong: Omit<ScriptedCall, "id">;
  /** What the model reads of it. */
  readonly text: RegExp;
  /** What runs of it. */
  readonly ran?: readonly string[];
  readonly isError?: boolean;
  /** Ids of the two calls, in both turns. */
  readonly ids?: readonly [string, string];
}

const ROWS: readonly Row[] = [
  { title: "broken JSON", wrong: { name: "COUNTER_ADD", arguments: '{"n": two}' }, text: /JSON/ },
  { title: "wrong argument", wrong: { name: "COUNTER_ADD", arguments: '{"n":2,"labl":"x"}' }, text: /label/ },
  { title: "unknown tool", wrong: { name: "COUNTER_AD", arguments: '{"n":2}' }, text: /COUNTER_ADD/ },
  { title: "app not connected", wrong: { name: "SLACK_LIST_ALL_CHANNELS", arguments: "{}" }, text: /not connected/ },
  {
    title: "failed tool",
    wrong: { name: "COUNTER_FAIL", arguments: '{"n":2}' },
    text: /the far end is full/,
    ran: ["COUNTER_FAIL 2"],
  },
  {
    title: "same call id twice",
    wrong: { name: "COUNTER_ADD", arguments: '{"n":2}' },
    text: /^\{"n":2\}$/,
    ran: ["COUNTER_ADD 2"],
    isError: false,
    ids: ["call_0", "call_0"],
  },
];

const add = (n: number, id: string): ScriptedCall => ({ id, name: "COUNTER_ADD", arguments: `{"n":${n}}` });

/** Two turns with two parallel calls each, for every row; the first turn has a call that goes wrong. */
export function describeRows(driver: Driver): void {
  describe(`${driver.mode} ${versionOf(driver.packageFolder)}`, () => {
    test.each(ROWS)("$title: the sibling runs once, both results arrive", async (row) => {
      const { wrong, text, title, ran: alsoRan = [], isError = true } = row;
      const [firstId, secondId] = row.ids ?? ["call_Ab3dEf6hIj9lMn2pQr5t", "call_Zy8xWv7uTs6rQp5oNm4l"];
      const [thirdId, fourthId] = row.ids ?? ["call_1b3dEf6hIj9lMn2pQr5t", "call_2y8xWv7uTs6rQp5oNm4l"];
      const server = await startModelServer([
        { calls: [add(1, firstId), { id: secondId, ...wrong }] },
        { calls: [add(3, thirdId), add(4, fourthId)] },
      ]);
      try {
        const { session, ran } = await setUp();
        const sdkError = driver.throwsIn?.[title];
        if (sdkError !== undefined) {
          await expect(driver.converse(session, server.url)).rejects.toThrow(sdkError);
          expect(ran).toEqual([]);
          return;
        }
        await driver.converse(session, server.url);
        expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", ...alsoRan, "COUNTER_ADD 3", "COUNTER_ADD 4"].toSorted());
        const [, second, third] = server.requests;
        const isRenamed = firstId === secondId && driver.renamesRepeatedIds === true;
        const otherId = (id: string): unknown => (isRenamed ? expect.not.stringMatching(id) : id);
        expect(second?.results.map(({ id }) => id)).toEqual([firstId, otherId(secondId)]);
        expect(second?.results[0]?.text).toBe('{"n":1}');
        expect(second?.results[1]?.text).toMatch(text);
        expectMarks(second?.results, [false, isError]);
        expect(third?.results.map(({ id, text: result }) => [id, result])).toEqual([
          [thirdId, '{"n":3}'],
          [otherId(fourthId), '{"n":4}'],
        ]);
        expectMarks(third?.results, [false, false]);
        expect(server.requests).toHaveLength(3);
      } finally {
        await server.close();
      }
    });
  });
}

/** Processes a response, and processes it again, which must give the same results. */
export async function runTwice<Result>(run: () => Promise<Result[]>): Promise<Result[]> {
  const results = await run();
  expect(await run()).toEqual(results);
  return results;
}

/** Errors are marked where the API has a mark. */
function expectMarks(results: readonly ReceivedResult[] | undefined, wanted: readonly boolean[]): void {
  const marks = (results ?? []).map(({ isError }, index) => isError ?? wanted[index]);
  expect(marks).toEqual(wanted);
}

/** The installed version of a package. */
export function versionOf(folder: string): string {
  const manifest = readFileSync(join(import.meta.dirname, "node_modules", folder, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
