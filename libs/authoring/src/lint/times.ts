import { formatDuration, formatOffset } from '#libs/domain';
import type { Inject } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';

const afterEnd = (at: Path, what: string, time: number, end: number): Remark => ({
  at,
  rule: 'after-the-end',
  message: `${what} at ${formatOffset(time)} lies after the end of the scenario, ${formatOffset(end)}`,
  mend: 'put it earlier, or make the scenario longer',
});

function* spans({ id, target, limit, closes }: Inject, at: Path): Generator<Remark> {
  const order = [
    ['target', target, 'limit', limit],
    ['limit', limit, 'closes', closes],
    ['target', target, 'closes', limit === undefined ? closes : undefined],
  ] as const;
  for (const [first, early, second, late] of order) {
    if (early === undefined || late === undefined || early <= late) continue;
    const message = `${id}: the ${first} (${formatDuration(early)}) is longer than ${second} (${formatDuration(late)})`;
    yield { at: [...at, first], rule: 'times-out-of-order', message, mend: 'target ≤ limit ≤ closes' };
  }
}

/** Times lie within the scenario and follow one another. */
export function* times({ scenario: { duration, phases, injects } }: Draft): Generator<Remark> {
  for (const [i, { id, at }] of phases.entries()) {
    const path = ['phases', i, 'at'];
    if (at > duration) yield afterEnd(path, `the phase ${id}`, at, duration);
    const before = phases[i - 1];
    if (before && before.at >= at) {
      const message = `the phase ${id} does not begin after ${before.id}`;
      yield { at: path, rule: 'times-out-of-order', message, mend: 'list phases in the order of their times' };
    }
  }
  for (const [i, inject] of injects.entries()) {
    const { id, trigger } = inject;
    if (trigger.kind === 'offset' && trigger.at > duration) {
      yield afterEnd(['injects', i, 'trigger', 'at'], id, trigger.at, duration);
    }
    yield* spans(inject, ['injects', i]);
  }
}
