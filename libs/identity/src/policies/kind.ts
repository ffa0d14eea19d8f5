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
