import { beforeAll, describe, expect, test } from "vitest";
import { officialCalls } from "./official.js";
import { typeDifferences } from "./type-differences.js";
import type { TypeDifference } from "./types/compare-types.js";
import { type ComparedPair, readPairs } from "./types/read-pairs.js";

describe("the type comparison finds the difference", () => {
  const small = readPairs("small-pairs.ts", "SmallPairs");

  test.each(small)("$name", ({ name, differences }) => {
    const wanted = name.startsWith("nothing") ? [] : [name.replace(/ \(.*\)$/, "")];
    expect(differences.map(place)).toEqual(wanted);
  });
});

describe("compared with the types of the official client", () => {
  let pairs: Map<string, ComparedPair>;

  // One program with the official client's types and ours.
  beforeAll(() => {
    pairs = new Map(readPairs("pairs.ts", "Pairs").map((pair) => [pair.name, pair]));
  }, 120_000);

  test("every shared operation is compared for parameters and response", () => {
    const sides = ["params", "response", "without params"];
    const wanted = Object.keys(officialCalls).flatMap((name) => sides.map((side) => `${name} ${side}`));
    expect([...pairs.keys()].toSorted()).toEqual(wanted.toSorted());
  });

  describe.each(Object.keys(officialCalls))("%s", (name) => {
    test("accepts the parameters that the official client accepts", () => {
      expect(check(`${name} params`)).toEqual({ fits: true, unlisted: [], stale: [] });
    });

    test("returns the response that the official client declares", () => {
      expect(check(`${name} response`)).toEqual({ fits: true, unlisted: [], stale: [] });
    });

    test("can be called without parameters if the official client can", () => {
      expect(check(`${name} without params`)).toMatchObject({ unlisted: [], stale: [] });
    });
  });

  /** The differences that are not listed, and the listed ones that no longer exist. */
  function check(name: string): object {
    const { fits, differences = [] } = pairs.get(name) ?? {};
    const listed = typeDifferences.filter(({ pair }) => pair === name).map(place);
    const found = new Set(differences.map(place));
    return {
      fits,
      unlisted: differences.filter((difference) => !listed.includes(place(difference))),
      stale: listed.filter((each) => !found.has(each)),
    };
  }
});

function place({ path, what }: Pick<TypeDifference, "path" | "what">): string {
  return `${path}: ${what}`;
}
