import type { Cell } from '#libs/domain';
import { AxisBottom } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { DataTable } from '../report/data-table.js';
import { DASH } from '../report/figures.js';
import { chartWords } from '../words/chart-words.js';
import { ChartFigure } from './chart-figure.js';
import styles from './charts.module.css';
import { Key, Swatch } from './key.js';
import { labelRoom, shortText } from './short-text.js';
import { shownCell } from './shown-cell.js';

/** A team's own share of something, beside the mean of the others. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly own: number | null;
  readonly others: Cell;
}

interface Drawn {
  readonly title: string;
  readonly desc: string;
  /** What a row is, for the head of the table. */
  readonly head: string;
  readonly rows: readonly Compared[];
  readonly percent: (share: number | null) => string;
}

const BAR = 18;
const ROW = 32;
const FOOT = 32;

/** Own shares as bars, and where five or more others stand behind it, their mean as a line across. */
export function ComparedChart({ title, desc, head, rows, percent }: Drawn) {
  const say = useWords(chartWords);
  return (
    <ChartFigure
      title={title}
      desc={desc}
      legend={
        <Key
          items={[
            [<Swatch key="own" look="full" />, say('chart.own')],
            [<path key="others" d="M10 1v14" className={styles['mark']} />, say('chart.others')],
          ]}
        />
      }
      draw={(width) => ({
        height: rows.length * ROW + FOOT,
        content: <Bars rows={rows} width={width} percent={percent} />,
      })}
    >
      <DataTable
        heads={[head, say('chart.own'), say('chart.others')]}
        numbers={[1, 2]}
        rows={rows.map(({ id, name, own, others }) => {
          const shown = shownCell(others);
          const mean = shown.kind === 'kept-back' ? say('chart.kept-back') : percent(shown.value);
          return { key: id, cells: [<UserText key="name">{name}</UserText>, own === null ? DASH : percent(own), mean] };
        })}
      />
    </ChartFigure>
  );
}

function Bars({ rows, width, percent }: Pick<Drawn, 'rows' | 'percent'> & { readonly width: number }) {
  const say = useWords(chartWords);
  const { letters, column } = labelRoom(width);
  const x = scaleLinear({ domain: [0, 1], range: [column + 12, width - 24] });
  return (
    <>
      {rows.map(({ id, name, own, others }, index) => {
        const shown = shownCell(others);
        return (
          <Group key={id} top={index * ROW + (ROW - BAR) / 2}>
            <text x={column} y={BAR / 2 + 5} textAnchor="end">
              {shortText(name, letters)}
            </text>
            <Bar x={x(0)} y={0} width={x(1) - x(0)} height={BAR} className={styles['track']} />
            {own === null ? (
              <text x={x(0) + 6} y={BAR / 2 + 5} className={styles['quiet']}>
                {say('chart.none')}
              </text>
            ) : (
              <Bar x={x(0)} y={0} width={Math.max(1, x(own) - x(0))} height={BAR} className={styles['full']} />
            )}
            {shown.kind === 'value' && (
              <Line
                from={{ x: x(shown.value), y: -4 }}
                to={{ x: x(shown.value), y: BAR + 4 }}
                className={styles['mark']}
              />
            )}
          </Group>
        );
      })}
      <AxisBottom
        top={rows.length * ROW}
        scale={x}
        numTicks={width < 480 ? 2 : 5}
        tickFormat={(share) => percent(Number(share))}
        axisLineClassName={styles['axis'] ?? ''}
        tickLineProps={{ className: styles['axis'] ?? '', stroke: '' }}
        tickLabelProps={() => ({ className: styles['quiet'] ?? '', textAnchor: 'middle', dy: '0.2em' })}
      />
    </>
  );
}
