import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog, type Commanding } from '../command/command-dialog.js';
import { readReason, ReasonField } from '../command/reason-field.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { outageWords } from '../words/outage-words.js';
import type { OutageLine } from './outages.js';

interface Dialogued extends Pick<Commanding, 'onClose' | 'onDone'> {
  readonly desk: ControlDesk;
  readonly one: OutageLine;
}

/** Takes back an outage that was none. */
export function WithdrawDialog({ desk, one, ...rest }: Dialogued) {
  const say = useWords(outageWords);
  const control = useWords(controlWords);
  return (
    <CommandDialog
      {...rest}
      title={say('outage.withdraw')}
      says={say('outage.withdraw.says', { team: `\u2068${desk.view.teams[one.team]?.name ?? one.team}\u2069` })}
      button={say('outage.withdraw')}
      danger
      path={`drills/${desk.id}/outages/${one.outage}/withdraw`}
      read={readReason(control)}
    >
      {(fault) => (
        <ReasonField
          label={control('control.reason')}
          hint={control('control.reason.logged')}
          fault={fault('reason')}
        />
      )}
    </CommandDialog>
  );
}
