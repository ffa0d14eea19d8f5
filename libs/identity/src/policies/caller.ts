import type { Actor, DrillId, EvaluatorId, TeamId, Viewer } from '#libs/domain';

/**
 * Whoever asks for something, as the session says. `console` names the session; a team's consoles act for the team.
 * `name` is for the eyes of the own team only: it comes into no journal and no report.
 */
export type Caller =
  | { readonly role: 'organiser'; readonly console: string }
  | {
      readonly role: 'team';
      readonly console: string;
      readonly drill: DrillId;
      readonly team: TeamId;
      readonly name?: string;
    }
  | { readonly role: 'evaluator'; readonly console: string; readonly drill: DrillId; readonly evaluator: EvaluatorId }
  | {
      readonly role: 'lead-evaluator';
      readonly console: string;
      readonly drill: DrillId;
      readonly evaluator: EvaluatorId;
    }
  | { readonly role: 'observer'; readonly console: string; readonly drill: DrillId };

/** How the journal names a caller. */
export function actorOf(caller: Caller): Actor {
  switch (caller.role) {
    case 'organiser':
      return { kind: 'control', id: caller.console };
    case 'team':
      return { kind: 'team', team: caller.team, console: caller.console };
    case 'evaluator':
    case 'lead-evaluator':
      return { kind: 'evaluator', evaluator: caller.evaluator, id: caller.console };
    case 'observer':
      return { kind: 'observer', id: caller.console };
  }
}

/** Through whose eyes a caller sees a drill. */
export function viewerOf(caller: Caller): Viewer {
  switch (caller.role) {
    case 'organiser':
      return { role: 'control' };
    case 'team':
      return { role: 'team', team: caller.team };
    case 'evaluator':
    case 'lead-evaluator':
      return { role: 'evaluator', evaluator: caller.evaluator };
    case 'observer':
      return { role: 'observer' };
  }
}

/** Whose stream a caller follows. Evaluators follow the observers': what is theirs to mark they ask their desk for. */
export const followerOf = (caller: Caller): Viewer =>
  caller.role === 'evaluator' || caller.role === 'lead-evaluator' ? { role: 'observer' } : viewerOf(caller);
