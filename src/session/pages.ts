import { type ApiPromise, type CallOptions, ComposioError, mapApiPromise } from "../http/index.js";

/** One page of a list, as the service returns it. */
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

/** Adds to a page how to get the next one. Both members are hidden when the page is printed or turned into JSON. */
export type ListPage<Page, Item> = Page & {
  /** Whether there is another page. */
  readonly hasNextPage: boolean;
  /**
   * Requests the next page, with the same query and options.
   *
   * @throws ComposioError if there is none, or if its cursor was used before
   */
  nextPage(): PagePromise<Page, Item>;
};

/**
 * The result of a list operation: await it for one page, iterate it for the items of all pages.
 *
 * ```ts
 * const page = await session.listToolkits();
 * if (page.hasNextPage) await page.nextPage();
 * for await (const toolkit of session.listToolkits()) { }
 * ```
 */
export interface PagePromise<Page, Item> extends ApiPromise<ListPage<Page, Item>>, AsyncIterable<Item> {}

/**
 * Requests the first page; each further page is requested when the iteration reaches it, or `nextPage` is called.
 *
 * @param load requests a page: the first one without a cursor
 * @param maxPages how many pages the iteration requests before it gives up with an error
 */
export function pagePromise<Page extends CursorPage<Item>, Item>(
  load: (query: { cursor?: string }) => ApiPromise<Page>,
  maxPages: number = DEFAULT_MAX_PAGES,
): PagePromise<Page, Item> {
  return loadPage(load, {}, { maxPages, number: 1, cursors: new Map() });
}

/** The position of a page in its list. */
interface Position {
  readonly maxPages: number;
  /** 1 for the first page. */
  readonly number: number;
  /** Every cursor of the list so far, with the number of the page that it leads to. */
  readonly cursors: Map<string, number>;
}

function loadPage<Page extends CursorPage<Item>, Item>(
  load: (query: { cursor?: string }) => ApiPromise<Page>,
  query: { cursor?: string },
  { maxPages, number, cursors }: Position,
): PagePromise<Page, Item> {
  const next = (cursor: string): PagePromise<Page, Item> => {
    if ((cursors.get(cursor) ?? number + 1) !== number + 1) {
      throw new ComposioError(
        `The service returned the cursor ${JSON.stringify(cursor)} twice, so the list would never end. Stopped after ${number} pages; try again later.`,
      );
    }
    if (number >= maxPages) {
      throw new ComposioError(
        `The list has more than ${maxPages} pages, the limit \`maxPages\`. Filter it, or raise the limit.`,
      );
    }
    cursors.set(cursor, number + 1);
    return loadPage(load, { cursor }, { maxPages, number: number + 1, cursors });
  };
  const first = mapApiPromise(load(query), (page) => withNextPage(page, next));
  async function* items(): AsyncGenerator<Item, void, undefined> {
    for (let page = await first; ; page = await page.nextPage()) {
      yield* page.items;
      if (!page.hasNextPage) {
        return;
      }
    }
  }
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}

function withNextPage<Page extends CursorPage<Item>, Item>(
  page: Page,
  next: (cursor: string) => PagePromise<Page, Item>,
): ListPage<Page, Item> {
  const cursor = page.next_cursor ?? "";
  const nextPage = (): PagePromise<Page, Item> => {
    if (cursor === "") {
      throw new ComposioError("This is the last page: check `hasNextPage` before you call `nextPage`.");
    }
    return next(cursor);
  };
  Object.defineProperties(page, { hasNextPage: { value: cursor !== "" }, nextPage: { value: nextPage } });
  // The two members were just defined.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return page as ListPage<Page, Item>;
}
