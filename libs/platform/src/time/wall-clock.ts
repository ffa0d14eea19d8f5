/** The one place where wall time and waiting come from, so that a test can own both. Instants in Unix milliseconds. */
export abstract class WallClock {
  abstract now(): number;
  /**
   * Calls back at an instant, or at once when it has passed. Gives what cancels it. What the callback promises is waited
   * for by clocks that a test owns, and by nobody else: it must not be rejected.
   */
  abstract wake(at: number, callback: () => void | Promise<void>): () => void;
}

/** The clock may be set while somebody waits for an instant: it is looked at again at least so often. In milliseconds. */
const LONGEST = 1000;

export class SystemClock extends WallClock {
  now(): number {
    return Date.now();
  }

  wake(at: number, callback: () => void | Promise<void>): () => void {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = at - Date.now();
      timer =
        left > LONGEST
          ? setTimeout(wait, LONGEST)
          : setTimeout(() => void (Date.now() < at ? wait() : callback()), Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  }
}
