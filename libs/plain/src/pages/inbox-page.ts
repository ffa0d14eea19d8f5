import { formatOffset } from '#libs/domain';
import type { PlainDesk, PlainInject } from '../plain-desks.js';
import { markup, type Html } from './html.js';
import { contentIn } from './in-words.js';
import { wholePage, type Reader } from './page.js';

/** So many lines fit well into a page of a few kilobytes; older ones are a page further. */
export const LINES = 40;

const standing = ({ inject, answer, closed }: PlainInject) =>
  answer ? 'answered' : closed !== undefined ? 'closed' : inject.fields.length > 0 ? 'fresh' : 'told';

/** What has come in, the latest on top. */
export function inboxPage(reader: Reader, desk: PlainDesk, from: number): string {
  const { say } = reader;
  const shown = desk.injects.slice(from, from + LINES);
  const older = from + LINES < desk.injects.length;
  const line = (one: PlainInject): Html => markup`<li><bdi dir="ltr">${formatOffset(one.inject.released)}</bdi>
<a href="/plain/injects/${encodeURIComponent(one.inject.id)}"><bdi>${contentIn(reader, one.inject).subject}</bdi></a> · ${say(standing(one))}</li>`;
  return wholePage(
    reader,
    say('inbox'),
    markup`<p><bdi>${desk.title}</bdi> · ${say(`status.${desk.status}`)} · <a href="/plain">${say('refresh')}</a></p>
${shown.length === 0 ? markup`<p>${say('nothing-yet')}</p>` : markup`<ul class="lines">${shown.map(line)}</ul>`}
${older && markup`<p><a href="/plain?from=${from + LINES}">…</a></p>`}`,
  );
}
