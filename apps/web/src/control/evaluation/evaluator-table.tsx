import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { evaluatorWords } from '../words/evaluator-words.js';
import styles from './evaluation.module.css';
import type { EvaluatorLine } from './use-evaluated.js';
import { useObjectives } from './use-objectives.js';

interface Tabled {
  readonly drill: string;
  readonly lines: readonly EvaluatorLine[];
  readonly onAsk: (what: 'change' | 'leave', one: EvaluatorLine) => void;
}

/** The evaluators, each with what can be done about them. */
export function EvaluatorTable({ drill, lines, onAsk }: Tabled) {
  const say = useWords(evaluatorWords);
  const objectives = useObjectives(drill);
  const objective = (id: string): string => objectives.find((one) => one.id === id)?.text ?? id;
  const named = (what: 'change' | 'leave', { name }: EvaluatorLine): string =>
    say(`evaluator.${what}.whom`, { name: `\u2068${name}\u2069` });
  return (
    <div className={styles['window']} tabIndex={0} role="group" aria-labelledby="evaluators">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('evaluator.name')}</th>
            <th scope="col">{say('evaluator.role')}</th>
            <th scope="col">{say('evaluator.languages')}</th>
            <th scope="col">{say('evaluator.objectives')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.evaluator}>
              <th scope="row">
                <UserText>{one.name}</UserText>
              </th>
              <td>{say(one.lead ? 'evaluator.role.lead' : 'evaluator.role.marks')}</td>
              <td>
                <Verbatim>{one.languages.join(', ')}</Verbatim>
              </td>
              <td>
                {one.objectives ? (
                  <UserText>{one.objectives.map(objective).join(', ')}</UserText>
                ) : (
                  say('evaluator.any')
                )}
              </td>
              <td className={styles['acts']}>
                <Button aria-label={named('change', one)} onClick={() => onAsk('change', one)}>
                  {say('evaluator.change')}
                </Button>
                <Button aria-label={named('leave', one)} onClick={() => onAsk('leave', one)}>
                  {say('evaluator.leave')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
