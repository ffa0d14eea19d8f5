import type { DraftRehearsal } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../shell/http/ask.js';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useGrants } from '../../shell/session/use-grants.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { rehearseWords } from '../words/rehearse-words.js';
import { RehearsalShown } from './rehearsal-shown.js';
import styles from './rehearse.module.css';
import { StartForm } from './start-form.js';

const WHILE_PLAYING = 1_000;

const isGoing = ({ state }: DraftRehearsal): boolean => state === 'preparing' || state === 'running';

/** The whole drill, played at speed by simulated teams, and what came of it. */
export function RehearseView() {
  const say = useWords(rehearseWords);
  const { id, summary } = useDraft();
  const granted = useGrants();
  const { data, error } = useQuery({
    queryKey: ['studio', id, 'rehearsals'],
    queryFn: () => ask<readonly DraftRehearsal[]>(`studio/drafts/${id}/rehearsals`),
    refetchInterval: ({ state }) => (state.data?.some(isGoing) ? WHILE_PLAYING : false),
    staleTime: 0,
  });
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  const newestFirst = data.toSorted((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt));
  return (
    <section className={styles['view']} aria-labelledby="rehearse">
      <h2 id="rehearse">{say('rehearse.title')}</h2>
      <p className={styles['soft']}>{say('rehearse.how')}</p>
      {granted('organiser', 'author') && !data.some(isGoing) && <StartForm />}
      <p hidden={!granted('organiser')}>
        {summary.published ? (
          <Link to="/control" search={{ pack: summary.name }}>
            {say('rehearse.drill')}
          </Link>
        ) : (
          <span className={styles['soft']}>{say('rehearse.drill.first')}</span>
        )}
      </p>
      {data.length === 0 && (
        <EmptyState title={say('rehearse.none')}>
          <p>{say('rehearse.none.why')}</p>
        </EmptyState>
      )}
      {newestFirst.map((rehearsal, index) => (
        <RehearsalShown key={rehearsal.id} rehearsal={rehearsal} open={index === 0} />
      ))}
    </section>
  );
}
