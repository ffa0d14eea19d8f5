import type { RatingTally } from '#libs/domain';
import type { ReactElement } from 'react';
import type { Words } from '../../words/words.js';

const ORDER = ['P', 'S', 'M', 'U', 'not-exercised'] as const;
const WIDTH = 180;
const HEIGHT = 16;

/** Teams by rating as one bar, the best at its beginning. */
export function RatingBar({ w, tally }: { readonly w: Words; readonly tally: RatingTally }): ReactElement {
  const whole = ORDER.reduce((sum, name) => sum + tally[name], 0);
  let x = 0;
  const parts = ORDER.flatMap((name) => {
    if (tally[name] === 0) return [];
    const width = (tally[name] / Math.max(1, whole)) * WIDTH;
    const part = { name, x, width, count: tally[name] };
    x += width;
    return [part];
  });
  const said = parts.map(({ name, count }) => `${w.texts.ratings[name]}: ${count}`).join('; ');
  return (
    <svg
      className="rating-bar"
      role="img"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-label={`${w.texts.charts.ratings}. ${said}`}
    >
      {parts.map(({ name, x: at, width, count }) => (
        <g key={name} className={`fill-${name}`}>
          <rect x={at} y="0" width={Math.max(0, width - 1)} height={HEIGHT} rx="2" />
          {width > 14 && (
            <text x={at + width / 2 - 0.5} y={HEIGHT - 4.5}>
              {count}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
