import type { Receipt } from '#libs/contracts';
import { useMay } from '../../shell/session/use-may.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { StatusWord } from '../../ui/marks/status-word.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useCommand } from '../command/use-command.js';
import type { ControlDesk } from '../control-desk.js';
import { preparationWords } from '../words/preparation-words.js';
import styles from './preparation.module.css';

/** Who can be reached: every console is asked, and each team's answer is shown as it comes. */
export function Comcheck({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(preparationWords);
  const { send, faults, sending } = useCommand<Receipt>(() => undefined);
  const opens = useMay()('comcheck.open');
  const { comcheck } = desk.view;
  const answered = desk.teams.filter(({ id }) => comcheck?.[id]).length;
  return (
    <section className={styles['sheet']} aria-labelledby="comcheck">
      <h2 id="comcheck">{say('prepare.comcheck')}</h2>
      <ErrorSummary faults={faults} />
      <p>{say('prepare.comcheck.says')}</p>
      {opens && (
        <Button aria-disabled={sending} onClick={() => send({ path: `drills/${desk.id}/comcheck` })}>
          {say('prepare.comcheck.open')}
        </Button>
      )}
      <p role="status">
        {comcheck
          ? say('prepare.comcheck.count', { answered, count: desk.teams.length })
          : say('prepare.comcheck.unopened')}
      </p>
      {comcheck && (
        <ul className={styles['answered']}>
          {desk.teams.map(({ id, name }) => (
            <li key={id}>
              <UserText>{name}</UserText>
              <StatusWord shape={comcheck[id] ? 'tick' : 'ring'} tone={comcheck[id] ? 'live' : 'plain'}>
                {say(comcheck[id] ? 'prepare.comcheck.yes' : 'prepare.comcheck.no')}
              </StatusWord>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
