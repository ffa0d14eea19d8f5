import { cleanText } from '#libs/domain';

/** Marks that turn the direction of the text around them. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LONGEST = 60;

/** A name as it is shown: one line that can turn nothing around it. */
export const shownName = (given: string): string =>
  [...cleanText(given.replace(TURNING, '')).replace(/\s+/gu, ' ')].slice(0, LONGEST).join('');
