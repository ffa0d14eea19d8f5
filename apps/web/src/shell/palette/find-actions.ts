import type { Action } from './actions.js';

/** Case, accents and vowel marks do not matter in looking for something. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u2066-\u2069]/gu, '')
    .toLocaleLowerCase();

/** The actions in which every word that was typed stands; those that begin with it first. */
export function findActions(actions: readonly Action[], typed: string): readonly Action[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return actions;
  const fits = actions.filter(({ words: text, group }) => {
    const all = folded(`${text} ${group}`);
    return words.every((word) => all.includes(word));
  });
  const begins = ({ words: text }: Action): number => (folded(text).startsWith(words[0] ?? '') ? 0 : 1);
  return fits.toSorted((one, other) => begins(one) - begins(other));
}
