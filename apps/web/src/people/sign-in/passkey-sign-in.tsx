import type { PasskeyOptions, Session } from '#libs/contracts';
import {
  browserSupportsWebAuthn,
  startAuthentication,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { ask } from '../../shell/http/ask.js';
import { begin } from '../../shell/session/session.js';
import { useArriving } from '../../shell/session/use-arriving.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { signInWords } from '../words/sign-in-words.js';

/** Coming in by a passkey, where the browser has them. */
export function PasskeySignIn() {
  const say = useWords(signInWords);
  const arrive = useArriving();
  const { faults, send, busy } = useAsking(byPasskey, arrive, say('sign-in.passkey.failed'));
  if (!browserSupportsWebAuthn()) return null;
  return (
    <div className={styles['apart']}>
      <ErrorSummary faults={faults} />
      <Button aria-disabled={busy} onClick={() => send(undefined)}>
        {say('sign-in.passkey')}
      </Button>
    </div>
  );
}

async function byPasskey(): Promise<Session> {
  const { options } = await ask<PasskeyOptions>('sessions/passkey/options', { method: 'POST', body: {} });
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const response = await startAuthentication({ optionsJSON });
  return begin(await ask<Session>('sessions/passkey', { method: 'POST', body: { response } }));
}
