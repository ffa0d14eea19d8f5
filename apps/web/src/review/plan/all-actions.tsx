import type { ActionList } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Choice } from '../../ui/form/choice.js';
import { FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { planWords } from '../words/plan-words.js';
import { ActionTable, type PlannedAction } from './action-table.js';
import { MoveDialog } from './move-dialog.js';
import styles from './plan.module.css';

const WHICH = ['open', 'overdue', 'all'] as const;

/** The improvement actions of one owner over all drills: what is open, and what is overdue. */
export function AllActions({ onDone }: { readonly onDone: (what: string) => void }) {
  const say = useWords(planWords);
  const told = useTold();
  const [which, choose] = useState<(typeof WHICH)[number]>('open');
  const [moving, move] = useState<PlannedAction>();
  const { data, error } = useQuery({
    queryKey: ['actions', which],
    queryFn: () => ask<ActionList>(`improvement-actions?status=${which}`),
  });
  return (
    <section className={styles['block']} aria-labelledby="all-actions">
      <h2 id="all-actions">{say('plan.all')}</h2>
      <p className={styles['lead']}>{say('plan.all.lead')}</p>
      <FieldGroup id="which" label={say('plan.all.which')}>
        <span className={styles['choices']}>
          {WHICH.map((each) => (
            <Choice key={each} type="radio" name="which" checked={which === each} onChange={() => choose(each)}>
              {say(`plan.all.${each}`)}
            </Choice>
          ))}
        </span>
      </FieldGroup>
      {error && <p role="status">{told(error)}</p>}
      {data?.actions.length === 0 && <p role="status">{say('plan.all.none')}</p>}
      {data && data.actions.length > 0 && <ActionTable label={say('plan.all')} actions={data.actions} onMove={move} />}
      {moving && <MoveDialog action={moving} onClose={() => move(undefined)} onDone={onDone} />}
    </section>
  );
}
