import { ApiFailure } from "./errors.js";

/** The part of a page that every cursor-paginated answer has. */
export interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
  total_pages: number;
  current_page: number;
  total_items: number;
}

/** What a caller may say about the page it wants. */
export interface PageQuery {
  readonly limit?: number | null | undefined;
  readonly cursor?: string | null | undefined;
}

interface Position {
  readonly page: number;
  readonly limit: number;
}

/** A cursor is the next page and its size, as base64 of JSON. */
function encodeCursor(position: Position): string {
  return btoa(JSON.stringify([position.page, position.limit]));
}

function decodeCursor(cursor: string): Position {
  try {
    const decoded: unknown = JSON.parse(atob(cursor));
    if (Array.isArray(decoded)) {
      const [page, limit]: unknown[] = decoded;
      if (isCount(page) && isCount(limit)) return { page, limit };
    }
  } catch {
    // Not base64 or not JSON: refused below.
  }
  throw new ApiFailure("HTTP_BadRequest", "The cursor is none that this API handed out.", {
    suggestedFix: "Pass the next_cursor of the page before, or leave the cursor out for the first page.",
    errors: ["Error in query.cursor: not a cursor of this API"],
  });
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}

/**
 * One page of a list.
 *
 * @param usual Items on a page when the caller asks for no number.
 * @param most Items on a page at most.
 */
export function paginate<Item>(all: readonly Item[], query: PageQuery, usual: number, most: number): Page<Item> {
  const start = query.cursor === undefined || query.cursor === null ? undefined : decodeCursor(query.cursor);
  const limit = Math.min(most, limitOf(query) ?? start?.limit ?? usual);
  const page = start?.page ?? 1;
  const total_pages = Math.max(1, Math.ceil(all.length / limit));
  return {
    items: all.slice((page - 1) * limit, page * limit),
    next_cursor: page < total_pages ? encodeCursor({ page: page + 1, limit }) : null,
    total_pages,
    current_page: page,
    total_items: all.length,
  };
}

function limitOf(query: PageQuery): number | undefined {
  if (query.limit === undefined || query.limit === null) return undefined;
  if (isCount(query.limit)) return query.limit;
  throw new ApiFailure("HTTP_BadRequest", "Validation error while reading the request.", {
    errors: ["Error in query.limit: must be a whole number of at least 1"],
  });
}
