import { useAsking } from '../../people/use-asking.js';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import { webhookWords } from '../words/webhook-words.js';
import styles from './webhooks.module.css';

interface Removed {
  readonly path: string;
  readonly url: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what goes with an address, before it goes. */
export function RemoveDialog({ path, url, onClose, onDone }: Removed) {
  const say = useWords(webhookWords);
  const { faults, send, busy } = useAsking(() => ask(path, { method: 'DELETE' }), onDone);
  return (
    <Dialog title={say('webhook.remove')} onClose={onClose}>
      <ErrorSummary faults={faults} />
      <p>{say('webhook.remove.says', { url: `\u2066${url}\u2069` })}</p>
      <div className={styles['row']}>
        <Button look="danger" aria-disabled={busy} onClick={() => send(undefined)}>
          {say('webhook.remove')}
        </Button>
      </div>
    </Dialog>
  );
}
