import { useState } from 'react';
import { useMay } from '../../shell/session/use-may.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog } from '../command/command-dialog.js';
import { readReason, ReasonField } from '../command/reason-field.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';

/** Freezes scoring of a drill that is over, and with it closes the drill; or opens it again. What it did, the page shows. */
export function CloseDrill({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(controlWords);
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { status } = desk.view.drill;
  if (!may('evaluation.moderate') || (status !== 'ended' && status !== 'aborted')) return null;
  const verb = desk.closed ? 'open' : 'close';
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say(`control.${verb}`)}</Button>
      {asking && (
        <CommandDialog
          title={say(`control.${verb}`)}
          says={say(`control.${verb}.says`)}
          button={say(`control.${verb}`)}
          danger
          path={`drills/${desk.id}/evaluation/${desk.closed ? 'reopen' : 'freeze'}`}
          read={readReason(say)}
          onDone={() => undefined}
          onClose={() => setAsking(false)}
        >
          {(fault) => (
            <ReasonField label={say('control.reason')} hint={say('control.reason.kept')} fault={fault('reason')} />
          )}
        </CommandDialog>
      )}
    </>
  );
}
