import type { InjectResult } from '#libs/domain';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { DataTable } from '../report/data-table.js';
import { chartWords } from '../words/chart-words.js';
import { reportWords } from '../words/report-words.js';
import { ChartFigure } from './chart-figure.js';
import styles from './charts.module.css';
import { labelRoom, shortText } from './short-text.js';

const FIFTHS = [0, 20, 40, 60, 80] as const;
const ROW = 46;
const BARS = 32;
const HEAD = 20;

interface Spread {
  readonly injects: readonly InjectResult[];
}

/** How many teams scored in each fifth of the scale, inject by inject, all by one measure. */
export function SpreadChart({ injects }: Spread) {
  const say = useWords(chartWords);
  const report = useWords(reportWords);
  const inWords = useInWords();
  const heads = [report('report.inject'), ...FIFTHS.map((from) => say('chart.fifth', { from, to: from + 20 }))];
  return (
    <ChartFigure
      title={say('chart.spread')}
      desc={say('chart.spread.desc', { count: injects.length })}
      draw={(width) => ({ height: injects.length * ROW + HEAD, content: <Bars injects={injects} width={width} /> })}
    >
      <DataTable
        heads={heads}
        numbers={[1, 2, 3, 4, 5]}
        rows={injects.map(({ inject, title, distribution }) => ({
          key: inject,
          cells: [<UserText key="title">{inWords(title)}</UserText>, ...distribution],
        }))}
      />
    </ChartFigure>
  );
}

function Bars({ injects, width }: Spread & { readonly width: number }) {
  const say = useWords(chartWords);
  const inWords = useInWords();
  const { letters, column } = labelRoom(width);
  const most = Math.max(1, ...injects.flatMap(({ distribution }) => distribution));
  const y = scaleLinear({ domain: [0, most], range: [0, BARS - 12] });
  const slot = (width - column - 16) / FIFTHS.length;
  return (
    <>
      {FIFTHS.map((from, fifth) => (
        <text key={from} x={column + 12 + slot * (fifth + 0.5)} y={13} textAnchor="middle" className={styles['quiet']}>
          {width < 480 ? `≤${from + 20}` : say('chart.fifth', { from, to: from + 20 })}
        </text>
      ))}
      {injects.map(({ inject, title, distribution }, index) => (
        <Group key={inject} top={HEAD + index * ROW}>
          <text x={column} y={ROW / 2 + 9} textAnchor="end">
            {shortText(inWords(title), letters)}
          </text>
          {distribution.map((count, fifth) => (
            <g key={fifth}>
              <Bar
                x={column + 12 + slot * fifth + slot * 0.15}
                y={ROW - 6 - Math.max(1, y(count))}
                width={slot * 0.7}
                height={Math.max(1, y(count))}
                className={count > 0 ? styles['full'] : styles['track']}
              />
              {count > 0 && (
                <text x={column + 12 + slot * (fifth + 0.5)} y={ROW - 9 - y(count)} textAnchor="middle">
                  {count}
                </text>
              )}
            </g>
          ))}
        </Group>
      ))}
    </>
  );
}
