import { describe, expect, it } from '@jest/globals';
import { ar } from '../../src/writers/words/papers/ar.js';
import { en } from '../../src/writers/words/papers/en.js';
import { paperOf } from '../../src/documents/paper-of.js';
import type { Section } from '../../src/documents/tree/paper.js';
import { madeScenario } from '../made-scenario.js';
import { documentsOf } from './material.js';

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));

describe('the words of the documents', () => {
  it('are all said, and in Arabic with Arabic letters', () => {
    for (const [path, text] of leaves(en)) expect([path, text.trim() !== '']).toEqual([path, true]);
    for (const [path, text] of leaves(ar)) expect([path, /\p{Script=Arabic}/u.test(text)]).toEqual([path, true]);
  });

  it('keep the places of figures', () => {
    for (const words of [en, ar]) expect(words.page).toMatch(/\{page\}.*\{pages\}/);
  });
});

describe('a paper', () => {
  const ids = (sections: readonly Section[]): string[] =>
    sections.flatMap(({ id, sections: inner = [] }) => [id, ...ids(inner)]);

  it('has the same sections in every language, and those that HSEEP asks for', () => {
    const made = documentsOf(madeScenario(6), 6);
    const report = made.national(made.nations[0] ?? '') ?? made.regional();
    const english = ids(paperOf(report, 'en', 0).sections);
    expect(ids(paperOf(report, 'ar', 0).sections)).toEqual(english);
    expect(new Set(english).size).toBe(english.length);
    for (const wanted of [
      'overview',
      'needs',
      'capabilities',
      'improvement',
      'timeline',
      'communications',
      'participants',
      'feedback',
      'method',
      'sign-off',
    ])
      expect(english).toContain(wanted);
  });
});
