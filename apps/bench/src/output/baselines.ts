import { BenchResult, type BenchMachine } from '#libs/contracts';
import colours from 'picocolors';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../../apps/bench/baselines', import.meta.url));

const nameOf = ({ cpu, cores, node }: BenchMachine): string =>
  `${cores}x-${cpu}-node-${node}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Keeps a result for later runs to be compared with: one for each kind of machine. Gives the file's name. */
export async function keepBaseline(result: BenchResult, folder = FOLDER): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = `${nameOf(result.machine)}.json`;
  await writeFile(join(folder, name), `${JSON.stringify(result, undefined, 2)}\n`);
  return name;
}

/** A ratio that is worse than the kept one by more than this factor counts as slower: what quiet runs of one build differ by. */
const TOLERANCE = 1.25;

/** Rates are better when they are higher; everything else is a time, or what was used. */
const isBetterHigh = (name: string): boolean => name.startsWith('respond');

/** Says for each case how its ratios stand to the baseline: of the same kind of machine if there is one, else of any. */
export async function compared({ machine, cases, size }: BenchResult, folder = FOLDER): Promise<string[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json')).sort();
  const file = files.find((name) => name === `${nameOf(machine)}.json`) ?? files[0];
  if (file === undefined) return [];
  const baseline = BenchResult.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
  const lines = cases.flatMap((one) => {
    const before = baseline.cases.find(({ name }) => name === one.name);
    return Object.entries(one.ratio).flatMap(([figure, now]) => {
      const then = before?.ratio[figure];
      return then === undefined
        ? []
        : [
            `  ${one.name} ${figure}: ${(now / then).toFixed(2)} of its ratio then (${then.toFixed(2)})${verdict(one.name, now / then)}`,
          ];
    });
  });
  const { cpu, cores, node, at } = baseline.machine;
  const other =
    baseline.size === size ? [] : [`  It is of a ${baseline.size} run, this is a ${size} one: they are not alike.`];
  return [
    '',
    `Against the baseline of ${at.slice(0, 10)} (${cpu}, ${cores} cores, Node ${node}); slower is what is worse by more than ${TOLERANCE} ×:`,
    ...other,
    ...lines,
  ];
}

/** Empty within the tolerance. */
function verdict(name: string, change: number): string {
  const worse = isBetterHigh(name) ? 1 / change : change;
  if (worse > TOLERANCE) return colours.red(' slower');
  return worse < 1 / TOLERANCE ? colours.green(' faster') : '';
}
