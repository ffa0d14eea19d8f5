import type { Term, Vocabulary } from './vocabulary.js';

const indexes = new WeakMap<Vocabulary, ReadonlyMap<string, Term>>();

/** The term with exactly this code, or undefined: codes are compared as they are written, upper and lower case apart. */
export function term<T extends Term>(vocabulary: Vocabulary<T>, code: string): T | undefined {
  let index = indexes.get(vocabulary) as ReadonlyMap<string, T> | undefined;
  if (!index) {
    index = new Map(vocabulary.terms.map((one) => [one.code, one]));
    indexes.set(vocabulary, index);
  }
  return index.get(code);
}

/** The terms directly below a broader one, in the vocabulary's order; without a code, the broadest terms. */
export function termsWithin<T extends Term>(vocabulary: Vocabulary<T>, code?: string): readonly T[] {
  return vocabulary.terms.filter((one) => one.within === code);
}
