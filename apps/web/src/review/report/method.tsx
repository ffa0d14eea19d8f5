import { useWords } from '../../ui/words/catalogue.js';
import { reportWords } from '../words/report-words.js';

/** How the figures came about, so that they can be argued with. */
export function Method() {
  const say = useWords(reportWords);
  return (['score', 'silence', 'ratings', 'others'] as const).map((part) => (
    <p key={part}>{say(`report.method.${part}`)}</p>
  ));
}
