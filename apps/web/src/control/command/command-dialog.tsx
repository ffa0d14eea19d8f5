import type { Receipt } from '#libs/contracts';
import type { ReactNode, SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import { controlWords } from '../words/control-words.js';
import styles from './command.module.css';
import { faultOf, useCommand } from './use-command.js';

/** What a form holds, or what is wrong with it. */
export type ReadForm = { readonly body: unknown } | { readonly faults: readonly FormFault[] };

export interface Commanding {
  readonly title: string;
  /** What will happen, before anybody says yes to it. */
  readonly says: string;
  readonly button: string;
  readonly danger?: boolean;
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly read?: (form: FormData) => ReadForm;
  readonly children?: (fault: (field: string) => string | undefined) => ReactNode;
  readonly onClose: () => void;
  readonly onDone: (title: string) => void;
}

/** Says what a command will do, asks for what it needs, and stays open until it is done. */
export function CommandDialog({ title, says, button, danger, path, method, read, children, ...rest }: Commanding) {
  const { onClose, onDone } = rest;
  const say = useWords(controlWords);
  const { send, refuse, faults, sending } = useCommand<Receipt>(() => {
    onDone(title);
    onClose();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = read?.(new FormData(event.currentTarget)) ?? { body: {} };
    if ('faults' in found) refuse(found.faults);
    else send({ path, body: found.body, ...(method && { method }) });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <p>{says}</p>
        {children?.((field) => faultOf(faults, field))}
        <div className={styles['row']}>
          <Button type="submit" look={danger ? 'danger' : 'main'} aria-disabled={sending}>
            {sending ? say('control.sending') : button}
          </Button>
          <Button onClick={onClose}>{say('control.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
