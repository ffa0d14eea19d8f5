import { drillTimeAt, formatOffset } from '#libs/domain';
import { useState } from 'react';
import { Choice } from '../../ui/form/choice.js';
import { Field, FieldGroup } from '../../ui/form/field.js';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { CommandDialog } from '../command/command-dialog.js';
import { textIn } from '../command/reason-field.js';
import { controlWords } from '../words/control-words.js';
import type { PlayDialogued } from './play-dialog.js';

/** Sets the clock forward to the beginning of a phase that lies ahead. */
export function JumpDialog({ desk, ...rest }: PlayDialogued) {
  const say = useWords(controlWords);
  const inWords = useInWords();
  const [opened] = useState(() => drillTimeAt(desk.view.drill.clock, desk.now()));
  const ahead = desk.phases.filter(({ at }) => at > opened);
  const title = say('control.jump');
  if (ahead.length === 0) {
    return (
      <Dialog title={title} onClose={rest.onClose}>
        <p>{say('control.jump.none')}</p>
      </Dialog>
    );
  }
  const read = (form: FormData) => ({ body: { phase: textIn(form, 'phase'), passed: textIn(form, 'passed') } });
  return (
    <CommandDialog
      title={title}
      says={say('control.jump.says')}
      button={title}
      danger
      path={`drills/${desk.id}/jump`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <>
          <Field id="phase" label={say('control.jump.phase')} fault={fault('phase')}>
            <select id="phase" name="phase">
              {ahead.map(({ id, title: named, at }) => (
                <option key={id} value={id}>{`${inWords(named)} · \u2066${formatOffset(at)}\u2069`}</option>
              ))}
            </select>
          </Field>
          <FieldGroup id="passed" label={say('control.jump.passed')} fault={fault('passed')}>
            <Choice type="radio" name="passed" value="skip" defaultChecked>
              {say('control.jump.skip')}
            </Choice>
            <Choice type="radio" name="passed" value="release">
              {say('control.jump.release')}
            </Choice>
          </FieldGroup>
        </>
      )}
    </CommandDialog>
  );
}
