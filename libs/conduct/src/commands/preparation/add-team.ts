import { addTeam as decide, ok, refuse, type NationId, type Result, type SeenDrill, type TeamCard } from '#libs/domain';
import { command } from '../command.js';
import { ofOwnNation } from './of-own-nation.js';

/** Brings a team into the drill. */
export const addTeam = command<TeamCard>('add-team', 'nation.prepare', decide, ownTeam);

/** A nation adds teams of its own organisations. Extra time for them the direction grants. */
function ownTeam(drill: SeenDrill, card: TeamCard, nation: NationId): Result<TeamCard> {
  const own = ofOwnNation(card, { path: 'id', id: card.id }, nation);
  if (!own.ok) return own;
  if (drill.organisations.get(card.organisation)?.nation !== nation)
    return refuse('unknown-thing', `The drill has no organisation ${card.organisation}.`);
  return card.extraTime === 1
    ? ok(card)
    : refuse('not-allowed', 'Extra time is granted by the direction of the drill.');
}
