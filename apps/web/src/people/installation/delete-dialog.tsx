import type { Person } from '#libs/contracts';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { installationWords } from '../words/installation-words.js';

interface Deleted {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Says what goes with an account and what stays, before it is deleted. */
export function DeleteDialog({ person: { id, name }, onDone, onClose }: Deleted) {
  const say = useWords(installationWords);
  const { faults, send, busy } = useAsking(
    () => ask(`people/${id}/delete`, { method: 'POST' }),
    () => {
      onDone();
      onClose();
    },
  );
  const whom = { name: `\u2068${name}\u2069` };
  return (
    <Dialog title={say('installation.delete')} onClose={onClose}>
      <ErrorSummary faults={faults} />
      <p>{say('installation.delete.says', whom)}</p>
      <div className={styles['row']}>
        <Button look="danger" aria-disabled={busy} onClick={() => send(undefined)}>
          {say('installation.delete')}
        </Button>
      </div>
    </Dialog>
  );
}
