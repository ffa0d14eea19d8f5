import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How far something had come. */
export interface Mark {
  /** Counts the times that it was found to have gone back; a later era is higher, whatever its number. */
  readonly era: number;
  readonly number: number;
  /** What stands at that number, in a form of its keeper's own. */
  readonly value: string;
}

const DAY = 24 * 3600_000;

const isHigher = (one: Mark, other: Mark): boolean =>
  one.era === other.era ? one.number > other.number : one.era > other.era;

/**
 * A mark of how far something in the database has come, kept apart from it in the data folder and sealed with the
 * installation's secret: whoever has the database alone can neither take it away nor make another. Each process keeps its
 * own, so that none overwrites a higher one; the highest counts.
 */
export class HighMark {
  private readonly folder: string;
  private readonly own = `${randomUUID()}.json`;
  private cleared: Promise<void> | undefined;

  constructor(
    dataFolder: string,
    private readonly name: string,
    private readonly secret: Buffer,
  ) {
    this.folder = join(dataFolder, 'marks', name);
  }

  /** The highest that any process has kept; undefined where none has. What is not sealed rightly counts for nothing. */
  async read(): Promise<Mark | undefined> {
    const files = await readdir(this.folder).catch(() => []);
    const marks = await Promise.all(files.map((file) => this.markIn(file)));
    return marks.reduce((highest, mark) => (mark && (!highest || isHigher(mark, highest)) ? mark : highest), undefined);
  }

  /** Keeps this process's mark, whole or not at all. */
  async keep(mark: Mark): Promise<void> {
    await (this.cleared ??= this.clear());
    const draft = join(this.folder, `${this.own}.draft`);
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify({ ...mark, seal: this.sealOf(mark) }));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(this.folder, this.own));
  }

  /** Takes away what processes that are long gone have left, but never the highest. */
  private async clear(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const highest = await this.read();
    for (const file of await readdir(this.folder)) {
      const mark = await this.markIn(file);
      const isLower = mark ? highest !== undefined && isHigher(highest, mark) : true;
      const path = join(this.folder, file);
      if (isLower && Date.now() - (await stat(path)).mtimeMs > DAY) await rm(path, { force: true });
    }
  }

  private async markIn(file: string): Promise<Mark | undefined> {
    try {
      const { seal, ...mark } = JSON.parse(await readFile(join(this.folder, file), 'utf8')) as Mark & { seal: string };
      const [found, expected] = [Buffer.from(seal, 'hex'), Buffer.from(this.sealOf(mark), 'hex')];
      return found.length === expected.length && timingSafeEqual(found, expected) ? mark : undefined;
    } catch {
      return undefined;
    }
  }

  private sealOf({ era, number, value }: Mark): string {
    const text = JSON.stringify(['mark', this.name, era, number, value]);
    return createHmac('sha256', this.secret).update(text).digest('hex');
  }
}
