import type { ReportShelf } from '#libs/contracts';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { papersWords } from '../words/papers-words.js';

/** When the drill was closed, and opened for the evaluation again: since when what came of a nation is its own alone. */
export function Closings({ closings }: Pick<ReportShelf, 'closings'>) {
  const say = useWords(papersWords);
  const wall = useWallTime();
  if (closings.length === 0) return null;
  return (
    <ul>
      {closings.map(({ what, at }) => (
        <li key={at}>{say(`papers.${what}`, { when: wall.day(at) })}</li>
      ))}
    </ul>
  );
}
