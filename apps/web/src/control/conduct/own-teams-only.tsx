import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { nationWords } from '../words/nation-words.js';
import styles from './conduct.module.css';

/** What whoever controls one nation sees here, and why nothing is said of what comes next. */
export function OwnTeamsOnly({ desk, nation }: { readonly desk: ControlDesk; readonly nation: string }) {
  const say = useWords(nationWords);
  return (
    <section className={styles['sheet']} aria-labelledby="own-teams">
      <h2 id="own-teams">
        <UserText>{desk.view.nations[nation] ?? nation}</UserText>
      </h2>
      <EmptyState title={say('nation.own')}>
        <p>{say(desk.past ? 'nation.own.past' : 'nation.own.why')}</p>
      </EmptyState>
    </section>
  );
}
