import { TLP, type Field, type Option } from '#libs/domain';
import { markup, type Html } from '../pages/html.js';
import { textIn } from '../pages/in-words.js';
import type { Reader } from '../pages/page.js';
import type { Filled } from './read-answer.js';

const SHORT = 200;

/** What every kind of control is made of: its name, its label, and what stands in it. */
interface Made {
  readonly reader: Reader;
  readonly id: string;
  readonly label: Html;
  readonly filled: Filled;
}

const valuesOf = ({ id, filled }: Made): readonly string[] => filled[id] ?? [];

/** One field of an answer, with what stands in it. */
export function fieldMarkup(reader: Reader, field: Field, filled: Filled): Html {
  const { say } = reader;
  const label = markup`<bdi>${textIn(reader, field.label)}</bdi>${field.required && markup` (${say('required')})`}`;
  const made: Made = { reader, id: `f.${field.id}`, label, filled };
  const value = valuesOf(made)[0] ?? '';
  switch (field.kind) {
    case 'acknowledge':
      return group(made, box(made, 'checkbox', 'yes', markup`${say('done')}`));
    case 'text':
      return single(made, line(made.id, value, field.maxLength));
    case 'number':
      return single(
        made,
        markup`<input id="${made.id}" name="${made.id}" inputmode="decimal" dir="ltr" value="${value}" />`,
        field.unit,
      );
    case 'choice':
    case 'choices':
      return group(
        made,
        field.options.map((option) => optionBox(made, field.kind === 'choice' ? 'radio' : 'checkbox', option)),
      );
    case 'ordering':
      return group(
        made,
        field.options.map((option, index) => place(made, option, index)),
        say('order'),
      );
    case 'indicators':
      return single(made, many(made.id, value), say('indicators'));
    case 'file':
      return markup`<p>${label}: ${say('no-files')}</p>`;
    case 'advisory':
      return group(made, advisory(made));
  }
}

const group = ({ label }: Made, content: Html | readonly Html[], hint?: string): Html =>
  markup`<fieldset><legend>${label}</legend> ${hint !== undefined && markup`<p>${hint}</p>`}${content}
  </fieldset>`;

const single = ({ id, label }: Made, control: Html, hint?: string): Html =>
  markup`<p><label for="${id}">${label}</label>${hint !== undefined && markup`<small>${hint}</small>`}${control}</p>`;

const box = (made: Made, type: 'radio' | 'checkbox', value: string, words: Html): Html =>
  markup`<label><input type="${type}" name="${made.id}" value="${value}" ${valuesOf(made).includes(value) && markup` checked`} />
    ${words}</label
  >`;

const optionBox = (made: Made, type: 'radio' | 'checkbox', { id, label }: Option): Html =>
  box(made, type, id, markup`<bdi>${textIn(made.reader, label)}</bdi>`);

function place({ reader, id, filled }: Made, option: Option, index: number): Html {
  const name = `${id}.${option.id}`;
  const value = filled[name]?.[0] ?? String(index + 1);
  return markup`<label><input class="place" name="${name}" inputmode="numeric" dir="ltr" value="${value}" /><bdi>${textIn(reader, option.label)}</bdi></label>`;
}

const line = (id: string, value: string, longest: number): Html =>
  longest > SHORT
    ? markup`<textarea id="${id}" name="${id}" dir="auto" rows="5" maxlength="${longest}">${value}</textarea>`
    : markup`<input id="${id}" name="${id}" dir="auto" maxlength="${longest}" value="${value}" />`;

const many = (id: string, value: string): Html =>
  markup`<textarea id="${id}" name="${id}" dir="ltr" rows="4">${value}</textarea>`;

/** A select of the markings of TLP 2.0, which are never translated. */
export const markings = (id: string, chosen: string): Html =>
  markup`<select id="${id}" name="${id}" dir="ltr"> ${TLP.map((tlp) => markup`<option${(chosen || 'TLP:AMBER') === tlp && markup` selected`}>${tlp}</option>`)}
  </select>`;

function advisory({ reader: { say }, id, filled }: Made): Html {
  const value = (part: string): string => filled[`${id}.${part}`]?.[0] ?? '';
  const part = (name: string, words: string, control: Html): Html =>
    markup`<p><label for="${id}.${name}">${words}</label>${control}</p>`;
  return markup`${part('title', say('advisory-title'), line(`${id}.title`, value('title'), SHORT))}
  ${part('body', say('advisory-body'), line(`${id}.body`, value('body'), 20_000))}
  ${part('tlp', say('marking'), markings(`${id}.tlp`, value('tlp')))}
  ${part('indicators', say('indicators'), many(`${id}.indicators`, value('indicators')))}`;
}
