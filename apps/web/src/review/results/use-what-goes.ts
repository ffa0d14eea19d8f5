import type { ResultsWish } from '#libs/domain';
import { useLocale } from '../../ui/words/use-locale.js';
import { useWords } from '../../ui/words/catalogue.js';
import { formatTag } from '../../ui/words/locales.js';
import { resultsWords } from '../words/results-words.js';

/** Says in a few words which results go. */
export function useWhatGoes(): (wish: ResultsWish) => string {
  const say = useWords(resultsWords);
  const locale = useLocale();
  return ({ scores, answers, ratings }) => {
    const texts = answers.filter(({ text }) => text).length;
    const bare = answers.length - texts;
    const parts = [
      scores === 'all' && say('results.what.all-scores'),
      scores !== 'all' && scores.length > 0 && say('results.what.scores', { count: scores.length }),
      bare > 0 && say('results.what.answers', { count: bare }),
      texts > 0 && say('results.what.texts', { count: texts }),
      ratings === 'all' && say('results.what.all-ratings'),
      ratings !== 'all' && ratings.length > 0 && say('results.what.ratings', { count: ratings.length }),
    ].filter((part) => part !== false);
    const said = new Intl.ListFormat(formatTag(locale), { type: 'conjunction' }).format(parts);
    return said === '' ? said : `${said.charAt(0).toLocaleUpperCase(locale)}${said.slice(1)}`;
  };
}
