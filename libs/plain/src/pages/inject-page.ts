import { formatOffset } from '#libs/domain';
import { fieldMarkup } from '../form/field-markup.js';
import type { Filled } from '../form/read-answer.js';
import type { PlainDesk, PlainInject } from '../plain-desks.js';
import { markup, type Html } from './html.js';
import { contentIn, textIn } from './in-words.js';
import { clockTime, directionOf, faultsBox, ownForm, tlpMark, wholePage, type Reader } from './page.js';

interface Shown {
  readonly drill: string;
  readonly desk: PlainDesk;
  readonly one: PlainInject;
  /** Names this filling of the form, so that sending it twice answers once. */
  readonly key: string;
  readonly filled: Filled;
  readonly faults: readonly string[];
}

/** One inject: as it came in, its files and hints, and the form for the answer. */
export function injectPage(reader: Reader, shown: Shown): string {
  const { say } = reader;
  const { inject, at } = shown.one;
  const { subject, body, language } = contentIn(reader, inject);
  const mark = markup`<p class="tlp">${tlpMark(inject.tlp)}</p>`;
  return wholePage(
    reader,
    subject,
    markup`${faultsBox(reader, shown.faults)}<p><a href="/plain">${say('back')}</a></p>${mark}
<dl><dt>${say('from')}</dt><dd><bdi>${inject.from.name}</bdi> ${inject.from.address !== undefined && markup`<bdi dir="ltr">${inject.from.address}</bdi>`}</dd>
<dt>${say('received')}</dt><dd><bdi dir="ltr">${formatOffset(inject.released)}</bdi> · ${clockTime(at)}</dd>${
      inject.limit !== undefined &&
      markup`<dt>${say('until')}</dt><dd><bdi dir="ltr">${formatOffset(inject.released + inject.limit)}</bdi></dd>`
    }</dl>
<div class="text" lang="${language}" dir="${directionOf(language)}">${body}</div>
${files(reader, shown)}${hints(reader, shown)}${answering(reader, shown)}${mark}`,
  );
}

const files = ({ say }: Reader, { drill, one: { inject } }: Shown): Html | false =>
  inject.attachments.length > 0 &&
  markup`<h2>${say('files')}</h2><ul>${inject.attachments.map(
    ({ id, name, bytes }) =>
      markup`<li><a href="/api/v1/drills/${drill}/injects/${encodeURIComponent(inject.id)}/files/${encodeURIComponent(id)}"><bdi dir="ltr">${name}</bdi></a> <bdi dir="ltr">${Math.ceil(bytes / 1024)} kB</bdi></li>`,
  )}</ul>`;

function hints(reader: Reader, { one: { inject, hints: taken, closed }, key }: Shown): Html | false {
  const { say } = reader;
  const offered = inject.hints.filter(({ id }) => taken.has(id) || closed === undefined);
  const line = ({ id, cost }: { readonly id: string; readonly cost: number }): Html => {
    const text = taken.get(id);
    if (text) return markup`<li><bdi>${textIn(reader, text)}</bdi></li>`;
    const action = `/plain/injects/${encodeURIComponent(inject.id)}/hints/${encodeURIComponent(id)}`;
    return markup`<li><form method="post" action="${action}">${ownForm(reader)}<input type="hidden" name="key" value="${key}"><button>${say('hint-take')} ${Math.round(cost * 100)} %</button></form></li>`;
  };
  return offered.length > 0 && markup`<h2>${say('hints')}</h2><ol>${offered.map(line)}</ol>`;
}

function answering(reader: Reader, { desk, one: { inject, answer, closed }, key, filled }: Shown): Html {
  const { say } = reader;
  if (inject.fields.length === 0) return markup`<p>${say('answer-none')}</p>`;
  const given =
    answer &&
    markup`<p role="status">✓ ${say('answer-given')} ${clockTime(answer.at)}${answer.late && markup` (${say('answer-late')})`}</p>`;
  const over = closed !== undefined || desk.status === 'ended' || desk.status === 'aborted';
  if (over) return markup`<h2>${say('answer')}</h2>${given}<p>${say('answer-over')}</p>`;
  return markup`<h2>${say('answer')}</h2>${given}
<form method="post" action="/plain/injects/${encodeURIComponent(inject.id)}/answer">${ownForm(reader)}<input type="hidden" name="key" value="${key}">
${inject.fields.map((field) => fieldMarkup(reader, field, filled))}
<p><button>${say(answer ? 'answer-revise' : 'answer-send')}</button></p></form>`;
}
