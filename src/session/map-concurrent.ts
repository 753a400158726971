/**
 * Maps items with an async function, at most `limit` at a time, and returns the results in the order of the items.
 * After a failure no further item is started; the failure is thrown once those under way have settled, so that
 * nothing goes on in the background.
 */
export async function mapConcurrent<Item, Result>(
  items: readonly Item[],
  limit: number,
  map: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failed) {
        return;
      }
      try {
        results[index] = await map(item, index);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, worker));
  for (const settled of workers) {
    if (settled.status === "rejected") {
      throw settled.reason;
    }
  }
  return results;
}
