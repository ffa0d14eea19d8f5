import type { Actor, DrillId, TeamId, Viewer } from '#libs/domain';

/** Whoever asks for something, as the session says. `console` names the session; a team's consoles act for the team. */
export type Caller =
  | { readonly role: 'organiser'; readonly console: string }
  | { readonly role: 'team'; readonly console: string; readonly drill: DrillId; readonly team: TeamId }
  | { readonly role: 'observer'; readonly console: string; readonly drill: DrillId };

/** How the journal names a caller. */
export function actorOf(caller: Caller): Actor {
  switch (caller.role) {
    case 'organiser':
      return { kind: 'control', id: caller.console };
    case 'team':
      return { kind: 'team', team: caller.team, console: caller.console };
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
    case 'observer':
      return { role: 'observer' };
  }
}
