import type { Report, TeamReport } from '#libs/domain';
import type { ReactElement, ReactNode } from 'react';
import { PlayStrip } from '../charts/play-strip.js';
import { inOrderOf, type Names } from '../names.js';
import { Figure, Name } from '../parts/name.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import { plain, type Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly report: Report | TeamReport;
}

function factsOf(w: Words, { drill, overview, audience }: Report | TeamReport): [string, ReactNode][] {
  const { facts, drillStatuses } = w.texts;
  const { pack, speeds, pauses, paused, counts } = overview;
  const speed = speeds.map(({ from, speed: times }) => (from === 0 ? `× ${times}` : `${w.offset(from)} × ${times}`));
  return [
    [facts.status, drillStatuses[overview.status]],
    [facts.startEx, w.instant(overview.startEx)],
    overview.endEx === null ? [facts.asOf, w.instant(overview.asOf)] : [facts.endEx, w.instant(overview.endEx)],
    ...(overview.endReason ? [[facts.endReason, <Name of={overview.endReason} />] as [string, ReactNode]] : []),
    [facts.zone, <Figure>{overview.zone}</Figure>],
    [facts.planned, <Figure>{w.span(overview.plannedDuration)}</Figure>],
    [facts.played, <Figure>{w.span(overview.played)}</Figure>],
    [facts.wall, <Figure>{w.span(overview.wall)}</Figure>],
    [facts.paused, <Figure>{pauses === 0 ? w.span(0) : `${w.span(paused)} (${pauses})`}</Figure>],
    [facts.speed, <Figure>{speed.join(', ') || '–'}</Figure>],
    ...(audience === 'organiser'
      ? [[facts.interventions, <Figure>{counts.interventions}</Figure>] as [string, ReactNode]]
      : []),
    [
      facts.pack,
      <>
        <Name of={pack.name} /> <Figure>{pack.version}</Figure>
      </>,
    ],
    [facts.hash, <code dir="ltr">{pack.hash}</code>],
    [facts.drill, <code dir="ltr">{drill}</code>],
  ];
}

export function Overview({ w, names, report }: Given): ReactElement {
  const { overview, timeline } = report;
  const { columns, sections } = w.texts;
  const teams = inOrderOf(overview.teams, ({ nation, name }) => `${names.nation(nation)} ${name}`, w);
  return (
    <Section id="overview" title={sections.overview} lead={w.text(overview.scenario.summary)}>
      <PlayStrip w={w} overview={overview} timeline={timeline} />
      <dl className="facts">
        {factsOf(w, report).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Table heads={[columns.nation, columns.organisation, columns.team, columns.languages]}>
        <tbody>
          {teams.map(({ id, nation, organisation, name, languages }) => (
            <tr key={id}>
              <td>
                <Name of={names.nation(nation)} />
              </td>
              <td>
                <Name of={names.organisation(organisation)} />
              </td>
              <th scope="row">
                <Name of={plain(name)} />
              </th>
              <td>
                <Figure>{languages.join(', ')}</Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
