import type { InjectResult } from '#libs/domain';
import type { ReactElement } from 'react';
import { Distribution } from '../charts/distribution.js';
import { Figure } from '../parts/name.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import type { Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly injects: readonly InjectResult[];
}

/** How each inject went over all teams. */
export function Injects({ w, injects }: Given): ReactElement {
  const { sections, leads, columns } = w.texts;
  const heads = [
    columns.inject,
    ...[columns.teams, columns.answered, columns.late, columns.medianTook, columns.quality].map((head) => `#${head}`),
    `${columns.lowest}–${columns.highest}`,
    columns.answers,
    `#${columns.difficulty}`,
  ];
  return (
    <Section id="injects" title={sections.injects} lead={leads.injects}>
      <Table className="injects" heads={heads}>
        <tbody>
          {injects.map((inject) => (
            <OneInject key={inject.inject} w={w} inject={inject} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function OneInject({ w, inject }: { readonly w: Words; readonly inject: InjectResult }): ReactElement {
  const { kinds, channels, nothingAsked } = w.texts;
  const { quality } = inject;
  const counts = [
    String(inject.released),
    `${inject.answered} / ${inject.released}`,
    String(inject.late),
    w.span(inject.medianTook),
  ];
  return (
    <tr>
      <th scope="row">
        <bdi>{w.text(inject.title) || inject.inject}</bdi>
        <small>
          {' '}
          {inject.kind === 'expected-action' ? kinds[inject.kind] : channels[inject.channel]}
          {inject.kind === 'contingency' && ` · ${kinds.contingency}`}
        </small>
      </th>
      {(inject.expected ? counts : counts.slice(0, 1)).map((value, index) => (
        <td key={index} className="end">
          <Figure>{value}</Figure>
        </td>
      ))}
      {!inject.expected && (
        <td colSpan={7} className="quiet">
          {nothingAsked}
        </td>
      )}
      {inject.expected && (
        <>
          <td className="end">
            <Figure>{w.percent(quality?.mean)}</Figure>
          </td>
          <td>
            <Figure>{quality ? `${w.percent(quality.min)}–${w.percent(quality.max)}` : '–'}</Figure>
          </td>
          <td>{quality && <Distribution w={w} fifths={inject.distribution} />}</td>
          <td className="end">
            <Figure>{inject.difficulty === null ? '–' : w.number(inject.difficulty, 2)}</Figure>
          </td>
        </>
      )}
    </tr>
  );
}
