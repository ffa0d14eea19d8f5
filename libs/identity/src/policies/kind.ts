import type { Caller } from './caller.js';

/** What a policy tells callers apart by: their role, in a team also the seat, at home also what was granted. */
export const KINDS = [
  'organiser',
  'director',
  'controller',
  'national-controller',
  'sim-cell',
  'lead-evaluator',
  'evaluator',
  'observer',
  'team-lead',
  'player',
  'mentor',
  'shadow',
  'person',
  'author',
  'translator',
  'administrator',
  'installation',
] as const;
export type Kind = (typeof KINDS)[number];

/** Those who are of a nation: when a drill is closed, they lose nothing. All others lose what is the nations' own. */
export const OF_A_NATION: readonly Kind[] = ['national-controller', 'team-lead', 'player', 'mentor', 'shadow'];

/** `installation` is whoever holds the code that the installation prints at its start: from there the first people come. */
export function kindsOf(caller: Caller): readonly Kind[] {
  switch (caller.role) {
    case 'person':
      return ['person', ...caller.grants];
    case 'team':
      return [caller.seat === 'lead' ? 'team-lead' : caller.seat];
    case 'organiser':
      return ['organiser', 'installation'];
    default:
      return [caller.role];
  }
}
