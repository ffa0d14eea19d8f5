import { formatOffset, type Report, type TeamReport } from '#libs/domain';
import { AxisBottom } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import { useMemo } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { DataTable } from '../report/data-table.js';
import { chartWords } from '../words/chart-words.js';
import { reportWords } from '../words/report-words.js';
import { ChartFigure } from './chart-figure.js';
import styles from './charts.module.css';
import { Key } from './key.js';
import { playLanes, type PlayLane } from './play-lanes.js';
import { labelRoom, shortText } from './short-text.js';

const LANE = 24;
const FOOT = 34;
const EDGE = 14;
/** The last words of the axis need room of their own. */
const END = 36;

/** When each inject came and when answers to it came, along drill time. */
export function PlayChart({ report }: { readonly report: Report | TeamReport }) {
  const say = useWords(chartWords);
  const lanes = useMemo(() => playLanes(report), [report]);
  const answers = lanes.flatMap((lane) => lane.answers);
  const late = answers.filter((one) => one.late).length;
  return (
    <ChartFigure
      title={say('chart.timeline')}
      desc={say('chart.timeline.desc', { lanes: lanes.length, answers: answers.length, late })}
      legend={<Legend />}
      draw={(width) => ({
        height: lanes.length * LANE + FOOT,
        content: <Lanes lanes={lanes} until={Math.max(1, report.overview.played)} width={width} />,
      })}
    >
      <LaneTable lanes={lanes} />
    </ChartFigure>
  );
}

const RELEASE = 'M0 -6L6 0L0 6Z';

function Legend() {
  const say = useWords(chartWords);
  return (
    <Key
      items={[
        [<path key="release" d="M6 2l7 6-7 6z" className={styles['release']} />, say('chart.timeline.release')],
        [<circle key="answer" cx="10" cy="8" r="5" className={styles['answer']} />, say('chart.timeline.answer')],
        [<rect key="late" x="5" y="3" width="10" height="10" className={styles['late']} />, say('chart.timeline.late')],
      ]}
    />
  );
}

interface Drawn {
  readonly lanes: readonly PlayLane[];
  readonly until: number;
  readonly width: number;
}

function Lanes({ lanes, until, width }: Drawn) {
  const inWords = useInWords();
  const { letters, column } = labelRoom(width);
  const x = scaleLinear({ domain: [0, until], range: [column + EDGE, width - END] });
  return (
    <>
      {lanes.map(({ inject, title, releases, answers }, index) => (
        <Group key={inject} top={index * LANE + LANE / 2}>
          {index % 2 === 0 && <Bar x={0} y={-LANE / 2} width={width} height={LANE} className={styles['track']} />}
          <text x={column} y={4} textAnchor="end">
            {shortText(inWords(title), letters)}
          </text>
          {releases.map((time) => (
            <path key={time} d={RELEASE} transform={`translate(${x(time)} 0)`} className={styles['release']} />
          ))}
          {answers.map(({ time, late }, at) =>
            late ? (
              <rect key={at} x={x(time) - 4.5} y={-4.5} width={9} height={9} className={styles['late']} />
            ) : (
              <circle key={at} cx={x(time)} r={4.5} className={styles['answer']} />
            ),
          )}
        </Group>
      ))}
      <Line
        from={{ x: column + EDGE, y: 0 }}
        to={{ x: column + EDGE, y: lanes.length * LANE }}
        className={styles['axis']}
      />
      <AxisBottom
        top={lanes.length * LANE}
        scale={x}
        numTicks={width < 560 ? 3 : 6}
        tickFormat={(time) => formatOffset(Math.round(Number(time) / 1000) * 1000)}
        axisLineClassName={styles['axis'] ?? ''}
        tickLineProps={{ className: styles['axis'] ?? '', stroke: '' }}
        tickLabelProps={() => ({ className: styles['quiet'] ?? '', textAnchor: 'middle', dy: '0.3em' })}
      />
    </>
  );
}

function LaneTable({ lanes }: Pick<Drawn, 'lanes'>) {
  const say = useWords(chartWords);
  const report = useWords(reportWords);
  const inWords = useInWords();
  const heads = [
    report('report.inject'),
    say('chart.timeline.release'),
    report('report.answers'),
    report('report.late'),
    say('chart.timeline.all'),
  ];
  return (
    <DataTable
      heads={heads}
      numbers={[2, 3]}
      rows={lanes.map(({ inject, title, releases, answers }) => ({
        key: inject,
        cells: [
          <UserText key="title">{inWords(title)}</UserText>,
          <Times key="releases" times={releases} />,
          answers.length,
          answers.filter(({ late }) => late).length,
          <Times key="answers" times={answers.map(({ time }) => time)} />,
        ],
      }))}
    />
  );
}

const Times = ({ times }: { readonly times: readonly number[] }) => (
  <Verbatim>{times.map((time) => formatOffset(Math.floor(time / 1000) * 1000)).join(' ') || '–'}</Verbatim>
);
