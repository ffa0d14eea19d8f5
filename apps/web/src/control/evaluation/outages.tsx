import type { OutageList } from '#libs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import type { ControlDesk } from '../control-desk.js';
import { outageWords } from '../words/outage-words.js';
import styles from './evaluation.module.css';
import { OutageDialog } from './outage-dialog.js';
import { OutageTable } from './outage-table.js';
import { WithdrawDialog } from './withdraw-dialog.js';

export type OutageLine = OutageList[number];

/** Times in which teams could not play, verified by control: they are taken off the time that those teams took. */
export function Outages({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(outageWords);
  const told = useTold();
  const [verifying, verify] = useState(false);
  const [taking, take] = useState<OutageLine>();
  const [said, tell] = useState('');
  const { data, error } = useQuery({
    queryKey: ['drills', desk.id, 'outages', desk.view.evaluation],
    queryFn: () => ask<OutageList>(`drills/${desk.id}/outages`),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={`${styles['sheet']} ${styles['apart']}`} aria-labelledby="outages">
      <h2 id="outages">{say('outage.title')}</h2>
      {error && !data && <p role="alert">{told(error)}</p>}
      {data?.length === 0 && (
        <EmptyState title={say('outage.none')}>
          <p>{say('outage.none.why')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && <OutageTable lines={data} teams={desk.view.teams} onWithdraw={take} />}
      <Button onClick={() => verify(true)}>{say('outage.verify')}</Button>
      <p role="status" className={styles['said']}>
        {said && say('outage.done', { what: `\u2068${said}\u2069` })}
      </p>
      {verifying && <OutageDialog desk={desk} onClose={() => verify(false)} onDone={tell} />}
      {taking && <WithdrawDialog desk={desk} one={taking} onClose={() => take(undefined)} onDone={tell} />}
    </section>
  );
}
