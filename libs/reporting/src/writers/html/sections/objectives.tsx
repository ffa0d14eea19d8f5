import type { Cell, ReportObjective, Report, TeamReport, OverAll } from '#libs/domain';
import type { ReactElement } from 'react';
import { RatingBar } from '../charts/rating-bar.js';
import { inOrderOf, type Names } from '../names.js';
import { Figure, Name } from '../parts/name.js';
import { RatingMark } from '../parts/rating-mark.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import type { Words } from '../../words/words.js';
import { OthersFigure } from '../parts/others-figure.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly report: Report | TeamReport;
}

/** Need → objective → capability target → critical task, each with how it went. */
export function Objectives({ w, names, report }: Given): ReactElement {
  const { sections, leads } = w.texts;
  return (
    <Section id="objectives" title={sections.objectives} lead={leads.objectives}>
      <Legend w={w} />
      {report.audience === 'organiser' && <Grid w={w} names={names} report={report} />}
      {report.objectives.map((objective) => (
        <OneObjective
          key={objective.id}
          w={w}
          objective={objective}
          alone={report.audience === 'team'}
          {...('others' in objective && { others: objective.others })}
        />
      ))}
    </Section>
  );
}

const Legend = ({ w }: { readonly w: Words }): ReactElement => (
  <ul className="legend">
    {(['P', 'S', 'M', 'U', 'not-exercised'] as const).map((rating) => (
      <li key={rating}>
        <RatingMark w={w} rating={rating} /> {w.texts.ratings[rating]}
      </li>
    ))}
  </ul>
);

/** Every team's rating of every objective. */
function Grid({
  w,
  names,
  report,
}: {
  readonly w: Words;
  readonly names: Names;
  readonly report: Report;
}): ReactElement {
  const { columns } = w.texts;
  const teams = inOrderOf(report.teams, ({ team }) => names.team(team), w);
  return (
    <>
      <ol className="grid-key">
        {report.objectives.map(({ id, title }) => (
          <li key={id}>
            <bdi>{w.text(title)}</bdi>
          </li>
        ))}
      </ol>
      <Table className="grid" heads={[columns.team, ...report.objectives.map((_, index) => String(index + 1))]}>
        <tbody>
          {teams.map(({ team }) => (
            <tr key={team}>
              <th scope="row">
                <Name of={names.team(team)} />
              </th>
              {report.objectives.map(({ id, byTeam }) => (
                <td key={id}>
                  <RatingMark w={w} rating={byTeam.find((one) => one.team === team)?.rating ?? 'not-exercised'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

interface OneGiven {
  readonly w: Words;
  readonly objective: Omit<ReportObjective, 'byTeam'>;
  readonly alone: boolean;
  readonly others?: Cell;
}

function OneObjective({ w, objective, alone, others }: OneGiven): ReactElement {
  const { columns, mandates, provisional } = w.texts;
  const heads = [
    columns.task,
    `#${columns.share}`,
    columns.rating,
    ...(alone ? [] : [`#${columns.exercised}`, columns.spread]),
  ];
  return (
    <article className="objective">
      <h3>
        <RatingMark w={w} rating={objective.rating} /> <bdi>{w.text(objective.title)}</bdi>
      </h3>
      <p className="summary">
        {columns.share} <Figure>{w.percent(objective.share)}</Figure>
        {objective.provisional && <span className="tag">{provisional}</span>}
        {others && (
          <>
            {' '}
            · {columns.others} <OthersFigure w={w} cell={others} write={w.percent} />
          </>
        )}
        {!alone && <RatingBar w={w} tally={objective.tally} />}
      </p>
      {objective.needs.map(({ id, text, mandates: refs }) => (
        <p key={id} className="need">
          {columns.needs}: <bdi>{w.text(text)}</bdi>
          {refs.length > 0 && (
            <small>
              {' '}
              ({mandates}: <bdi>{refs.join('; ')}</bdi>)
            </small>
          )}
        </p>
      ))}
      <Table className="tasks" heads={heads}>
        {objective.targets.map((target) => (
          <tbody key={target.id}>
            <Rated w={w} one={target} alone={alone} className="target" />
            {target.tasks.map((task) => (
              <Rated key={task.id} w={w} one={task} alone={alone} helped={task.helped} />
            ))}
          </tbody>
        ))}
      </Table>
    </article>
  );
}

interface RatedGiven {
  readonly w: Words;
  readonly one: OverAll;
  readonly alone: boolean;
  readonly className?: string;
  readonly helped?: number;
}

const Rated = ({ w, one, alone, className, helped = 0 }: RatedGiven): ReactElement => (
  <tr className={className}>
    <th scope="row">
      <bdi>{w.text(one.title)}</bdi>{' '}
      {helped > 0 && (
        <span className="tag">
          {w.texts.helpedAlong}
          {!alone && <Figure>{` ${helped}`}</Figure>}
        </span>
      )}
    </th>
    <td className="end">
      <Figure>{w.percent(one.share)}</Figure>
    </td>
    <td>
      <RatingMark w={w} rating={one.rating} />
    </td>
    {!alone && (
      <>
        <td className="end">
          <Figure>{one.teams}</Figure>
        </td>
        <td>
          <RatingBar w={w} tally={one.tally} />
        </td>
      </>
    )}
  </tr>
);
