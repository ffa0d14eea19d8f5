import type { EvaluationMarks, Receipt } from '#libs/contracts';
import { useState, type SubmitEvent } from 'react';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import { faultOf, useCommand } from '../command/use-command.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { settingsWords } from '../words/settings-words.js';
import { AnonymousForms } from './anonymous-forms.js';
import styles from './evaluation.module.css';
import { readSettings } from './read-settings.js';
import { MarkingFields, ScoringFields } from './settings-fields.js';
import { useEvaluated } from './use-evaluated.js';

/** How marking and scoring go, as it is settled before StartEx. */
export function ScoringSettings({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(settingsWords);
  const told = useTold();
  const { data, error } = useEvaluated(desk);
  const [kept, keep] = useState(false);
  return (
    <section className={styles['sheet']} aria-labelledby="settings">
      <h2 id="settings">{say('settings.title')}</h2>
      <p>{say('settings.why')}</p>
      {error && !data && <p role="alert">{told(error)}</p>}
      {data && <SettingsForm key={JSON.stringify(data.settings)} desk={desk} settings={data.settings} onKept={keep} />}
      <p role="status" className={styles['said']}>
        {kept && say('settings.kept')}
      </p>
      <AnonymousForms drill={desk.id} />
    </section>
  );
}

interface Settled {
  readonly desk: ControlDesk;
  readonly settings: EvaluationMarks['settings'];
  readonly onKept: (kept: boolean) => void;
}

function SettingsForm({ desk, settings, onKept }: Settled) {
  const say = useWords(settingsWords);
  const control = useWords(controlWords);
  const { send, refuse, faults, sending } = useCommand<Receipt>(() => onKept(true));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onKept(false);
    const read = readSettings(new FormData(event.currentTarget), say('settings.percent.missing'));
    if ('faults' in read) refuse(read.faults);
    else send({ path: `drills/${desk.id}/evaluation/settings`, body: read.body });
  };
  const fault = (field: string): string | undefined => faultOf(faults, field);
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <ScoringFields settings={settings} fault={fault} />
      <MarkingFields settings={settings} fault={fault} />
      <Button type="submit" look="main" aria-disabled={sending}>
        {sending ? control('control.sending') : say('settings.keep')}
      </Button>
    </form>
  );
}
