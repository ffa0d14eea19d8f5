import type { Report } from '#libs/domain';
import type { ReactElement } from 'react';
import { inOrderOf, type Names } from '../names.js';
import { Figure, Name } from '../parts/name.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import { TlpMark } from '../parts/tlp-mark.js';
import type { Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly report: Report;
}

/** How much was said between teams, under which marking, and never what. */
export function Communications({ w, names, report }: Given): ReactElement {
  const { sections, leads, columns } = w.texts;
  const { communications } = report;
  const totals = [
    [columns.messages, communications.messages],
    [columns.advisories, communications.advisories],
    [columns.indicators, communications.indicators],
    [columns.announcements, communications.announcements],
  ] as const;
  const heads = [
    `${columns.messages}: ${columns.sent}`,
    `${columns.messages}: ${columns.received}`,
    `${columns.advisories}: ${columns.sent}`,
    `${columns.advisories}: ${columns.received}`,
    columns.indicators,
  ];
  return (
    <Section id="communications" title={sections.communications} lead={leads.communications}>
      <p className="summary">
        {totals.map(([label, count]) => (
          <span key={label} className="pair">
            {label} <Figure>{count}</Figure>
          </span>
        ))}
        {communications.byTlp
          .filter(({ count }) => count > 0)
          .map(({ tlp, count }) => (
            <span key={tlp} className="pair">
              <TlpMark tlp={tlp} /> <Figure>{count}</Figure>
            </span>
          ))}
      </p>
      <Table heads={[columns.team, ...heads.map((head) => `#${head}`)]}>
        <tbody>
          {inOrderOf(report.teams, ({ team }) => names.team(team), w).map(({ team, sharing }) => (
            <tr key={team}>
              <th scope="row">
                <Name of={names.team(team)} />
              </th>
              {[
                sharing.messagesSent,
                sharing.messagesReceived,
                sharing.advisoriesSent,
                sharing.advisoriesReceived,
                sharing.indicatorsSent,
              ].map((count, index) => (
                <td key={index} className="end">
                  <Figure>{count}</Figure>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
