import type { ReportObjective } from '#libs/domain';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { Group } from '@visx/group';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { DataTable } from '../report/data-table.js';
import { chartWords } from '../words/chart-words.js';
import { reportWords } from '../words/report-words.js';
import { ChartFigure } from './chart-figure.js';
import styles from './charts.module.css';
import { Key, Swatch } from './key.js';
import { RATING_LOOKS } from './rating-looks.js';
import { RATING_ORDER, ratingParts } from './rating-parts.js';
import { labelRoom, shortText } from './short-text.js';

const BAR = 22;
const ROW = 34;

interface Rated {
  readonly objectives: readonly ReportObjective[];
}

/** How many teams earned each rating, objective by objective. */
export function RatingsChart({ objectives }: Rated) {
  const say = useWords(chartWords);
  const report = useWords(reportWords);
  const named = RATING_ORDER.map((rating) => ({
    rating,
    short: rating === 'not-exercised' ? report('report.rating.not-exercised') : rating,
  }));
  return (
    <ChartFigure
      title={say('chart.ratings')}
      desc={say('chart.ratings.desc', { count: objectives.length })}
      legend={
        <Key items={named.map(({ rating, short }) => [<Swatch key={rating} look={RATING_LOOKS[rating]} />, short])} />
      }
      draw={(width) => ({ height: objectives.length * ROW, content: <Bars objectives={objectives} width={width} /> })}
    >
      <RatingsTable objectives={objectives} />
    </ChartFigure>
  );
}

function Bars({ objectives, width }: Rated & { readonly width: number }) {
  const inWords = useInWords();
  const { letters, column } = labelRoom(width);
  const x = scaleLinear({ domain: [0, 1], range: [column + 12, width - 2] });
  return objectives.map(({ id, title, tally }, index) => (
    <Group key={id} top={index * ROW + (ROW - BAR) / 2}>
      <text x={column} y={BAR / 2 + 5} textAnchor="end">
        {shortText(inWords(title), letters)}
      </text>
      {ratingParts(tally).map(({ rating, count, from, to }) => (
        <g key={rating}>
          <Bar
            x={x(from) + 1}
            y={0}
            width={x(to) - x(from) - 2}
            height={BAR}
            className={styles[RATING_LOOKS[rating]]}
          />
          <rect x={(x(from) + x(to)) / 2 - 10} y={3} width={20} height={BAR - 6} rx={3} className={styles['blank']} />
          <text x={(x(from) + x(to)) / 2} y={BAR / 2 + 5} textAnchor="middle">
            {count}
          </text>
        </g>
      ))}
    </Group>
  ));
}

function RatingsTable({ objectives }: Rated) {
  const report = useWords(reportWords);
  const inWords = useInWords();
  const heads = [
    report('report.objective'),
    ...RATING_ORDER.map((rating) => headOf(rating, report(`report.rating.${rating}`))),
  ];
  return (
    <DataTable
      heads={heads}
      numbers={[1, 2, 3, 4, 5]}
      rows={objectives.map(({ id, title, tally }) => ({
        key: id,
        cells: [<UserText key="title">{inWords(title)}</UserText>, ...RATING_ORDER.map((rating) => tally[rating])],
      }))}
    />
  );
}

const headOf = (rating: string, words: string): string => (rating === 'not-exercised' ? words : `${rating}: ${words}`);
