import { ACTION_STATUSES } from '#libs/domain';
import { CommandDialog, type ReadForm } from '../../control/command/command-dialog.js';
import { textIn } from '../../control/command/reason-field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { planWords } from '../words/plan-words.js';
import type { PlannedAction } from './action-table.js';
import { SelectField, TextField } from './form-fields.js';

interface Moved {
  readonly action: PlannedAction;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

/** Says how far an improvement action has come. */
export function MoveDialog({ action, ...rest }: Moved) {
  const say = useWords(planWords);
  const read = (form: FormData): ReadForm => ({
    body: { status: textIn(form, 'status'), note: textIn(form, 'note') || null },
  });
  return (
    <CommandDialog
      title={`${say('plan.action.move')}: \u2068${action.issue}\u2069`}
      says={say('plan.action.move.says')}
      button={say('plan.action.keep')}
      path={`improvement-actions/${action.id}/move`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <>
          <SelectField id="status" label={say('plan.status')} fault={fault('status')} value={action.status}>
            {ACTION_STATUSES.map((status) => (
              <option key={status} value={status}>
                {say(`plan.status.${status}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            id="note"
            label={say('plan.note')}
            fault={fault('note')}
            value={action.note}
            most={2000}
            rows={3}
            optional
          />
        </>
      )}
    </CommandDialog>
  );
}
