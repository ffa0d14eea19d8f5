import type { SignInLogLine, SignInLogPage } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../shell/http/ask.js';
import { useTold } from '../shell/words/problem-words.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useWallTime } from '../ui/time/wall-time.js';
import { useWords } from '../ui/words/catalogue.js';
import { UserText, Verbatim } from '../ui/words/user-text.js';
import styles from './people.module.css';
import { logWords } from './words/log-words.js';

/** Under which the lines are kept that were read. */
export const SIGN_INS = ['sign-in-log'] as const;

/** Who came and went, and who was allowed what; the newest first, as far as the asker may see it. */
export function SignInLog({ title, everybody = false }: { readonly title: string; readonly everybody?: boolean }) {
  const say = useWords(logWords);
  const told = useTold();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...SIGN_INS, everybody],
    queryFn: ({ pageParam }) =>
      ask<SignInLogPage>(`sign-in-log?limit=20${pageParam === null ? '' : `&before=${pageParam}`}`),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  const [first] = data?.pages ?? [];
  return (
    <section className={styles['sheet']} aria-labelledby="sign-in-log">
      <h2 id="sign-in-log">{title}</h2>
      {error && <p role="status">{told(error)}</p>}
      {first?.holds === true && <p>{say('log.holds')}</p>}
      {first?.holds === false && <p role="alert">{say('log.broken', { line: first.firstBroken })}</p>}
      {data && lines.length === 0 && <EmptyState title={say('log.none')} />}
      <ul className={styles['list']}>
        {lines.map((line) => (
          <LogLine key={line.seq} line={line} everybody={everybody} />
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{say('log.more')}</Button>}
    </section>
  );
}

function LogLine({ line, everybody }: { readonly line: SignInLogLine; readonly everybody: boolean }) {
  const say = useWords(logWords);
  const wall = useWallTime();
  const { at, what, person, by, address, agent } = line;
  return (
    <li>
      <span className={styles['grows']}>
        <span className={styles['strong']}>{say(`log.${what}`)}</span>
        <span className={styles['soft']}>
          {wall.day(Date.parse(at))}
          {everybody && person && (
            <>
              {' · '}
              {person.name === '' ? say('log.gone') : <UserText>{person.name}</UserText>}
            </>
          )}
          {by && ` · ${say('log.by', { name: by.name === '' ? say('log.gone') : `\u2068${by.name}\u2069` })}`}
          {agent !== null && (
            <>
              {' · '}
              <UserText>{agent}</UserText>
            </>
          )}
          {address !== null && (
            <>
              {' · '}
              <Verbatim>{address}</Verbatim>
            </>
          )}
        </span>
      </span>
    </li>
  );
}
