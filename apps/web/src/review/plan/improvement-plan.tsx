import type { ReportDossier } from '#libs/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { planWords } from '../words/plan-words.js';
import { ActionDialog } from './action-dialog.js';
import { ActionTable, type PlannedAction } from './action-table.js';
import { MoveDialog } from './move-dialog.js';
import styles from './plan.module.css';
import type { TargetName } from './use-dossier.js';

interface Planned {
  readonly dossier: ReportDossier;
  readonly targets: readonly TargetName[];
  readonly onDone: (what: string) => void;
}

type Open = { readonly act: 'plan' } | { readonly act: 'edit' | 'move'; readonly action: PlannedAction };

/** The improvement plan of this drill. */
export function ImprovementPlan({ dossier, targets, onDone }: Planned) {
  const say = useWords(planWords);
  const [open, setOpen] = useState<Open>();
  const told = { onClose: () => setOpen(undefined), onDone };
  return (
    <section className={styles['block']} aria-labelledby="actions">
      <div className={styles['head']}>
        <h2 id="actions">{say('plan.actions')}</h2>
        <Button look="main" onClick={() => setOpen({ act: 'plan' })}>
          {say('plan.action.plan')}
        </Button>
      </div>
      {dossier.actions.length === 0 ? (
        <EmptyState title={say('plan.actions.none')}>
          <p>{say('plan.actions.none.why')}</p>
        </EmptyState>
      ) : (
        <ActionTable
          label={say('plan.actions')}
          actions={dossier.actions}
          onEdit={(action) => setOpen({ act: 'edit', action })}
          onMove={(action) => setOpen({ act: 'move', action })}
        />
      )}
      {open && open.act !== 'move' && (
        <ActionDialog
          drill={dossier.drill}
          action={open.act === 'edit' ? open.action : undefined}
          targets={targets}
          findings={dossier.findings}
          {...told}
        />
      )}
      {open?.act === 'move' && <MoveDialog action={open.action} {...told} />}
    </section>
  );
}
