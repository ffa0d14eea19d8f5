import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog } from '../command/command-dialog.js';
import { readSpeed, SPEEDS } from '../command/read-speed.js';
import { textIn } from '../command/reason-field.js';
import { controlWords } from '../words/control-words.js';
import type { PlayDialogued } from './play-dialog.js';

/** Sets how fast drill time runs. */
export function SpeedDialog({ desk, ...rest }: PlayDialogued) {
  const say = useWords(controlWords);
  const hint = say('control.speed.hint', SPEEDS);
  const read = (form: FormData) => {
    const speed = readSpeed(textIn(form, 'speed'));
    return speed === undefined
      ? { faults: [{ field: 'speed', message: say('control.speed.missing', SPEEDS) }] }
      : { body: { speed } };
  };
  return (
    <CommandDialog
      title={say('control.speed')}
      says={say('control.speed.says')}
      button={say('control.speed')}
      path={`drills/${desk.id}/speed`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <Field id="speed" label={say('control.speed.label')} hint={hint} fault={fault('speed')}>
          <input
            id="speed"
            name="speed"
            inputMode="decimal"
            dir="ltr"
            defaultValue={desk.view.drill.clock.speed}
            {...describedBy({ id: 'speed', hint, fault: fault('speed') })}
          />
        </Field>
      )}
    </CommandDialog>
  );
}
