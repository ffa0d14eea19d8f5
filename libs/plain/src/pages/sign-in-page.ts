import { markup } from './html.js';
import { faultsBox, wholePage, type Reader } from './page.js';

/** Where a team signs in by its code. */
export function signInPage(reader: Reader, faults: readonly string[] = []): string {
  const { say } = reader;
  return wholePage(
    reader,
    say('sign-in'),
    markup`${faultsBox(reader, faults)}<p>${say('about')}</p>
<form method="post" action="/plain/sign-in"><p><label for="code">${say('code')}</label>
<input id="code" name="code" dir="ltr" required minlength="4" maxlength="80" autocomplete="off" autocapitalize="characters"></p>
<p><button>${say('sign-in')}</button></p></form>`,
  );
}
