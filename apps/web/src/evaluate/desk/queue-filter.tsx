import type { EvaluationQueue } from '#libs/contracts';
import { useWords } from '../../ui/words/catalogue.js';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { evaluateWords } from '../words/evaluate-words.js';
import own from './queue.module.css';

export interface Wish {
  readonly objective: string;
  readonly language: string;
  readonly state: string;
}

interface Filtered {
  readonly items: EvaluationQueue['items'];
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

const STATES = ['to-mark', 'revised', 'marked'] as const;

/** By objective, language and state; only what there is can be chosen. */
export function QueueFilter({ items, wish, onWish }: Filtered) {
  const say = useWords(evaluateWords);
  const locale = useLocale();
  const names = new Intl.DisplayNames([formatTag(locale)], { type: 'language' });
  const objectives = [...new Set(items.flatMap((line) => line.objectives))];
  const languages = [...new Set(items.flatMap((line) => line.languages))];
  const some = [
    ['objective', objectives.map((id) => [id, id.replaceAll('-', ' ')] as const)],
    ['language', languages.map((tag) => [tag, names.of(tag) ?? tag] as const)],
    ['state', STATES.map((state) => [state, say(`evaluate.state.${state}`)] as const)],
  ] as const;
  return (
    <div className={own['filter']} role="group" aria-label={say('evaluate.filter')}>
      {some.map(([name, choices]) => (
        <label key={name}>
          {say(`evaluate.filter.${name}`)}
          <select value={wish[name]} onChange={(event) => onWish({ ...wish, [name]: event.currentTarget.value })}>
            <option value="">{say('evaluate.filter.all')}</option>
            {choices.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
