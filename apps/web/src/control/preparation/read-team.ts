import { LANGUAGES, type Language } from '#libs/domain';
import { textIn } from '../command/reason-field.js';
import type { ControlDesk } from '../control-desk.js';
import type { TeamLine } from './team-lines.js';

const ROLE = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,62}[A-Za-z0-9])?$/;
const [MOST_TAGS, LONGEST_TAG, MOST_PERCENT] = [20, 60, 300];

/** The fields of the form, by what can be wrong with them. */
export type TeamFaultKind = 'name' | 'nation' | 'nation-name' | 'languages' | 'role' | 'tags' | 'extra-time';

/** Reads the form for one team. */
export function readTeam(
  form: FormData,
  { view, teams }: Pick<ControlDesk, 'view' | 'teams'>,
): { readonly team: TeamLine } | { readonly faults: readonly TeamFaultKind[] } {
  const name = textIn(form, 'name');
  const nation = textIn(form, 'nation').toUpperCase();
  const nationName = textIn(form, 'nation-name') || (view.nations[nation] ?? '');
  const chosen = form.getAll('languages');
  const languages = LANGUAGES.filter((language): language is Language => chosen.includes(language));
  const role = textIn(form, 'role');
  const tags = textIn(form, 'tags')
    .split(/[,،;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const percent = Number(textIn(form, 'extra-time').replace(',', '.') || '0');
  const taken = teams.some((team) => team.name.toLowerCase() === name.toLowerCase());
  const wrong: Readonly<Record<TeamFaultKind, boolean>> = {
    name: name === '' || taken,
    nation: !/^[A-Z]{2}$/.test(nation),
    'nation-name': nationName === '',
    languages: languages.length === 0,
    role: !ROLE.test(role),
    tags: tags.length > MOST_TAGS || tags.some((tag) => tag.length > LONGEST_TAG),
    'extra-time': !(percent >= 0 && percent <= MOST_PERCENT),
  };
  const faults = (Object.keys(wrong) as TeamFaultKind[]).filter((kind) => wrong[kind]);
  if (faults.length > 0) return { faults };
  return { team: { line: 1, nation, nationName, name, languages, role, tags, extraTime: 1 + percent / 100 } };
}
