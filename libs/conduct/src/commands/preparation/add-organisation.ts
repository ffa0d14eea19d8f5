import { addOrganisation as decide } from '#libs/domain';
import { command } from '../command.js';

/** Brings an organisation of a nation into the drill. */
export const addOrganisation = command<{ organisation: string; name: string; nation: string }>(
  'add-organisation',
  'drill.prepare',
  (drill, { organisation, name, nation }) => decide(drill, organisation, name, nation),
);
