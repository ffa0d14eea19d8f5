import type { Fifths } from '#libs/domain';
import type { ReactElement } from 'react';
import type { Words } from '../../words/words.js';

const BAR = 11;
const GAP = 2;
const HEIGHT = 20;
const WIDTH = 5 * BAR + 4 * GAP;

/** How the teams' scores for one inject are spread: five small bars, the lowest fifth first. */
export function Distribution({ w, fifths }: { readonly w: Words; readonly fifths: Fifths }): ReactElement {
  const highest = Math.max(1, ...fifths);
  return (
    <svg
      className="distribution"
      role="img"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
      aria-label={`${w.texts.charts.distribution}: ${fifths.join(', ')}`}
    >
      {fifths.map((count, fifth) => {
        const height = count === 0 ? 0 : Math.max(2, (count / highest) * HEIGHT);
        const x = fifth * (BAR + GAP);
        return (
          <rect key={x} className={`fifth-${fifth}`} x={x} y={HEIGHT - height} width={BAR} height={height} rx="1" />
        );
      })}
      <line x1="0" x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className="axis" />
    </svg>
  );
}
