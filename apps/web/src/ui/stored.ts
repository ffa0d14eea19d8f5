/** Something that this browser keeps for its user. Where it may not store anything, it is kept until the page is left. */
export class Stored<T> {
  private value: T;
  private readonly listeners = new Set<() => void>();

  /** @param read makes a sound value of whatever is found, including nothing */
  constructor(
    private readonly key: string,
    read: (found: unknown) => T,
  ) {
    this.value = read(this.find());
    // Another tab of the same browser changed it.
    window.addEventListener('storage', (event) => {
      if (event.key === key) this.take(read(this.find()));
    });
  }

  readonly get = (): T => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  set(value: T): void {
    try {
      window.localStorage.setItem(this.key, JSON.stringify(value));
    } catch {
      // Full or forbidden: the page goes on with what it holds.
    }
    this.take(value);
  }

  private take(value: T): void {
    this.value = value;
    for (const listener of [...this.listeners]) listener();
  }

  private find(): unknown {
    try {
      return JSON.parse(window.localStorage.getItem(this.key) ?? 'null');
    } catch {
      return null;
    }
  }
}
