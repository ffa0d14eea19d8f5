import type { CoverageLine } from '#libs/domain';
import { firstServices, term } from '#libs/vocabularies';
import { Group } from '@visx/group';
import { Circle, Line, Polygon } from '@visx/shape';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { DataTable } from '../report/data-table.js';
import { chartWords } from '../words/chart-words.js';
import { reportWords } from '../words/report-words.js';
import { ChartFigure } from './chart-figure.js';
import styles from './charts.module.css';
import { radarShape } from './radar-shape.js';
import { shortText } from './short-text.js';

interface Radared {
  readonly lines: readonly CoverageLine[];
  /** For one team, how many teams were reached is not said. */
  readonly alone: boolean;
  readonly percent: (share: number | null) => string;
}

const nameOf = (code: string): string => term(firstServices, code)?.name ?? code;
const RINGS = [0.25, 0.5, 0.75, 1] as const;

/** Quality by FIRST service. A service without a figure has no point: it is no zero. */
export function RadarChart({ lines, alone, percent }: Radared) {
  const say = useWords(chartWords);
  const report = useWords(reportWords);
  const known = lines.filter(({ quality }) => quality !== null);
  const heads = [
    report('report.service'),
    report('report.played'),
    ...(alone ? [] : [report('report.planned'), report('report.teams.count')]),
    report('report.quality'),
  ];
  const table = (
    <DataTable
      heads={heads}
      numbers={heads.map((_, column) => column).slice(1)}
      rows={lines.map(({ code, injects, planned, teams, quality }) => ({
        key: code,
        cells: [
          <span key="name">
            <Verbatim>{code}</Verbatim> <bdi lang="en">{nameOf(code)}</bdi>
          </span>,
          injects.length,
          ...(alone ? [] : [planned, teams]),
          quality === null ? say('chart.none') : percent(quality),
        ],
      }))}
    />
  );
  if (lines.length < 3) return table;
  return (
    <ChartFigure
      title={say('chart.radar')}
      desc={say('chart.radar.desc', { count: known.length, without: lines.length - known.length })}
      draw={(width) => {
        const radius = Math.min(150, width / 2 - (width < 520 ? 72 : 150));
        return {
          height: radius * 2 + 80,
          content: <Radar lines={lines} width={width} radius={radius} percent={percent} />,
        };
      }}
    >
      {table}
    </ChartFigure>
  );
}

function Radar({
  lines,
  width,
  radius,
  percent,
}: Omit<Radared, 'alone'> & { readonly width: number; readonly radius: number }) {
  const values = lines.map(({ quality }) => quality);
  const { ends, points, edges, closed } = radarShape(values, radius);
  const drawn = points.flatMap((point) => point ?? []);
  return (
    <Group top={radius + 40} left={width / 2}>
      {RINGS.map((ring) => (
        <Circle key={ring} r={radius * ring} fill="none" className={styles['line']} />
      ))}
      {ends.map((end, index) => (
        <Line key={index} from={{ x: 0, y: 0 }} to={end} className={styles['line']} />
      ))}
      {closed && <Polygon points={drawn.map(({ x, y }) => [x, y])} className={styles['area']} />}
      {edges.map(([from, to], index) => (
        <Line key={index} from={from} to={to} className={styles['edge']} />
      ))}
      {drawn.map(({ x, y }, index) => (
        <Circle key={index} cx={x} cy={y} r={4.5} className={styles['full']} />
      ))}
      {ends.map(({ x, y }, index) => {
        const line = lines[index];
        return (
          line && (
            <AxisEnd key={line.code} x={x} y={y} radius={radius} line={line} narrow={width < 520} percent={percent} />
          )
        );
      })}
    </Group>
  );
}

interface Ended {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly line: CoverageLine;
  readonly narrow: boolean;
  readonly percent: (share: number | null) => string;
}

function AxisEnd({ x, y, radius, line: { code, quality }, narrow, percent }: Ended) {
  const out = (radius + 12) / radius;
  const anchor = Math.abs(x) < 8 ? 'middle' : x > 0 ? 'start' : 'end';
  const figure = quality === null ? '–' : percent(quality);
  return (
    <text x={x * out} y={y * out + 4 + (Math.abs(x) < 8 ? Math.sign(y) * 6 : 0)} textAnchor={anchor} lang="en">
      {narrow ? `${code} ${figure}` : `${code} ${shortText(nameOf(code), 24)} ${figure}`}
    </text>
  );
}
