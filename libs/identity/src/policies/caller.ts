import type { Actor, DrillId, NationId, Viewer } from '#libs/domain';
import type { Place } from './place.js';
import type { Scope } from './scopes.js';

/** What a person may in the installation as a whole. */
export const GRANTS = ['organiser', 'author', 'translator', 'administrator'] as const;
export type Grant = (typeof GRANTS)[number];

interface Session {
  /** Names the session; a team's consoles act for the team. */
  readonly console: string;
  /** Whose session it is, where it is a person's and not whoever holds a code. */
  readonly person?: string;
  /** For the eyes of the own team only: it comes into no journal and no report. */
  readonly name?: string;
  /** What a personal token may at most; absent for somebody who is there themselves. */
  readonly scopes?: readonly Scope[];
}

/** A person who has taken no place: at home, with what was granted to them. */
export interface AtHome extends Session {
  readonly role: 'person';
  readonly person: string;
  readonly grants: readonly Grant[];
}

/** Whoever asks for something, as the session says: one place at a time. */
export type Caller = (Place & Session) | AtHome;

/** The one drill that a caller is in; undefined for those who are in every drill or in none. */
export const drillOf = (caller: Caller): DrillId | undefined => ('drill' in caller ? caller.drill : undefined);

/** Whether a caller directs drills: this one, or all of them. */
export const directs = ({ role }: Caller): boolean => role === 'organiser' || role === 'director';

/** Whether a caller sees a drill as its direction does. */
export const controls = (caller: Caller): boolean =>
  directs(caller) || caller.role === 'controller' || caller.role === 'sim-cell';

/** Whether a caller acts for a team. Mentors and shadows look on: what reaches them has not reached the team. */
export const plays = (caller: Caller): caller is Extract<Caller, { role: 'team' }> =>
  caller.role === 'team' && (caller.seat === 'lead' || caller.seat === 'player');

/** The nation beyond whose teams a caller may neither see nor act; undefined where there is no such bound. */
export const nationOf = (caller: Caller): NationId | undefined =>
  caller.role === 'national-controller' ? caller.nation : undefined;

/** How the journal names a caller. */
export function actorOf(caller: Caller): Actor {
  switch (caller.role) {
    case 'organiser':
    case 'director':
    case 'controller':
    case 'sim-cell':
      return { kind: 'control', id: caller.console };
    case 'national-controller':
      return { kind: 'control', id: caller.console, nation: caller.nation };
    case 'team':
      return { kind: 'team', team: caller.team, console: caller.console };
    case 'evaluator':
    case 'lead-evaluator':
      return { kind: 'evaluator', evaluator: caller.evaluator, id: caller.console };
    case 'observer':
    case 'person':
      return { kind: 'observer', id: caller.console };
  }
}

/** Through whose eyes a caller sees a drill. */
export function viewerOf(caller: Caller): Viewer {
  switch (caller.role) {
    case 'organiser':
    case 'director':
    case 'controller':
    case 'sim-cell':
      return { role: 'control' };
    case 'team':
      return { role: 'team', team: caller.team };
    case 'evaluator':
    case 'lead-evaluator':
      return { role: 'evaluator', evaluator: caller.evaluator };
    case 'national-controller':
      return { role: 'national-control', nation: caller.nation };
    case 'observer':
    case 'person':
      return { role: 'observer' };
  }
}

/** Whose stream a caller follows. Evaluators follow the observers': what is theirs to mark they ask their desk for. */
export const followerOf = (caller: Caller): Viewer =>
  caller.role === 'evaluator' || caller.role === 'lead-evaluator' ? { role: 'observer' } : viewerOf(caller);
