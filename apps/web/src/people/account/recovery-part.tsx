import type { RecoveryCodes } from '#libs/contracts';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { ShownOnce } from '../shown-once.js';
import { accountWords } from '../words/account-words.js';
import { peopleWords } from '../words/people-words.js';
import { ProvingDialog } from './proving-dialog.js';

interface Left {
  readonly left: number;
  readonly proves: boolean;
  readonly onMade: () => void;
}

/** The codes that let one in when everything else is lost. */
export function RecoveryPart({ left, proves, onMade }: Left) {
  const say = useWords(accountWords);
  const words = useWords(peopleWords);
  const [asking, setAsking] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const made = (told: RecoveryCodes): void => {
    setCodes(told.codes);
    setAsking(false);
    onMade();
  };
  return (
    <section className={styles['sheet']} aria-labelledby="recovery">
      <h2 id="recovery">{words('people.codes')}</h2>
      <p>
        {words('people.codes.why')} {say('account.codes.left', { count: left })}
      </p>
      {codes ? (
        <ShownOnce
          title={words('people.codes')}
          lines={codes}
          file="muster-recovery-codes"
          onKept={() => setCodes(undefined)}
        />
      ) : (
        <Button onClick={() => setAsking(true)}>{say('account.codes.make')}</Button>
      )}
      {asking && (
        <ProvingDialog
          title={say('account.codes.make')}
          says={say('account.codes.says')}
          proves={proves}
          does={(body) => ask<RecoveryCodes>('people/me/recovery-codes', { method: 'POST', body })}
          onDone={made}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
