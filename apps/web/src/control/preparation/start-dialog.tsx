import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { CommandDialog, type ReadForm } from '../command/command-dialog.js';
import { readReason, ReasonField, textIn } from '../command/reason-field.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { preparationWords } from '../words/preparation-words.js';

export type Starting = 'start' | 'schedule' | 'abort';

interface Dialogued {
  readonly desk: ControlDesk;
  readonly starting: Starting;
  readonly onClose: () => void;
}

/** StartEx now or at a time, or giving the drill up. */
export function StartDialog({ starting, ...rest }: Dialogued) {
  if (starting === 'schedule') return <ScheduleDialog {...rest} />;
  if (starting === 'abort') return <AbortDialog {...rest} />;
  return <NowDialog {...rest} />;
}

type Own = Omit<Dialogued, 'starting'>;
const nothing = (): void => undefined;

function NowDialog({ desk, onClose }: Own) {
  const say = useWords(preparationWords);
  return (
    <CommandDialog
      title={say('prepare.start')}
      says={say('prepare.start.says', { count: desk.teams.length })}
      button={say('prepare.start.now')}
      path={`drills/${desk.id}/start`}
      onClose={onClose}
      onDone={nothing}
    />
  );
}

function AbortDialog({ desk, onClose }: Own) {
  const say = useWords(controlWords);
  return (
    <CommandDialog
      title={say('control.abort')}
      says={say('control.abort.says')}
      button={say('control.abort')}
      danger
      path={`drills/${desk.id}/abort`}
      read={readReason(say)}
      onClose={onClose}
      onDone={nothing}
    >
      {(fault) => (
        <ReasonField label={say('control.reason')} hint={say('control.reason.told')} fault={fault('reason')} />
      )}
    </CommandDialog>
  );
}

function ScheduleDialog({ desk, onClose }: Own) {
  const say = useWords(preparationWords);
  const read = (form: FormData): ReadForm => {
    const at = Date.parse(textIn(form, 'startAt'));
    return at > desk.now()
      ? { body: { startAt: new Date(at).toISOString() } }
      : { faults: [{ field: 'startAt', message: say('prepare.schedule.missing') }] };
  };
  return (
    <CommandDialog
      title={say('prepare.schedule')}
      says={say('prepare.schedule.says')}
      button={say('prepare.schedule')}
      path={`drills/${desk.id}/schedule`}
      read={read}
      onClose={onClose}
      onDone={nothing}
    >
      {(fault) => (
        <Field id="startAt" label={say('prepare.schedule.at')} fault={fault('startAt')}>
          <input
            id="startAt"
            name="startAt"
            type="datetime-local"
            dir="ltr"
            {...describedBy({ id: 'startAt', fault: fault('startAt') })}
          />
        </Field>
      )}
    </CommandDialog>
  );
}
