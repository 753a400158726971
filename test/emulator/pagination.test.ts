import * as fc from "fast-check";
import { expect, test } from "vitest";
import { paginate } from "../../src/emulator/pagination.js";

test("the pages of a list add up to the list for every page size", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 25 }), (list, limit) => {
      const together: number[] = [];
      let cursor: string | null = null;
      let pages = 0;
      do {
        const page: ReturnType<typeof paginate<number>> = paginate(list, { limit, cursor }, 20, 50);
        expect(page).toMatchObject({ total_items: list.length, current_page: ++pages });
        together.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null);
      expect(together).toEqual(list);
      expect(pages).toBe(Math.max(1, Math.ceil(list.length / limit)));
    }),
    { numRuns: 200 },
  );
});

test("the page size is the default without a limit, and never exceeds the maximum", () => {
  const list = Array.from({ length: 100 }, (_, index) => index);
  expect(paginate(list, {}, 20, 50).items).toHaveLength(20);
  expect(paginate(list, { limit: null }, 20, 50).items).toHaveLength(20);
  expect(paginate(list, { limit: 99 }, 20, 50).items).toHaveLength(50);
});

test("a cursor keeps the page size", () => {
  const list = [1, 2, 3, 4, 5];
  const { next_cursor } = paginate(list, { limit: 2 }, 20, 50);
  expect(paginate(list, { cursor: next_cursor }, 20, 50).items).toEqual([3, 4]);
});

test.each(["", "x", "e30=", btoa("[0,5]"), btoa("[1]"), btoa('["1",5]'), btoa("[1.5,5]")])(
  "%j is rejected as a cursor",
  (cursor) => {
    expect(() => paginate([], { cursor }, 20, 50)).toThrow("The cursor is invalid");
  },
);
