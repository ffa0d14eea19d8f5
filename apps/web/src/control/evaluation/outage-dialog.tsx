import type { FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog, type Commanding, type ReadForm } from '../command/command-dialog.js';
import { ReasonField, textIn } from '../command/reason-field.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { outageWords } from '../words/outage-words.js';

interface Dialogued extends Pick<Commanding, 'onClose' | 'onDone'> {
  readonly desk: ControlDesk;
}

/** Asks which team could not play, when and why, and says what that does to its scores. */
export function OutageDialog({ desk, ...rest }: Dialogued) {
  const say = useWords(outageWords);
  const control = useWords(controlWords);
  const read = (form: FormData): ReadForm => {
    const [team, reason] = [textIn(form, 'team'), textIn(form, 'reason')];
    const [from, to] = [Date.parse(textIn(form, 'from')), Date.parse(textIn(form, 'to'))];
    const faults: FormFault[] = [];
    if (team === '') faults.push({ field: 'team', message: say('outage.team.missing') });
    if (Number.isNaN(from)) faults.push({ field: 'from', message: say('outage.time.missing') });
    if (!(to > from && to <= desk.now())) faults.push({ field: 'to', message: say('outage.to.missing') });
    if (reason === '') faults.push({ field: 'reason', message: control('control.reason.missing') });
    if (faults.length > 0) return { faults };
    return { body: { team, reason, from: new Date(from).toISOString(), to: new Date(to).toISOString() } };
  };
  return (
    <CommandDialog
      {...rest}
      title={say('outage.verify')}
      says={say('outage.verify.says')}
      button={say('outage.verify')}
      path={`drills/${desk.id}/outages`}
      read={read}
    >
      {(fault) => (
        <>
          <Field id="team" label={say('outage.team')} fault={fault('team')}>
            <select id="team" name="team" {...describedBy({ id: 'team', hint: undefined, fault: fault('team') })}>
              <option value="">{say('outage.team.choose')}</option>
              {desk.teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <MomentField id="from" fault={fault('from')} />
          <MomentField id="to" fault={fault('to')} />
          <ReasonField
            label={control('control.reason')}
            hint={control('control.reason.logged')}
            fault={fault('reason')}
          />
        </>
      )}
    </CommandDialog>
  );
}

function MomentField({ id, fault }: { readonly id: 'from' | 'to'; readonly fault: string | undefined }) {
  const say = useWords(outageWords);
  const hint = say('outage.time.hint');
  return (
    <Field id={id} label={say(`outage.${id}`)} hint={hint} fault={fault}>
      <input id={id} name={id} type="datetime-local" step={1} dir="ltr" {...describedBy({ id, hint, fault })} />
    </Field>
  );
}
