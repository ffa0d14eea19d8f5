import type { TeamReport } from '#libs/domain';
import type { ReactElement } from 'react';
import type { Names } from '../names.js';
import { OthersFigure } from '../parts/others-figure.js';
import { Section } from '../parts/section.js';
import type { Words } from '../../words/words.js';
import { TeamResults } from './team-results.js';

interface Given {
  readonly w: Words;
  readonly names: Names;
  readonly report: TeamReport;
}

/** A team's own results, beside the mean of the others where enough of them stand behind it. */
export const OwnResults = ({ w, names, report }: Given): ReactElement => (
  <Section id="teams" title={w.texts.sections.teams} lead={w.texts.leads.own}>
    <p className="summary">
      {w.texts.columns.others} <OthersFigure w={w} cell={report.others.share} write={w.percent} />
    </p>
    <TeamResults
      w={w}
      names={names}
      result={report.result}
      compared={new Map(report.injects.map((inject) => [inject.inject, inject]))}
    />
  </Section>
);
