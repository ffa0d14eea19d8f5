import type { StreamEntry } from '#libs/contracts';

const [DATABASE, LINES] = ['muster', 'lines'];

interface Kept {
  readonly name: string;
  readonly life: string;
  readonly n: number;
  readonly line: StreamEntry;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(LINES, { keyPath: ['name', 'n'] });
  return (await settled(opening)).transaction(LINES, mode).objectStore(LINES);
}

const allOf = (name: string): IDBKeyRange => IDBKeyRange.bound([name, 0], [name, Infinity]);

/**
 * A viewer's own stream as this browser keeps it, so that a page that is loaded without the server shows what it had. It
 * is forgotten on signing out. Where the browser keeps nothing, nothing is lost but that.
 */
export class KeptLines {
  constructor(private readonly name: string) {}

  /** The lines from the first without a gap, and the life of the stream that they belong to. */
  async read(): Promise<{ readonly life: string | undefined; readonly lines: readonly StreamEntry[] }> {
    try {
      const kept = (await settled((await store('readonly')).getAll(allOf(this.name)))) as Kept[];
      const life = kept[0]?.life;
      const gap = kept.findIndex((one, index) => one.n !== index + 1 || one.life !== life);
      return { life, lines: kept.slice(0, gap < 0 ? kept.length : gap).map(({ line }) => line) };
    } catch {
      return { life: undefined, lines: [] };
    }
  }

  /** @param anew whether what was kept before is void */
  async add(life: string, lines: readonly StreamEntry[], anew: boolean): Promise<void> {
    if (lines.length === 0 && !anew) return;
    try {
      const kept = await store('readwrite');
      if (anew) kept.delete(allOf(this.name));
      for (const line of lines) kept.put({ name: this.name, life, n: line.n, line } satisfies Kept);
    } catch {
      // Full or forbidden: the page goes on with what it holds.
    }
  }
}

/** Forgets every stream that this browser keeps. */
export async function forgetLines(): Promise<void> {
  try {
    (await store('readwrite')).clear();
  } catch {
    // Nothing is kept where nothing may be.
  }
}
