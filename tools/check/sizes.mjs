import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../ensure/sources.mjs';

const MOST_LINES = 400;
const CODE = /\.(ts|tsx|mjs)$/;

/** No file over the limit; the spread goes into the step's line, so that growth is seen before it hurts. */
export async function sizesAreWithinLimits(root) {
  const started = performance.now();
  const measured = ['libs', 'apps', 'tools', 'test']
    .flatMap((place) => filesBelow(root, place))
    .filter((file) => CODE.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .sort((one, other) => one.lines - other.lines);
  const tooLong = measured.filter(({ lines }) => lines > MOST_LINES);
  const at = (share) => measured[Math.min(measured.length - 1, Math.floor(measured.length * share))]?.lines ?? 0;
  return {
    ok: tooLong.length === 0,
    seconds: `${((performance.now() - started) / 1000).toFixed(1)} s`,
    note: `${measured.length} files: median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${at(1)}`,
    output: tooLong.map(({ file, lines }) => `${file}: ${lines} lines, at most ${MOST_LINES}`).join('\n'),
  };
}
