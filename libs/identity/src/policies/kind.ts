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
] as const;
export type Kind = (typeof KINDS)[number];

export function kindsOf(caller: Caller): readonly Kind[] {
  switch (caller.role) {
    case 'person':
      return ['person', ...caller.grants];
    case 'team':
      return [caller.seat === 'lead' ? 'team-lead' : caller.seat];
    default:
      return [caller.role];
  }
}
