type Listener = (reason: unknown) => void;

/** Who waits for each signal. */
const waiting = new WeakMap<AbortSignal, { readonly listeners: Set<Listener>; readonly dispatch: () => void }>();

/**
 * Calls `listener` when the signal is aborted, until the function that comes back is called. However many calls share a
 * signal, it gets one listener of ours: an agent hands one signal to everything it does, and Node warns of a leak at
 * eleven.
 */
export function onAbort(signal: AbortSignal, listener: Listener): () => void {
  let entry = waiting.get(signal);
  if (entry === undefined) {
    const listeners = new Set<Listener>();
    const dispatch = (): void => {
      for (const each of listeners) {
        each(signal.reason);
      }
    };
    entry = { listeners, dispatch };
    waiting.set(signal, entry);
  }
  const { listeners, dispatch } = entry;
  if (listeners.size === 0) {
    signal.addEventListener("abort", dispatch);
  }
  listeners.add(listener);
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) {
      signal.removeEventListener("abort", dispatch);
    }
  };
}

/** Throws the signal's own reason, whatever that is. Signals have a method for this; not on every platform. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw signal.reason;
  }
}

/** Waits, or rejects with the signal's reason. Leaves neither timer nor listener behind. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    const timer = setTimeout(() => {
      release?.();
      resolve();
    }, milliseconds);
    const release =
      signal &&
      onAbort(signal, (reason) => {
        clearTimeout(timer);
        release?.();
        reject(reason);
      });
  });
}
