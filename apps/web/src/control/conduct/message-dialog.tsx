import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog, type ReadForm } from '../command/command-dialog.js';
import { textIn } from '../command/reason-field.js';
import { TeamChoice, teamsIn } from '../command/team-choice.js';
import { controlWords } from '../words/control-words.js';
import type { PlayDialogued } from './play-dialog.js';

/** Writes to some teams, or to all. */
export function MessageDialog({ desk, ...rest }: PlayDialogued) {
  const say = useWords(controlWords);
  const read = (form: FormData): ReadForm => {
    const text = textIn(form, 'text');
    const to = teamsIn(form);
    const faults = [
      ...(to?.length === 0 ? [{ field: 'teams', message: say('control.teams.missing') }] : []),
      ...(text === '' ? [{ field: 'text', message: say('control.message.missing') }] : []),
    ];
    const as = textIn(form, 'as');
    return faults.length > 0 ? { faults } : { body: { text, ...(as !== '' && { as }), ...(to && { to }) } };
  };
  return (
    <CommandDialog
      title={say('control.message')}
      says={say('control.message.says')}
      button={say('control.message.send')}
      path={`drills/${desk.id}/announcements`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <>
          <TeamChoice teams={desk.teams} fault={fault('teams')} />
          <Field
            id="as"
            label={say('control.message.as')}
            hint={say('control.message.as.hint')}
            fault={undefined}
            optional
          >
            <input
              id="as"
              name="as"
              dir="auto"
              maxLength={80}
              autoComplete="off"
              {...describedBy({ id: 'as', hint: say('control.message.as.hint'), fault: undefined })}
            />
          </Field>
          <Field id="text" label={say('control.message.text')} fault={fault('text')}>
            <textarea
              id="text"
              name="text"
              dir="auto"
              maxLength={4000}
              {...describedBy({ id: 'text', fault: fault('text') })}
            />
          </Field>
        </>
      )}
    </CommandDialog>
  );
}
