import type { ReactNode, SubmitEvent } from 'react';
import { textIn } from '../../control/command/reason-field.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import { PasswordField } from '../fields.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { accountWords } from '../words/account-words.js';
import { peopleWords } from '../words/people-words.js';

/** Beside the field of the page below, which asks for the same. */
const PROOF = 'proof';

interface Proved<Told> {
  readonly title: string;
  readonly says: string;
  readonly danger?: boolean;
  /** Whether the password must be given once more. */
  readonly proves: boolean;
  readonly read?: (form: FormData) => { readonly body: object } | { readonly faults: readonly FormFault[] };
  readonly does: (body: object) => Promise<Told>;
  /** What is said when the browser, and not the server, refused. */
  readonly otherwise?: string;
  readonly onDone: (told: Told) => void;
  readonly onClose: () => void;
  readonly children?: (fault: (field: string) => string | undefined) => ReactNode;
}

/** Something that opens a way into the account: whoever has a password gives it again. */
export function ProvingDialog<Told>({
  title,
  says,
  danger = false,
  proves,
  read,
  does,
  otherwise,
  onDone,
  onClose,
  children,
}: Proved<Told>) {
  const say = useWords(accountWords);
  const words = useWords(peopleWords);
  const { faults, fault, send, refuse, busy } = useAsking(does, onDone, otherwise);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const found = read?.(form) ?? { body: {} };
    const missing = { field: PROOF, message: words('people.missing', { label: words('people.password.current') }) };
    const wrong = [
      ...('faults' in found ? found.faults : []),
      ...(proves && textIn(form, PROOF) === '' ? [missing] : []),
    ];
    if (wrong.length > 0) refuse(wrong);
    else if ('body' in found) send({ ...found.body, ...(proves && { password: form.get(PROOF) }) });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <p>{says}</p>
        {children?.(fault)}
        {proves && <PasswordField kind="current" id={PROOF} fault={fault(PROOF)} />}
        <div className={styles['row']}>
          <Button type="submit" look={danger ? 'danger' : 'main'} aria-disabled={busy}>
            {busy ? say('account.saving') : title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
