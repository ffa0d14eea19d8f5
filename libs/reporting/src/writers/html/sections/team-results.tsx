import type { ComparedInject, InjectId, TeamInjectResult, TeamResult } from '#libs/domain';
import { Fragment, type ReactElement } from 'react';
import type { Names } from '../names.js';
import { Figure, Name } from '../parts/name.js';
import { OthersFigure } from '../parts/others-figure.js';
import { ScoreWhy } from '../parts/score-why.js';
import { Table } from '../parts/table.js';
import type { Words } from '../../words/words.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly result: TeamResult;
  /** In a team's own report: what the other teams made of each inject. */
  readonly compared?: ReadonlyMap<InjectId, ComparedInject>;
}

/** One team's injects in the order in which they reached it, each score with its justification. */
export function TeamResults({ w, names, result, compared }: Given): ReactElement {
  const { columns, provisional } = w.texts;
  const heads = [columns.released, columns.inject, columns.took, columns.quality, columns.timeliness, columns.points];
  const injects = [...result.injects].sort((a, b) => a.released - b.released);
  return (
    <article className="team" id={`team-${result.team}`}>
      {!compared && (
        <h3>
          <Name of={names.team(result.team)} />
        </h3>
      )}
      <p className="summary">
        {columns.total} <Figure>{w.percent(result.total.share)}</Figure>{' '}
        <Figure>{`(${w.number(result.total.points, 1)} / ${w.number(result.total.weight, 1)})`}</Figure>
        {result.total.provisional && <span className="tag">{provisional}</span>}
      </p>
      <Table
        className="results"
        heads={[
          ...heads.map((head, index) => (index > 1 ? `#${head}` : head)),
          ...(compared ? [`#${columns.others}`] : []),
        ]}
      >
        {injects.map((one) => (
          <OneResult
            key={one.inject}
            w={w}
            names={names}
            one={one}
            {...(compared && { others: compared.get(one.inject)?.others.quality ?? null })}
          />
        ))}
      </Table>
    </article>
  );
}

interface OneGiven {
  readonly w: Words;
  readonly names: Names;
  readonly one: TeamInjectResult;
  readonly others?: ComparedInject['others']['quality'] | null;
}

function OneResult({ w, names, one, others }: OneGiven): ReactElement {
  const { score } = one;
  const about = names.injects.get(one.inject);
  return (
    <tbody className="result">
      <tr>
        <td>
          <Figure>{w.offset(one.releasedTime)}</Figure>
        </td>
        <th scope="row">
          <bdi>{names.inject(one.inject)}</bdi>
          <Tags w={w} one={one} />
        </th>
        {score ? (
          figuresOf(w, one).map((value, index) => (
            <td key={index} className="end">
              <Figure>{value}</Figure>
            </td>
          ))
        ) : (
          <td className="end quiet" colSpan={4}>
            {one.expected ? w.texts.noScore : w.texts.nothingAsked}
          </td>
        )}
        {others !== undefined && (
          <td className="end">{others && score ? <OthersFigure w={w} cell={others} write={w.percent} /> : null}</td>
        )}
      </tr>
      {score && (
        <tr className="opened">
          <td />
          <td colSpan={others === undefined ? 5 : 6}>
            <ScoreWhy w={w} score={score} measures={about?.measures ?? []} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const figuresOf = (w: Words, { score, took }: TeamInjectResult): string[] => [
  w.span(took),
  w.percent(score?.quality),
  w.number(score?.timeliness ?? 0, 2),
  `${w.number(score?.points ?? 0, 2)} / ${w.weight(score?.weight ?? 0)}`,
];

function Tags({ w, one }: { readonly w: Words; readonly one: TeamInjectResult }): ReactElement {
  const { kinds, columns, revised, hintTaken, provisional } = w.texts;
  const silent = one.expected && one.answered === null && one.score !== null;
  const tags: [string, string | undefined][] = [
    ...(one.kind === 'contextual' ? [] : [[kinds[one.kind], undefined] as [string, undefined]]),
    ...(silent ? [[columns.unanswered, 'warn'] as [string, string]] : []),
    ...(one.late ? [[columns.late, 'warn'] as [string, string]] : []),
    ...(one.revisions > 0 ? [[`${revised} × ${one.revisions}`, undefined] as [string, undefined]] : []),
    ...(one.hints.length > 0 ? [[`${hintTaken} × ${one.hints.length}`, undefined] as [string, undefined]] : []),
    ...(one.score?.provisional ? [[provisional, undefined] as [string, undefined]] : []),
  ];
  return (
    <>
      {tags.map(([label, tone]) => (
        <Fragment key={label}>
          {' '}
          <span className={tone ? `tag ${tone}` : 'tag'}>{label}</span>
        </Fragment>
      ))}
    </>
  );
}
