import { type ApiPromise, type CursorPage, pagePromise } from "../../internal.js";
import { CommandError } from "../command.js";

/** Pages of one list: a list that never ends would fill the memory. */
const MAX_PAGES = 10_000;

/**
 * The items of all pages. The client's own limit is an option that the command does not have.
 *
 * @param what the list is of, for the error
 */
export function boundedPages<Page extends CursorPage<Item>, Item>(
  what: string,
  load: (cursor: { cursor?: string }) => ApiPromise<Page>,
): AsyncIterable<Item> {
  let pages = 0;
  return pagePromise<Page, Item>((cursor) => {
    pages += 1;
    if (pages > MAX_PAGES) {
      throw new CommandError(
        `The service lists more than ${MAX_PAGES} pages of ${what}, which cannot be right. Stopped; try again later, or request single tools with --tools.`,
      );
    }
    return load(cursor);
  }, Number.POSITIVE_INFINITY);
}
