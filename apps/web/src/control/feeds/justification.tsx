import { becauseOf, type Score } from '#libs/domain';
import { scoreReasons } from '#libs/vocabularies';
import { catalogue, useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { controlWords } from '../words/control-words.js';

const reasonWords = catalogue(scoreReasons.en, scoreReasons.ar);

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Why a score is what it is, line by line. */
export function Justification({ score }: { readonly score: Score }) {
  const say = useWords(controlWords);
  const sayWhy = useWords(reasonWords);
  const { quality, timeliness, weight, provisional, lines } = score;
  const sum = { quality: percent(quality), timeliness: percent(timeliness), weight };
  return (
    <>
      <h3>{say('control.answers.why')}</h3>
      <p>
        {say('control.answers.sum', sum)}
        {provisional && ` · ${say('control.answers.provisional')}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('control.answers.measure')}</th>
            <th scope="col">{say('control.answers.share')}</th>
            <th scope="col">{say('control.answers.credit')}</th>
            <th scope="col">{say('control.answers.because')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ measure, kind, share, credit, because }) => {
            const { code, figures } = becauseOf(because);
            return (
              <tr key={`${kind} ${measure}`}>
                <td>
                  <Verbatim>{measure}</Verbatim>
                </td>
                <td>
                  <Verbatim>{percent(share)}</Verbatim>
                </td>
                <td>
                  {credit === undefined ? say('control.answers.unmarked') : <Verbatim>{percent(credit)}</Verbatim>}
                </td>
                <td>
                  <UserText>{sayWhy(code, figures)}</UserText>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
