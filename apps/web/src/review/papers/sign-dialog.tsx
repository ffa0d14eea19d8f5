import { CommandDialog, type ReadForm } from '../../control/command/command-dialog.js';
import { textIn } from '../../control/command/reason-field.js';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { TextField } from '../plan/form-fields.js';
import { papersWords } from '../words/papers-words.js';

interface Signed {
  readonly drill: string;
  readonly what: string;
  readonly name: string;
  /** Whether the draft still waits for something. */
  readonly incomplete: boolean;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

/** Signs a draft as it stands: who answers for it, and as what. */
export function SignDialog({ drill, what, name, incomplete, ...rest }: Signed) {
  const say = useWords(papersWords);
  const labels = { name: say('papers.sign.name'), office: say('papers.sign.office') };
  const read = (form: FormData): ReadForm => {
    const missing = (['name', 'office'] as const).filter((field) => textIn(form, field) === '');
    if (missing.length > 0)
      return { faults: missing.map((field) => ({ field, message: say('papers.fill-in', { label: labels[field] }) })) };
    const provisional = form.get('provisional') !== null;
    return { body: { what, name: textIn(form, 'name'), office: textIn(form, 'office'), provisional } };
  };
  return (
    <CommandDialog
      title={`${say('papers.sign')}: ${name}`}
      says={say('papers.sign.says')}
      button={say('papers.sign')}
      path={`drills/${drill}/reports/sign`}
      read={read}
      {...rest}
    >
      {(fault) => (
        <>
          <TextField id="name" label={labels.name} fault={fault('name')} most={200} />
          <TextField id="office" label={labels.office} fault={fault('office')} most={200} />
          {incomplete && (
            <Choice type="checkbox" name="provisional">
              {say('papers.sign.provisional')}
            </Choice>
          )}
        </>
      )}
    </CommandDialog>
  );
}
