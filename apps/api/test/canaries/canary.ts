import { createHash } from 'node:crypto';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What marks all that one team says: a word and a number that nothing else has. */
export interface Canary {
  readonly word: string;
  readonly number: number;
}

export const canaryOf = (team: string): Canary => ({
  word: `zq${hash(`word of ${team}`).toString('hex').slice(0, 12)}`,
  number: 100_000_000_000 + (hash(`number of ${team}`).readUInt32BE() % 899_999_999_999),
});
