import { describe, expect, it } from '@jest/globals';
import { findActions } from '../src/shell/palette/find-actions.js';

const action = (words: string, group = 'Injects') => ({ id: words, words, group, does: () => undefined });
const all = [
  action('The second letter'),
  action('Letter to the press'),
  action('مُخطَّط الحدث'),
  action('Équipe Nord', 'Teams'),
];
const found = (typed: string) => findActions(all, typed).map(({ words }) => words);

describe('finding an action', () => {
  it('shows all while nothing is typed', () => expect(found('  ')).toHaveLength(4));

  it('wants every word, in any order, in its name or its group, and puts first what begins with the first', () => {
    expect(found('letter')).toEqual(['Letter to the press', 'The second letter']);
    expect(found('press let')).toEqual(['Letter to the press']);
    expect(found('teams nord')).toEqual(['Équipe Nord']);
    expect(found('nothing')).toEqual([]);
  });

  it('asks for no accents and no vowel marks', () => {
    expect(found('equipe')).toEqual(['Équipe Nord']);
    expect(found('مخطط')).toEqual(['مُخطَّط الحدث']);
  });
});
