const MARKS = /\p{Mn}/gu;
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\u0640]/gu; // with the tatweel, which only stretches a word
const TAA_MARBUTA = /\u0629/g;
const ALEF_MAKSURA = /[\u0649\u06cc]/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g; // Arabic-Indic, and the eastern forms

const ASCII = /^[\x00-\x7f]*$/;

const once = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(IGNORABLE, '')
    .replace(TAA_MARBUTA, '\u0647')
    .replace(ALEF_MAKSURA, '\u064a')
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC');

/**
 * Text as answers are compared: compatibility forms made one (NFKC), case folded, white space collapsed, digits of
 * Arabic writing as ASCII, and everything dropped that is a matter of spelling and not of substance, since language
 * quality is never marked: accents, Arabic vowel signs, hamza and tatweel (the letters as in Lucene's Arabic
 * normalisation), and invisible characters. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  // Twice, for letters whose other case falls apart into letter and mark; ASCII has nothing but case to fold.
  const folded = ASCII.test(text) ? text.toLowerCase() : once(once(text));
  return folded.replace(/\s+/g, ' ').trim();
}
