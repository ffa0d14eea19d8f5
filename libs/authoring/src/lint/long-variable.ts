import type { Scenario } from '#libs/domain';
import { filledLength } from '../artefacts/filled-length.js';
import type { Draft, Remark } from '../reading/draft.js';

/** Characters. A value that doubles another that doubles another would soon fill any machine. */
const LONGEST = 4000;
/** What a name that the drill gives, or a generated value, may come to. */
const GIVEN = 200;

/** The variables whose values, filled in, would be longer than is allowed. */
export function tooLong({ variables }: Scenario): Set<string> {
  const lengths = new Map<string, number>();
  for (const [name, spec] of Object.entries(variables)) {
    const lengthOf = (used: string): number => lengths.get(used.replace(/^neighbour\./, '')) ?? GIVEN;
    lengths.set(name, spec.kind === 'value' ? Math.min(filledLength(spec.value, lengthOf), LONGEST * 2) : GIVEN);
  }
  return new Set([...lengths].filter(([, length]) => length > LONGEST).map(([name]) => name));
}

/** Values stay of a length that can be shown. */
export function* longVariable({ scenario }: Draft): Generator<Remark> {
  for (const name of tooLong(scenario)) {
    const message = `the value of ${name} comes to more than ${LONGEST} characters`;
    yield {
      at: ['variables', name],
      rule: 'variable-too-long',
      message,
      mend: 'let it use fewer or shorter variables',
    };
  }
}
