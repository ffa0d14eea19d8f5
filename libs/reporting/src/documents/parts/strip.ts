import type { DrillOverview, DrillTime, TimelineLine } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import type { Block } from '../tree/block.js';

const BINS = 90;
const MINUTE = 60_000;
const STEPS = [1, 5, 10, 15, 30, 60, 120, 240, 720, 1440].map((minutes) => minutes * MINUTE);
const MOST_TICKS = 9;

function counts(lines: readonly TimelineLine[], end: DrillTime): number[] {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const { time } of lines) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((time / end) * BINS)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/** Injects above, answers below, along drill time; nothing where nothing came. */
export function strip(
  w: Words,
  timeline: readonly TimelineLine[],
  { phases, played, plannedDuration }: Pick<DrillOverview, 'phases' | 'played' | 'plannedDuration'>,
): readonly Block[] {
  const of = (kind: TimelineLine['kind']): TimelineLine[] => timeline.filter((line) => line.kind === kind);
  const [released, answered] = [of('inject-released'), of('response-submitted')];
  if (released.length === 0) return [];
  const end = Math.max(
    1,
    played || plannedDuration,
    ...released.map(({ time }) => time),
    ...answered.map(({ time }) => time),
  );
  const step = STEPS.find((one) => end / one <= MOST_TICKS) ?? end;
  const { chart } = w.paper;
  return [
    {
      kind: 'figure',
      caption: chart.play,
      alternative: chart.alternative,
      chart: {
        kind: 'strip',
        end,
        above: { label: chart.injects, counts: counts(released, end) },
        below: { label: chart.answers, counts: counts(answered, end) },
        bands: phases.filter(({ at }) => at < end).map(({ title, at }) => ({ label: w.text(title), from: at })),
        ticks: Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
          .filter((at) => at < end * 0.97)
          .map((at) => ({ label: w.offset(at).replace(/:00$/, ''), at })),
      },
    },
  ];
}
