import { BenchResult, type BenchCase, type BenchMissing } from '#libs/contracts';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { thisMachine } from '../output/machine.js';
import type { Progress } from '../output/progress.js';
import type { Measuring, Size } from './measuring.js';
import { runCase } from './run-case.js';

interface Wanted {
  readonly cases: readonly { readonly measuring: Measuring; readonly part?: string }[];
  readonly size: Size;
  /** The file that holds, after each figure set, all that there are so far. */
  readonly out: string;
  readonly progress: Progress;
}

/** Measures one case after the other. One that fails is noted, and costs the others nothing. */
export async function runBench({ cases, size, out, progress }: Wanted): Promise<BenchResult> {
  const machine = thisMachine(new Date());
  const measured: BenchCase[] = [];
  const leftOut: BenchMissing[] = [];
  const failed: BenchMissing[] = [];
  const result = (): BenchResult => BenchResult.parse({ machine, size, cases: measured, leftOut, failed });
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  // PostgreSQL never runs as root, and has to come through to its own folder.
  await chmod(folder, 0o711);
  let writing: Promise<void> = mkdir(dirname(out), { recursive: true }).then(() => undefined);
  const keep = (): void =>
    void (writing = writing.then(() => writeFile(out, `${JSON.stringify(result(), undefined, 2)}\n`)));
  try {
    progress.begin(cases.map(({ measuring }) => measuring.seconds[size]));
    for (const { measuring, part } of cases) {
      const take = (given: Parameters<Parameters<typeof runCase>[1]['take']>[0]): void => {
        if ('measured' in given) measured.push(given.measured);
        else if ('leftOut' in given) leftOut.push(given.leftOut);
        else failed.push(given.failed);
        keep();
      };
      const why = await runCase(measuring, { size, part, folder, telling: progress, take });
      if (why !== undefined) failed.push({ name: part ?? measuring.name, why });
      keep();
      progress.next();
    }
    await writing;
    return result();
  } finally {
    progress.done();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
