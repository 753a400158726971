import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations, type OperationName } from "../../generated/operations.gen.js";
import { names } from "../../spec/names.js";
import { Composio } from "../../src/index.js";
import { Session } from "../../src/session/session.js";
import { cases } from "./cases/index.js";
import { compareRequests, credentials } from "./compare.js";
import { callOfficial, officialCalls, officialClient, type SharedOperation } from "./official.js";
import { onlyOurs } from "./only-ours.js";
import { callApi, facadeCalls, notAnOperation, UNSAID } from "./ours.js";
import { startRecorder, type Recorder, type WireRequest } from "./recorder.js";
import { requestDifferences, type RequestFacts } from "./request-differences.js";

const KEY = "ak_wire_0123456789";

let recorder: Recorder;
let composio: Composio;
/** Number of times each listed difference was found. */
const found = new Map<string, number>();

beforeAll(async () => {
  recorder = await startRecorder();
  composio = new Composio({ apiKey: KEY, baseUrl: recorder.origin, maxRetries: 0 });
});

afterAll(() => recorder.close());

const everyName = Object.keys(names).filter((name): name is OperationName => name in operations);
const sharedNames = everyName.filter((name): name is SharedOperation => name in officialCalls);

/** Whether the input is empty: no id, query or body. */
function takesNothing(name: OperationName): boolean {
  const { operation, types } = names[name];
  return !operation.includes("{") && !("query" in types) && !("body" in types);
}

describe("test cases", () => {
  test("names.ts, the operations table, the cases and the official calls cover the same operations", () => {
    const wanted = Object.keys(names).toSorted();
    expect(Object.keys(operations).toSorted()).toEqual(wanted);
    expect(Object.keys(cases).toSorted()).toEqual(wanted);
    expect([...Object.keys(officialCalls), ...onlyOurs].toSorted()).toEqual(wanted);
  });

  test("the official client does not have the operations that are listed as only ours", async () => {
    const file = fileURLToPath(import.meta.resolve("@composio/client"));
    const folder = dirname(file);
    const texts = await Promise.all(
      (await readdir(folder, { recursive: true }))
        .filter((name) => name.endsWith(".mjs"))
        .map((name) => readFile(join(folder, name), "utf8")),
    );
    const has = (path: string): boolean => texts.some((text) => text.includes(path.replace(/\{.*/, "")));
    expect(has(operations.listWebhookSubscriptions.path)).toBe(true);
    expect(onlyOurs.filter((name) => has(operations[name].path))).toEqual([]);
  });

  test("every operation has a minimal and a full set of parameters", () => {
    expect(everyName.filter((name) => cases[name].length < (takesNothing(name) ? 1 : 2))).toEqual([]);
  });

  test("every method of Composio and Session is compared or makes no request of its own", () => {
    const methods = [Composio, Session].flatMap(({ name, prototype }) =>
      Object.getOwnPropertyNames(prototype)
        .filter((member) => member !== "constructor")
        .map((member) => `${name}.${member}`),
    );
    const compared = facadeCalls.map(({ method }) => method);
    expect([...compared, ...notAnOperation].toSorted()).toEqual(methods.toSorted());
  });
});

describe.each(sharedNames)("%s sends the same request as the official client", (name) => {
  const ways = facadeCalls.filter(({ operation }) => operation === name);
  for (const { title, input } of cases[name]) {
    test(`through composio.api: ${title}`, async () => {
      const wire = await compare({ name, way: "api", input }, () => callApi(composio, name, input));
      expect(wire).toEqual(AS_LISTED);
    });
    for (const { method, call } of ways) {
      test(`through ${method}: ${title}`, async ({ skip }) => {
        const made = call(composio, input);
        if (made === UNSAID) {
          skip("the method cannot say this; the API client can");
          return;
        }
        expect(await compare({ name, way: "facade", input }, () => made)).toEqual(AS_LISTED);
      });
    }
  }
});

describe.each(onlyOurs)("%s, which the official client does not have", (name) => {
  for (const { title, input } of cases[name]) {
    test(`sends the given input to its path: ${title}`, async () => {
      const { method, path, query, headers, body } = await sent(() => callApi(composio, name, input));
      const given: { path?: object; query?: object } = input;
      expect([method, body.length]).toEqual([operations[name].method, 0]);
      expect(credentials({ method, path, query, headers, body })).toEqual([["x-api-key", KEY]]);
      expect(decodeURIComponent(path)).toBe(
        operations[name].path.replace("{session_config_id}", String(Object.values(given.path ?? {})[0])),
      );
      expect(Object.fromEntries(new URLSearchParams(query ?? ""))).toEqual(
        Object.fromEntries(Object.entries(given.query ?? {}).map(([key, value]) => [key, String(value)])),
      );
    });
  }
});

describe("the list of request differences", () => {
  test.each(requestDifferences)("is up to date: $place", ({ place }) => {
    expect(found.get(place) ?? 0).toBeGreaterThan(0);
  });
});

/** Checks that both sides send one credential header and that the differences are exactly the listed ones. */
const AS_LISTED = { ours: [["x-api-key", KEY]], theirs: [["x-api-key", KEY]], unlisted: [], missing: [] };

async function compare(
  facts: RequestFacts & { name: SharedOperation },
  call: () => PromiseLike<unknown>,
): Promise<object> {
  const ours = await sent(call);
  const theirs = await sent(() => callOfficial(officialClient(recorder.origin, { apiKey: KEY }), facts));
  const listed = requestDifferences.filter(({ where }) => where(facts)).map(({ place }) => place);
  const differences = compareRequests(ours, theirs);
  const places = new Set(differences.map(({ place }) => place));
  for (const place of places) {
    found.set(place, (found.get(place) ?? 0) + 1);
  }
  return {
    ours: credentials(ours),
    theirs: credentials(theirs),
    unlisted: differences.filter(({ place }) => !listed.includes(place)),
    missing: listed.filter((place) => !places.has(place)),
  };
}

/** The last request of a call. An earlier one may have fetched the session. */
async function sent(call: () => PromiseLike<unknown>): Promise<WireRequest> {
  await call();
  const last = recorder.take().at(-1);
  if (last === undefined) {
    throw new Error("no request was made");
  }
  return last;
}
