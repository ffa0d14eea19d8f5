import type { ActionList, ReportDossier } from '#libs/contracts';
import { Button } from '../../ui/button.js';
import { StatusWord } from '../../ui/marks/status-word.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import { planWords } from '../words/plan-words.js';
import styles from './plan.module.css';

export type PlannedAction = ReportDossier['actions'][number];
type Listed = PlannedAction & Partial<Pick<ActionList['actions'][number], 'drillTitle' | 'overdue'>>;

interface Tabled {
  readonly label: string;
  readonly actions: readonly Listed[];
  readonly onMove: (action: PlannedAction) => void;
  readonly onEdit?: (action: PlannedAction) => void;
}

const SHAPES = { planned: 'ring', 'under-way': 'play', done: 'tick', dropped: 'cross' } as const;

/** Improvement actions: what, who, until when, and how far they have come. */
export function ActionTable({ label, actions, onMove, onEdit }: Tabled) {
  const say = useWords(planWords);
  const withDrill = actions.some(({ drillTitle }) => drillTitle !== undefined);
  return (
    <div className={styles['window']} role="group" aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('plan.issue')}</th>
            <th scope="col">{say('plan.correction')}</th>
            <th scope="col">{say('plan.owner')}</th>
            <th scope="col">{say('plan.due')}</th>
            <th scope="col">{say('plan.status')}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action.id}>
              <th scope="row">
                <UserText>{action.issue}</UserText>
                {withDrill && (
                  <span className={styles['soft']}>
                    {say('plan.drill')}: <UserText>{action.drillTitle ?? ''}</UserText>
                  </span>
                )}
              </th>
              <td>
                <UserText>{action.correctiveAction}</UserText>
                <span className={styles['soft']}>{say(`plan.element.${action.element}`)}</span>
              </td>
              <td>
                <UserText>{action.owner}</UserText>
                <span className={styles['soft']}>
                  <UserText>{action.organisation}</UserText>
                </span>
              </td>
              <td>
                <Verbatim>{action.due}</Verbatim>
              </td>
              <td>
                <Standing action={action} onMove={onMove} onEdit={onEdit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Standing extends Pick<Tabled, 'onMove'> {
  readonly action: Listed;
  readonly onEdit: Tabled['onEdit'] | undefined;
}

function Standing({ action, onMove, onEdit }: Standing) {
  const say = useWords(planWords);
  const { status, overdue = false, note, issue } = action;
  return (
    <>
      <StatusWord shape={SHAPES[status]} tone={status === 'done' ? 'live' : status === 'dropped' ? 'done' : 'plain'}>
        {say(`plan.status.${status}`)}
      </StatusWord>
      {overdue && (
        <StatusWord shape="diamond" tone="fault">
          {say('plan.overdue')}
        </StatusWord>
      )}
      {note !== null && (
        <span className={styles['soft']}>
          <UserText>{note}</UserText>
        </span>
      )}
      <span className={styles['acts']}>
        <Button onClick={() => onMove(action)} aria-label={`${say('plan.status')}: ${issue}`}>
          {say('plan.status')}
        </Button>
        {onEdit && (
          <Button look="quiet" onClick={() => onEdit(action)} aria-label={`${say('plan.edit')}: ${issue}`}>
            {say('plan.edit')}
          </Button>
        )}
      </span>
    </>
  );
}
