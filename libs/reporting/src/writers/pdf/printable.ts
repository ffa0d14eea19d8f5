import { CoveredCharacters } from '../../fonts/covered-characters.js';
import { fontFiles } from '../../fonts/font-files.js';
import { piecesOf, type Piece, type Text } from '../../documents/tree/text.js';

const LONGEST_WORD = 22;
const BREAK = '\u200B';
const MISSING = '\uFFFD';
/** Shown by nothing of their own: joiners, selectors, breaks. */
const UNSEEN = /[\s\u00AD\u200B-\u200D\u2060\u2066-\u2069\uFE00-\uFE0F]/u;
const SELECTOR = /[\uFE00-\uFE0F]/g;

let covered: CoveredCharacters | undefined;

/** What no font of the house has is shown as such, once for a run of it; the other formats have the text whole. */
function withGlyphs(text: string): string {
  covered ??= new CoveredCharacters(fontFiles());
  let shown = '';
  for (const character of text.replace(SELECTOR, '')) {
    if (UNSEEN.test(character) || covered.has(character)) shown += character;
    else if (!shown.endsWith(MISSING)) shown += MISSING;
  }
  return shown;
}

/** A word longer than a column may be broken anywhere. */
const breakable = (text: string): string =>
  text.replace(/\S{23,}/gu, (word) => {
    const letters = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment);
    return letters.length <= LONGEST_WORD ? word : letters.join(BREAK);
  });

/** Words of people are isolated, codes run from left to right: marks of the bidirectional algorithm (UAX 9). */
function isolated(piece: Piece): string {
  if (typeof piece === 'string') return withGlyphs(piece);
  if ('theirs' in piece) return `\u2068${breakable(withGlyphs(piece.theirs))}\u2069`;
  return `\u2066${breakable(withGlyphs(piece.code))}\u2069`;
}

/** A text as the page layout takes it. */
export const printable = (text: Text): string => piecesOf(text).map(isolated).join('');
