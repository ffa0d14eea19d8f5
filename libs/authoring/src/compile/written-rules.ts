import type { RuleFile } from '#libs/contracts';
import type { Language, Rule } from '#libs/domain';
import type { z } from 'zod';
import { compileRule } from './compile-measures.js';
import { Texts } from './texts.js';

const NOWHERE = { file: '', line: 0, column: 0 };

/** Rules that are written after play, outside any pack. A text given as plain words is in the scenario's first language. */
export function writtenRules(given: readonly z.output<typeof RuleFile>[], languages: readonly Language[]): Rule[] {
  const texts = new Texts({ languages, scenario: { place: () => NOWHERE }, locales: new Map(), bodies: new Map() });
  return given.map((rule, i) => compileRule(rule, ['rules', i], 'written', texts));
}
