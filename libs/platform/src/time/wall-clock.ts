/** The one place where wall time and waiting come from, so that a test can own both. Instants in Unix milliseconds. */
export abstract class WallClock {
  abstract now(): number;
  /** Calls back at an instant, or at once when it has passed. Gives what cancels it. */
  abstract wake(at: number, callback: () => void): () => void;
}

/** Longer waits than this overflow a Node timer. */
const LONGEST = 2 ** 31 - 1;

export class SystemClock extends WallClock {
  now(): number {
    return Date.now();
  }

  wake(at: number, callback: () => void): () => void {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = at - Date.now();
      timer =
        left > LONGEST
          ? setTimeout(wait, LONGEST)
          : setTimeout(() => (Date.now() < at ? wait() : callback()), Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  }
}
