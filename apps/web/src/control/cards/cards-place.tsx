import type { AccessCodeList, DrillSummary } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ask } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { cardWords } from '../words/card-words.js';
import { CardSheets } from './card-sheets.js';
import { cardsOf } from './cards-of.js';
import styles from './cards.module.css';
import './cards-print.css';

/** The cards that let teams, evaluators and observers in, to be printed and cut. */
export function CardsPlace() {
  const say = useWords(cardWords);
  const { drill } = useParams({ from: '/control/$drill/cards' });
  useTitle(say('cards.title'));
  const summary = useQuery({ queryKey: ['drills', drill], queryFn: () => ask<DrillSummary>(`drills/${drill}`) });
  const codes = useQuery({
    queryKey: ['drills', drill, 'codes'],
    queryFn: () => ask<AccessCodeList>(`drills/${drill}/codes`),
    staleTime: 0,
  });
  const error = summary.error ?? codes.error;
  if (error) return <WentWrong error={error} />;
  if (!summary.data || !codes.data) return <Loading />;
  return (
    <div className={styles['place']} data-cards>
      <header className="off-paper">
        <p>
          <Link to="/control/$drill" params={{ drill }}>
            {say('cards.back')}
          </Link>
        </p>
        <h1>
          {say('cards.title')}: <UserText>{summary.data.title}</UserText>
        </h1>
        <p>{say('cards.why')}</p>
        {codes.data.teams.length < summary.data.teams.length && <p role="status">{say('cards.closed')}</p>}
      </header>
      <CardSheets drill={summary.data} cards={cardsOf(summary.data, codes.data)} />
    </div>
  );
}
