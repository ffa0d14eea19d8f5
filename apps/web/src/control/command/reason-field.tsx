import { describedBy, Field } from '../../ui/form/field.js';
import type { Say } from '../../ui/words/catalogue.js';
import type { controlWords } from '../words/control-words.js';
import type { ReadForm } from './command-dialog.js';

type ControlSay = Say<keyof (typeof controlWords)['texts']['en'] & string>;

interface Reasoned {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | undefined;
}

/** Why something is done: it stands in the log, and is shown to teams where the hint says so. */
export const ReasonField = ({ label, hint, fault }: Reasoned) => (
  <Field id="reason" label={label} hint={hint} fault={fault}>
    <input id="reason" name="reason" maxLength={1000} dir="auto" {...describedBy({ id: 'reason', hint, fault })} />
  </Field>
);

export const textIn = (form: FormData, name: string): string => {
  const found = form.get(name);
  return typeof found === 'string' ? found.trim() : '';
};

/** Reads a form that asks for a reason. */
export const readReason =
  (say: ControlSay, more: (form: FormData) => object = () => ({})) =>
  (form: FormData): ReadForm => {
    const reason = textIn(form, 'reason');
    return reason === ''
      ? { faults: [{ field: 'reason', message: say('control.reason.missing') }] }
      : { body: { reason, ...more(form) } };
  };
