import { refuse, showTeam as decide } from '#libs/domain';
import { command } from '../command.js';

/** A team lets observers read its name, or takes that back. */
export const showTeam = command<{ readonly shown: boolean }>('show-team', 'team.show', (drill, { shown }, { actor }) =>
  actor.kind === 'team'
    ? decide(drill, actor.team, shown)
    : refuse('not-allowed', 'Only a team says whether it is named.'),
);
