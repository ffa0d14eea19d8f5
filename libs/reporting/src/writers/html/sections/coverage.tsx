import type { CoverageLine, ReportCoverage } from '#libs/domain';
import { firstServices, gcaPillars, term, type Vocabulary } from '#libs/vocabularies';
import type { ReactElement } from 'react';
import { Figure } from '../parts/name.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import type { Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly coverage: ReportCoverage;
  /** For one team: how many teams were reached is not said. */
  readonly alone: boolean;
}

/** What was exercised, by the vocabularies. Their terms are the publishers' own, in English. */
export function Coverage({ w, coverage, alone }: Given): ReactElement {
  const { sections, leads, columns } = w.texts;
  const lines = (of: readonly CoverageLine[], vocabulary: Vocabulary, head: string): ReactElement => (
    <Table
      heads={[
        head,
        `#${columns.reached}`,
        ...(alone ? [] : [`#${columns.planned}`, `#${columns.teams}`]),
        `#${columns.quality}`,
      ]}
    >
      <tbody>
        {of.map(({ code, injects, planned, teams, quality }) => (
          <tr key={code}>
            <th scope="row">
              <Figure>{code}</Figure> <bdi lang="en">{term(vocabulary, code)?.name ?? ''}</bdi>
            </th>
            {[injects.length, ...(alone ? [] : [planned, teams])].map((count, index) => (
              <td key={index} className="end">
                <Figure>{count}</Figure>
              </td>
            ))}
            <td className="end">
              <Figure>{w.percent(quality)}</Figure>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
  return (
    <Section id="coverage" title={sections.coverage} lead={leads.coverage}>
      {lines(coverage.gca, gcaPillars, columns.pillar)}
      {lines(coverage.first, firstServices, columns.service)}
    </Section>
  );
}
