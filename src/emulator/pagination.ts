import { HttpError } from "./errors.js";

/** One page of a cursor-paginated list, as responses return it. */
export interface Page<Item> {
  items: Item[];
  /** `null` on the last page. */
  next_cursor: string | null;
  total_pages: number;
  /** Starts at 1. */
  current_page: number;
  total_items: number;
}

/** Pagination parameters of a request. */
export interface PageQuery {
  readonly limit?: number | null | undefined;
  readonly cursor?: string | null | undefined;
}

interface PagePosition {
  /** Starts at 1. */
  readonly page: number;
  readonly limit: number;
}

/** A cursor holds the number of the next page and the page size, as base64-encoded JSON. */
function encodeCursor(position: PagePosition): string {
  return btoa(JSON.stringify([position.page, position.limit]));
}

function decodeCursor(cursor: string): PagePosition {
  try {
    const decoded: unknown = JSON.parse(atob(cursor));
    if (Array.isArray(decoded)) {
      const [page, limit]: unknown[] = decoded;
      if (isPositiveInteger(page) && isPositiveInteger(limit)) {
        return { page, limit };
      }
    }
  } catch {
    // Neither base64 nor JSON: rejected below.
  }
  throw new HttpError("HTTP_BadRequest", "The cursor is invalid.", {
    suggestedFix: "Pass the next_cursor of the previous page, or omit the cursor for the first page.",
    errors: ["Error in query.cursor: not a cursor returned by this API"],
  });
}

function isPositiveInteger(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}

/**
 * Returns one page of a list.
 *
 * @param defaultLimit page size if the request does not set one
 * @param maxLimit largest page size; a larger `limit` is reduced to it
 * @throws HttpError 400 if the cursor or the limit is invalid.
 */
export function paginate<Item>(
  all: readonly Item[],
  query: PageQuery,
  defaultLimit: number,
  maxLimit: number,
): Page<Item> {
  const position = query.cursor === undefined || query.cursor === null ? undefined : decodeCursor(query.cursor);
  const limit = Math.min(maxLimit, requestedLimit(query) ?? position?.limit ?? defaultLimit);
  const page = position?.page ?? 1;
  const total_pages = Math.max(1, Math.ceil(all.length / limit));
  return {
    items: all.slice((page - 1) * limit, page * limit),
    next_cursor: page < total_pages ? encodeCursor({ page: page + 1, limit }) : null,
    total_pages,
    current_page: page,
    total_items: all.length,
  };
}

function requestedLimit({ limit }: PageQuery): number | undefined {
  if (limit === undefined || limit === null) {
    return undefined;
  }
  if (isPositiveInteger(limit)) {
    return limit;
  }
  throw new HttpError("HTTP_BadRequest", "Request validation failed.", {
    errors: ["Error in query.limit: must be an integer of at least 1"],
  });
}
