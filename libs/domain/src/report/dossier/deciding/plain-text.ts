import { cleanText } from '../../../response/clean-text.js';

/**
 * What would turn the text around it, or draw nothing at all and break a reader of XML: embeddings, overrides and
 * isolates without an end of their own, noncharacters. Marks of direction stay; every writer isolates what people wrote.
 */
const UNRULY = /[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** Text of people as a dossier keeps it. Cleaning twice changes nothing. */
export const plainText = (text: string): string => cleanText(text.replace(UNRULY, ''));

/** The same on one line. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/gu, ' ');

/** Optional words: nothing but blanks says nothing. */
export const plainOrNull = (text: string | null): string | null => (text === null ? null : plainText(text) || null);
