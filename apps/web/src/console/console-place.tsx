import { useTitle } from '../shell/page/page.js';
import { useWords } from '../ui/words/catalogue.js';
import { consoleWords } from './console-words.js';

/** A team's desk. */
export function ConsolePlace() {
  const say = useWords(consoleWords);
  useTitle(say('console.title'));
  return <h1>{say('console.title')}</h1>;
}
