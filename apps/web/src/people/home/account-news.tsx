import type { Self } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { SELF } from '../use-self.js';
import { homeWords } from '../words/home-words.js';

/** What was done to the account and must not go unseen. */
export function AccountNews({ news }: { readonly news: Self['news'] }) {
  const say = useWords(homeWords);
  const wall = useWallTime();
  const answers = useQueryClient();
  const { faults, send } = useAsking(
    () => ask('people/me/news/seen', { method: 'POST' }),
    () => void answers.invalidateQueries({ queryKey: SELF }),
  );
  if (news.length === 0) return null;
  return (
    <div role="alert" className={styles['news']}>
      <ErrorSummary faults={faults} />
      {news.map(({ what, at }) => (
        <p key={`${what} ${at}`}>{say(`home.news.${what}`, { when: wall.day(Date.parse(at)) })}</p>
      ))}
      <Button onClick={() => send(undefined)}>{say('home.news.seen')}</Button>
    </div>
  );
}
