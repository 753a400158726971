import { type ApiPromise, type CallOptions, ComposioError } from "../http/index.js";

/** One page of a list. */
export interface CursorPage<Item> {
  items: Item[];
  next_cursor?: string | null;
}

/** Options of a list operation. */
export interface ListOptions extends CallOptions {
  /**
   * How many pages an iteration requests before it ends with an error: a list that never ends would fill the memory.
   * @default 10000
   */
  readonly maxPages?: number | undefined;
}

const DEFAULT_MAX_PAGES = 10_000;

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
 * @param maxPages how many pages the iteration requests before it gives up with an error
 */
export function pagePromise<Page extends CursorPage<Item>, Item>(
  load: (query: { cursor?: string }) => ApiPromise<Page>,
  maxPages: number = DEFAULT_MAX_PAGES,
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
      if (seen.size + 1 >= maxPages) {
        throw new ComposioError(
          `The list has more than ${maxPages} pages, the limit \`maxPages\`. Filter it, or raise the limit.`,
        );
      }
      seen.add(cursor);
      page = await load({ cursor });
    }
  }
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}
