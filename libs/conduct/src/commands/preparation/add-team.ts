import { addTeam as decide, type TeamCard } from '#libs/domain';
import { command } from '../command.js';

/** Brings a team into the drill. */
export const addTeam = command<TeamCard>('add-team', 'drill.prepare', decide);
