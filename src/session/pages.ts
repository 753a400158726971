import { type ApiPromise, ComposioError } from "../http/index.js";

/** One page of a list. */
export interface CursorPage<Item> {
  items: Item[];
  next_cursor?: string | null;
}

/**
 * The result of a list operation: await it for one page, iterate it for the items of all pages.
 *
 * ```ts
 * const page = await session.listToolkits();
 * for await (const toolkit of session.listToolkits()) { }
 * ```
 */
export interface PagePromise<Page, Item> extends ApiPromise<Page>, AsyncIterable<Item> {}

/**
 * Requests the first page; each further page is requested when the iteration reaches it.
 *
 * @param load requests a page: the first one without a cursor
 */
export function pagePromise<Page extends CursorPage<Item>, Item>(
  load: (query: { cursor?: string }) => ApiPromise<Page>,
): PagePromise<Page, Item> {
  const first = load({});
  async function* items(): AsyncGenerator<Item, void, undefined> {
    const seen = new Set<string>();
    for (let page = await first; ;) {
      yield* page.items;
      const cursor = page.next_cursor;
      if (cursor === undefined || cursor === null || cursor === "") {
        return;
      }
      if (seen.has(cursor)) {
        throw new ComposioError(
          `The service returned the cursor ${JSON.stringify(cursor)} twice, so the list would never end. Stopped after ${seen.size + 1} pages; try again later.`,
        );
      }
      seen.add(cursor);
      page = await load({ cursor });
    }
  }
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}
