import type { NationId, OrganisationId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** Adds a nation by its ISO 3166-1 code; the same nation with the same name again changes nothing. */
export function addNation(drill: SeenDrill, nation: NationId, name: string): Decision {
  const known = drill.nations.get(nation);
  if (known?.name === name) return happened();
  if (known) return refuse('nation-exists', `Nation ${nation} is already in the drill, as ${known.name}.`);
  return unless(drill, 'planned', 'scheduled') ?? happened({ type: 'nation-added', nation, name });
}

export function addOrganisation(
  drill: SeenDrill,
  organisation: OrganisationId,
  name: string,
  nation: NationId,
): Decision {
  const known = drill.organisations.get(organisation);
  if (known?.name === name && known.nation === nation) return happened();
  if (known) return refuse('nation-exists', `Organisation ${organisation} is already in the drill, as ${known.name}.`);
  if (!drill.nations.has(nation)) return refuse('unknown-thing', `The drill has no nation ${nation}.`);
  return unless(drill, 'planned', 'scheduled') ?? happened({ type: 'organisation-added', organisation, name, nation });
}
