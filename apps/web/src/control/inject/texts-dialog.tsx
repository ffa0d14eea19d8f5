import type { InjectTexts, Receipt } from '#libs/contracts';
import { parseOffset } from '#libs/domain';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { uiWords } from '../../ui/ui-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import command from '../command/command.module.css';
import { textIn } from '../command/reason-field.js';
import { faultOf, useCommand } from '../command/use-command.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { injectWords } from '../words/inject-words.js';
import { LanguageTexts } from './language-texts.js';

interface Texted {
  readonly desk: ControlDesk;
  readonly inject: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

/** Changes what an inject says, in each language, and when, before any team has it. */
export function TextsDialog({ desk, inject, title, ...rest }: Texted) {
  const say = useWords(injectWords);
  const parts = useWords(uiWords);
  const told = useTold();
  const path = `drills/${desk.id}/injects/${inject}/texts`;
  const { data, error } = useQuery({
    queryKey: ['drills', desk.id, 'texts', inject],
    queryFn: () => ask<InjectTexts>(path),
    gcTime: 0,
  });
  const heading = `${say('inject.edit')}: \u2068${title}\u2069`;
  return (
    <Dialog title={heading} onClose={rest.onClose}>
      {error && <p role="alert">{told(error)}</p>}
      {!data && !error && <p role="status">{parts('ui.loading')}</p>}
      {data?.released && <p role="alert">{say('inject.edit.released')}</p>}
      {data && !data.released && <TextsForm before={data} path={path} what={heading} {...rest} />}
    </Dialog>
  );
}

interface Formed extends Pick<Texted, 'onClose' | 'onDone'> {
  readonly before: InjectTexts;
  readonly path: string;
  readonly what: string;
}

function TextsForm({ before, path, what, onClose, onDone }: Formed) {
  const say = useWords(injectWords);
  const control = useWords(controlWords);
  const [sent, setSent] = useState(false);
  const { send, refuse, faults, sending } = useCommand<Receipt>(() => {
    onDone(what);
    onClose();
  });
  const read = useReading(before);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = read(new FormData(event.currentTarget));
    setSent(true);
    if ('faults' in found) refuse(found.faults);
    else send({ method: 'PUT', path, body: found.body });
  };
  const hint = say('inject.edit.at.hint');
  return (
    <form onSubmit={submit} noValidate aria-busy={sending && sent}>
      <ErrorSummary faults={faults} />
      <p>{say('inject.edit.says')}</p>
      {before.languages.map((language) => (
        <LanguageTexts
          key={language}
          language={language}
          text={before.texts[language]}
          fault={(part) => faultOf(faults, `${part}-${language}`)}
        />
      ))}
      <Field id="at" label={say('inject.reschedule.at')} hint={hint} fault={faultOf(faults, 'at')} optional>
        <input
          id="at"
          name="at"
          dir="ltr"
          defaultValue={before.at ?? ''}
          {...describedBy({ id: 'at', hint, fault: faultOf(faults, 'at') })}
        />
      </Field>
      <div className={command['row']}>
        <Button type="submit" look="main" aria-disabled={sending}>
          {sending ? control('control.sending') : say('inject.edit.save')}
        </Button>
        <Button onClick={onClose}>{control('control.cancel')}</Button>
      </div>
    </form>
  );
}

type Read = { readonly body: unknown } | { readonly faults: readonly FormFault[] };

/** Reads the form: only the languages in which something stands, and the time only where it was changed. */
function useReading(before: InjectTexts): (form: FormData) => Read {
  const say = useWords(injectWords);
  return (form) => {
    const faults: FormFault[] = [];
    const texts: Record<string, { subject: string; body: string }> = {};
    for (const language of before.languages) {
      const [subject, body] = [textIn(form, `subject-${language}`), textIn(form, `body-${language}`)];
      if (subject === '' && body === '' && !before.texts[language]) continue;
      if (subject === '') faults.push({ field: `subject-${language}`, message: say('inject.edit.subject.missing') });
      if (body === '') faults.push({ field: `body-${language}`, message: say('inject.insert.body.missing') });
      texts[language] = { subject, body };
    }
    const at = textIn(form, 'at').toUpperCase();
    if (at !== '' && parseOffset(at) === undefined)
      faults.push({ field: 'at', message: say('inject.reschedule.missing') });
    const moved = at !== '' && at !== before.at ? { at } : {};
    return faults.length > 0 ? { faults } : { body: { texts, ...moved } };
  };
}
