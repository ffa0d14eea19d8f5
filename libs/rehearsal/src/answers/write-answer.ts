import { seeded, type Field, type Language, type Rule, type Seeded, type TeamInject, type Values } from '#libs/domain';
import { chosenOption, chosenOptions, orderedOptions } from './chosen-options.js';
import { givenNumber } from './given-number.js';
import { listedIndicators } from './listed-indicators.js';
import { reportOf, titleOf, tongueOf } from './phrases.js';
import { writtenText } from './written-text.js';

/** What a team knows when it answers. Without rules it answers by the form alone. */
export interface Knowledge {
  readonly rules: readonly Rule[];
  readonly values: Values;
  readonly texts: readonly string[];
  readonly languages: readonly Language[];
  /** Chance that what it says by one rule is right. */
  readonly right: number;
}

/** A file that must be uploaded before the answer can name it. */
export interface FileToSend {
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface WrittenAnswer {
  readonly answer: Readonly<Record<string, unknown>>;
  readonly files: readonly FileToSend[];
}

/** Writes an answer to an inject; the same seed gives the same answer. Every field is filled in a way its form allows. */
export function writeAnswer(inject: TeamInject, knowledge: Knowledge, seed: string): WrittenAnswer {
  const answer: Record<string, unknown> = {};
  const files: FileToSend[] = [];
  for (const field of inject.fields) {
    const chance = seeded(`${seed}/${field.id}`);
    if (field.kind === 'file') files.push(fileFor(field.id, inject, knowledge, chance));
    else answer[field.id] = valueFor(field, knowledge, chance);
  }
  return { answer, files };
}

function valueFor(field: Exclude<Field, { kind: 'file' }>, knowledge: Knowledge, chance: Seeded): unknown {
  const { values, languages } = knowledge;
  const rules = knowledge.rules.filter((rule) => 'field' in rule && rule.field === field.id);
  const heeded = rules.filter(() => chance.next() < knowledge.right);
  const rule = heeded[0] ?? rules[0];
  const right = rules.length === 0 || heeded.length > 0;
  switch (field.kind) {
    case 'acknowledge':
      return true;
    case 'text':
      return writtenText(heeded, values, languages, field.maxLength, chance);
    case 'choice':
      return chosenOption(field, rule, right, values, chance);
    case 'choices':
      return chosenOptions(field, rule, right, values, chance);
    case 'ordering':
      return orderedOptions(field, rule, right, values, chance);
    case 'number':
      return givenNumber(field, rule, right, chance);
    case 'indicators':
      return listedIndicators(rule, right, knowledge, field.max, chance);
    case 'advisory': {
      const table = rules.find(({ kind }) => kind === 'indicators');
      return {
        title: titleOf(tongueOf(languages), chance),
        body: writtenText(heeded, values, languages, field.maxLength, chance),
        tlp: right ? 'TLP:GREEN' : 'TLP:CLEAR',
        indicators: listedIndicators(table, table === undefined || heeded.includes(table), knowledge, 50, chance),
      };
    }
  }
}

function fileFor(field: string, { id }: TeamInject, { languages }: Knowledge, chance: Seeded): FileToSend {
  const text = `${reportOf([id], tongueOf(languages), chance)}\n\n${chance.hex(32)}\n`;
  return { field, name: `${id}-${field}.txt`, mediaType: 'text/plain', text };
}
