const SHORT = 3;
/** Scripts that put no space between words, and Arabic, which writes articles and prepositions onto the word. */
const RUNS_ON =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Arabic}/u;
const ENDS_IN_LETTER = /[\p{L}\p{N}]$/u;
const STARTS_WITH_LETTER = /^[\p{L}\p{N}]/u;

/**
 * Whether a folded text holds a folded word or phrase. In scripts with spaces it must start where a word starts, so that
 * stems find their inflections (`isolat` finds `isolated`, `сервер` finds `серверы`) but `ip` is not found in
 * `equipment`; a word of up to three letters must end there too. In other scripts any place will do.
 */
export function holdsWord(text: string, word: string): boolean {
  if (word === '') return false;
  if (RUNS_ON.test(word)) return text.includes(word);
  const startsFreely = !STARTS_WITH_LETTER.test(word);
  const endsFreely = word.length > SHORT || !ENDS_IN_LETTER.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + word.length, at + word.length + 2);
    const starts = startsFreely || !ENDS_IN_LETTER.test(before) || RUNS_ON.test(before);
    const ends = endsFreely || !STARTS_WITH_LETTER.test(after) || RUNS_ON.test(after);
    if (starts && ends) return true;
  }
  return false;
}
