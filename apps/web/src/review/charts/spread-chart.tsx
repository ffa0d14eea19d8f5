import type { Figure } from '#libs/domain';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { DataTable } from '../report/data-table.js';
import { chartWords } from '../words/chart-words.js';
import { ChartFigure } from './chart-figure.js';
import styles from './charts.module.css';
import { Key, Swatch } from './key.js';
import { labelRoom, shortText } from './short-text.js';
import { highest, type SpreadRow } from './spread-rows.js';

const ROW = 46;
const BARS = 32;
const HEAD = 20;

interface Spread {
  readonly title: string;
  readonly desc: string;
  /** What a row is, for the head of the table. */
  readonly head: string;
  /** The classes, each in full and as short as a narrow screen has room for. */
  readonly classes: readonly { readonly name: string; readonly short: string }[];
  readonly rows: readonly SpreadRow[];
}

/** How many teams fall into each class, row by row, all by one measure. What is kept back has no height, not even zero. */
export function SpreadChart({ title, desc, head, classes, rows }: Spread) {
  const say = useWords(chartWords);
  const keptBack = rows.some(({ figures }) => figures.some(({ value }) => value === null));
  return (
    <ChartFigure
      title={title}
      desc={desc}
      legend={keptBack && <Key items={[[<Swatch key="kept" look="crossed" />, say('chart.kept-back')]]} />}
      draw={(width) => ({
        height: rows.length * ROW + HEAD,
        content: <Rows classes={classes} rows={rows} width={width} />,
      })}
    >
      <DataTable
        heads={[head, ...classes.map(({ name }) => name)]}
        numbers={classes.map((_, index) => index + 1)}
        rows={rows.map(({ id, name, figures }) => ({
          key: id,
          cells: [
            <UserText key="name">{name}</UserText>,
            ...figures.map(({ value }) => (value === null ? say('chart.kept-back') : value)),
          ],
        }))}
      />
    </ChartFigure>
  );
}

function Rows({ classes, rows, width }: Pick<Spread, 'classes' | 'rows'> & { readonly width: number }) {
  const { letters, column } = labelRoom(width);
  const slot = (width - column - 16) / classes.length;
  const left = (index: number): number => column + 12 + slot * index;
  const y = scaleLinear({ domain: [0, highest(rows)], range: [0, BARS - 12] });
  return (
    <>
      {classes.map(({ name, short }, index) => (
        <text key={name} x={left(index + 0.5)} y={13} textAnchor="middle" className={styles['quiet']}>
          {slot < 92 ? short : name}
        </text>
      ))}
      {rows.map(({ id, name, figures }, index) => (
        <Group key={id} top={HEAD + index * ROW}>
          <text x={column} y={ROW / 2 + 9} textAnchor="end">
            {shortText(name, letters)}
          </text>
          {figures.map((figure, at) => (
            <OneBar key={at} figure={figure} left={left(at)} slot={slot} height={y(figure.value ?? 0)} />
          ))}
        </Group>
      ))}
    </>
  );
}

interface Barred {
  readonly figure: Figure;
  readonly left: number;
  readonly slot: number;
  readonly height: number;
}

function OneBar({ figure: { value }, left, slot, height }: Barred) {
  const place = { x: left + slot * 0.15, width: slot * 0.7 };
  if (value === null) return <Bar {...place} y={ROW - 16} height={10} className={styles['crossed']} />;
  const tall = Math.max(1, height);
  return (
    <g>
      <Bar {...place} y={ROW - 6 - tall} height={tall} className={value > 0 ? styles['full'] : styles['track']} />
      {value > 0 && (
        <text x={left + slot / 2} y={ROW - 9 - tall} textAnchor="middle">
          {value}
        </text>
      )}
    </g>
  );
}
