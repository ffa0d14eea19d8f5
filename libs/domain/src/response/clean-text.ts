const UNWANTED_CONTROL = /[^\P{Cc}\n\t]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text as it is kept: NFC, line ends as `\n`, no control characters but newline and tab, no half characters (which no
 * database or JSON reader agrees on), no blank ends. Cleaning twice changes nothing.
 */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNWANTED_CONTROL, '').replace(LONE_SURROGATE, '\uFFFD').normalize('NFC').trim();
