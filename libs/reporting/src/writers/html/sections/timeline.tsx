import type { Report, TeamReport, TimelineLine } from '#libs/domain';
import type { ReactElement, ReactNode } from 'react';
import type { Names } from '../names.js';
import { Figure, Name } from '../parts/name.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import { TlpMark } from '../parts/tlp-mark.js';
import type { Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly report: Report | TeamReport;
}

/** Told with each team's results: on the organiser's page they would bury the rest. */
const ELSEWHERE: readonly TimelineLine['kind'][] = ['response-submitted', 'hint-taken', 'action-met'];

const SECOND = 1000;

/** What happened to several teams within the same second of drill time, as one line. */
function together(lines: readonly TimelineLine[]): TimelineLine[] {
  const known = new Map<string, number>();
  const told: TimelineLine[] = [];
  for (const line of lines) {
    const { kind, inject, cause, reason, time, teams = [] } = line;
    const same = [kind, inject, cause, reason, Math.floor(time / SECOND)].join('|');
    const place = inject === undefined ? undefined : known.get(same);
    const before = place === undefined ? undefined : told[place];
    if (place !== undefined && before) told[place] = { ...before, teams: [...(before.teams ?? []), ...teams] };
    else known.set(same, told.push(line) - 1);
  }
  return told;
}

export function Timeline({ w, names, report }: Given): ReactElement {
  const { sections, leads, columns, elsewhere } = w.texts;
  const whole = report.audience === 'organiser';
  const lines = whole ? together(report.timeline.filter(({ kind }) => !ELSEWHERE.includes(kind))) : report.timeline;
  return (
    <Section id="timeline" title={sections.timeline} lead={whole ? `${leads.timeline} ${elsewhere}` : leads.timeline}>
      <Table className="timeline" heads={[columns.time, columns.what, columns.detail]}>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line} className={line.kind.startsWith('drill-') ? 'turn' : undefined}>
              <td>
                <Figure>{w.offset(line.time)}</Figure>
              </td>
              <td>{w.texts.events[line.kind]}</td>
              <td>
                <Detail w={w} names={names} line={line} whole={whole} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

interface DetailGiven {
  readonly w: Words;
  readonly names: Names;
  readonly line: TimelineLine;
  readonly whole: boolean;
}

function Detail({ w, names, line, whole }: DetailGiven): ReactElement {
  const { columns, causes, all } = w.texts;
  const parts: ReactNode[] = [];
  if (line.inject !== undefined) parts.push(<bdi>{names.inject(line.inject)}</bdi>);
  if (line.phase !== undefined) parts.push(<bdi>{names.phase(line.phase)}</bdi>);
  if (line.speed !== undefined) parts.push(<Figure>{`× ${line.speed}`}</Figure>);
  if (line.to !== undefined) parts.push(<Figure>{w.offset(line.to)}</Figure>);
  if (line.tlp !== undefined) parts.push(<TlpMark tlp={line.tlp} />);
  if (line.from !== undefined && whole) parts.push(<Name of={names.team(line.from)} />);
  if (line.teams && whole) {
    const [only] = line.teams;
    const everybody = line.teams.length > 1 && line.teams.length === names.teams;
    if (line.teams.length === 1 && only !== undefined) parts.push(<Name of={names.team(only)} />);
    else if (everybody) parts.push(all);
    else
      parts.push(
        <>
          {columns.teams}: <Figure>{line.teams.length}</Figure>
        </>,
      );
  }
  if (line.cause === 'control' || (line.cause === 'condition' && whole)) parts.push(causes[line.cause]);
  if (line.late) parts.push(<span className="tag warn">{columns.late}</span>);
  if (line.reason !== undefined && line.kind !== 'inject-closed') parts.push(<Name of={line.reason} />);
  return (
    <>
      {parts.map((part, index) => (
        <span key={index} className="part">
          {part}
        </span>
      ))}
    </>
  );
}
