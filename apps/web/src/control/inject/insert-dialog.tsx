import { CHANNELS, parseOffset, SLUG } from '#libs/domain';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog, type ReadForm } from '../command/command-dialog.js';
import { textIn } from '../command/reason-field.js';
import { TeamChoice, teamsIn } from '../command/team-choice.js';
import type { PlayDialogued } from '../conduct/play-dialog.js';
import { controlWords } from '../words/control-words.js';
import { injectWords } from '../words/inject-words.js';

/** Writes an inject while the drill runs. */
export function InsertDialog({ desk, ...rest }: PlayDialogued) {
  const say = useWords(injectWords);
  return (
    <CommandDialog
      title={say('inject.insert')}
      says={say('inject.insert.says')}
      button={say('inject.insert')}
      path={`drills/${desk.id}/injects`}
      read={useReading()}
      {...rest}
    >
      {(fault) => (
        <>
          <TextField name="title" label={say('inject.insert.title')} fault={fault('title')} />
          <TextField
            name="id"
            label={say('inject.insert.id')}
            hint={say('inject.insert.id.hint')}
            fault={fault('id')}
            ltr
          />
          <Field id="body" label={say('inject.insert.body')} fault={fault('body')}>
            <textarea id="body" name="body" dir="auto" {...describedBy({ id: 'body', fault: fault('body') })} />
          </Field>
          <Field id="channel" label={say('inject.channel')} fault={fault('channel')}>
            <select id="channel" name="channel">
              {CHANNELS.map((channel) => (
                <option key={channel} value={channel}>
                  {say(`inject.channel.${channel}`)}
                </option>
              ))}
            </select>
          </Field>
          <TextField
            name="trigger"
            label={say('inject.reschedule.at')}
            hint={say('inject.insert.at.hint')}
            fault={fault('trigger')}
            ltr
            optional
          />
          <TeamChoice teams={desk.teams} fault={fault('audience') ?? fault('teams')} />
        </>
      )}
    </CommandDialog>
  );
}

interface Texted {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly ltr?: boolean;
  readonly optional?: boolean;
}

const TextField = ({ name, ltr, ...labelled }: Texted) => (
  <Field id={name} {...labelled}>
    <input
      id={name}
      name={name}
      dir={ltr ? 'ltr' : 'auto'}
      autoComplete="off"
      {...describedBy({ id: name, ...labelled })}
    />
  </Field>
);

/** Reads the form into an inject file. */
function useReading(): (form: FormData) => ReadForm {
  const say = useWords(injectWords);
  const control = useWords(controlWords);
  return (form) => {
    const [id, title, body] = [textIn(form, 'id'), textIn(form, 'title'), textIn(form, 'body')];
    const at = textIn(form, 'trigger').toUpperCase();
    const teams = teamsIn(form);
    const faults = [
      ...(title === '' ? [{ field: 'title', message: say('inject.insert.title.missing') }] : []),
      ...(SLUG.test(id) ? [] : [{ field: 'id', message: say('inject.insert.id.missing') }]),
      ...(body === '' ? [{ field: 'body', message: say('inject.insert.body.missing') }] : []),
      ...(at === '' || parseOffset(at) !== undefined
        ? []
        : [{ field: 'trigger', message: say('inject.reschedule.missing') }]),
      ...(teams?.length === 0 ? [{ field: 'teams', message: control('control.teams.missing') }] : []),
    ];
    if (faults.length > 0) return { faults };
    const trigger = at === '' ? { manual: true } : { at };
    const audience = teams ? { audience: { teams } } : {};
    return { body: { id, title, body, channel: textIn(form, 'channel'), trigger, ...audience } };
  };
}
