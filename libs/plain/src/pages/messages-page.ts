import { markings } from '../form/field-markup.js';
import type { Filled } from '../form/read-answer.js';
import type { PlainDesk, PlainMessage } from '../plain-desks.js';
import { markup, type Html } from './html.js';
import { clockTime, faultsBox, ownForm, tlpMark, wholePage, type Reader } from './page.js';

const MOST = 20;

interface Shown {
  readonly desk: PlainDesk;
  readonly team: string;
  readonly key: string;
  readonly filled: Filled;
  readonly faults: readonly string[];
  readonly sent: boolean;
}

/** What control and other teams wrote, and a form to write. */
export function messagesPage(reader: Reader, { desk, team, key, filled, faults, sent }: Shown): string {
  const { say } = reader;
  const all = desk.messages.slice(0, MOST).map((message) => line(reader, desk, team, message));
  const first = (name: string): string => filled[name]?.[0] ?? '';
  return wholePage(
    reader,
    say('messages'),
    markup`${faultsBox(reader, faults)}${sent && markup`<p role="status">✓ ${say('sent')}</p>`}
<p><a href="/plain/messages">${say('refresh')}</a></p>
${all.length === 0 ? markup`<p>${say('no-messages')}</p>` : markup`<ul class="lines">${all}</ul>`}
<h2>${say('write')}</h2><form method="post" action="/plain/messages">${ownForm(reader)}<input type="hidden" name="key" value="${key}">
<fieldset><legend>${say('to')} (${say('required')})</legend>${[...desk.others].map(
      ([id, name]) =>
        markup`<label><input type="checkbox" name="to" value="${id}"${new Set(filled['to']).has(id) && markup` checked`}> <bdi>${name}</bdi></label>`,
    )}</fieldset>
<p><label for="tlp">${say('marking')}</label>${markings('tlp', first('tlp'))}</p>
<p><label for="subject">${say('subject')}</label><input id="subject" name="subject" dir="auto" required maxlength="300" value="${first('subject')}"></p>
<p><label for="body">${say('text')}</label><textarea id="body" name="body" dir="auto" required maxlength="20000" rows="6">${first('body')}</textarea></p>
<p><button>${say('send')}</button></p></form>`,
  );
}

function line({ say }: Reader, desk: PlainDesk, team: string, message: PlainMessage): Html {
  if (message.type === 'control-message-sent')
    return markup`<li>${clockTime(message.at)} <b>${message.as === undefined ? say('control') : markup`<bdi>${message.as}</bdi>`}</b><div class="text" dir="auto">${message.text}</div></li>`;
  const name = (id: string): string => desk.others.get(id) ?? id;
  const who = message.from === team ? `→ ${message.to.map(name).join(', ')}` : name(message.from);
  return markup`<li>${clockTime(message.at)} <b><bdi>${who}</bdi></b> ${tlpMark(message.tlp)} <bdi>${message.subject}</bdi><div class="text" dir="auto">${message.body}</div>${
    message.indicators.length > 0 &&
    markup`<p dir="ltr">${message.indicators.map(({ value }) => value).join(' · ')}</p>`
  }</li>`;
}
