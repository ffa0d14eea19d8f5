import type { ReportLateness } from '#libs/domain';
import type { ReactElement } from 'react';
import { LatenessHistogram } from '../charts/lateness-histogram.js';
import type { Names } from '../names.js';
import { Figure } from '../parts/name.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import type { Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly lateness: ReportLateness;
}

export function Lateness({ w, names, lateness }: Given): ReactElement {
  const { sections, leads, columns, releaseLateness, acknowledgementLateness, worst } = w.texts;
  const spreads = [
    [releaseLateness, lateness.release],
    [acknowledgementLateness, lateness.acknowledgement],
  ] as const;
  const late = lateness.worst.filter(({ max }) => max !== null && max > 0);
  const end = (value: string | number, index: number): ReactElement => (
    <td key={index} className="end">
      <Figure>{value}</Figure>
    </td>
  );
  return (
    <Section id="lateness" title={sections.lateness} lead={leads.lateness}>
      <Table
        heads={[
          '',
          ...[columns.count, columns.p50, columns.p99, columns.max, columns.overSecond].map((head) => `#${head}`),
        ]}
      >
        <tbody>
          {spreads.map(([label, { count, p50, p99, max, overSecond }]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {[count, w.span(p50), w.span(p99), w.span(max), overSecond].map(end)}
            </tr>
          ))}
        </tbody>
      </Table>
      <LatenessHistogram w={w} spread={lateness.release} />
      {late.length > 0 && (
        <Table caption={worst} heads={[columns.inject, `#${columns.count}`, `#${columns.p50}`, `#${columns.max}`]}>
          <tbody>
            {late.map(({ inject, count, p50, max }) => (
              <tr key={inject}>
                <th scope="row">
                  <bdi>{names.inject(inject)}</bdi>
                </th>
                {[count, w.span(p50), w.span(max)].map(end)}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
