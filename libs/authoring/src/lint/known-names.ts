import { seeded, valuesFor } from '#libs/domain';
import type { Scenario, Values, VariableSpec } from '#libs/domain';
import { ARTEFACT_FACTS } from '../artefacts/artefact-values.js';
import { tooLong } from './long-variable.js';

/** What the drill says of a team and of the one beside it. */
const OF_A_TEAM = ['id', 'name', 'nation'] as const;

const GIVEN: Values = Object.fromEntries([
  ...['team', 'neighbour'].flatMap((who) => OF_A_TEAM.map((what) => [`${who}.${what}`, `${who}-${what}`])),
  ['drill.title', 'A drill'],
]);

/** Names that a drill gives, so that no variable of a pack may take them. */
export const isGivenName = (name: string): boolean => /^(?:team|neighbour|drill|artefact)\./.test(name);

/** Whether a name speaks of a value of the neighbour's own, beyond its id, name and nation. */
export const isNeighboursOwn = (name: string): boolean => name.startsWith('neighbour.') && !Object.hasOwn(GIVEN, name);

const mapped = (
  specs: Scenario['variables'],
  to: (name: string, spec: VariableSpec) => VariableSpec,
): Scenario['variables'] => Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, to(name, spec)]));

/** A value for every name that texts may use: what a team might be given. */
export function sampleValues(scenario: Scenario): Values {
  const { artefacts } = scenario;
  const endless = tooLong(scenario);
  const variables = mapped(scenario.variables, (name, spec) =>
    endless.has(name) ? { kind: 'value', value: name } : spec,
  );
  const chance = seeded('sample');
  const facts = artefacts.flatMap(({ id, name }) =>
    ARTEFACT_FACTS.map((fact) => {
      const value = { sha256: chance.hex(64), md5: chance.hex(32), name, bytes: '1024' }[fact];
      return [`artefact.${id}.${fact}`, value] as const;
    }),
  );
  const alone = { ...valuesFor(variables, GIVEN, 'neighbour'), ...Object.fromEntries(facts) };
  const beside = Object.entries(alone).filter(([name]) => !/^(?:team|neighbour|drill)\./.test(name));
  const known = { ...GIVEN, ...Object.fromEntries(beside.map(([name, value]) => [`neighbour.${name}`, value])) };
  return { ...valuesFor(variables, known, 'team'), ...Object.fromEntries(facts) };
}
