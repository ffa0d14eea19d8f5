import type { TeamResult } from '#libs/domain';
import type { ReactElement } from 'react';
import { inOrderOf, type Names } from '../names.js';
import { Figure, Name } from '../parts/name.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import type { Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly teams: readonly TeamResult[];
}

/** All teams side by side, in the order of their names: never as a ranking. */
export function Teams({ w, names, teams }: Given): ReactElement {
  const { sections, leads, columns } = w.texts;
  const heads = [columns.total, columns.answered, columns.late, columns.hints, columns.helped, columns.medianTook];
  return (
    <Section id="teams" title={sections.teams} lead={leads.teams}>
      <Table heads={[columns.team, ...heads.map((head) => `#${head}`)]}>
        <tbody>
          {inOrderOf(teams, ({ team }) => names.team(team), w).map((result) => (
            <tr key={result.team}>
              <th scope="row">
                <a href={`#team-${result.team}`}>
                  <Name of={names.team(result.team)} />
                </a>
              </th>
              {cellsOf(w, result).map((value, index) => (
                <td key={index} className="end">
                  <Figure>{value}</Figure>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

const cellsOf = (
  w: Words,
  { total, answered, expected, late, hints, contingencies, medianTook }: TeamResult,
): string[] => [
  w.percent(total.share),
  `${answered} / ${expected}`,
  String(late),
  String(hints),
  String(contingencies),
  w.span(medianTook),
];
