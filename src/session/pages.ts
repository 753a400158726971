import { type ApiPromise, ComposioError } from "../http/index.js";

/** One page of a list, as the service sends it. */
export interface CursorPage<Item> {
  items: Item[];
  next_cursor?: string | null;
}

/**
 * The answer of a list operation: await it for one page, iterate it for all items of all pages.
 *
 * ```ts
 * const page = await session.listToolkits();
 * for await (const toolkit of session.listToolkits()) { }
 * ```
 */
export interface PagePromise<Page, Item> extends ApiPromise<Page>, AsyncIterable<Item> {}

/**
 * Adds iteration to the promise of a first page; further pages are asked for as the iteration reaches them.
 *
 * @param next asks for the page at a cursor
 */
export function pagePromise<Page extends CursorPage<Item>, Item>(
  first: ApiPromise<Page>,
  next: (cursor: string) => Promise<Page>,
): PagePromise<Page, Item> {
  async function* items(): AsyncGenerator<Item, void, undefined> {
    const seen = new Set<string>();
    for (let page = await first; ;) {
      yield* page.items;
      const cursor = page.next_cursor;
      if (cursor === undefined || cursor === null || cursor === "") return;
      if (seen.has(cursor)) {
        throw new ComposioError(
          `The service gave the cursor ${JSON.stringify(cursor)} twice, so its list has no end. Stopped after ${seen.size + 1} pages; try again later.`,
        );
      }
      seen.add(cursor);
      page = await next(cursor);
    }
  }
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}
