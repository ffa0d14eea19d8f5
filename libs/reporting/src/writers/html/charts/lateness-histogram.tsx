import type { Spread } from '#libs/domain';
import type { ReactElement } from 'react';
import type { Words } from '../../words/words.js';

const WIDTH = 680;
const HEIGHT = 120;
const TOP = 18;
const FOOT = 22;

/** Deliveries by how late they were released. */
export function LatenessHistogram({ w, spread }: { readonly w: Words; readonly spread: Spread }): ReactElement {
  const { bins } = spread;
  const highest = Math.max(1, ...bins.map(({ count }) => count));
  const step = WIDTH / Math.max(1, bins.length);
  const names = bins.map(({ upTo }, index) =>
    upTo === null ? `> ${w.span(bins[index - 1]?.upTo ?? 0)}` : `≤ ${w.span(upTo)}`,
  );
  const said = bins.map(({ count }, index) => `${names[index]}: ${count}`).join('; ');
  return (
    <figure>
      <svg
        className="histogram"
        role="img"
        viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + FOOT}`}
        aria-label={`${w.texts.charts.histogram}. ${said}`}
      >
        <line className="axis" x1="0" x2={WIDTH} y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
        {bins.map(({ count }, index) => {
          const height = count === 0 ? 0 : Math.max(2, (count / highest) * HEIGHT);
          const x = index * step;
          return (
            <g key={names[index]} className={index > 5 ? 'slow' : 'swift'}>
              <rect x={x + 8} y={TOP + HEIGHT - height} width={step - 16} height={height} rx="2" />
              <text className="value" x={x + step / 2} y={TOP + HEIGHT - height - 5}>
                {count}
              </text>
              <text className="name" x={x + step / 2} y={TOP + HEIGHT + 15}>
                {names[index]}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>{w.texts.charts.histogram}</figcaption>
    </figure>
  );
}
