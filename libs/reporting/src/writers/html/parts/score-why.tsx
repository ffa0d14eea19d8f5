import type { ReportMeasure, Score, ScoreLine } from '#libs/domain';
import type { ReactElement } from 'react';
import { sayBecause } from '../../words/say-because.js';
import { DASH, plain, type Words } from '../../words/words.js';
import { Figure } from './name.js';

interface Given {
  readonly w: Words;
  readonly score: Score;
  readonly measures: readonly ReportMeasure[];
}

const grade = ({ kind, credit }: ScoreLine): string =>
  credit === undefined ? 'open' : kind === 'hint' ? 'hint' : credit >= 1 ? 'full' : credit > 0 ? 'part' : 'nothing';

/** Where nothing came, that is said once and not for each measure. */
const saysNothing = ({ lines }: Score): boolean =>
  lines.length > 1 && lines.every(({ kind, because }) => kind === 'hint' || because.code === 'no-answer');

/** A score opened: how it was multiplied, and each measure with what it earned and why. */
export function ScoreWhy({ w, score, measures }: Given): ReactElement {
  const texts = new Map(measures.map(({ id, text }) => [id, w.text(text)]));
  const silent = saysNothing(score);
  const { weight, quality, timeliness, points } = score;
  return (
    <details className="why">
      <summary>
        {w.texts.why}{' '}
        <Figure>{`${w.weight(weight)} × ${w.number(quality, 2)} × ${w.number(timeliness, 2)} = ${w.number(points, 2)}`}</Figure>
      </summary>
      <ul>
        {score.lines.map((line) => (
          <li key={`${line.kind}-${line.measure}`} className={`credit-${grade(line)}`}>
            <Figure>{line.kind === 'hint' ? w.percent(line.share) : earned(w, line)}</Figure>{' '}
            <bdi>{texts.get(line.measure) ?? line.measure}</bdi>
            {!silent && (
              <>
                {' – '}
                <bdi className="because">{plain(sayBecause(w.language, line.because))}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const earned = (w: Words, { credit, share }: ScoreLine): string =>
  `${credit === undefined ? DASH : w.percent(credit)} × ${w.percent(share)}`;
