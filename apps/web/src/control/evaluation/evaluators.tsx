import { useState } from 'react';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { evaluatorWords } from '../words/evaluator-words.js';
import styles from './evaluation.module.css';
import { EvaluatorDialog } from './evaluator-dialog.js';
import { EvaluatorTable } from './evaluator-table.js';
import { LeaveDialog } from './leave-dialog.js';
import { useEvaluated, type EvaluatorLine } from './use-evaluated.js';

type Asking = { readonly what: 'add' } | { readonly what: 'change' | 'leave'; readonly one: EvaluatorLine };

/** Who marks what no rule can, and who leads them. */
export function Evaluators({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(evaluatorWords);
  const told = useTold();
  const { data, error } = useEvaluated(desk);
  const [asking, ask] = useState<Asking>();
  const [said, tell] = useState('');
  const dialog = { desk, onClose: () => ask(undefined), onDone: tell };
  return (
    <section className={styles['sheet']} aria-labelledby="evaluators">
      <h2 id="evaluators">
        {say('evaluator.title')} {data && <span className={styles['count']}>{data.evaluators.length}</span>}
      </h2>
      {error && !data && <p role="alert">{told(error)}</p>}
      {data?.evaluators.length === 0 && (
        <EmptyState title={say('evaluator.none')}>
          <p>{say('evaluator.none.why')}</p>
        </EmptyState>
      )}
      {data && data.evaluators.length > 0 && (
        <EvaluatorTable drill={desk.id} lines={data.evaluators} onAsk={(what, one) => ask({ what, one })} />
      )}
      <Button onClick={() => ask({ what: 'add' })}>{say('evaluator.add')}</Button>
      <p role="status" className={styles['said']}>
        {said && say('evaluator.done', { what: `\u2068${said}\u2069` })}
      </p>
      {asking?.what === 'add' && <EvaluatorDialog {...dialog} others={data?.evaluators ?? []} />}
      {asking?.what === 'change' && <EvaluatorDialog {...dialog} one={asking.one} others={data?.evaluators ?? []} />}
      {asking?.what === 'leave' && <LeaveDialog {...dialog} one={asking.one} />}
      {data && <Lead names={data.evaluators.filter(({ lead }) => lead).map(({ name }) => name)} />}
    </section>
  );
}

/** Whether somebody leads: without a lead nobody settles marks that lie apart. */
function Lead({ names }: { readonly names: readonly string[] }) {
  const say = useWords(evaluatorWords);
  if (names.length === 0) return <p className={styles['soft']}>{say('evaluator.no-lead')}</p>;
  return (
    <p className={styles['soft']}>
      {say('evaluator.led-by')} <UserText>{names.join(', ')}</UserText>
    </p>
  );
}
