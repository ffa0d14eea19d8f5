import { valuesFor } from '#libs/domain';
import type { Values } from '#libs/domain';
import type { Pack } from '../reading/pack.js';
import { artefactValues } from './artefact-values.js';
import { makeArtefacts } from './make-artefacts.js';
import type { MadeArtefact } from './make-artefacts.js';

/** What a team plays with: the values of its variables and its own files. */
export interface PreparedTeam {
  readonly values: Values;
  readonly artefacts: readonly MadeArtefact[];
}

/**
 * Prepares a team. `given` holds what the drill knows (`team.id`, `team.name`, `team.nation`, `neighbour.…`,
 * `drill.title`); the values returned hold that, the pack's variables, and `artefact.<id>.sha256`, `.md5`, `.name` and
 * `.bytes` of each file. The same pack, given values and seed give the same bytes.
 */
export async function prepareTeam(pack: Pack, given: Values, seed: string): Promise<PreparedTeam> {
  const values = valuesFor(pack.scenario.variables, given, seed);
  const artefacts = await makeArtefacts(pack, values);
  const facts = artefacts.map(({ id, name, bytes }) => artefactValues(id, name, bytes));
  return { values: Object.assign({}, values, ...facts) as Values, artefacts };
}
