type Listener = (reason: unknown) => void;

/** The listeners of each signal. */
const subscriptions = new WeakMap<AbortSignal, { readonly listeners: Set<Listener>; readonly dispatch: () => void }>();

/**
 * Calls `listener` when the signal is aborted, until the returned function is called. All calls that share a signal add
 * one listener to it: an agent passes one signal to everything it does, and Node warns of a leak at eleven.
 */
export function onAbort(signal: AbortSignal, listener: Listener): () => void {
  let entry = subscriptions.get(signal);
  if (entry === undefined) {
    const listeners = new Set<Listener>();
    const dispatch = (): void => {
      for (const each of listeners) {
        each(signal.reason);
      }
    };
    entry = { listeners, dispatch };
    subscriptions.set(signal, entry);
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

/** Throws the signal's own reason. `signal.throwIfAborted` does the same, but not on every platform. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw signal.reason;
  }
}

/** Waits, or rejects with the signal's reason. Removes its timer and listener in both cases. */
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

/** Settles as `promise` does, or rejects with the signal's reason as soon as it is aborted. */
export async function raceAbort<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) {
    return promise;
  }
  throwIfAborted(signal);
  let release: () => void = () => {};
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_resolve, reject) => {
        release = onAbort(signal, reject);
      }),
    ]);
  } finally {
    release();
  }
}
