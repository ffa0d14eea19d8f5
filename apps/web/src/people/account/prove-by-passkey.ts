import type { PasskeyOptions, Self } from '#libs/contracts';
import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { ask } from '../../shell/http/ask.js';

/** What goes with a request that wants proof: nothing more of who types a password, an answer of the device of who has none. */
export async function proofBeside({ password, passkeys }: Self['ways']): Promise<object> {
  if (password || passkeys === 0) return {};
  const { options } = await ask<PasskeyOptions>('people/me/proof/options', { method: 'POST', body: {} });
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return { passkey: await startAuthentication({ optionsJSON }) };
}
