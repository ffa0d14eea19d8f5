import { checkAnswer, type Field, type Localised } from '#libs/domain';
import type { Say } from '../../ui/words/catalogue.js';
import type { consoleWords } from '../console-words.js';
import type { Draft } from './draft.js';

type SayHere = ReturnType<(typeof consoleWords)['say']> extends Say<infer Id> ? Say<Id> : never;

export interface AnswerFault {
  readonly field: Field;
  /** Where in the answer, as the server has it too: `indicators[2].value`. */
  readonly path: string;
}

/** What the server would refuse of an answer, found by the server's own rules before it is sent. */
export function faultsOf(fields: readonly Field[], answer: Draft): readonly AnswerFault[] {
  const checked = checkAnswer({ fields }, answer);
  if (checked.ok) return [];
  const paths = checked.refusal.faults ?? [];
  return fields.flatMap((field) => {
    const first = paths.find(
      ({ path }) => path === field.id || path.startsWith(`${field.id}.`) || path.startsWith(`${field.id}[`),
    );
    return first ? [{ field, path: first.path }] : [];
  });
}

/** A fault in the reader's language, told by what kind of field it is in. */
export function wordsOfFault(
  field: Field,
  path: string,
  answer: Draft,
  say: SayHere,
  inWords: (text: Localised) => string,
): string {
  const label = inWords(field.label);
  const value = answer[field.id];
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return say('console.fault.missing', { label });
  const index = /\[(\d+)\]/.exec(path)?.[1];
  if (index !== undefined && path.includes('indicator')) return indicatorFault(label, index, say);
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() === ''
        ? say('console.fault.missing', { label })
        : say('console.fault.long', { label, most: field.maxLength });
    case 'number':
      return numberFault(field, value, label, say);
    case 'indicators':
      return index === undefined ? say('console.fault.many', { label }) : indicatorFault(label, index, say);
    case 'choices':
    case 'file':
      return say('console.fault.many', { label });
    case 'advisory':
      return say('console.fault.advisory', { label });
    case 'acknowledge':
      return say('console.fault.missing', { label });
    default:
      return say('console.fault.other', { label });
  }
}

const indicatorFault = (label: string, index: string, say: SayHere): string =>
  say('console.fault.indicator', { label, number: Number(index) + 1 });

function numberFault(field: Extract<Field, { kind: 'number' }>, value: unknown, label: string, say: SayHere): string {
  const given = Number(value);
  if (field.min !== undefined && given < field.min) return say('console.fault.least', { label, min: field.min });
  if (field.max !== undefined && given > field.max) return say('console.fault.most', { label, max: field.max });
  return say('console.fault.number', { label });
}
