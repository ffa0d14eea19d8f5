import { LANGUAGES, type Language } from '#libs/domain';

/** A team to be added, as one line tells of it. */
export interface TeamLine {
  readonly line: number;
  readonly nation: string;
  readonly nationName: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly role?: string;
  readonly tags?: readonly string[];
  /** What target and limit times are multiplied by. */
  readonly extraTime?: number;
}

/** What is wrong with one line. */
export interface LineFault {
  readonly line: number;
  readonly kind: 'parts' | 'nation' | 'name' | 'language' | 'twice';
  readonly found: string;
}

const PARTS = 4;
const NATION = /^[A-Z]{2}$/;

const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag);

/** Lines pasted from a spreadsheet are parted by tabs, others by commas of either script, or semicolons. */
const partsOf = (line: string): string[] =>
  (line.includes('\t') ? line.split('\t') : line.split(/[,،;]/)).map((part) => part.trim());

function readLine(text: string, line: number): TeamLine | LineFault {
  const [code = '', nationName = '', name = '', ...rest] = partsOf(text);
  if (partsOf(text).length < PARTS) return { line, kind: 'parts', found: text };
  const nation = code.toUpperCase();
  if (!NATION.test(nation)) return { line, kind: 'nation', found: code };
  if (nationName === '' || name === '') return { line, kind: 'name', found: text };
  const tags = rest.flatMap((part) => part.split(/\s+/)).filter((tag) => tag !== '');
  const wrong = tags.find((tag) => !isLanguage(tag));
  if (wrong !== undefined || tags.length === 0) return { line, kind: 'language', found: wrong ?? '' };
  return { line, nation, nationName, name, languages: tags.filter(isLanguage) };
}

/**
 * Reads `nation code, nation, team name, languages`, one team a line; empty lines are passed over.
 * @param known names of teams that the drill has already
 */
export function readTeamLines(
  text: string,
  known: readonly string[],
): { readonly teams: readonly TeamLine[]; readonly faults: readonly LineFault[] } {
  const names = new Set(known.map((name) => name.toLowerCase()));
  const teams: TeamLine[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, index + 1);
    if ('kind' in read) faults.push(read);
    else if (names.has(read.name.toLowerCase())) faults.push({ line: read.line, kind: 'twice', found: read.name });
    else {
      names.add(read.name.toLowerCase());
      teams.push(read);
    }
  }
  return { teams, faults };
}
