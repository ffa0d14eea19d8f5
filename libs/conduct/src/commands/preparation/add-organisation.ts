import { addOrganisation as decide, type OrganisationId } from '#libs/domain';
import { command } from '../command.js';
import { ofOwnNation } from './of-own-nation.js';

interface OrganisationToAdd {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly nation: string;
}

/** Brings an organisation of a nation into the drill. */
export const addOrganisation = command<OrganisationToAdd>(
  'add-organisation',
  'nation.prepare',
  (drill, { organisation, name, nation }) => decide(drill, organisation, name, nation),
  (_drill, input, nation) => ofOwnNation(input, { path: 'organisation', id: input.organisation }, nation),
);
