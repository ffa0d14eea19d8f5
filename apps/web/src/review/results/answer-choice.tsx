import type { ResultsWish } from '#libs/domain';
import { FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { resultsWords } from '../words/results-words.js';
import styles from './results.module.css';
import type { Offered } from './some-or-all.js';

type Answers = ResultsWish['answers'];
type Extent = 'no' | 'that' | 'text';

interface Choosing {
  readonly offered: readonly Offered[];
  readonly chosen: Answers;
  readonly fault: string | undefined;
  readonly onChoose: (chosen: Answers) => void;
}

const EXTENTS: readonly Extent[] = ['no', 'that', 'text'];

/** Of each answer: nothing, that it came, or what it says. */
export function AnswerChoice({ offered, chosen, fault, onChoose }: Choosing) {
  const say = useWords(resultsWords);
  const extentOf = (inject: string): Extent => {
    const found = chosen.find((one) => one.inject === inject);
    return found ? (found.text ? 'text' : 'that') : 'no';
  };
  const take = (inject: string, extent: Extent): void => {
    const others = chosen.filter((one) => one.inject !== inject);
    onChoose(extent === 'no' ? others : [...others, { inject, text: extent === 'text' }]);
  };
  return (
    <FieldGroup id="answers" label={say('results.answers')} fault={fault}>
      <ul className={styles['answers']}>
        {offered.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <select
              aria-label={say('results.answer.of', { inject: `\u2068${name}\u2069` })}
              value={extentOf(id)}
              onChange={({ target }) => take(id, target.value as Extent)}
            >
              {EXTENTS.map((extent) => (
                <option key={extent} value={extent}>
                  {say(`results.answer.${extent}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
