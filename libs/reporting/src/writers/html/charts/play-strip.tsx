import type { DrillTime, ReportOverview, TimelineLine } from '#libs/domain';
import type { ReactElement } from 'react';
import type { Words } from '../../words/words.js';

const WIDTH = 720;
const BINS = 120;
const TOP = 22;
const HALF = 62;
const MIDDLE = TOP + HALF;
const HOUR = 3_600_000;
const TICKS = [HOUR / 60, HOUR / 12, HOUR / 6, HOUR / 4, HOUR / 2, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR];

interface Given {
  readonly w: Words;
  readonly overview: ReportOverview;
  readonly timeline: readonly TimelineLine[];
}

function binned(lines: readonly TimelineLine[], end: DrillTime): number[] {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const { time, teams } of lines) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((time / end) * BINS)));
    bins[bin] = (bins[bin] ?? 0) + (teams?.length ?? 1);
  }
  return bins;
}

/** Drill time to a place on the strip. */
type Scale = (time: DrillTime) => number;

const Bands = ({
  phases,
  end,
  x,
}: {
  readonly phases: ReportOverview['phases'];
  readonly end: DrillTime;
  readonly x: Scale;
}): ReactElement => (
  <>
    {phases.map(({ id, at }, index) => (
      <g key={id} className={index % 2 === 0 ? 'band' : 'band odd'}>
        <rect x={x(at)} y="0" width={Math.max(0, x(phases[index + 1]?.at ?? end) - x(at))} height={MIDDLE + HALF} />
        <text x={x(at) + 5} y="14">
          {index + 1}
        </text>
      </g>
    ))}
  </>
);

interface BarsGiven {
  readonly counts: readonly number[];
  readonly highest: number;
  readonly up: boolean;
}

const Bars = ({ counts, highest, up }: BarsGiven): ReactElement => (
  <g className={up ? 'release' : 'answer'}>
    {counts.map((count, bin) => {
      const height = (count / highest) * (HALF - 4);
      const x = (bin * WIDTH) / BINS + 1;
      return count === 0 ? null : (
        <rect key={x} x={x} y={up ? MIDDLE - height : MIDDLE} width={WIDTH / BINS - 2} height={height} />
      );
    })}
  </g>
);

function Ticks({ w, end, x }: { readonly w: Words; readonly end: DrillTime; readonly x: Scale }): ReactElement {
  const step = TICKS.find((one) => end / one <= 9) ?? end;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return (
    <>
      {ticks.map((time) => (
        <g key={time} className={time === 0 ? 'tick first' : 'tick'}>
          <line x1={x(time)} x2={x(time)} y1={MIDDLE + HALF} y2={MIDDLE + HALF + 5} />
          <text x={x(time)} y={MIDDLE + HALF + 18}>
            {w.offset(time).replace(/:00$/, '')}
          </text>
        </g>
      ))}
    </>
  );
}

/** The whole play at a glance: phases as bands, what came to the teams above the line and their answers below it. */
export function PlayStrip({ w, overview, timeline }: Given): ReactElement {
  const end = Math.max(1, overview.played, overview.phases.at(-1)?.at ?? 0);
  const x: Scale = (time) => (Math.min(time, end) / end) * WIDTH;
  const of = (wanted: TimelineLine['kind']): number[] =>
    binned(
      timeline.filter(({ kind }) => kind === wanted),
      end,
    );
  const releases = of('inject-released');
  const answers = of('response-submitted');
  const highest = Math.max(1, ...releases, ...answers);
  const pauses = timeline.filter(({ kind }) => kind === 'drill-paused' || kind === 'drill-stopped');
  return (
    <figure className="play">
      <svg role="img" viewBox={`-4 0 ${WIDTH + 40} ${MIDDLE + HALF + 22}`} aria-label={w.texts.charts.play}>
        <Bands phases={overview.phases} end={end} x={x} />
        <Bars counts={releases} highest={highest} up />
        <Bars counts={answers} highest={highest} up={false} />
        <line className="axis" x1="0" x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
        {pauses.map(({ line, time }) => (
          <line key={line} className="pause" x1={x(time)} x2={x(time)} y1={TOP} y2={MIDDLE + HALF} />
        ))}
        <Ticks w={w} end={end} x={x} />
      </svg>
      <figcaption>{w.texts.charts.play}</figcaption>
      <ol className="phases">
        {overview.phases.map(({ id, title, at }) => (
          <li key={id}>
            <bdi>{w.text(title)}</bdi> <bdi dir="ltr">{w.offset(at)}</bdi>
          </li>
        ))}
      </ol>
    </figure>
  );
}
