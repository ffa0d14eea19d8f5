import type { ReactElement } from 'react';
import type { Figure } from '../../../documents/tree/block.js';

const WIDTH = 720;
const HALF = 60;
const TOP = 20;
const MIDDLE = TOP + HALF;
const BOTTOM = MIDDLE + HALF;

interface BarsGiven {
  readonly counts: readonly number[];
  readonly highest: number;
  readonly up: boolean;
}

const Bars = ({ counts, highest, up }: BarsGiven): ReactElement => (
  <g className={up ? 'release' : 'answer'}>
    {counts.map((count, bin) => {
      const height = (count / highest) * (HALF - 4);
      const width = WIDTH / counts.length;
      return count === 0 ? null : (
        <rect key={bin} x={bin * width + 0.5} y={up ? MIDDLE - height : MIDDLE} width={width * 0.8} height={height} />
      );
    })}
  </g>
);

/** The course of play. Time goes from left to right in every language. */
export function StripOf({ figure }: { readonly figure: Figure }): ReactElement {
  const { end, above, below, bands, ticks } = figure.chart;
  const x = (at: number): number => (at / Math.max(1, end)) * WIDTH;
  const highest = Math.max(1, ...above.counts, ...below.counts);
  return (
    <figure className="play">
      <svg viewBox={`0 0 ${WIDTH} ${BOTTOM + 24}`} role="img" aria-label={figure.alternative}>
        {bands.map(({ label, from }, index) => (
          <g key={label} className={index % 2 === 0 ? 'band' : 'band odd'}>
            <rect x={x(from)} y="0" width={x((bands[index + 1]?.from ?? end) - from)} height={BOTTOM} />
            <text x={x(from) + 4} y="13">
              {index + 1}
            </text>
          </g>
        ))}
        <Bars counts={above.counts} highest={highest} up />
        <Bars counts={below.counts} highest={highest} up={false} />
        <line className="axis" x1="0" x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
        {ticks.map(({ label, at }) => (
          <g key={label} className={at === 0 ? 'tick first' : 'tick'}>
            <line x1={x(at)} x2={x(at)} y1={BOTTOM} y2={BOTTOM + 5} />
            <text x={x(at)} y={BOTTOM + 17}>
              {label}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        {figure.caption}: ↑ {above.label}, ↓ {below.label}
      </figcaption>
      <ol className="phases">
        {bands.map(({ label }) => (
          <li key={label}>
            <bdi>{label}</bdi>
          </li>
        ))}
      </ol>
    </figure>
  );
}
